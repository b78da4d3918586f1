"""Answers owed: by when a letter wants its answer, whether it is late, and how long answers take.

What ends the waiting: a letter that was sent and points at it as its answer, from its day on (at once where it has
none); or that somebody settled it, from that day on. A draft answers nothing and asks nothing, and so does what lies in
the bin. A letter and the reminders of it ask one thing: they stand in the lists once, as the first letter with its own
day, and an answer to any of them, or settling any, ends it for all. A reminder of a letter that asks nothing itself, or
lies in the bin, asks on its own. ``db.queries.letters.asking`` says the same as a condition of a query.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import median_low
from types import MappingProxyType

# Days in which an answer may be looked for where the letter names none, by channel (db.records.letter.Channel). A
# letter crosses an ocean by post both ways; an e-mail waits for a committee that meets every other week.
USUAL_DAYS: Mapping[str, int] = MappingProxyType(
    {"letter": 42, "fax": 14, "email": 14, "message": 7, "call": 7, "meeting note": 14}
)
_SOON = timedelta(days=7)


class Answer(StrEnum):
    """Where the answer to a letter stands on a day."""

    NOT_WANTED = "not wanted"
    SETTLED = "settled"
    WAITING = "waiting"
    DUE_SOON = "due soon"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a letter that may want an answer. ``settled`` is the day of its answer, or of another end."""

    dated: date | None
    channel: str = "letter"
    wanted: bool = True
    until: date | None = None
    settled: date | None = None


def answer_due(asked: Asked) -> date | None:
    """The last day on which the answer is in time: the one named, else the usual one; None where nothing is dated."""
    if asked.until is not None:
        return asked.until
    if asked.dated is None:
        return None
    usual = timedelta(days=USUAL_DAYS.get(asked.channel, USUAL_DAYS["letter"]))
    return asked.dated + min(usual, date.max - asked.dated)


def answer_on(asked: Asked, day: date) -> Answer:
    """Where the answer stands on a day. An answer that came after that day was still owed on it.

    A letter of a later day asks nothing yet.
    """
    if not asked.wanted or (asked.dated is not None and asked.dated > day):
        return Answer.NOT_WANTED
    if asked.settled is not None and asked.settled <= day:
        return Answer.SETTLED
    late = days_late(asked, day)
    if late is None:
        return Answer.WAITING
    if late > 0:
        return Answer.LATE
    return Answer.DUE_SOON if -late <= _SOON.days else Answer.WAITING


def days_late(asked: Asked, day: date) -> int | None:
    """By how many days the answer is late on a day; below zero the days that are left, None where it has no day."""
    due = answer_due(asked)
    return None if due is None else (day - due).days


def median_days(answered: Iterable[tuple[date, date]]) -> int | None:
    """The median of whole days from a letter to its answer; of an even number the lower one, None of none.

    An answer with an earlier day than its letter (across the date line) counts as one on the same day.
    """
    days = [max((answer - asked).days, 0) for asked, answer in answered]
    return median_low(days) if days else None
