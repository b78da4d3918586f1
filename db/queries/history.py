"""The history of the book as a person reads it: every change, the newest first, with the records that it touched."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.engine import Connection

from db.book import Book
from db.history import ChangeKind, HistoryChange, HistoryRow
from db.records.record import Record

_NAMED = 20


@dataclass(frozen=True, slots=True)
class TouchedRecord:
    """A record that a change touched, as it is called now, or was when it was last in the book.

    ``what`` is "added", "edited" or "removed" (which only undoing does: the bin is an edit).
    """

    uid: UUID
    kind: str
    called: str
    what: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One change. ``records`` names the first of them, ``touched`` counts all; ``is_reversed`` if it was taken back."""

    id: int
    title: str
    moment: datetime
    who: str
    kind: ChangeKind
    is_reversed: bool
    touched: int
    records: tuple[TouchedRecord, ...]


def entries(book: Book, *, before: int | None = None, limit: int = 100, named: int = _NAMED) -> list[Entry]:
    """A page of changes, the newest first; the next page is ``before`` the id of the last of this one."""
    table = HistoryChange.__table__
    statement = select(table).order_by(table.c.id.desc()).limit(limit)
    if before is not None:
        statement = statement.where(table.c.id < before)
    with book.reading() as connection:
        changes = connection.execute(statement).all()
        ids = [change.id for change in changes]
        touched = _touched(connection, ids)
        records = _records(connection, ids, named)
    return [
        Entry(
            change.id,
            change.title,
            change.moment,
            change.who,
            change.kind,
            is_reversed=change.reversed_by is not None,
            touched=touched.get(change.id, 0),
            records=tuple(records.get(change.id, ())),
        )
        for change in changes
    ]


def count(book: Book) -> int:
    """How many changes the book has seen, the undoing of others among them."""
    return book.scalar(select(func.count()).select_from(HistoryChange.__table__))


def _touched(connection: Connection, changes: list[int]) -> dict[int, int]:
    table = HistoryRow.__table__
    statement = (
        select(table.c.change_id, func.count().label("number"))
        .where(table.c.change_id.in_(changes))
        .group_by(table.c.change_id)
    )
    return {row.change_id: row.number for row in connection.execute(statement)}


def _records(connection: Connection, changes: list[int], named: int) -> dict[int, list[TouchedRecord]]:
    """The first records of each change: an import touches thousands, of which nobody reads all names."""
    rows = HistoryRow.__table__
    place = func.row_number().over(partition_by=rows.c.change_id, order_by=rows.c.id).label("place")
    placed = select(rows, place).where(rows.c.change_id.in_(changes)).subquery()
    now = Record.__table__
    statement = (
        select(placed, now.c.called)
        .join_from(placed, now, now.c.id == placed.c.record_id, isouter=True)
        .where(placed.c.place <= named)
        .order_by(placed.c.id)
    )
    found: dict[int, list[TouchedRecord]] = {}
    for row in connection.execute(statement):
        found.setdefault(row.change_id, []).append(TouchedRecord(row.uid, row.kind, _called(row), _what(row)))
    return found


def _called(row: Row[Any]) -> str:
    if row.called is not None:
        return row.called
    gone = json.loads(row.before or row.after or "{}")
    return gone.get("called", "")


def _what(row: Row[Any]) -> str:
    if row.before is None:
        return "added"
    return "removed" if row.after is None else "edited"
