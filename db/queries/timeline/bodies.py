"""What meetings, networks and tasks say on the timeline, read for one page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from db.book import Book
from db.queries.called import called_of
from db.queries.record import Called
from db.queries.timeline.event import Event, EventKind, Key, Tone
from db.queries.timeline.scope import Scope
from db.queries.timeline.support import REPORTS
from db.queries.timeline.told import Told, as_called, only, rows_of, uids
from db.records.meeting import Meeting
from db.records.network import NetworkMembership, NetworkReport
from db.records.record import Record
from db.records.task import Task
from db.values import PartialDate


def meetings(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    rows = rows_of(book, Meeting.__table__, keys, without=("minutes",))
    called = called_of(book, [row.body_id for row in rows.values()])
    return {
        key: Event(
            on=row.dated,
            kind=EventKind.MEETING,
            record=as_called(row),
            tone=Tone.SOFT,
            partnerships=only(scope),
            word=row.meeting_kind,
            body=called.get(row.body_id),
        )
        for key in keys
        for row in (rows[key.id],)
    }


def tasks(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    rows = rows_of(book, Task.__table__, keys, without=("text",))
    called = called_of(book, [row.done_by_id or row.who_id for row in rows.values()])
    return {
        key: Event(
            on=PartialDate.of(row.done),
            kind=EventKind.TASK,
            record=as_called(row),
            tone=Tone.SOFT,
            partnerships=uids(scope, [row.partnership_id]) or only(scope),
            who=called.get(row.done_by_id or row.who_id),
        )
        for key in keys
        for row in (rows[key.id],)
    }


def networks(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    rows = rows_of(book, NetworkMembership.__table__, [key for key in keys if key.step not in REPORTS])
    reports = _reports(book, [key for key in keys if key.step in REPORTS])
    members = [*rows.values(), *reports.values()]
    called = called_of(book, [each for row in members for each in (row.network_id, row.member_id)])
    return {key: _network(scope, key, (reports if key.step in REPORTS else rows)[key.id], called) for key in keys}


def _network(scope: Scope, key: Key, row: Any, called: Mapping[int, Called]) -> Event:
    days = {"joined": "since", "left": "until", "report due": "due", "reported": "sent"}
    on = getattr(row, days[key.step])
    return Event(
        on=on if isinstance(on, PartialDate) else PartialDate.of(on),
        kind=EventKind.NETWORK,
        record=as_called(row),
        tone=Tone.GOOD if key.step in {"joined", "reported"} else Tone.SOFT,
        partnerships=only(scope),
        step=key.step,
        word=row.part,
        who=called.get(row.member_id),
        body=called.get(row.network_id),
        name=str(row.title) if key.step in REPORTS else "",
    )


def _reports(book: Book, keys: Sequence[Key]) -> Mapping[int, Any]:
    """The reports with the membership that each is of, which its row opens."""
    if not keys:
        return {}
    report, member, base = NetworkReport.__table__.c, NetworkMembership.__table__.c, Record.__table__.c
    statement = (
        select(report.id, report.title, report.due, report.sent, member.part, member.member_id, member.network_id,
               base.uid, base.kind, base.called)
        .join_from(NetworkReport.__table__, NetworkMembership.__table__, member.id == report.network_membership_id)
        .join(Record.__table__, base.id == member.id)
        .where(report.id.in_({key.id for key in keys}))
    )  # fmt: skip
    return {row.id: row for row in book.rows(statement)}
