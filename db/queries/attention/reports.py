"""Reports that funders and networks want by a day, and the dues of networks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, or_, select

from db.queries.attention.asking import Asking
from db.queries.attention.entry import Attention, Facts, What
from db.queries.called import called_of
from db.queries.record import Called
from db.records.grant import Grant, GrantReport, GrantState
from db.records.network import NetworkMembership, NetworkReport
from db.records.network_dues import NetworkDues
from db.records.record import Record
from db.values import PartialDate

AHEAD = timedelta(days=120)
BEHIND = timedelta(days=365)

# A funder wants a report of what it gave.
_GIVEN = (GrantState.AWARDED, GrantState.RUNNING, GrantState.REPORTED)


def grant_reports(asking: Asking) -> Iterator[Attention]:
    """Reports to funders that have not gone out."""
    report, grant = GrantReport.__table__.c, Grant.__table__.c
    of_grant, of_report = Record.__table__.alias(), Record.__table__.alias()
    statement = (
        select(
            of_grant.c.uid, of_grant.c.called, report.what, report.due, grant.partnership_id,
            of_report.c.uid.label("part"),
        )
        .join_from(GrantReport.__table__, Grant.__table__, grant.id == report.grant_id)
        .join(of_grant, of_grant.c.id == grant.id)
        .join(of_report, of_report.c.id == report.id)
        .where(report.due <= asking.on + AHEAD, or_(report.sent_on.is_(None), report.sent_on > asking.on))
        .where(of_grant.c.binned.is_(None), of_report.c.binned.is_(None), grant.state.in_(_GIVEN))
        .where(asking.of(grant.partnership_id))
    )  # fmt: skip
    for row in asking.book.rows(statement):
        about = Called(row.uid, "grant", row.called)
        facts = Facts(name=row.what or "", part=row.part)
        partnership = asking.called(row.partnership_id)
        yield Attention(What.GRANT_REPORT, PartialDate.of(row.due), about, partnership, facts)


def network_reports(asking: Asking) -> Iterator[Attention]:
    """Reports to networks that have not gone out."""
    report, of_report = NetworkReport.__table__.c, Record.__table__.alias()
    columns = (of_report.c.uid.label("part"), report.title, report.due)
    statement = (
        _memberships(asking, NetworkReport.__table__, of_report, *columns)
        .where(report.due <= asking.on + AHEAD, or_(report.sent.is_(None), report.sent > asking.on))
    )  # fmt: skip
    for row, network in _with_network(asking, statement):
        facts = Facts(subject=network, name=str(row.title), part=row.part)
        about = Called(row.uid, "network_membership", row.called)
        yield Attention(What.NETWORK_REPORT, PartialDate.of(row.due), about, asking.called(row.member_id), facts)


def network_dues(asking: Asking) -> Iterator[Attention]:
    """Dues to networks that have a day and no payment; after a year nobody is asked for them any more."""
    dues, of_dues = NetworkDues.__table__.c, Record.__table__.alias()
    columns = (of_dues.c.uid.label("part"), dues.year, dues.amount, dues.currency, dues.due)
    statement = _memberships(asking, NetworkDues.__table__, of_dues, *columns).where(
        dues.due.between(asking.on - BEHIND, asking.on + AHEAD), dues.entry_id.is_(None), dues.amount > 0
    )
    for row, network in _with_network(asking, statement):
        facts = Facts(subject=network, amount=row.amount, currency=row.currency, number=row.year, part=row.part)
        about = Called(row.uid, "network_membership", row.called)
        yield Attention(What.NETWORK_DUES, PartialDate.of(row.due), about, asking.called(row.member_id), facts)


def _memberships(asking: Asking, table: Any, base: Any, *columns: Any) -> Select[*tuple[Any, ...]]:
    """Parts of memberships. One partnership's are those of its own membership and of its partner places."""
    member, of_member = NetworkMembership.__table__.c, Record.__table__.alias()
    whose = asking.of(member.member_id)
    if asking.only is not None and asking.only in asking.partners:
        whose = or_(whose, member.member_id.in_(asking.partners[asking.only].places))
    return (
        select(*columns, of_member.c.uid, of_member.c.called, member.network_id, member.member_id)
        .join_from(table, NetworkMembership.__table__, member.id == table.c.network_membership_id)
        .join(of_member, of_member.c.id == member.id)
        .join(base, base.c.id == table.c.id)
        .where(of_member.c.binned.is_(None), base.c.binned.is_(None), whose)
    )


def _with_network(asking: Asking, statement: Select[*tuple[Any, ...]]) -> Iterator[tuple[Any, Called]]:
    rows = asking.book.rows(statement)
    networks = called_of(asking.book, [row.network_id for row in rows])
    yield from ((row, networks[row.network_id]) for row in rows)
