"""The concerns of a partnership that are open."""

from __future__ import annotations

from sqlalchemy import select

from db.book import Book
from db.queries.case.facts import OpenConcern
from db.queries.record import Called
from db.records.concern import Concern


def open_concerns(book: Book, partnership: int) -> tuple[OpenConcern, ...]:
    """The gravest first, of equal ones the newest."""
    one = Concern
    statement = (
        select(one.uid, one.called, one.grave, one.raised, one.is_private)
        .where(one.partnership_id == partnership, one.settled.is_(None), one.binned.is_(None))
        .order_by(one.grave.desc(), one.raised.desc(), one.id.desc())
    )
    return tuple(
        OpenConcern(Called(uid, "concern", called), grave, raised, is_private)
        for uid, called, grave, raised, is_private in book.rows(statement)
    )
