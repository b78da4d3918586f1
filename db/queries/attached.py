"""The documents attached to a record that can be seen in small, in their order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.record import id_of
from db.records.attachment import Attachment
from db.records.document import Document
from db.records.record import Record
from db.values import Texts


@dataclass(frozen=True, slots=True)
class Seen:
    """A document as a small picture: ``caption`` is what stands under it here, if anything does."""

    uid: UUID
    called: str
    caption: Texts | None
    thumbnail: str


def seen_in_small(book: Book, uid: UUID, limit: int) -> tuple[Seen, ...]:
    """The first documents attached to a record that have a thumbnail; the bin left out."""
    link, own, base = Attachment.__table__, Document.__table__, Record.__table__
    of_link, of_document = base.alias(), base.alias()
    wanted = (
        select(of_document.c.uid, of_document.c.called, link.c.caption, own.c.thumbnail_sha256)
        .join_from(link, own, own.c.id == link.c.document_id)
        .join(of_link, of_link.c.id == link.c.id)
        .join(of_document, of_document.c.id == own.c.id)
        .where(link.c.record_id == id_of(uid), own.c.thumbnail_sha256.is_not(None))
        .where(of_link.c.binned.is_(None), of_document.c.binned.is_(None))
        .order_by(link.c.position, link.c.id)
        .limit(limit)
    )
    rows: list[Any] = list(book.rows(wanted))
    return tuple(Seen(*row) for row in rows)
