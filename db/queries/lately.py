"""The last letters and exchanges of a person or an organisation, and the exchange that comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from db.book import Book
from db.queries.listing import within
from db.queries.record import Called
from db.records.exchange import Exchange, ExchangeState
from db.records.letter import Letter, LetterDirection
from db.records.record import Record
from db.values import PartialDate

_FEW = 5


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter that somebody wrote or got."""

    letter: Called
    dated: date | None
    direction: LetterDirection


@dataclass(frozen=True, slots=True)
class TripLine:
    """An exchange that somebody took or takes part in."""

    exchange: Called
    starts: PartialDate | None
    ends: PartialDate | None
    state: ExchangeState


@dataclass(frozen=True, slots=True)
class Lately:
    """The newest first, a few of each; ``letters_in_all`` and ``trips_in_all`` count the others too."""

    letters: tuple[LetterLine, ...]
    letters_in_all: int
    trips: tuple[TripLine, ...]
    trips_in_all: int


def lately(book: Book, owner: str, uid: UUID) -> Lately:
    """What there was of a person or an organisation (``owner``): what the lists of their page show, newest first."""
    letter, trip, base = Letter.__table__.c, Exchange.__table__.c, Record.__table__.c
    last = (
        select(base.uid, base.kind, base.called, letter.dated, letter.direction)
        .join_from(Letter.__table__, Record.__table__, base.id == letter.id)
        .where(within("letter", owner, uid), base.binned.is_(None))
    )
    been = (
        select(base.uid, base.kind, base.called, trip.starts, trip.ends, trip.state)
        .join_from(Exchange.__table__, Record.__table__, base.id == trip.id)
        .where(within("exchange", owner, uid), base.binned.is_(None))
    )
    return Lately(
        tuple(
            LetterLine(Called(row.uid, row.kind, row.called), row.dated, row.direction)
            for row in book.rows(last.order_by(letter.dated.desc(), letter.id.desc()).limit(_FEW))
        ),
        book.scalar(select(func.count()).select_from(last.subquery())),
        tuple(
            TripLine(Called(row.uid, row.kind, row.called), row.starts, row.ends, row.state)
            for row in book.rows(been.order_by(trip.starts.desc(), trip.id.desc()).limit(_FEW))
        ),
        book.scalar(select(func.count()).select_from(been.subquery())),
    )
