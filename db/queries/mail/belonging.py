"""To which partnership mail belongs that comes in on the page of a record."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.living import living
from db.records import kind as kind_named
from db.records.exchange import Exchange, ExchangePartnership
from db.records.record import Record

ABOUT = frozenset({"agreement", "concern", "decision", "exchange", "gift", "goods", "grant", "meeting", "task"})
"""The kinds of record that a letter may be about; mail on the page of another kind is only brought in there."""


def partnership_of(book: Book, kind: str, uid: UUID) -> UUID | None:
    """The one partnership of a record that letters may be about; None where it has none, or several."""
    one, partnership = Record.__table__.alias(), Record.__table__.alias()
    table = ExchangePartnership.__table__ if kind == Exchange.__tablename__ else kind_named(kind).__table__
    if "partnership_id" not in table.c:
        return None
    owner = table.c.exchange_id if kind == Exchange.__tablename__ else table.c.id
    statement = (
        select(partnership.c.uid)
        .join_from(table, one, one.c.id == owner)
        .join(partnership, partnership.c.id == table.c.partnership_id)
        .where(one.c.uid == uid, living(table.c.id), partnership.c.binned.is_(None))
    )
    found = {row[0] for row in book.rows(statement)}
    return next(iter(found)) if len(found) == 1 else None
