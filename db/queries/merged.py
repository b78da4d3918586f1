"""Records that live on in another: where who knows the old one is led, and what was merged into one."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.record import Called, id_of
from db.records.merger import Merger
from db.records.record import Record


def lives_on_in(book: Book, uid: UUID) -> Called | None:
    """The record in which this one lives on after a merger, or after several; None if it was not merged.

    One that was taken out of the bin since stands for itself again.
    """
    base, gone = Record.__table__.alias(), Record.__table__.alias()
    found: Called | None = None
    seen = {uid}
    while True:
        rows = book.rows(
            select(base.c.uid, base.c.kind, base.c.called)
            .join_from(Merger, base, base.c.id == Merger.record_id)
            .join(gone, gone.c.id == Merger.gone_id)
            .where(Merger.gone_id == id_of(uid), Merger.binned.is_(None), gone.c.binned.is_not(None))
            .order_by(Merger.id.desc())
            .limit(1)
        )
        if not rows or rows[0].uid in seen:
            return found
        found = Called(*rows[0])
        uid = found.uid
        seen.add(uid)
