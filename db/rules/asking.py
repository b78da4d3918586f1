"""The question that a person types into search: words, phrases, words to leave out, and filters.

``lantern fest`` wants both words, each as a beginning; ``"lantern festival"`` the words as they stand in a row;
``-draft`` leaves out what holds the word. ``kind:letter from:chen year:2016-2019`` are filters; of several of one name
any will do, and ``-kind:letter`` turns one round. What is no filter is taken as words. No text is a mistake; of one
that somebody pasted the first words are asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from db.words import fold, is_unspaced, words


class By(StrEnum):
    """What a filter asks about a record."""

    KIND = "kind"
    FROM = "from"
    TO = "to"
    PARTNERSHIP = "partnership"
    YEAR = "year"
    TAG = "tag"
    IN = "in"


@dataclass(frozen=True)
class Term:
    """Words that must stand in a row. ``exact``: as typed between quotes, so that the last word is a whole one."""

    text: str
    exact: bool = False
    unwanted: bool = False

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words as search knows them, at least one."""
        return tuple(words(self.text))

    @property
    def is_beginning(self) -> bool:
        """Whether the last word may go on. A character that is a word by itself does not."""
        return not self.exact and not is_unspaced(self.words[-1][0])


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter. ``value`` is a kind of record ("letter"), years as "2016-2019", "bin", or words of a name."""

    by: By
    value: str
    unwanted: bool = False

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year that a filter by year means; 0 and 9999 stand for an open end."""
        first, dash, last = self.value.partition("-")
        return int(first or 0), int(last or 9999) if dash else int(first)


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked. ``unknown`` are pieces that look like a filter and were taken as words."""

    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def wanted(self) -> tuple[Term, ...]:
        """The words that must be there."""
        return tuple(term for term in self.terms if not term.unwanted)

    @property
    def unwanted(self) -> tuple[Term, ...]:
        """The words that must not be there."""
        return tuple(term for term in self.terms if term.unwanted)

    def by(self, by: By) -> tuple[Filter, ...]:
        """The filters of one name."""
        return tuple(each for each in self.filters if each.by is by)

    def with_filter(self, added: Filter) -> Question:
        """The same question with one filter more."""
        return self if added in self.filters else replace(self, filters=(*self.filters, added))

    def without(self, piece: Term | Filter) -> Question:
        """The same question with a term or a filter taken away."""
        return replace(
            self,
            terms=tuple(term for term in self.terms if term != piece),
            filters=tuple(each for each in self.filters if each != piece),
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked that could be found."""
        return not self.wanted and not any(not each.unwanted for each in self.filters)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How filters and kinds of record are called, by their folded words: {"from": By.FROM}, {"letters": "letter"}.

    Where several words mean the same, the last is the one that is written.
    """

    filters: Mapping[str, By] = field(default_factory=dict[str, By])
    kinds: Mapping[str, str] = field(default_factory=dict[str, str])
    bin: frozenset[str] = frozenset({"bin"})


_NAMED = re.compile(r"([^\s:：]{1,40})[:：]")
_CLOSED_BY = {
    '"': '"', "＂": "＂", "“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "《": "》", "‹": "›",
}  # fmt: skip
_PARTS_WORDS = "、，。；！？"  # the marks of Chinese and Japanese, behind which nobody types a space
_PLAIN = re.compile(rf"[^\s{_PARTS_WORDS}{''.join(_CLOSED_BY)}]+")
_BETWEEN = re.compile(rf"[\s{_PARTS_WORDS}]*")
_YEARS = re.compile(r"([0-9]{4})?(?:([-–—~～]|\.\.\.?|…)([0-9]{4})?)?")
_MOST = 40
"""Pieces of a question; SQLite's queries have a length too."""
_ENGLISH = Vocabulary({by.value: by for by in By})


def ask(typed: str, vocabulary: Vocabulary = _ENGLISH) -> Question:
    """Read what was typed. Any text is a question, be it an empty one."""
    reader = _Reader(typed, vocabulary)
    reader.read()
    return Question(tuple(dict.fromkeys(reader.terms)), tuple(dict.fromkeys(reader.filters)), tuple(reader.unknown))


