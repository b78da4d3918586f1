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


def last_reporting_year(book: Book, today: date) -> Span:
    """The reporting year that is over on a day, for which the annual meeting wants its report."""
    year = year_of(book, today) - 1
    return span_of_years(book, year, year)


def year_so_far(book: Book, today: date) -> Span:
    """The reporting year in which a day lies, up to that day."""
    year = year_of(book, today)
    return Span(span_of_years(book, year, year).first, today)


def _first_month(book: Book) -> int:
    """January where the association is not in the book yet."""
    wanted = select(Association.year_starts).where(Association.binned.is_(None)).order_by(Association.id).limit(1)
    return book.scalar(wanted) or 1
