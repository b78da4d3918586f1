"""What goods, grants and their reports say on the timeline, read for one page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from db.book import Book
from db.queries.called import called_of
from db.queries.timeline.event import Event, EventKind, Key, Tone
from db.queries.timeline.scope import Scope
from db.queries.timeline.told import Told, as_called, only, rows_of, uids
from db.records.goods import Goods, GoodsDirection
from db.records.grant import Grant, GrantReport
from db.records.record import Record
from db.values import PartialDate

REPORTS = ("report due", "reported")
"""The steps of a report to a funder or a network, by which its days are told from those of what it reports on."""


def goods(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    rows = rows_of(book, Goods.__table__, keys)
    called = called_of(book, [each for row in rows.values() for each in (row.sent_by_id, row.received_by_id)])
    return {
        key: Event(
            on=row.sent if key.step == "sent" else row.received,
            kind=EventKind.GOODS,
            record=as_called(row),
            tone=Tone.ACCENT,
            partnerships=uids(scope, [row.partnership_id]) or only(scope),
            step=key.step,
            direction=row.direction,
            who=called.get(row.sent_by_id if row.direction is GoodsDirection.IN else row.received_by_id),
        )
        for key in keys
        for row in (rows[key.id],)
    }


def grants(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    reports = [key for key in keys if key.step in REPORTS]
    own = [key for key in keys if key.step not in REPORTS]
    rows = rows_of(book, Grant.__table__, own)
    funders = called_of(book, [row.funder_id for row in rows.values()])
    found = {key: _grant(scope, key, rows[key.id], funders.get(rows[key.id].funder_id)) for key in own}
    return {**found, **_reports(book, scope, reports)}


def _grant(scope: Scope, key: Key, row: Any, funder: Any) -> Event:
    on: date = {"applied": row.applied_on, "awarded": row.awarded_on, "paid": row.paid_on}[key.step]
    return Event(
        on=PartialDate.of(on),
        kind=EventKind.GRANT,
        record=as_called(row),
        tone=Tone.ACCENT if key.step == "applied" else Tone.GOOD,
        partnerships=uids(scope, [row.partnership_id]) or only(scope),
        step=key.step,
        state=row.state,
        body=funder,
        amount={"applied": row.applied, "awarded": row.awarded, "paid": row.paid}[key.step],
        currency=row.currency or "",
    )


def _reports(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    """The row of a report opens its grant."""
    if not keys:
        return {}
    report, grant, base = GrantReport.__table__.c, Grant.__table__.c, Record.__table__.c
    statement = (
        select(report.id, report.what, report.due, report.sent_on, grant.partnership_id, grant.funder_id, grant.state,
               base.uid, base.kind, base.called)
        .join_from(GrantReport.__table__, Grant.__table__, grant.id == report.grant_id)
        .join(Record.__table__, base.id == grant.id)
        .where(report.id.in_({key.id for key in keys}))
    )  # fmt: skip
    rows = {row.id: row for row in book.rows(statement)}
    funders = called_of(book, [row.funder_id for row in rows.values()])
    return {
        key: Event(
            on=PartialDate.of(row.sent_on if key.step == "reported" else row.due),
            kind=EventKind.GRANT,
            record=as_called(row),
            tone=Tone.GOOD if key.step == "reported" else Tone.SOFT,
            partnerships=uids(scope, [row.partnership_id]) or only(scope),
            step=key.step,
            state=row.state,
            body=funders.get(row.funder_id),
            name=row.what or "",
        )
        for key in keys
        for row in (rows[key.id],)
    }
