"""Where the answer to one letter stands on a day: who owes it, by when, what ended it, and what is under way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import or_, select

from db.book import Book
from db.queries import record
from db.queries.attention.letters import OTHER_SIDE, correspondents
from db.queries.called import called_of
from db.queries.letters.asking import reminding
from db.queries.letters.owed import Owed, owed_of
from db.queries.living import living
from db.queries.record import Called
from db.records.letter import Channel, Letter, LetterDirection, LetterState, Line, OwedBy
from db.records.record import Record
from db.rules.owing import Asked, answer_due


@dataclass(frozen=True, slots=True)
class Ended:
    """What ended the waiting: the letter or the decision ``by``, None where only the day, or why, was written down.

    ``on`` None where none of it has a day; ``days`` from the letter to that day, none across the date line.
    """

    by: Called | None
    who: str
    on: date | None
    days: int | None
    why: str
    is_said: bool
    """Whether somebody wrote it down on the letter itself, so that it can be taken back there."""


@dataclass(frozen=True, slots=True)
class Standing:
    """All that the line below a letter says.

    ``owed`` while it waits; ``ended`` once that is over; neither where no answer is wanted, where it is a draft, or
    where it only asks again, which is then said by ``reminds``. ``drafts`` are answers that have not gone out yet.
    """

    letter: Called
    direction: LetterDirection
    channel: Channel
    state: LetterState
    asked: date
    who: str
    proposed: date | None
    """By when an answer may be looked for where none is wanted yet."""
    languages: tuple[str, ...]
    wanted_by: OwedBy | None
    until: date | None
    answerer: Called | None
    about: Called | None
    reminds: Called | None
    owed: Owed | None
    ended: Ended | None
    drafts: tuple[Called, ...]


def standing(book: Book, uid: UUID, on: date) -> Standing:
    """Where the answer to a letter stands. Raises NoSuchRecord."""
    with book.reading():
        fields = record.read(book, "letter", uid)
        key, direction = fields["id"], LetterDirection(fields["direction"])
        asked = _asked(fields)
        wants = fields["reply_owed_by"] is not None and fields["state"] is LetterState.SENT
        owed = owed_of(book, on, uid) if wants else None
        others = correspondents(book, {key: OTHER_SIDE[direction]})
        person, address = others.get(key, (None, ""))
        ended = _ended(book, key, asked, on) if wants and owed is None else None
        texts = fields["text"]
        return Standing(
            letter=Called(uid, "letter", fields["called"]),
            direction=direction,
            channel=Channel(fields["channel"]),
            state=LetterState(fields["state"]),
            asked=asked,
            who=person.called if person is not None else address,
            proposed=answer_due(Asked(asked, fields["channel"])),
            languages=tuple(texts.by) if texts is not None else (),
            wanted_by=fields["reply_owed_by"],
            until=fields["reply_until"],
            answerer=_called(book, fields["answerer"]),
            about=_called(book, fields["about"]),
            reminds=_called(book, fields["reminds"]),
            owed=owed,
            ended=ended,
            drafts=_drafts(book, key),
        )


def _asked(fields: record.Fields) -> date:
    moment: datetime = fields["received"] or fields["sent"] or fields["created"]
    return fields["dated"] or moment.date()


def _called(book: Book, uid: UUID | None) -> Called | None:
    return None if uid is None else record.called(book, uid)


def _ended(book: Book, key: int, asked: date, on: date) -> Ended | None:
    """The first of what ended it or a reminder of it; one of a known day before those without."""
    letter, pairs = Letter.__table__.c, reminding(on)
    of_it = select(pairs.c.again).where(pairs.c.asked == key)
    before = select(pairs.c.asked).where(pairs.c.again == key)
    group = or_(letter.id == key, letter.id.in_(of_it), letter.id.in_(before))
    columns = select(letter.id, letter.settled_by_id, letter.settled_on, letter.settled_why)
    ends: list[tuple[date | None, int | None, str, bool]] = []
    for one, by, settled, why in book.rows(columns.where(group)):
        if by is not None or settled is not None:
            ends.append((settled, by, why or "", one == key))
        answer = Letter.__table__.alias().c
        answers = select(answer.dated, answer.id).where(
            answer.answers_id == one, answer.state == LetterState.SENT, living(answer.id)
        )
        ends.extend((dated, answer_id, "", False) for dated, answer_id in book.rows(answers))
    past = [end for end in ends if end[0] is None or end[0] <= on]
    if not past:
        return None
    day, by, why, is_said = min(past, key=lambda end: (end[0] is None, end[0] or on, end[1] or 0))
    known = called_of(book, (by,)).get(by) if by is not None else None
    writer, address = (None, "")
    if by is not None and known is not None and known.kind == "letter":
        writer, address = correspondents(book, {by: Line.FROM}).get(by, (None, ""))
    days = None if day is None else max((day - asked).days, 0)
    return Ended(known, writer.called if writer is not None else address, day, days, why, is_said)


def _drafts(book: Book, key: int) -> tuple[Called, ...]:
    letter, base = Letter.__table__.c, Record.__table__.c
    statement = (
        select(base.uid, base.kind, base.called)
        .join_from(Letter.__table__, Record.__table__, base.id == letter.id)
        .where(letter.answers_id == key, letter.state != LetterState.SENT, base.binned.is_(None))
        .order_by(letter.id)
    )
    return tuple(Called(*row) for row in book.rows(statement))
