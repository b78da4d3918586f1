"""What stages, decisions, concerns, gifts, offices and documents say on the timeline, read for one page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import FromClause, Row, select

from db.book import Book
from db.queries.called import called_of
from db.queries.record import Called
from db.queries.timeline.event import Event, EventKind, Key, Tone, Votes
from db.queries.timeline.scope import Scope
from db.records.concern import Concern
from db.records.concern_raiser import ConcernRaiser
from db.records.decision import Decision, DecisionState
from db.records.document import Document
from db.records.gift import Gift
from db.records.record import Record
from db.records.role import Role
from db.records.stage_change import StageChange
from db.rules.lifecycle import STANDING, Stage

Told = Mapping[Key, Event]

_UPWARD = frozenset({Stage.IDEA, Stage.EXPLORING, Stage.NEGOTIATING, Stage.APPROVED})


def stages(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    rows = rows_of(book, StageChange.__table__, keys)
    called = called_of(book, [row.decided_by_id for row in rows.values()])
    votes = _votes(book, {row.decision_id for row in rows.values() if row.decision_id is not None})
    return {
        key: Event(
            on=row.dated,
            kind=EventKind.STAGE,
            record=as_called(row),
            tone=_tone_of(row.to_stage),
            partnerships=uids(scope, [row.partnership_id]),
            step=row.to_stage,
            body=called.get(row.decided_by_id),
            votes=votes.get(row.decision_id),
            reason=row.reason,
            is_corrected=row.corrects_id is not None,
        )
        for key in keys
        for row in (rows[key.id],)
    }


def _tone_of(stage: Stage) -> Tone:
    if stage in _UPWARD:
        return Tone.ACCENT
    return Tone.GOOD if stage is Stage.ACTIVE else Tone.WARNING if stage in STANDING else Tone.SOFT


def decisions(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    rows = rows_of(book, Decision.__table__, keys)
    called = called_of(book, [row.body_id for row in rows.values()])
    return {
        key: Event(
            on=row.carried_out if key.step else row.dated,
            kind=EventKind.DECISION,
            record=as_called(row),
            tone=Tone.WARNING if row.decision_state is DecisionState.LOST else Tone.ACCENT,
            partnerships=uids(scope, [row.partnership_id]) or only(scope),
            step=key.step,
            state=row.decision_state,
            register=row.reference or (f"{row.dated.year}/{row.number}" if row.number else ""),
            votes=_vote(row),
            body=called.get(row.body_id),
        )
        for key in keys
        for row in (rows[key.id],)
    }


def _votes(book: Book, ids: set[int]) -> Mapping[int, Votes | None]:
    one = Decision.__table__.c
    columns = select(one.id, one.votes_for, one.votes_against, one.abstained, one.unanimous)
    return {row.id: _vote(row) for row in book.rows(columns.where(one.id.in_(ids)))} if ids else {}


def _vote(row: Any) -> Votes | None:
    counted = (row.votes_for, row.votes_against, row.abstained)
    if not row.unanimous and all(number is None for number in counted):
        return None
    return Votes(*counted, row.unanimous)


def concerns(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    rows = rows_of(book, Concern.__table__, keys)
    raisers = _raisers(book, list(rows))
    return {
        key: Event(
            on={"raised": row.raised, "answered": row.answered, "settled": row.settled}[key.step],
            kind=EventKind.CONCERN,
            record=as_called(row),
            tone={"raised": Tone.WARNING, "answered": Tone.ACCENT}.get(key.step, Tone.GOOD),
            partnerships=uids(scope, [row.partnership_id]),
            step=key.step,
            word=row.concern_kind,
            grave=row.grave,
            who=raisers.get(key.id),
            is_private=row.is_private,
        )
        for key in keys
        for row in (rows[key.id],)
    }


def _raisers(book: Book, concerns: Sequence[int]) -> Mapping[int, Called]:
    """By concern the first who raised it."""
    one, base = ConcernRaiser.__table__.c, Record.__table__.c
    statement = (
        select(one.concern_id, one.raised_by_id)
        .join_from(ConcernRaiser.__table__, Record.__table__, base.id == one.id)
        .where(one.concern_id.in_(concerns), base.binned.is_(None))
        .order_by(one.position.desc(), one.id.desc())
    )
    first = {row[0]: row[1] for row in book.rows(statement)}
    called = called_of(book, first.values())
    return {concern: called[raiser] for concern, raiser in first.items()}


def gifts(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    rows = rows_of(book, Gift.__table__, keys)
    called = called_of(book, [each for row in rows.values() for each in (row.given_by_id, row.given_to_id)])
    return {
        key: Event(
            on=row.dated,
            kind=EventKind.GIFT,
            record=as_called(row),
            tone=Tone.ACCENT,
            partnerships=uids(scope, [row.partnership_id]) or only(scope),
            direction=row.direction,
            who=called.get(row.given_by_id if row.direction == "received" else row.given_to_id),
        )
        for key in keys
        for row in (rows[key.id],)
    }


def offices(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    rows = rows_of(book, Role.__table__, keys)
    called = called_of(
        book,
        [
            each
            for row in rows.values()
            for each in (row.person_id, row.organisation_id, row.partnership_id)
        ],
    )  # fmt: skip
    return {
        key: Event(
            on=row.since if key.step == "begins" else row.until,
            kind=EventKind.OFFICE,
            record=as_called(row),
            tone=Tone.SOFT,
            partnerships=uids(scope, [row.partnership_id]) or only(scope),
            step=key.step,
            word=row.role_kind,
            who=called.get(row.person_id),
            office=row.title,
            body=called.get(row.organisation_id or row.partnership_id),
        )
        for key in keys
        for row in (rows[key.id],)
    }


def documents(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    rows = rows_of(book, Document.__table__, keys, without=("extracted",))
    return {
        key: Event(
            on=row.dated,
            kind=EventKind.DOCUMENT,
            record=as_called(row),
            tone=Tone.SOFT,
            partnerships=only(scope),
            word=row.document_kind,
        )
        for key in keys
        for row in (rows[key.id],)
    }


def rows_of(
    book: Book, table: FromClause, keys: Sequence[Key], *, without: Sequence[str] = ()
) -> Mapping[int, Row[*tuple[Any, ...]]]:
    """The rows behind the keys by id, with uid, kind and called of the record; long columns can be left out."""
    base = Record.__table__.c
    columns = [column for column in table.c if column.name not in without]
    statement = (
        select(*columns, base.uid, base.kind, base.called)
        .join_from(table, Record.__table__, base.id == table.c.id)
        .where(table.c.id.in_({key.id for key in keys}))
    )
    return {row.id: row for row in book.rows(statement)}


def as_called(row: Any) -> Called:
    return Called(row.uid, row.kind, row.called)


def uids(scope: Scope, partnerships: Sequence[int | None]) -> tuple[UUID, ...]:
    return tuple(scope.partners[key].uid for key in partnerships if key is not None and key in scope.partners)


def only(scope: Scope) -> tuple[UUID, ...]:
    """The partnership whose story it is, for what belongs to it by a longer way."""
    return uids(scope, [scope.only])
