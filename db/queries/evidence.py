"""What is in the book that a step of a partnership's life can rest on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.agreed import agreed
from db.queries.called import called_of
from db.queries.lists import case_file
from db.queries.record import Called, id_of
from db.records.agreement import AgreementKind
from db.records.decision import Decision, DecisionState
from db.records.organisation import Organisation
from db.records.partnership import Partnership
from db.records.record import Record
from db.records.role import Role
from db.rules.agreements import BINDING, status
from db.rules.lifecycle import Evidence

_CARRIED = (DecisionState.CARRIED, DecisionState.CARRIED_OUT)


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of evidence and the record that is it."""

    evidence: Evidence
    record: Called


def evidence(book: Book, partnership: UUID, on: date) -> tuple[Found, ...]:
    """What there is on a day, the newest of each kind first. A reason is not among it: that is given with the step.

    Raises NoSuchRecord for a partnership that is not in the book.
    """
    key = book.scalar(select(Partnership.id).where(Partnership.uid == partnership, Partnership.binned.is_(None)))
    if key is None:
        raise NoSuchRecord("This partnership is no longer in the book.")
    return (*_contacts(book, partnership), *_agreements(book, key, on), *_decisions(book, partnership, key, on))


def _contacts(book: Book, partnership: UUID) -> Iterator[Found]:
    """Somebody on the other side: who holds an office there, else a body there."""
    scope = id_of(partnership)
    role, body = Role.__table__.c, Record.__table__.alias()
    base = Record.__table__.c
    theirs = case_file.bodies(scope)
    people = (
        select(role.person_id)
        .join_from(Role.__table__, Record.__table__, base.id == role.id)
        .where(base.binned.is_(None), role.organisation_id.in_(theirs))
        .order_by(role.id.desc())
        .limit(1)
    )
    bodies = (
        select(Organisation.__table__.c.id)
        .join_from(Organisation.__table__, body, body.c.id == Organisation.__table__.c.id)
        .where(body.c.binned.is_(None), Organisation.__table__.c.id.in_(theirs))
        .limit(1)
    )
    keys = [row[0] for row in book.rows(people)] or [row[0] for row in book.rows(bodies)]
    yield from (Found(Evidence.CONTACT, called) for called in called_of(book, keys).values())


def _agreements(book: Book, key: int, on: date) -> Iterator[Found]:
    for one in reversed(agreed(book, key)):
        intends = one.kind is AgreementKind.LETTER_OF_INTENT
        if status(one.terms, on) in BINDING and not intends:
            yield Found(Evidence.AGREEMENT_IN_FORCE, one.as_called)
        yield Found(Evidence.LETTER_OF_INTENT if intends else Evidence.DRAFT, one.as_called)


def _decisions(book: Book, partnership: UUID, key: int, on: date) -> Iterator[Found]:
    """Decisions about it that were carried, with their vote, taken on or before the day."""
    one = Decision
    statement = (
        select(one.uid, one.called, one.dated)
        .where(one.binned.is_(None), one.decision_state.in_(_CARRIED))
        .where(or_(one.unanimous, one.votes_for.is_not(None)))
        .where(or_(one.partnership_id == key, case_file.everything(one.about_id, id_of(partnership))))
        .order_by(one.dated.desc(), one.id.desc())
    )
    for uid, called, dated in book.rows(statement):
        if dated.first <= on:
            yield Found(Evidence.VOTED_DECISION, Called(uid, "decision", called))
