"""The signings of an agreement: when, where, on which paper, and by whom in which office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select

from db.book import Book
from db.queries.agreement.facts import RoleThen, SignatoryRead, SigningRead
from db.queries.agreement.held import heads_then, role_facts, roles_then, seat_of
from db.queries.called import called_of
from db.queries.record import Called, id_of
from db.queries.spans import first_day
from db.records.agreement import Agreement
from db.records.signing import Signatory, Signing
from db.rules.offices import Term
from db.rules.signatures import Doubt, doubt
from db.values import PartialDate


def signings(book: Book, agreement: UUID) -> tuple[SigningRead, ...]:
    """The signings of an agreement, the first one first, those without a day at the end."""
    act = Signing
    rows: list[Any] = list(
        book.rows(
            select(
                act.id, act.uid, act.dated, act.zone, act.place_id, act.venue, act.occasion, act.exchange_id,
                act.paper, act.copies,
            )
            .where(act.agreement_id == id_of(agreement), act.binned.is_(None))
            .order_by(act.dated.is_(None), first_day(act.dated), act.position, act.id)
        )
    )  # fmt: skip
    called = called_of(book, (key for row in rows for key in (row.place_id, row.exchange_id)))
    hands = _signatories(book, Signatory.signing_id.in_([row.id for row in rows]))
    return tuple(
        SigningRead(
            row.uid,
            row.dated,
            row.zone,
            called.get(row.place_id or 0),
            row.venue,
            row.occasion,
            called.get(row.exchange_id or 0),
            row.paper,
            row.copies,
            tuple(hands[row.id]),
        )
        for row in rows
    )


def signatory(book: Book, uid: UUID) -> tuple[SignatoryRead, PartialDate | None] | None:
    """One signatory with the day of the signing; None where it is not in the book."""
    found = [one for hands in _signatories(book, Signatory.uid == uid).values() for one in hands]
    return (found[0], _day_of(book, uid)) if found else None


def _day_of(book: Book, signatory_uid: UUID) -> PartialDate | None:
    key = select(Signatory.__table__.c.signing_id).where(Signatory.__table__.c.id == id_of(signatory_uid))
    return book.scalar(select(Signing.dated).where(Signing.id == key.scalar_subquery()))


def _signatories(book: Book, where: ColumnElement[bool]) -> dict[int, list[SignatoryRead]]:
    """By signing who signed, in the order of the list."""
    one, act, deed = Signatory, Signing.__table__.c, Agreement.__table__.c
    statement = (
        select(
            one.uid, one.signing_id, one.person_id, one.name_as_signed, one.office_as_signed, one.role_id, one.side,
            one.place_id, one.on_behalf_of_id, one.part, act.dated,
            deed.partnership_id,
        )
        .join(Signing.__table__, act.id == one.signing_id)
        .join(Agreement.__table__, deed.id == act.agreement_id)
        .where(one.binned.is_(None), where)
        .order_by(one.position, one.id)
    )  # fmt: skip
    rows: list[Any] = list(book.rows(statement))
    called = called_of(book, (k for row in rows for k in (row.person_id, row.place_id, row.on_behalf_of_id)))
    roles = role_facts(book, [row.role_id for row in rows if row.role_id is not None])
    held = _held(book, rows, called)
    found: dict[int, list[SignatoryRead]] = defaultdict(list)
    for row in rows:
        person = called.get(row.person_id or 0)
        then = roles.get(row.role_id or 0)
        known = held.get((person.uid, str(row.dated)), ()) if person is not None else ()
        doubtful = _doubt(row, then, known, is_known=person is not None)
        place = called.get(row.place_id or 0)
        seat = (place or seat_of(book, row.partnership_id, row.side)) if doubtful is Doubt.NO_OFFICE else None
        found[row.signing_id].append(
            SignatoryRead(
                row.uid,
                person,
                row.name_as_signed,
                row.office_as_signed,
                then,
                row.side,
                place,
                called.get(row.on_behalf_of_id or 0),
                row.part,
                doubtful,
                known if doubtful is not Doubt.NONE else (),
                seat,
                heads_then(book, seat.uid, row.dated) if seat is not None else (),
            )
        )
    return found


def _doubt(row: Any, then: RoleThen | None, known: tuple[RoleThen, ...], *, is_known: bool) -> Doubt:
    if then is not None:
        return doubt(row.office_as_signed, then.title, Term(0, then.since, then.until), row.dated)
    if not is_known or row.dated is None:
        return Doubt.NONE  # a name alone is no person of the book, of whom offices could be known
    return Doubt.NOT_LINKED if known else Doubt.NO_OFFICE


def _held(book: Book, rows: list[Any], called: Mapping[int, Called]) -> dict[tuple[UUID, str], tuple[RoleThen, ...]]:
    """By person and written day the offices of that day."""
    of_day: dict[str, tuple[PartialDate, set[UUID]]] = {}
    for row in rows:
        person = called.get(row.person_id or 0)
        if row.dated is not None and person is not None:
            of_day.setdefault(str(row.dated), (row.dated, set()))[1].add(person.uid)
    return {
        (person, written): roles
        for written, (day, people) in of_day.items()
        for person, roles in roles_then(book, people, day).items()
    }
