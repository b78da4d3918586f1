"""Prints letters: one or several into a PDF, each from a page of its own, those that came in as plain copies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from db.book import Book
from db.queries.facts import Wording
from db.queries.letters.print_facts import LetterFacts
from db.queries.letters.printed import letter_to_print
from db.records.letter import LetterDirection
from exports.letter.dress import LetterDress
from exports.letter.options import LetterOptions
from exports.letter.received import received_story
from exports.letter.saying import Sayings
from exports.letter.sheet import SHEETS
from exports.letter.story import letter_story
from exports.pages.document import About, Chapter, Dressed, Mark, Progress, write_chapters
from exports.pages.styles import PAPERS
from exports.phrases import Phrases, spoken
from exports.saving import saving


def print_letters(
    book: Book, uids: Sequence[UUID], options: LetterOptions, output: Path | BinaryIO, progress: Progress | None = None
) -> int:
    """Print letters in this order, each with an entry of the outline; returns the pages in all.

    A file appears whole or not at all; what progress raises ends the work. Raises NoSuchRecord for a letter that is no
    longer there, ValueError for no letter at all, CannotWrite where the disk says no.
    """
    every: list[LetterFacts] = []
    for uid in uids:
        if progress is not None:
            progress(0, len(uids))  # whoever has had enough ends it here as well
        every.append(letter_to_print(book, uid, options.language, options.on))
    return print_facts(every, options, output, progress)


def print_facts(
    every: Sequence[LetterFacts], options: LetterOptions, output: Path | BinaryIO, progress: Progress | None = None
) -> int:
    """The same of letters that were gathered already, or that are not in the book yet."""
    if isinstance(output, Path):
        with saving(output) as file:
            return print_facts(every, options, file, progress)
    if not every:
        raise ValueError("There is no letter to print.")
    chapters = [_chapter(facts, number, options) for number, facts in enumerate(every, 1)]
    first = every[0]
    title = first.subject if len(every) == 1 else f"{first.subject} (+ {len(every) - 1})"
    about = About(
        title=title.strip() or first.register or _phrases(first)("letter"),
        author=first.association.name.text,
        language=_printed(first, options)[0].language,
        head_right=first.association.name,
    )
    return write_chapters(output, about, chapters, progress=progress)


def _chapter(facts: LetterFacts, number: int, options: LetterOptions) -> Chapter:
    entry = " · ".join(filter(None, (facts.register, facts.subject))) or _phrases(facts)("letter")
    key = f"letter-{number}"  # the same letter may be printed twice
    mark = Mark(key, entry)
    paper = options.paper or facts.association.paper
    texts = _printed(facts, options)
    if facts.direction is LetterDirection.IN:
        story = received_story(facts, texts, _phrases(facts))
        return Chapter([mark, *story], PAPERS[paper], head_left=facts.subject)
    sheet, today = SHEETS[paper], options.on or date.today()  # noqa: DTZ011 - the day on the person's own calendar
    says = Sayings(facts, [text.language for text in texts], today)
    dress = LetterDress(facts, key, sheet, says, options.head)
    story = letter_story(facts, [text for text in texts if text.text], says, options)
    return Dressed([mark, *story, dress.last()], sheet.paper, dress=dress, opens_on=sheet.first)


def _printed(facts: LetterFacts, options: LetterOptions) -> list[Wording]:
    """The texts that are printed; an empty one in the letter's language where there is none."""
    wanted = [text for text in facts.texts if not options.languages or text.language in options.languages]
    return wanted or list(facts.texts) or [Wording("", facts.language)]


def _phrases(facts: LetterFacts) -> Phrases:
    return Phrases(spoken(facts.association.language))
