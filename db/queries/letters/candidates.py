"""The letters of the book that may be the answer to one: of its thread, with its correspondents, in its partnership."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, func, or_, select, true

from db.book import Book
from db.queries import record
from db.queries.attention.letters import OTHER_SIDE, correspondents
from db.queries.letters.asking import reminding
from db.queries.living import living
from db.queries.record import Called
from db.records.letter import Channel, Correspondent, Letter, LetterDirection, LetterPartnership, LetterState
from db.records.record import Record
from db.rules.subjects import telling

_TALKS = (Channel.CALL, Channel.MEETING_NOTE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A letter with its day, None where it has none, and who stands on its other side."""

    letter: Called
    dated: date | None
    channel: Channel
    direction: LetterDirection
    who: str


def candidates(book: Book, letter: UUID, *, limit: int = 6) -> tuple[Candidate, ...]:
    """The likeliest first: of the same thread, then with the same people, then of the same subject in its partnership;
    of those the first after it. Drafts and reminders of it are none. Raises NoSuchRecord.
    """
    with book.reading():
        asked = record.read(book, "letter", letter)
        key, one = asked["id"], Letter.__table__.c
        who = Correspondent.__table__.c
        somebody, other = func.coalesce(who.person_id, who.organisation_id), OTHER_SIDE[asked["direction"]]
        people = select(somebody).where(who.letter_id == key, who.line == other, living(who.id), somebody.is_not(None))
        with_them = one.id.in_(select(who.letter_id).where(somebody.in_(people), living(who.id)))
        thread = select(one.thread_id).where(one.id == key, one.thread_id.is_not(None))
        in_thread = one.thread_id.in_(thread.correlate(None))
        pairs = reminding(date.max)
        after = (
            one.id != key,
            one.state == LetterState.SENT,
            living(one.id),
            or_(one.direction != asked["direction"], one.channel.in_(_TALKS)),
            one.id.not_in(select(pairs.c.again).where(pairs.c.asked == key)),
            true() if asked["dated"] is None else or_(one.dated.is_(None), one.dated >= asked["dated"]),
        )
        alike = one.id.in_(_alike(book, key, asked["subject"] or "", after))
        rank = case((in_thread, 0), (with_them, 1), else_=2)
        found = _columns().where(*after, or_(in_thread, with_them, alike))
        return _told(book, found.order_by(rank, one.dated.is_(None), one.dated, one.id).limit(limit))


def _alike(book: Book, key: int, subject: str, after: tuple[ColumnElement[bool], ...]) -> list[int]:
    """The keys of letters of the same subject in a partnership of the letter."""
    wanted = telling(subject)
    if not wanted:
        return []
    one, link, other = Letter.__table__.c, LetterPartnership.__table__.c, LetterPartnership.__table__.alias().c
    own = select(link.partnership_id).where(link.letter_id == key, living(link.id))
    beside = select(other.letter_id).where(other.partnership_id.in_(own), living(other.id))
    rows = book.rows(select(one.id, one.subject).where(*after, one.id.in_(beside)))
    return [row.id for row in rows if telling(row.subject or "") == wanted]


def candidates_among(book: Book, *wanted: ColumnElement[bool]) -> tuple[Candidate, ...]:
    """The letters of some conditions on their table, told in the same way, in the order in which they were entered."""
    return _told(book, _columns().where(*wanted).order_by(Letter.__table__.c.id))


def _columns() -> Select[Any]:
    one, base = Letter.__table__.c, Record.__table__.c
    columns: Any = select(one.id, base.uid, base.kind, base.called, one.dated, one.channel, one.direction)
    return columns.join_from(Letter.__table__, Record.__table__, base.id == one.id)


def _told(book: Book, statement: Select[Any]) -> tuple[Candidate, ...]:
    rows: list[Any] = list(book.rows(statement))
    others = correspondents(book, {row.id: OTHER_SIDE[row.direction] for row in rows})
    found: list[Candidate] = []
    for row in rows:
        person, address = others.get(row.id, (None, ""))
        name = person.called if person is not None else address
        found.append(Candidate(Called(row.uid, row.kind, row.called), row.dated, row.channel, row.direction, name))
    return tuple(found)
