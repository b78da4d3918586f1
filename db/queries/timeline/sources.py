"""Where events come from: for each kind of event the query that finds its days, by key, without reading the record.

Each has four columns, by which the timeline is put in order: the first day that the date can mean, the kind of event,
the step, and the record's key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
from db.records.goods import Goods
from db.records.grant import Grant, GrantReport
from db.records.letter import Letter, LetterPartnership, LetterState
from db.records.meeting import AgendaItem, Meeting
from db.records.network import NetworkMembership, NetworkReport
from db.records.partnership import Partnership
from db.records.record import Record
from db.records.role import Role, RoleKind
from db.records.stage_change import StageChange, stands
from db.records.task import Task

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
    yield _dated(table, table.c.dated, EventKind.STAGE, scope.of(table.c.partnership_id), stands(table.c))


def _exchanges(scope: Scope) -> Iterator[Source]:
    table = Exchange.__table__
    yield _dated(table, table.c.starts, EventKind.EXCHANGE, scope.filed(table.c.id, ExchangePartnership))


def _letters(scope: Scope) -> Iterator[Source]:
    table = Letter.__table__
    is_sent = table.c.state == LetterState.SENT
    yield _dated(table, table.c.dated, EventKind.LETTER, is_sent, scope.filed(table.c.id, LetterPartnership))


def _decisions(scope: Scope) -> Iterator[Source]:
    one = Decision.__table__.c
    steps = {"": one.dated, "carried out": one.carried_out}
    yield from _steps(Decision.__table__, EventKind.DECISION, steps, scope.about(one.partnership_id, one.about_id))


def _meetings(scope: Scope) -> Iterator[Source]:
    """Those with a point of the agenda about it, and those that decided something about it."""
    table = Meeting.__table__
    if scope.only is None:
        yield _dated(table, table.c.dated, EventKind.MEETING)
        return
    item, decision = AgendaItem.__table__.c, Decision.__table__.c
    spoken_of = select(item.meeting_id).where(scope.touches(item.about_id), living(item.id))
    decided = select(decision.meeting_id).where(
        scope.about(decision.partnership_id, decision.about_id), living(decision.id)
    )
    yield _dated(table, table.c.dated, EventKind.MEETING, or_(table.c.id.in_(spoken_of), table.c.id.in_(decided)))


def _concerns(scope: Scope) -> Iterator[Source]:
    one = Concern.__table__.c
    steps = {"raised": one.raised, "answered": one.answered, "settled": one.settled}
    yield from _steps(Concern.__table__, EventKind.CONCERN, steps, scope.of(one.partnership_id))


def _gifts(scope: Scope) -> Iterator[Source]:
    table = Gift.__table__
    theirs = scope.of_exchange(table.c.partnership_id, table.c.exchange_id)
    yield _dated(table, table.c.dated, EventKind.GIFT, theirs)


def _goods(scope: Scope) -> Iterator[Source]:
    one = Goods.__table__.c
    theirs = scope.of_exchange(one.partnership_id, one.exchange_id)
    yield from _steps(Goods.__table__, EventKind.GOODS, {"sent": one.sent, "received": one.received}, theirs)


def _grants(scope: Scope) -> Iterator[Source]:
    """The days of a grant, and of the reports on it: until one went out, its day is the one on which it is due."""
    one, report = Grant.__table__.c, GrantReport.__table__.c
    theirs = scope.of_exchange(one.partnership_id, one.exchange_id)
    steps = {"applied": one.applied_on, "awarded": one.awarded_on, "paid": one.paid_on}
    yield from _steps(Grant.__table__, EventKind.GRANT, steps, theirs)
    of_theirs = report.grant_id.in_(select(one.id).where(theirs, living(one.id)))
    yield from _reports(GrantReport.__table__, EventKind.GRANT, report.due, report.sent_on, of_theirs)


def _networks(scope: Scope) -> Iterator[Source]:
    """That the partnership or its partner joined and left; what the association itself joined is of no partnership."""
    one, report = NetworkMembership.__table__.c, NetworkReport.__table__.c
    theirs = scope.members(one.member_id)
    steps = {"joined": one.since, "left": one.until}
    yield from _steps(NetworkMembership.__table__, EventKind.NETWORK, steps, theirs)
    of_theirs = report.network_membership_id.in_(select(one.id).where(theirs, living(one.id)))
    yield from _reports(NetworkReport.__table__, EventKind.NETWORK, report.due, report.sent, of_theirs)


def _tasks(scope: Scope) -> Iterator[Source]:
    """Those that are done: what is still to do stands under what needs attention."""
    table = Task.__table__
    yield _dated(table, table.c.done, EventKind.TASK, scope.about(table.c.partnership_id, table.c.about_id))


def _reports(table: FromClause, kind: EventKind, due: Any, sent: Any, *where: ColumnElement[bool]) -> Iterator[Source]:
    yield _dated(table, due, kind, sent.is_(None), *where, step=literal("report due", String))
    yield _dated(table, sent, kind, *where, step=literal("reported", String))


def _steps(
    table: FromClause, kind: EventKind, steps: Mapping[str, Any], *where: ColumnElement[bool]
) -> Iterator[Source]:
    """One query for each of several days of a record, by the name of the step."""
    for step, column in steps.items():
        yield _dated(table, column, kind, *where, step=literal(step, String))


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
    """Those attached to the partnership itself, to a step, an agreement or a concern; what hangs on a letter or an
    exchange is told by that.
    """
    table, attachment, base = Document.__table__, Attachment.__table__.c, Record.__table__.alias()
    owners = [
        select(kind.__table__.c.id).where(scope.of(kind.__table__.c["id" if kind is Partnership else "partnership_id"]))
        for kind in (Partnership, StageChange, Agreement, Concern)
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
    EventKind.MEETING: _meetings,
    EventKind.DECISION: _decisions,
    EventKind.CONCERN: _concerns,
    EventKind.GIFT: _gifts,
    EventKind.GOODS: _goods,
    EventKind.GRANT: _grants,
    EventKind.NETWORK: _networks,
    EventKind.TASK: _tasks,
    EventKind.OFFICE: _offices,
    EventKind.DOCUMENT: _documents,
}
