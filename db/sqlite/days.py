"""Counting with days inside a query, for which every engine has its own words (sqlite.org/lang_datefunc.html)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Integer, String, cast, func


def days_between(first: Any, last: Any) -> ColumnElement[int]:
    """Whole days from one ISO 8601 day to another."""
    return cast(func.julianday(last) - func.julianday(first), Integer)


def days_later(day: Any, days: Any) -> ColumnElement[str]:
    """The day so many days after an ISO 8601 day, as text; ``days`` may be an expression."""
    return func.date(day, cast(days, String) + " days", type_=String)


def months_later(day: Any, months: Any) -> ColumnElement[str]:
    """The same day so many months after, as text; where the month is too short it runs over into the next."""
    return func.date(day, cast(months, String) + " months", type_=String)
