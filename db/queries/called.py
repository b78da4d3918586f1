"""How many records are called, asked for at once by their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import select

from db.book import Book
from db.queries.record import Called
from db.records.record import Record

_AT_ONCE = 500


def called_of(book: Book, ids: Iterable[int | None]) -> Mapping[int, Called]:
    """By key how each of these records is called, those in the bin as well; None is passed over."""
    record = Record.__table__.c
    wanted = sorted({key for key in ids if key is not None})
    found: dict[int, Called] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        rows = book.rows(select(record.id, record.uid, record.kind, record.called).where(record.id.in_(some)))
        found.update((key, Called(uid, kind, called)) for key, uid, kind, called in rows)
    return found
