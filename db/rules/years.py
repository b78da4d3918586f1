"""Reporting years, which may start in any month. One from July 2023 to June 2024 is the year 2023."""

from __future__ import annotations

from datetime import date, timedelta

from db.rules.months import add_months


def reporting_year(year: int, first_month: int) -> tuple[date, date]:
    """The first and the last day of a reporting year, known by the calendar year in which it begins."""
    first = date(year, first_month, 1)
    return first, add_months(first, 12) - timedelta(days=1)


def reporting_year_of(day: date, first_month: int) -> int:
    """The reporting year in which a day lies."""
    return day.year if day.month >= first_month else day.year - 1