def written(question: Question, vocabulary: Vocabulary = _ENGLISH) -> str:
    """The question as a person would type it; ``ask`` reads the same question out of it."""
    pieces = [
        f"{'-' if term.unwanted else ''}{_quoted(term.text) if term.exact else term.text}" for term in question.terms
    ]
    names = {by: word for word, by in vocabulary.filters.items()}
    kinds = {kind: word for word, kind in vocabulary.kinds.items()}
    for each in question.filters:
        value = kinds.get(each.value, each.value.replace("_", " ")) if each.by is By.KIND else each.value
        plain = _PLAIN.fullmatch(value) is not None
        pieces.append(
            f"{'-' if each.unwanted else ''}{names.get(each.by, each.by)}:{value if plain else _quoted(value)}"
        )
    return " ".join(pieces)


def _quoted(text: str) -> str:
    """The text between quotes of which the closing one does not stand in it."""
    opening = next(mark for mark, closing in _CLOSED_BY.items() if not set(closing) & set(text))
    return f"{opening}{text}{_CLOSED_BY[opening][0]}"


class _Reader:
    """Goes through what was typed, one piece after the other."""

    def __init__(self, typed: str, vocabulary: Vocabulary) -> None:
        self.terms: list[Term] = []
        self.filters: list[Filter] = []
        self.unknown: list[str] = []
        self._typed = typed
        self._vocabulary = vocabulary
        self._at = 0

    def read(self) -> None:
        typed = self._typed
        while (at := _end(_BETWEEN, typed, self._at)) < len(typed) and len(self.terms) + len(self.filters) < _MOST:
            self._at = at
            unwanted = typed[at] in "-−－" and at + 1 < len(typed) and not typed[at + 1].isspace()
            self._at += unwanted
            if not self._read_filter(unwanted=unwanted):
                self._read_term(unwanted=unwanted)

    def _read_filter(self, *, unwanted: bool) -> bool:
        """Read a filter if one stands here."""
        named = _NAMED.match(self._typed, self._at)
        if named is None:
            return False
        by = self._vocabulary.filters.get(fold(named[1]))
        value, _, end = self._piece(named.end())
        if not value and self._typed[named.end() : end] in _CLOSED_BY:
            value, end = self._typed[end:], len(self._typed)  # the quotes are not closed yet
        if by is None or not words(value):
            # "Re: …", "12:30" and "https://…" only look like filters.
            if named[1].isalpha() and value and not value.startswith("/"):
                self.unknown.append(self._typed[self._at : end])
            return False
        meant = self._meant(by, value)
        if meant is None:
            self.unknown.append(self._typed[self._at : end])
            return False
        self.filters.append(Filter(by, meant, unwanted))
        self._at = end
        return True

    def _meant(self, by: By, value: str) -> str | None:
        """The value in the one form that it is kept in; None for one that the filter does not know."""
        known = " ".join(words(value))
        if by is By.KIND:
            return self._vocabulary.kinds.get(known)
        if by is By.IN:
            return "bin" if known in self._vocabulary.bin else None
        if by is By.YEAR:
            years = _YEARS.fullmatch(fold(value.strip()))
            if years is None or not (years[1] or years[3]):
                return None
            first, dash, last = years[1] or "", years[2], years[3] or ""
            return f"{min(first, last)}-{max(first, last)}" if first and last else f"{first}-{last}" if dash else first
        return " ".join(value.split())

    def _read_term(self, *, unwanted: bool) -> None:
        text, exact, self._at = self._piece(self._at)
        if words(text):
            self.terms.append(Term(text, exact, unwanted))

    def _piece(self, at: int) -> tuple[str, bool, int]:
        """What stands between quotes or up to the next space, whether it was quoted, and where it ends.

        A quote that nothing closes is one that is still being typed: it is passed over.
        """
        typed = self._typed
        closed_by = _CLOSED_BY.get(typed[at : at + 1])
        if closed_by is not None:
            ends = [end for mark in closed_by if (end := typed.find(mark, at + 1)) >= 0]
            return (typed[at + 1 : min(ends)], True, min(ends) + 1) if ends else ("", False, at + 1)
        plain = _PLAIN.match(typed, at)
        return (plain[0], False, plain.end()) if plain else ("", False, max(at, self._at + 1))


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
