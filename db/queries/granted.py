"""What was spent from grants, counted from the money."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import func, select

from db.book import Book
from db.records.money import MoneyDirection, MoneyEntry


def spent_from_grants(
    book: Book, until: date | None = None, grants: Collection[int] | None = None
) -> Mapping[tuple[int, str], int]:
    """By grant (its key) and currency what was spent, minor units; until a day and of some grants only, if asked."""
    entry = MoneyEntry
    statement = (
        select(entry.grant_id, entry.currency, func.sum(entry.amount))
        .where(entry.grant_id.is_not(None), entry.direction == MoneyDirection.OUT, entry.binned.is_(None))
        .group_by(entry.grant_id, entry.currency)
    )
    if until is not None:
        statement = statement.where(entry.dated <= until)
    if grants is not None:
        statement = statement.where(entry.grant_id.in_(grants))
    return {(grant, currency): spent for grant, currency, spent in book.rows(statement) if grant is not None}
