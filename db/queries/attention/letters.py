"""Answers owed: by us to them, and by them to us."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select

from db.book import Book
from db.queries.attention.asking import Asking
from db.queries.attention.entry import Attention, Facts, What
from db.queries.called import called_of
from db.queries.letters.asking import asks, ended
from db.queries.living import living
from db.queries.record import Called
from db.records.letter import Correspondent, Letter, LetterDirection, LetterPartnership, Line, OwedBy
from db.records.record import Record
from db.rules.owing import Asked, answer_due
from db.values import PartialDate

_WHAT = {OwedBy.US: What.REPLY_BY_US, OwedBy.THEM: What.REPLY_BY_THEM}
OTHER_SIDE = {LetterDirection.IN: Line.FROM, LetterDirection.OUT: Line.TO}


def replies(asking: Asking, *narrowed: ColumnElement[bool]) -> Iterator[Attention]:
    """One for each letter that waits for its answer. An undated one counts from the day it came into the book.

    ``narrowed`` are further conditions on the table of letters.
    """
    rows = _owed(asking, narrowed)
    partnerships = _partnerships(asking.book, [row.id for row in rows])
    others = correspondents(asking.book, {row.id: OTHER_SIDE[row.direction] for row in rows})
    for row in rows:
        dated = row.dated or (row.received or row.sent or row.created).date()
        due = answer_due(Asked(dated, row.channel, until=row.reply_until))
        who, address = others.get(row.id, (None, ""))
        facts = Facts(who=who, asked=dated, register=row.register or "", name=address)
        partnership = asking.only or next(iter(partnerships.get(row.id, ())), None)
        about = Called(row.uid, "letter", row.called)
        yield Attention(
            _WHAT[row.reply_owed_by], PartialDate.of(due or dated), about, asking.called(partnership), facts
        )


def owed(on: date) -> tuple[Any, ...]:
    """The conditions on the table of letters that one waits for an answer on a day, as ``db.rules.owing`` has it."""
    one = Letter.__table__.c
    return asks(one, on), living(one.id), ~ended(one, on)


def _owed(asking: Asking, narrowed: tuple[ColumnElement[bool], ...]) -> list[Any]:
    one, record = Letter.__table__.c, Record.__table__.c
    waiting = select(one.id).where(*owed(asking.on), *narrowed).subquery()
    statement = (
        select(
            one.id, record.uid, record.called, one.direction, one.channel, one.register, one.dated, one.received,
            one.sent, record.created, one.reply_owed_by, one.reply_until,
        )
        .join_from(waiting, Letter.__table__, one.id == waiting.c.id)
        .join(Record.__table__, record.id == one.id)
    )  # fmt: skip
    if asking.only is not None:
        link, base = LetterPartnership.__table__.c, Record.__table__.alias()
        filed = select(link.letter_id).join_from(LetterPartnership.__table__, base, base.c.id == link.id)
        statement = statement.where(
            one.id.in_(filed.where(link.partnership_id == asking.only, base.c.binned.is_(None)))
        )
    return list(asking.book.rows(statement))


def _partnerships(book: Book, letters: list[int]) -> Mapping[int, list[int]]:
    link, base = LetterPartnership.__table__.c, Record.__table__.c
    statement = (
        select(link.letter_id, link.partnership_id)
        .join_from(LetterPartnership.__table__, Record.__table__, base.id == link.id)
        .where(link.letter_id.in_(letters), base.binned.is_(None))
        .order_by(link.id)
    )
    found: dict[int, list[int]] = {}
    for letter, partnership in book.rows(statement) if letters else ():
        found.setdefault(letter, []).append(partnership)
    return found


def correspondents(book: Book, letters: Mapping[int, Line]) -> Mapping[int, tuple[Called | None, str]]:
    """By letter the first on the line of the other side: a person or an organisation, or an address as written."""
    if not letters:
        return {}
    who, base = Correspondent.__table__.c, Record.__table__.c
    statement = (
        select(who.letter_id, who.line, func.coalesce(who.person_id, who.organisation_id), who.address)
        .join_from(Correspondent.__table__, Record.__table__, base.id == who.id)
        .where(who.letter_id.in_(letters), base.binned.is_(None))
        .order_by(who.position.desc(), who.id.desc())
    )
    first = {
        letter: (key, address or "") for letter, line, key, address in book.rows(statement) if line == letters[letter]
    }
    called = called_of(book, (key for key, _ in first.values()))
    return {letter: (called.get(key), address) for letter, (key, address) in first.items()}
