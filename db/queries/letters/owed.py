"""Every letter that waits for its answer: who owes it, how late it is, what was done about it, and what is usual."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.errors import NoSuchRecord
from db.queries import record
from db.queries.attention.asking import Asking
from db.queries.attention.entry import Attention, What
from db.queries.attention.letters import replies
from db.queries.attention.put_off import kept
from db.queries.called import called_of
from db.queries.letters.asking import reminding
from db.queries.letters.delays import delays
from db.queries.partners import partners
from db.queries.record import Called
from db.records.letter import Letter, OwedBy
from db.records.record import Record

_SIDES = {What.REPLY_BY_US: OwedBy.US, What.REPLY_BY_THEM: OwedBy.THEM}
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Reminder:
    """A letter that was sent to ask again; ``dated`` None where it has no day."""

    letter: UUID
    dated: date | None


@dataclass(frozen=True, slots=True)
class Owed:
    """A letter that waits. ``who`` is the other side, "" where nobody stands on its line; ``answerer`` the one of us
    who is to answer. ``late`` are whole days, below zero those that are left; ``usual`` the median of days that they
    took, or we with them, None where nothing was answered yet.
    """

    entry: Attention
    owed_by: OwedBy
    who: str
    answerer: Called | None
    due: date
    late: int
    reminders: tuple[Reminder, ...]
    snoozed_until: date | None
    usual: int | None

    @property
    def letter(self) -> Called:
        return self.entry.about

    @property
    def register(self) -> str:
        return self.entry.facts.register

    @property
    def asked(self) -> date:
        """The day of the letter, of one without the day it came into the book."""
        return self.entry.facts.asked or self.due

    @property
    def partnership(self) -> Called | None:
        return self.entry.partnership


def owed_letters(
    book: Book, on: date, *, partnership: UUID | None = None, by: OwedBy | None = None
) -> tuple[Owed, ...]:
    """The latest first, those that were put off among them. Raises NoSuchRecord for an unknown partnership."""
    with book.reading():
        every = partners(book)
        only = next((one.id for one in every.values() if one.uid == partnership), None)
        if partnership is not None and only is None:
            raise NoSuchRecord("This partnership is no longer in the book.")
        narrowed = () if by is None else (Letter.__table__.c.reply_owed_by == by,)
        asking = Asking(book, on, every, only)
        return _told(asking, list(replies(asking, *narrowed)))


def owed_of(book: Book, on: date, letter: UUID) -> Owed | None:
    """The same of one letter; None where it does not wait."""
    asking = Asking(book, on, partners(book))
    found = _told(asking, list(replies(asking, Letter.__table__.c.id == record.id_of(letter))))
    return found[0] if found else None


def _told(asking: Asking, found: list[Attention]) -> tuple[Owed, ...]:
    if not found:
        return ()
    book, on = asking.book, asking.on
    partnerships = {one.uid: one.id for one in asking.partners.values()}
    letters = _letters(book, [one.about.uid for one in found])
    answerers = called_of(book, (answerer for _, answerer in letters.values()))
    persons = _keys(book, [one.facts.who.uid for one in found if one.facts.who is not None])
    reminders, usual, resting = _reminders(book, on), delays(book, on), kept(book)
    told: list[Owed] = []
    for one in found:
        key, answerer = letters[one.about.uid]
        side, due = _SIDES[one.what], one.due.last
        partnership = partnerships.get(one.partnership.uid) if one.partnership else None
        correspondent = persons.get(one.facts.who.uid) if one.facts.who else None
        until = resting.get(one.key, "")
        told.append(
            Owed(
                one,
                side,
                one.facts.who.called if one.facts.who else one.facts.name,
                answerers.get(answerer) if answerer is not None else None,
                due,
                (on - due).days,
                tuple(reminders.get(key, ())),
                date.fromisoformat(until) if until > on.isoformat() else None,
                usual.usual(side, partnership, correspondent),
            )
        )
    return tuple(sorted(told, key=lambda one: (one.due, one.asked, one.letter.called, one.letter.uid)))


def _letters(book: Book, uids: list[UUID]) -> dict[UUID, tuple[int, int | None]]:
    """By uid the key of a letter and of who is to answer it."""
    one, base = Letter.__table__.c, Record.__table__.c
    columns = select(base.uid, one.id, one.answerer_id).join_from(Letter.__table__, Record.__table__, base.id == one.id)
    rows = (row for some in _some(uids) for row in book.rows(columns.where(base.uid.in_(some))))
    return {uid: (key, answerer) for uid, key, answerer in rows}


def _keys(book: Book, uids: list[UUID]) -> dict[UUID, int]:
    base = Record.__table__.c
    return dict(row for some in _some(uids) for row in book.rows(select(base.uid, base.id).where(base.uid.in_(some))))


def _some(uids: list[UUID]) -> Iterable[list[UUID]]:
    return (uids[start : start + _AT_ONCE] for start in range(0, len(uids), _AT_ONCE))


def _reminders(book: Book, on: date) -> Mapping[int, list[Reminder]]:
    pairs, again, base = reminding(on), Letter.__table__.c, Record.__table__.c
    statement = (
        select(pairs.c.asked, base.uid, again.dated)
        .join_from(pairs, Letter.__table__, again.id == pairs.c.again)
        .join(Record.__table__, base.id == again.id)
    )
    found: dict[int, list[Reminder]] = defaultdict(list)
    # Sorted here: the database would read all letters by their days for these few.
    for asked, uid, dated in sorted(book.rows(statement), key=lambda row: (row.dated or date.min, row.uid)):
        found[asked].append(Reminder(uid, dated))
    return found
