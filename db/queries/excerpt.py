"""The sentence of a text in which the wanted words stand, cut to a line around them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.words import words

LONGEST = 160  # characters
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])|\n+")
_RUN = re.compile(r"\w+")
_AROUND = 2 / 5  # of what is cut stands before the words


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as search knows it, and where in the sentence it begins."""

    word: str
    at: int


def excerpt(texts: Iterable[str], wanted: str) -> str:
    """The sentence of these texts that holds most of the wanted words, in one line; "" where none holds any."""
    phrases = [phrase for chunk in wanted.split() if (phrase := words(chunk))]
    best, most = "", 0
    for text in texts:
        for sentence in _SENTENCE_ENDS.split(text):
            places = _places(sentence, phrases)
            if len(places) > most:
                best, most = _cut(sentence, min(places)), len(places)
                if most == len(phrases):
                    return best
    return best


def _places(sentence: str, phrases: list[list[str]]) -> list[int]:
    """Where each phrase that stands in the sentence begins."""
    known = _words(sentence)
    found = (_place(known, phrase) for phrase in phrases)
    return [place for place in found if place is not None]


def _place(known: list[_Word], phrase: list[str]) -> int | None:
    *whole, last = phrase
    for start in range(len(known) - len(whole)):
        here = known[start : start + len(phrase)]
        if [one.word for one in here[:-1]] == whole and here[-1].word.startswith(last):
            return here[0].at
    return None


def _words(sentence: str) -> list[_Word]:
    found: list[_Word] = []
    for run in _RUN.finditer(sentence):
        parts = words(run[0])
        # A run of East Asian characters is as many words as characters; another run is one.
        found.extend(_Word(word, run.start() + place * len(run[0]) // len(parts)) for place, word in enumerate(parts))
    return found


def _cut(sentence: str, at: int) -> str:
    """The sentence in one line, or the part around the character ``at``, cut between words where there are any."""
    if len(sentence) <= LONGEST:
        return " ".join(sentence.split())
    first = max(0, min(at - int(LONGEST * _AROUND), len(sentence) - LONGEST))
    part = sentence[first : first + LONGEST]
    if first and (gap := part.find(" ", 0, at - first)) >= 0:
        part = part[gap:]
    ends = first + LONGEST >= len(sentence)
    if not ends and (gap := part.rfind(" ", LONGEST * 3 // 4)) >= 0:
        part = part[:gap]
    return f"{'…' if first else ''}{' '.join(part.split())}{'' if ends else '…'}"
