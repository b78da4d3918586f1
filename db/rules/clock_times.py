"""Times of day as people type them: "9:30", "9.30", "9h30", "0930", "7pm", and spans of them: "7-9pm", "14 to 16"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import time

_TIME = r"\d{1,4}(?:[:.h]\d{2}|h)?(?:\s?[ap]\.?m\b\.?)?"
_END = r"(?=[\s,;:@(]|$)"
_TO = "\\s?(?:-|\N{EN DASH}|\N{EM DASH}|~|\N{WAVE DASH}|\N{FULLWIDTH HYPHEN-MINUS}|\\bto\\b|\\bbis\\b|\\buntil\\b)\\s?"
_SPAN = re.compile(rf"({_TIME}){_TO}({_TIME}){_END}", re.IGNORECASE)
_ONE = re.compile(rf"({_TIME}){_END}", re.IGNORECASE)
_PARTS = re.compile(r"(\d{1,4})(?:[:.h](\d{2})|h)?\s?([ap])?", re.IGNORECASE)
_NOON = 12


class NoTime(ValueError):
    """What stands where a time of day belongs is none. Its text is what was typed there."""


@dataclass(frozen=True, slots=True)
class TypedSpan:
    """From when to when, and where in the text that ends."""

    starts: time
    ends: time | None
    after: int


def plain_digits(text: str) -> str:
    """Figures of any script as ours, and full-width colons; everything else as it was typed."""
    return "".join(
        str(unicodedata.digit(char)) if char.isdecimal() else ":" if char == "\N{FULLWIDTH COLON}" else char
        for char in text
    )


def span_at_beginning(text: str) -> TypedSpan | None:
    """The times with which a text begins; None where it begins with none. Raises NoTime for "25:00".

    A number alone is a time only in a span: "3 students" begins with none. Of "7-9pm" both are in the evening.
    """
    if found := _SPAN.match(text):
        first, last = found[1], found[2]
        half = _half(last)
        if half and not _half(first) and _hour(first) < _NOON and _hour(first) <= _hour(last) < _NOON:
            first += half
        return TypedSpan(read_time(first), read_time(last), found.end())
    if (found := _ONE.match(text)) and not found[1].isdecimal() | (found[1][0] == "0" and len(found[1]) == 4):
        return TypedSpan(read_time(found[1]), None, found.end())
    return None


def read_time(text: str) -> time:
    """The time of day. Raises NoTime."""
    found = _PARTS.match(text.strip())
    if found is None:
        raise NoTime(text.strip())
    figures, minutes, half = found.groups()
    if minutes is None and len(figures) > 2:
        figures, minutes = figures[:-2], figures[-2:]
    hour = int(figures)
    if half and 1 <= hour <= _NOON:
        hour = hour % _NOON + (_NOON if half.casefold() == "p" else 0)
    try:
        return time(0 if hour == 24 and not int(minutes or 0) else hour, int(minutes or 0))
    except ValueError as error:
        raise NoTime(text.strip()) from error


def _half(text: str) -> str:
    found = _PARTS.match(text)
    return f"{found[3]}m" if found is not None and found[3] else ""


def _hour(text: str) -> int:
    figures = re.split(r"\D", text)[0]
    return int(figures[:-2] if len(figures) > 2 else figures)
