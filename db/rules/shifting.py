"""Moving an exchange to another year: on the same weekday or on the same date, with all its days after it."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum

from db.errors import RuleBroken
from db.values import PartialDate, Texts

_WEEK = 7
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


class Kept(StrEnum):
    """What stays the same about the day on which it begins."""

    WEEKDAY = "weekday"
    DATE = "date"


def years_on(first: date, years: int, kept: Kept) -> date:
    """The day so many years later. On the same weekday it is at most three days off the date.

    What began on 29 February begins on the 28th in a common year. Raises RuleBroken past the end of the calendar.
    """
    year = first.year + years
    if year > MAXYEAR:
        raise RuleBroken("No calendar goes as far as that.", field="starts")
    is_leap_day = (first.month, first.day) == (2, 29)
    common = year % 4 or (year % 100 == 0 and year % 400)
    there = date(year, 2, 28) if is_leap_day and common else first.replace(year=year)
    if kept is Kept.DATE:
        return there
    weeks = round((there - first).days / _WEEK)
    return later(first, weeks * _WEEK)


def next_year(first: date, on: date, kept: Kept) -> tuple[date, int]:
    """The first of these days that does not lie before ``on``, and how many years later it is, one at least."""
    years = max(on.year - first.year, 1)
    there = years_on(first, years, kept)
    if there < on:
        years += 1
        there = years_on(first, years, kept)
    return there, years


def later(day: date, days: int) -> date:
    """So many days later, or earlier. Raises RuleBroken where no calendar goes."""
    try:
        return day + timedelta(days=days)
    except OverflowError as error:
        raise RuleBroken("No calendar goes as far as that.", field="starts") from error


def shifted(day: PartialDate, days: int, years: int) -> PartialDate:
    """A date moved on: one that is known in full by days, one known in part by years."""
    if day.month is not None and day.day is not None:
        there = later(day.first, days)
        return PartialDate(there.year, there.month, there.day, day.approximate)
    year = day.year + years
    if not 1 <= year <= MAXYEAR:
        raise RuleBroken("No calendar goes as far as that.", field="starts")
    return PartialDate(year, day.month, None, day.approximate)


def retitled(title: Texts, year: int, years: int) -> Texts:
    """The title with its year moved on wherever it names it: "Festival 2026" becomes "Festival 2027"."""
    was, becomes = f"{year:04}", f"{year + years:04}"
    moved = {tag: _YEAR.sub(lambda at: becomes if at[0] == was else at[0], text) for tag, text in title.by.items()}
    return Texts(title.original, moved)
