"""What stays are in return for: whose stay in which exchange."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.called import called_of
from db.queries.in_print import keys_of
from db.queries.record import Called
from db.records.hosting import Hosting


@dataclass(frozen=True, slots=True)
class Returned:
    """The stay in the other direction: who slept there, in which exchange, from which night on."""

    guest: Called
    exchange: Called
    on: date | None


def returned(book: Book, hostings: Iterable[UUID]) -> Mapping[UUID, Returned]:
    """Of hosting records by their uids; the bin left out."""
    keys = keys_of(book, hostings)
    one = Hosting
    columns = select(one.id, one.uid, one.participant_id, one.exchange_id, one.first_night)
    ids = sorted(keys.values())
    rows = [
        row
        for start in range(0, len(ids), 500)
        for row in book.rows(columns.where(one.id.in_(ids[start : start + 500]), one.binned.is_(None)))
    ]
    called = called_of(book, (key for row in rows for key in (row.participant_id, row.exchange_id)))
    return {row.uid: Returned(called[row.participant_id], called[row.exchange_id], row.first_night) for row in rows}
