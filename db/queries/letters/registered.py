"""Letters as a register tells of them: number, day, way, who, about what, what answered it; any choice of letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, union_all

from db.book import Book
from db.queries.attention.letters import OTHER_SIDE
from db.queries.called import called_of
from db.queries.facts import NO_WORDS, Wording
from db.queries.figures import Among
from db.queries.in_print import names_of, spoken
from db.queries.living import living
from db.queries.partners import Partner
from db.queries.record import Called
from db.records.enclosure import Enclosure
from db.records.letter import Correspondent, Letter, LetterPartnership, LetterState
from db.records.record import Record


@dataclass(frozen=True, slots=True)
class Registered:
    """A line of the letter register.

    ``who`` is the first on the line of the other side, by one name or by two of two scripts, ``body`` the organisation
    beside a person, ``more`` how many others stand there. ``answered_by`` is the number of its first answer, "" for one
    without; ``settled_on`` and ``settled`` are the day and the reason of another end. Channel, direction and state are
    the codes of db.records.letter.
    """

    uid: UUID
    dated: date | None
    direction: str
    subject: Wording = NO_WORDS
    who: tuple[Wording, ...] = ()
    body: Wording = NO_WORDS
    more: int = 0
    partnerships: tuple[UUID, ...] = ()
    number: str = ""
    channel: str = ""
    state: str = LetterState.SENT
    answered_by: str = ""
    answered_on: date | None = None
    settled: Wording = NO_WORDS
    settled_on: date | None = None
    enclosures: int = 0
    is_private: bool = False
    place: tuple[int, int] | None = None
    """Year and number by which it is ordered; None for one without."""


def registered(
    book: Book, shown: ColumnElement[bool], partners: Mapping[int, Partner], language: str, among: Among = None
) -> tuple[Registered, ...]:
    """The letters that a condition on ``Letter`` shows, by day, in the words of a language (BCP 47).

    Of the partnerships only those ``among`` are named. Private letters are among them as whole as the others: who
    shows them to others takes out what is private.
    """
    one = Letter
    columns = select(
        one.id, one.uid, one.dated, one.direction, one.subject, one.text, one.register, one.register_year,
        one.register_number, one.channel, one.state, one.settled_on, one.settled_why, one.settled_by_id, one.is_private,
    )  # fmt: skip
    rows: list[Any] = list(
        book.rows(columns.where(shown).order_by(one.dated, one.register_year, one.register_number, one.id))
    )
    keys = select(one.id).where(shown).correlate(None)
    filed, answers = _partnerships(book, keys), _answers(book, keys)
    others, enclosed = _correspondents(book, keys, language), _enclosures(book, keys)
    settled = _settled(book, rows, language)
    found: list[Registered] = []
    for row in rows:
        named = [partners[key].uid for key in filed.get(row.id, ()) if key in partners]
        who, body, more = others.get(row.id, ((), NO_WORDS, 0))
        answered_on, answered_by = answers.get(row.id, (None, ""))
        found.append(
            Registered(
                row.uid,
                row.dated,
                row.direction,
                Wording(row.subject, row.text.original if row.text else ""),
                who,
                body,
                more,
                tuple(uid for uid in named if among is None or uid in among),
                row.register or "",
                row.channel,
                row.state,
                answered_by,
                answered_on,
                settled.get(row.id, NO_WORDS),
                row.settled_on,
                enclosed.get(row.id, 0),
                row.is_private,
                None if row.register_year is None else (row.register_year, row.register_number),
            )
        )
    return tuple(found)


def _partnerships(book: Book, keys: Any) -> Mapping[int, list[int]]:
    link = LetterPartnership.__table__.c
    statement = select(link.letter_id, link.partnership_id).where(living(link.id), link.letter_id.in_(keys))
    found: dict[int, list[int]] = defaultdict(list)
    for letter, partnership in book.rows(statement.order_by(link.id)):
        found[letter].append(partnership)
    return found


def _answers(book: Book, keys: Any) -> Mapping[int, tuple[date | None, str]]:
    """By letter day and number of its first answer: a sent one that points at it, or the one it is settled by."""
    one, letter = Letter.__table__.c, Letter.__table__.alias()
    sent = (one.state == LetterState.SENT, living(one.id))
    pointing = select(one.answers_id.label("letter"), one.dated, one.register).where(one.answers_id.in_(keys), *sent)
    settling = (
        select(letter.c.id.label("letter"), one.dated, one.register)
        .join_from(letter, Letter.__table__, one.id == letter.c.settled_by_id)
        .where(letter.c.id.in_(keys), *sent)
    )
    every = union_all(pointing, settling).subquery()
    found: dict[int, tuple[date | None, str]] = {}
    for key, day, number in book.rows(select(every).order_by(every.c.dated.is_(None), every.c.dated)):
        found.setdefault(key, (day, number or ""))
    return found


def _settled(book: Book, rows: Iterable[Any], language: str) -> Mapping[int, Wording]:
    """By letter why no answer is owed any more: in words, else what settled it where that is no letter."""
    by = {row.id: row.settled_by_id for row in rows if row.settled_by_id is not None}
    kinds = called_of(book, by.values())
    named = spoken(book, (key for key in by.values() if key in kinds and kinds[key].kind != "letter"), language)
    found = {letter: named[key] for letter, key in by.items() if key in named}
    found.update((row.id, Wording(row.settled_why)) for row in rows if row.settled_why)
    return found


def _enclosures(book: Book, keys: Any) -> Mapping[int, int]:
    one = Enclosure.__table__.c
    statement = select(one.letter_id, func.count()).where(one.letter_id.in_(keys), living(one.id))
    return {row[0]: row[1] for row in book.rows(statement.group_by(one.letter_id))}


def _correspondents(book: Book, keys: Any, language: str) -> Mapping[int, tuple[tuple[Wording, ...], Wording, int]]:
    """By letter who stands on the line of the other side, a person before their organisation, and how many more."""
    who, base, letter = Correspondent.__table__.c, Record.__table__.c, Letter.__table__.c
    statement = (
        select(who.letter_id, letter.direction, who.line, who.person_id, who.organisation_id, who.address)
        .join_from(Correspondent.__table__, Record.__table__, base.id == who.id)
        .join(Letter.__table__, letter.id == who.letter_id)
        .where(base.binned.is_(None), who.letter_id.in_(keys))
        .order_by(who.position, who.id)
    )
    first: dict[int, Any] = {}
    more: dict[int, int] = defaultdict(int)
    for row in book.rows(statement):
        if row.line != OTHER_SIDE[row.direction]:
            continue
        if row.letter_id in first:
            more[row.letter_id] += 1
        else:
            first[row.letter_id] = row
    people = called_of(book, (row.person_id for row in first.values()))
    names = names_of(book, [one.uid for one in people.values()])
    bodies = spoken(book, (row.organisation_id for row in first.values()), language)
    return {key: (*_named(row, people.get(row.person_id), names, bodies), more[key]) for key, row in first.items()}


def _named(
    row: Any, person: Called | None, names: Mapping[UUID, tuple[Wording, ...]], bodies: Mapping[int, Wording]
) -> tuple[tuple[Wording, ...], Wording]:
    body = bodies.get(row.organisation_id, NO_WORDS)
    if person is not None:
        return names.get(person.uid) or (Wording(person.called),), body
    return ((body,) if body.text else (Wording(row.address or ""),)), NO_WORDS
