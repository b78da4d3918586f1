"""Counting in months: terms, notice periods and silences run from a day to the same day of a later month."""

from __future__ import annotations

import calendar
from datetime import date

from db.values import PartialDate


def add_months(day: date, months: int) -> date:
    """The same day so many months later (earlier if negative), or the last day of a month that is too short.

    Stays within the calendar: nothing is later than the year 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_months_in_part(to: PartialDate, months: int) -> PartialDate:
    """The same for a date known in part: a month stays a month, and a year stays a year, rounded down."""
    later = add_months(to.first, months)
    return PartialDate(
        later.year,
        None if to.month is None else later.month,
        None if to.day is None else later.day,
        to.approximate,
    )


def months_between(first: date, last: date) -> int:
    """The whole months from one day to another; negative when the second is earlier."""
    if last < first:
        return -months_between(last, first)
    months = (last.year - first.year) * 12 + last.month - first.month
    return months if add_months(first, months) <= last else months - 1
