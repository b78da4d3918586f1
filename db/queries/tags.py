"""The tags of a record."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.record import id_of
from db.records.record import Record
from db.records.tag import Tag, Tagging


def tags_of(book: Book, record: UUID) -> list[tuple[UUID, str, str]]:
    """The tags of a record by name: uid, name, and colour, "" where it has none."""
    base = Record.__table__.alias()
    statement = (
        select(Tag.uid, Tag.name, Tag.colour)
        .join_from(Tagging.__table__, base, base.c.id == Tagging.__table__.c.id)
        .join(Tag, Tag.id == Tagging.__table__.c.tag_id)
        .where(Tagging.__table__.c.record_id == id_of(record), base.c.binned.is_(None), Tag.binned.is_(None))
        .order_by(Tag.sorts, Tag.id)
    )
    return [(uid, name, colour or "") for uid, name, colour in book.rows(statement)]
