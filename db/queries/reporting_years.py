"""Which reporting years the book knows something of."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String, func, select, union

from db.book import Book
from db.queries.reporting import year_of
from db.queries.spans import first_day
from db.records.exchange import Exchange
from db.records.letter import Letter
from db.records.money import MoneyEntry
from db.records.stage_change import StageChange

_MONTH = 7
"""Characters of "2025-09"."""


def years_with_records(book: Book) -> tuple[int, ...]:
    """The reporting years in which a letter, an exchange, an entry of money or a stage is dated, the newest first."""
    dated = (
        (first_day(Exchange.starts), Exchange),
        (Letter.dated, Letter),
        (MoneyEntry.dated, MoneyEntry),
        (first_day(StageChange.dated), StageChange),
    )
    months = union(
        *(
            select(func.substr(column, 1, _MONTH, type_=String).label("month")).where(
                kind.binned.is_(None), column.is_not(None)
            )
            for column, kind in dated
        )
    ).subquery()
    found = [month for (month,) in book.rows(select(months.c.month))]
    return tuple(sorted({year_of(book, date.fromisoformat(f"{month}-01")) for month in found}, reverse=True))
