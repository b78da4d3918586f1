"""Letters of ours that were begun and have not gone out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.attention.letters import correspondents
from db.queries.called import called_of
from db.queries.record import Called, id_of
from db.records.letter import Letter, LetterPartnership, LetterState, Line
from db.records.record import Record


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A draft, or one that is ready to go. ``who`` it is to, "" while that is open; ``answers`` what it answers."""

    letter: Called
    state: LetterState
    dated: date | None
    touched: datetime
    who: str
    answers: Called | None


def unfinished(book: Book, *, partnership: UUID | None = None) -> tuple[Unfinished, ...]:
    """Those that are ready first, and the last touched first."""
    one, base = Letter.__table__.c, Record.__table__.c
    statement = (
        select(one.id, base.uid, base.kind, base.called, one.state, one.dated, base.changed, one.answers_id)
        .join_from(Letter.__table__, Record.__table__, base.id == one.id)
        .where(one.state != LetterState.SENT, base.binned.is_(None))
        .order_by(one.state == LetterState.DRAFT, base.changed.desc(), one.id)
    )
    if partnership is not None:
        link, own = LetterPartnership.__table__.c, Record.__table__.alias().c
        filed = select(link.letter_id).where(link.partnership_id == id_of(partnership), own.id == link.id)
        statement = statement.where(one.id.in_(filed.where(own.binned.is_(None))))
    rows = list(book.rows(statement))
    others = correspondents(book, {row.id: Line.TO for row in rows})
    answered = called_of(book, (row.answers_id for row in rows))
    found: list[Unfinished] = []
    for row in rows:
        person, address = others.get(row.id, (None, ""))
        who = person.called if person is not None else address
        called = Called(row.uid, row.kind, row.called)
        found.append(Unfinished(called, row.state, row.dated, row.changed, who, answered.get(row.answers_id)))
    return tuple(found)
