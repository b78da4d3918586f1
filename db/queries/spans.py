"""Spans of days in a query: which rows begin in them, so that an index on the column finds them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, and_, func, type_coerce

from db.columns import PartialDateColumn
from db.queries.facts import Span
from db.rules.months import add_months, months_between
from db.values import PartialDate


def dated_within(column: Any, span: Span) -> ColumnElement[bool]:
    """Whether a day, or a date known in part by the first day that it can mean, lies in the span."""
    if not isinstance(column.type, PartialDateColumn):
        return column.between(span.first, span.last)
    written = type_coerce(column, String)
    # The index narrows it down to the years ("2024~" sorts behind all of 2024); the rest is looked at closely.
    roughly = written.between(f"{span.first.year:04}", f"{span.last.year:04}~")
    return and_(roughly, first_day(column).between(span.first.isoformat(), span.last.isoformat()))


def first_day(column: Any) -> ColumnElement[str]:
    """The first day that a date known in part can mean, in ISO 8601."""
    certain = func.rtrim(type_coerce(column, String), "~", type_=String)
    # "2016" lacks the whole of "-01-01", "2016-05" its last three characters.
    return certain + func.substr("-01-01", func.length(certain) - 3, type_=String)


def is_in(day: PartialDate | None, span: Span) -> bool:
    """What ``dated_within`` says, of a date that was read already."""
    return day is not None and span.first <= day.first <= span.last


def span_before(span: Span) -> Span:
    """The days that a span is compared with: as many whole months before it, else as many days."""
    day_before, day_after = span.first - timedelta(days=1), span.last + timedelta(days=1)
    if span.first.day == 1 and day_after.day == 1:
        return Span(add_months(span.first, -months_between(span.first, day_after)), day_before)
    return Span(day_before - (span.last - span.first), day_before)


def year_earlier(span: Span) -> Span:
    """The same days a year earlier: what the year so far is compared with."""
    return Span(add_months(span.first, -12), add_months(span.last, -12))


def months_in(span: Span) -> Iterator[Span]:
    """The calendar months of a span, the first and the last cut to it."""
    first = span.first
    while first <= span.last:
        following = add_months(first.replace(day=1), 1)
        yield Span(first, min(following - timedelta(days=1), span.last))
        first = following
