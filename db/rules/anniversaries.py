"""Which years of a signing are kept, and when the next one falls."""

from __future__ import annotations

import calendar
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from db.values import PartialDate

# What an association keeps unless it says otherwise; after these every 25th year.
ANNIVERSARIES = (1, 5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 100)


@dataclass(frozen=True, slots=True)
class Anniversary:
    """The ``years``-th return of a day. Of a date known in part, ``on`` has the same part: a month or a year."""

    years: int
    on: PartialDate


def is_kept(years: int, kept: Collection[int] = ANNIVERSARIES) -> bool:
    """Whether this many years are an anniversary: one of those kept, or past the last of them each 25th."""
    return years > 0 and (years in kept or (bool(kept) and years > max(kept) and years % 25 == 0))


def anniversary(of: PartialDate, years: int) -> Anniversary:
    """The return of a date after this many years. 29 February returns on the 28th where a year has no 29th."""
    year = of.year + years
    day = of.day
    if day is not None and of.month is not None:
        day = min(day, calendar.monthrange(year, of.month)[1])
    return Anniversary(years, PartialDate(year, of.month, day, of.approximate))


def next_anniversary(of: PartialDate, on: date, kept: Collection[int] = ANNIVERSARIES) -> Anniversary | None:
    """The first kept anniversary that is not over on this day; None when none is kept or the calendar ends."""
    if not kept:
        return None
    years = max(on.year - of.year, 1)
    while of.year + years <= date.max.year:
        if is_kept(years, kept):
            found = anniversary(of, years)
            if found.on.last >= on:
                return found
        years += 1
    return None


def anniversaries_between(
    of: PartialDate, first: date, last: date, kept: Collection[int] = ANNIVERSARIES
) -> list[Anniversary]:
    """The kept anniversaries of which a day falls within these days, both included."""
    years = range(max(first.year - of.year, 1), min(last.year, date.max.year) - of.year + 1)
    found = (anniversary(of, count) for count in years if is_kept(count, kept))
    return [each for each in found if each.on.first <= last and each.on.last >= first]
