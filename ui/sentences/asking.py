"""The question of a search in the language of the window: its filters, its kinds of record, and how it is explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.rules.asking import By, Filter, Question, ask, written
from ui.records.declaration import declared_kinds, shown
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rules.asking import Vocabulary


def asked(typed: str) -> Question:
    """The question that was typed. All kinds of record are read only where there may be a filter."""
    return ask(typed, _vocabulary()) if ":" in typed or "：" in typed else ask(typed)


def typed(question: Question) -> str:
    """The question as a person would type it in this window."""
    return written(question, _vocabulary()) if question.filters else written(question)


def filter_names() -> dict[By, str]:
    """What is typed before the colon."""
    return {
        By.KIND: tr("kind", "filter of a search, typed before a colon"),
        By.FROM: tr("from", "filter of a search, typed before a colon"),
        By.TO: tr("to", "filter of a search, typed before a colon"),
        By.PARTNERSHIP: tr("partnership", "filter of a search, typed before a colon"),
        By.YEAR: tr("year", "filter of a search, typed before a colon"),
        By.TAG: tr("tag", "filter of a search, typed before a colon"),
        By.IN: tr("in", "filter of a search, typed before a colon"),
    }


def legend() -> list[tuple[str, str]]:
    """What can be typed, and what it finds."""
    names = filter_names()
    rows = [
        (tr("lantern fest"), tr("both words, each as a beginning")),
        (tr("“lantern festival”"), tr("the words in a row")),
        (tr("-draft"), tr("leaves out what holds the word")),
    ]
    for by, value, told in (
        (By.KIND, tr("letter"), tr("one kind of record")),
        (By.FROM, tr("chen"), tr("letters, gifts and payments from somebody")),
        (By.TO, tr("chen"), tr("the same to somebody")),
        (By.PARTNERSHIP, tr("yilan"), tr("what belongs to a partnership, by any name of a place")),
        (By.YEAR, "2016-2019", tr("of these years; 2016 alone, 2016- and -2019 too")),
        (By.TAG, tr("press"), tr("what has a tag")),
        (By.IN, tr("bin", "where to search"), tr("what lies in the bin")),
    ):
        rows.append((f"{names[by]}:{value}", told))
    return rows


def told(one: Filter) -> str:
    """A filter in words, for a button that takes it away."""
    words = _told(one)
    return tr("not {filter}").format(filter=words) if one.unwanted else words


def _told(one: Filter) -> str:
    if one.by is By.KIND:
        return shown(one.value).many if one.value in declared_kinds() else one.value.replace("_", " ")
    if one.by is By.YEAR:
        return one.value.replace("-", "–")
    sentences = {
        By.FROM: tr("from {somebody}").format(somebody=one.value),
        By.TO: tr("to {somebody}").format(somebody=one.value),
        By.TAG: tr("tag {name}").format(name=one.value),
        By.IN: tr("in the bin"),
    }
    return sentences.get(one.by, one.value)


def not_a_filter(pieces: Sequence[str]) -> str:
    """The sentence about what only looked like a filter."""
    return tr("No filter is called so; looked for as words: {pieces}").format(pieces=", ".join(pieces))


def _vocabulary() -> Vocabulary:
    from db.queries.vocabulary import vocabulary

    kinds = {kind: (shown(kind).one, shown(kind).many) for kind in declared_kinds()}
    return vocabulary(filter_names(), kinds, (tr("bin", "where to search"),))
