"""The reporting years of the association whose book it is."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.book import Book
from db.queries.facts import Span
from db.records.association import Association
from db.rules.years import reporting_year, reporting_year_of


def span_of_years(book: Book, first: int, last: int) -> Span:
    """The days from the beginning of one reporting year to the end of another, or of the same."""
    month = _first_month(book)
    return Span(reporting_year(first, month)[0], reporting_year(last, month)[1])


def year_of(book: Book, day: date) -> int:
    """The reporting year in which a day lies."""
    return reporting_year_of(day, _first_month(book))


def _first_month(book: Book) -> int:
    """January where the association is not in the book yet."""
    wanted = select(Association.year_starts).where(Association.binned.is_(None)).order_by(Association.id).limit(1)
    return book.scalar(wanted) or 1
