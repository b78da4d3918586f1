"""The sentence of a text in which the wanted words stand, cut to a line around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from db.words import words

LONGEST = 160  # characters
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])|\n+")
_RUN = re.compile(r"\w+")
_AROUND = 2 / 5  # of what is cut stands before the words


def holds(text: str, wanted: str) -> bool:
    """Whether all of the wanted words stand in the text."""
    phrases = _phrases(wanted)
    return _held(text, phrases) == len(phrases)


def excerpt(texts: Iterable[str], wanted: str) -> str:
    """The sentence of these texts that holds most of the wanted words, in one line; "" where none holds any."""
    phrases = _phrases(wanted)
    best, most = "", 0
    for sentence in (sentence for text in texts for sentence in _SENTENCE_ENDS.split(text)):
        if (held := _held(sentence, phrases)) > most:
            best, most = sentence, held
            if most == len(phrases):
                break
    return _cut(best, phrases) if len(best) > LONGEST else " ".join(best.split())


def marks(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where the wanted words stand in a text: the first character of each place and the one behind it, in order."""
    known = f" {' '.join(words(text))}"
    starts = list(_starts(text))
    found: set[tuple[int, int]] = set()
    for phrase in _phrases(wanted):
        place = known.find(phrase)
        while place >= 0:
            first = known.count(" ", 0, place)
            last = first + phrase.count(" ") - 1
            if last < len(starts):
                found.add((starts[first], min(starts[last] + len(phrase.rpartition(" ")[2]), len(text))))
            place = known.find(phrase, place + 1)
    return sorted(found)


@lru_cache(maxsize=8)
def _phrases(wanted: str) -> tuple[str, ...]:
    """Each wanted word after a space, as it follows another; a run of East Asian characters is a row of words."""
    return tuple(f" {' '.join(phrase)}" for chunk in wanted.split() if (phrase := words(chunk)))


def _held(text: str, phrases: Sequence[str]) -> int:
    """How many of the phrases stand in the text, the last word of each as a beginning."""
    # In an ASCII text no word of another script stands.
    if text.isascii() and not any(phrase.isascii() for phrase in phrases):
        return 0
    known = f" {' '.join(words(text))}"
    return sum(phrase in known for phrase in phrases)


def _cut(sentence: str, phrases: Sequence[str]) -> str:
    """The part of a long sentence around the first of the phrases, cut between words where there are any."""
    at = min(_places(sentence, phrases))
    first = max(0, min(at - int(LONGEST * _AROUND), len(sentence) - LONGEST))
    part = sentence[first : first + LONGEST]
    if first and (gap := part.find(" ", 0, at - first)) >= 0:
        part = part[gap:]
    ends = first + LONGEST >= len(sentence)
    if not ends and (gap := part.rfind(" ", LONGEST * 3 // 4)) >= 0:
        part = part[:gap]
    return f"{'…' if first else ''}{' '.join(part.split())}{'' if ends else '…'}"


def _places(sentence: str, phrases: Sequence[str]) -> Iterator[int]:
    """Where in the sentence each phrase that stands in it begins."""
    known = f" {' '.join(words(sentence))}"
    found = [known.count(" ", 0, place) for phrase in phrases if (place := known.find(phrase)) >= 0]
    starts = list(_starts(sentence))
    yield from (starts[number] for number in found)


def _starts(sentence: str) -> Iterator[int]:
    """Where each word that search knows begins. A run of East Asian characters is as many words as characters."""
    plain = sentence.isascii()
    for run in _RUN.finditer(sentence):
        number = 1 if plain else len(words(run[0]))
        for place in range(number):
            yield run.start() + place * len(run[0]) // number
