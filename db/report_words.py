"""Writing the words of a report into the book: the chair's foreword, introductions, the outlook."""

from __future__ import annotations

from db.book import Book
from db.queries.facts import Wording
from db.queries.report_words import ReportWords, setting_name
from db.records.setting import Setting


def keep_words(book: Book, title: str, report: str, years: tuple[int, int], words: ReportWords) -> None:
    """Keep these words for a report on reporting years, instead of those that were there.

    ``title`` is that of the change. Raises RuleBroken or CannotWrite.
    """
    name = setting_name(report, *years)
    plain = {
        "foreword": words.foreword,
        "foreword_by": words.foreword_by,
        "outlook": words.outlook,
        "presented": words.presented,
    }
    value = {
        **{part: _kept(said) for part, said in plain.items() if said.text.strip()},
        "introductions": {part: _kept(said) for part, said in words.introductions.items() if said.text.strip()},
    }
    with book.change(title) as change:
        there = change.all(Setting, name=name)
        if there:
            change.edit(there[0], value=value)
        else:
            change.add(Setting, name=name, value=value)


def _kept(words: Wording) -> dict[str, str]:
    return {"text": words.text, "language": words.language}
