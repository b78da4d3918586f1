"""The sentence of a text in which the wanted words stand, cut to a line around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from db.rules.asking import Term, ask
from db.words import words, words_at

LONGEST = 160  # characters
_PAGE_ENDS = "\f"
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])|[\n\f]+")
_AROUND = 2 / 5  # of what is cut stands before the words


class Sought(tuple[str, ...]):
    """The words of each term as they follow others, with a space behind the last one where it is a whole word."""

    __slots__ = ()


Wanted = Sought | Sequence[Term] | str
"""What was looked for: as it was typed, as the terms of a question, or made ready to be looked for in many texts."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence, "" where no text holds any of the words. ``page`` counts from 1; None of a text without pages."""

    text: str = ""
    page: int | None = None


def holds(text: str, wanted: Wanted) -> bool:
    """Whether all of the wanted words stand in the text."""
    phrases = sought_of(wanted)
    return _held(text, phrases) == len(phrases)


def excerpt(texts: Iterable[str], wanted: Wanted) -> Excerpt:
    """The sentence of these texts that holds most of the wanted words, in one line."""
    phrases = sought_of(wanted)
    best, most, page = "", 0, None
    for text in texts:
        if not phrases or _held(text, phrases) <= most:
            continue
        for sentence, number in _sentences(text):
            if (held := _held(sentence, phrases)) > most:
                best, most, page = sentence, held, number
                if most == len(phrases):
                    return Excerpt(_line(best, phrases), page)
    return Excerpt(_line(best, phrases), page)


def marks(text: str, wanted: Wanted) -> list[tuple[int, int]]:
    """Where the wanted words stand in a text: the first character of each place and the one behind it, in order."""
    phrases = sought_of(wanted)
    if not phrases or not _held(text, phrases):
        return []
    standing = words_at(text)
    known = f" {' '.join(word.word for word in standing)} "
    found: set[tuple[int, int]] = set()
    for phrase in phrases:
        place = known.find(phrase)
        while place >= 0:
            first = known.count(" ", 0, place)
            *_, last = phrase.split()
            end = standing[first + len(phrase.split()) - 1]
            is_whole = len(last) >= len(end.word)
            found.add((standing[first].first, end.after if is_whole else min(end.first + len(last), end.after)))
            place = known.find(phrase, place + 1)
    return _joined(sorted(found))


def _joined(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places without those that lie in another or overlap it."""
    joined: list[tuple[int, int]] = []
    for first, after in places:
        if joined and first < joined[-1][1]:
            joined[-1] = joined[-1][0], max(after, joined[-1][1])
        else:
            joined.append((first, after))
    return joined


def _sentences(text: str) -> Iterator[tuple[str, int | None]]:
    """Each sentence with its page."""
    pages = text.split(_PAGE_ENDS)
    for number, page in enumerate(pages, start=1):
        for sentence in _SENTENCE_ENDS.split(page):
            yield sentence, number if len(pages) > 1 else None


def sought_of(wanted: Wanted) -> Sought:
    """What was looked for, made ready."""
    if isinstance(wanted, Sought):
        return wanted
    return _typed(wanted) if isinstance(wanted, str) else _made(tuple(wanted))


@lru_cache(maxsize=8)
def _typed(wanted: str) -> Sought:
    return _made(ask(wanted).wanted)


@lru_cache(maxsize=8)
def _made(wanted: tuple[Term, ...]) -> Sought:
    return Sought(f" {' '.join(term.words)}{'' if term.is_beginning else ' '}" for term in wanted)


@lru_cache(maxsize=8)
def _first_words(phrases: Sought) -> tuple[str, ...]:
    return tuple(phrase.split()[0] for phrase in phrases)


def _held(text: str, phrases: Sought) -> int:
    """How many of the phrases stand in the text."""
    if text.isascii():
        # To look for the letters first is ten times as quick, and most sentences have none of them.
        plain = text.casefold()
        if not any(word in plain for word in _first_words(phrases)):
            return 0
    known = f" {' '.join(words(text))} "
    return sum(phrase in known for phrase in phrases)


def _line(sentence: str, phrases: Sought) -> str:
    """The sentence in one line; of a long one the part around the first of the phrases, cut between words."""
    if len(sentence) <= LONGEST:
        return " ".join(sentence.split())
    at = _first_place(sentence, phrases)
    first = max(0, min(at - int(LONGEST * _AROUND), len(sentence) - LONGEST))
    part = sentence[first : first + LONGEST]
    if first and (gap := part.find(" ", 0, at - first)) >= 0:
        part = part[gap:]
    ends = first + LONGEST >= len(sentence)
    if not ends and (gap := part.rfind(" ", LONGEST * 3 // 4)) >= 0:
        part = part[:gap]
    return f"{'…' if first else ''}{' '.join(part.split())}{'' if ends else '…'}"


def _first_place(sentence: str, phrases: Sought) -> int:
    """Where in the sentence the first of the phrases begins."""
    standing = words_at(sentence)
    known = f" {' '.join(word.word for word in standing)} "
    found = min(place for phrase in phrases if (place := known.find(phrase)) >= 0)
    return standing[known.count(" ", 0, found)].first
