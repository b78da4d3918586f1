"""Conversations: threads of letters, and letters that stand alone, the one with the newest letter first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select

from db.book import Book
from db.queries.attention.letters import OTHER_SIDE, correspondents
from db.queries.called import called_of
from db.queries.letters.owed import owed_letters
from db.queries.lists.joined import keys
from db.queries.record import id_of
from db.records.letter import Correspondent, Letter, LetterDirection, LetterPartnership, LetterState, OwedBy
from db.records.record import Record


@dataclass(frozen=True, slots=True)
class Heading:
    """One conversation in the list. ``last`` is the day of its newest letter, ``late`` that of the answer owed most.

    ``late`` is in days, below zero those that are left; None where nobody owes an answer.
    """

    key: tuple[str, int]
    newest: UUID
    newest_key: int
    waiting: UUID | None
    """The letter whose answer is owed most."""
    subject: str
    direction: LetterDirection
    count: int
    last: date | None
    owed_by: OwedBy | None
    late: int | None
    has_draft: bool


def conversations(book: Book, on: date, within: tuple[str, UUID] | None = None, words: str = "") -> tuple[Heading, ...]:
    """Those in which a letter belongs to ``within`` (a partnership, person, organisation or what letters are about).

    ``words`` must all stand in the subject of a letter or in the name or address of who is on it. Drafts stand among
    the others, by the day when they were begun.
    """
    own, base = Letter.__table__.c, Record.__table__.c
    statement = (
        select(own.id, base.uid, own.thread_id, own.subject, own.direction, own.dated, own.state, base.created)
        .join_from(Letter.__table__, Record.__table__, base.id == own.id)
        .where(base.binned.is_(None), *_belongs(within), *(_has(word) for word in words.split()))
        .order_by(func.coalesce(own.dated, func.substr(base.created, 1, 10)), own.sent, own.id)
    )
    with book.reading():
        rows: list[Any] = list(book.rows(statement))
        partnership = within[1] if within is not None and within[0] == "partnership" else None
        owed = {one.letter.uid: one for one in owed_letters(book, on, partnership=partnership)}
        threads = called_of(book, {row.thread_id for row in rows})
    found: dict[tuple[str, int], list[Any]] = {}
    for row in rows:
        key = ("thread", row.thread_id) if row.thread_id is not None and row.thread_id in threads else ("one", row.id)
        letters = found.pop(key, [])
        letters.append(row)
        # The last of them comes last, and so does its conversation.
        found[key] = letters
    return tuple(
        _heading(key, letters, owed, threads[key[1]].called if key[0] == "thread" else "")
        for key, letters in reversed(found.items())
    )


def with_whom(book: Book, some: Sequence[Heading]) -> Mapping[tuple[str, int], str]:
    """Who stands on the other side of the newest letter of each, as the book calls them."""
    others = correspondents(book, {one.newest_key: OTHER_SIDE[one.direction] for one in some})
    said: dict[tuple[str, int], str] = {}
    for one in some:
        who, address = others.get(one.newest_key, (None, ""))
        said[one.key] = who.called if who is not None else address
    return said


def _heading(key: tuple[str, int], letters: list[Any], owed: Mapping[UUID, Any], called: str) -> Heading:
    newest = letters[-1]
    waiting = max((owed[row.uid] for row in letters if row.uid in owed), key=lambda one: one.late, default=None)
    return Heading(
        key,
        newest.uid,
        newest.id,
        waiting.letter.uid if waiting is not None else None,
        called or newest.subject,
        newest.direction,
        len(letters),
        newest.dated or newest.created.date(),
        waiting.owed_by if waiting is not None else None,
        waiting.late if waiting is not None else None,
        any(row.state != LetterState.SENT for row in letters),
    )


def _belongs(within: tuple[str, UUID] | None) -> Iterable[ColumnElement[bool]]:
    own = Letter.__table__.c
    if within is None:
        return
    name, uid = within
    if name == "partnership":
        link = LetterPartnership.__table__
        yield own.id.in_(keys(link, link.c.letter_id, link.c.partnership_id == id_of(uid)))
    elif name in {"person", "organisation"}:
        who = Correspondent.__table__
        column = who.c.person_id if name == "person" else who.c.organisation_id
        yield own.id.in_(keys(who, who.c.letter_id, column == id_of(uid)))
    else:
        yield own.about_id == id_of(uid)


def _has(word: str) -> ColumnElement[bool]:
    own, who, base = Letter.__table__.c, Correspondent.__table__, Record.__table__.alias()
    named = (
        select(who.c.letter_id)
        .join_from(who, base, base.c.id == who.c.id)
        .where(base.c.binned.is_(None))
        .where(or_(base.c.called.icontains(word, autoescape=True), who.c.address.icontains(word, autoescape=True)))
    )
    return or_(own.subject.icontains(word, autoescape=True), own.id.in_(named))
