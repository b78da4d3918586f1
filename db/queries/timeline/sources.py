"""Where events come from: for each kind of event the query that finds its days, by key, without reading the record.

Each has four columns, by which the timeline is put in order: the first day that the date can mean, the kind of event,
the step, and the record's key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, String, and_, false, literal, or_, select, type_coerce

from db.columns import PartialDateColumn
from db.queries.living import living
from db.queries.spans import first_day
from db.queries.timeline.event import EventKind
from db.queries.timeline.scope import Scope
from db.records.agreement import Agreement
from db.records.attachment import Attachment
from db.records.concern import Concern
from db.records.decision import Decision
from db.records.document import Document
from db.records.exchange import Exchange, ExchangePartnership
from db.records.gift import Gift
from db.records.letter import Letter, LetterPartnership, LetterState
from db.records.partnership import Partnership
from db.records.record import Record
from db.records.role import Role, RoleKind
from db.records.stage_change import StageChange

Source = Select[*tuple[Any, ...]]


def sources(scope: Scope, kind: EventKind) -> Iterator[Source]:
    """The queries for a kind of event. Agreements have none: when one expires a rule says, not the database."""
    if kind in _BY_KIND:
        yield from _BY_KIND[kind](scope)


def _dated(table: FromClause, column: Any, kind: EventKind, *where: ColumnElement[bool], step: Any = None) -> Source:
    """The days of a column of a table, of records that are not in the bin."""
    # A day is a whole date already; left as it is stored, its index puts it in order.
    on = first_day(column) if isinstance(column.type, PartialDateColumn) else type_coerce(column, String)
    return (
        select(
            on.label("day"),
            literal(kind.value, String).label("event"),
            (literal("", String) if step is None else step).label("step"),
            table.c.id.label("id"),
        )
        .select_from(table)
        .where(column.is_not(None), living(table.c.id), *where)
    )


def _stages(scope: Scope) -> Iterator[Source]:
    table = StageChange.__table__
    correction, base = table.alias(), Record.__table__.alias()
    corrected = (
        select(correction.c.id)
        .join(base, base.c.id == correction.c.id)
        .where(correction.c.corrects_id == table.c.id, base.c.binned.is_(None))
        .exists()
    )
    yield _dated(table, table.c.dated, EventKind.STAGE, scope.of(table.c.partnership_id), ~corrected)


def _exchanges(scope: Scope) -> Iterator[Source]:
    table = Exchange.__table__
    yield _dated(table, table.c.starts, EventKind.EXCHANGE, scope.filed(table.c.id, ExchangePartnership))


def _letters(scope: Scope) -> Iterator[Source]:
    table = Letter.__table__
    is_sent = table.c.state == LetterState.SENT
    yield _dated(table, table.c.dated, EventKind.LETTER, is_sent, scope.filed(table.c.id, LetterPartnership))


def _decisions(scope: Scope) -> Iterator[Source]:
    table = Decision.__table__
    about = scope.of(table.c.partnership_id)
    if scope.only is not None:
        about = or_(about, scope.touches(table.c.about_id))
    yield _dated(table, table.c.dated, EventKind.DECISION, about)


def _concerns(scope: Scope) -> Iterator[Source]:
    table = Concern.__table__
    for step in ("raised", "settled"):
        yield _dated(
            table, table.c[step], EventKind.CONCERN, scope.of(table.c.partnership_id), step=literal(step, String)
        )


def _gifts(scope: Scope) -> Iterator[Source]:
    table = Gift.__table__
    about = scope.of(table.c.partnership_id)
    if scope.only is not None:
        about = or_(about, scope.touches(table.c.exchange_id))
    yield _dated(table, table.c.dated, EventKind.GIFT, about)


def _offices(scope: Scope) -> Iterator[Source]:
    """Heads of the places and counterparts, and every office in the partnership. An end that is only expected is not
    an event.
    """
    table = Role.__table__
    heads = and_(table.c.role_kind == RoleKind.HEAD, table.c.organisation_id.in_(scope.bodies()))
    theirs = or_(heads, table.c.partnership_id.in_([one.id for one in scope.among]))
    for step, column, where in (
        ("begins", table.c.since, ()),
        ("ends", table.c.until, (table.c.until_expected == false(),)),
    ):
        yield _dated(table, column, EventKind.OFFICE, theirs, *where, step=literal(step, String))


def _documents(scope: Scope) -> Iterator[Source]:
    """Those attached to the partnership itself, to an agreement or a concern; what hangs on a letter or an exchange
    is told by that.
    """
    table, attachment, base = Document.__table__, Attachment.__table__.c, Record.__table__.alias()
    owners = [
        select(kind.__table__.c.id).where(scope.of(kind.__table__.c[column]))
        for kind, column in ((Partnership, "id"), (Agreement, "partnership_id"), (Concern, "partnership_id"))
    ]
    attached = (
        select(attachment.document_id)
        .join_from(Attachment.__table__, base, base.c.id == attachment.id)
        .where(base.c.binned.is_(None), or_(*(attachment.record_id.in_(owner) for owner in owners)))
    )
    yield _dated(table, table.c.dated, EventKind.DOCUMENT, table.c.id.in_(attached))


_BY_KIND: dict[EventKind, Callable[[Scope], Iterator[Source]]] = {
    EventKind.STAGE: _stages,
    EventKind.EXCHANGE: _exchanges,
    EventKind.LETTER: _letters,
    EventKind.DECISION: _decisions,
    EventKind.CONCERN: _concerns,
    EventKind.GIFT: _gifts,
    EventKind.OFFICE: _offices,
    EventKind.DOCUMENT: _documents,
}
