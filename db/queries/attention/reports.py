"""Reports that funders and networks want by a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import or_, select

from db.queries.attention.asking import Asking
from db.queries.attention.entry import Attention, Facts, What
from db.queries.called import called_of
from db.queries.record import Called
from db.records.grant import Grant, GrantReport, GrantState
from db.records.network import NetworkMembership, NetworkReport
from db.records.record import Record
from db.values import PartialDate

AHEAD = timedelta(days=120)

# A funder wants a report of what it gave.
_GIVEN = (GrantState.AWARDED, GrantState.RUNNING, GrantState.REPORTED)


def grant_reports(asking: Asking) -> Iterator[Attention]:
    """Reports to funders that have not gone out."""
    report, grant = GrantReport.__table__.c, Grant.__table__.c
    of_grant, of_report = Record.__table__.alias(), Record.__table__.alias()
    statement = (
        select(of_grant.c.uid, of_grant.c.called, report.what, report.due, grant.partnership_id)
        .join_from(GrantReport.__table__, Grant.__table__, grant.id == report.grant_id)
        .join(of_grant, of_grant.c.id == grant.id)
        .join(of_report, of_report.c.id == report.id)
        .where(report.due <= asking.on + AHEAD, or_(report.sent_on.is_(None), report.sent_on > asking.on))
        .where(of_grant.c.binned.is_(None), of_report.c.binned.is_(None), grant.state.in_(_GIVEN))
        .where(asking.of(grant.partnership_id))
    )
    for row in asking.book.rows(statement):
        about = Called(row.uid, "grant", row.called)
        facts = Facts(name=row.what or "")
        partnership = asking.called(row.partnership_id)
        yield Attention(What.GRANT_REPORT, PartialDate.of(row.due), about, partnership, facts)


def network_reports(asking: Asking) -> Iterator[Attention]:
    """Reports to networks that have not gone out. One partnership's are those of its own membership."""
    report, member = NetworkReport.__table__.c, NetworkMembership.__table__.c
    of_member, of_report = Record.__table__.alias(), Record.__table__.alias()
    statement = (
        select(of_report.c.called, report.due, member.network_id, member.member_id)
        .join_from(NetworkReport.__table__, NetworkMembership.__table__, member.id == report.network_membership_id)
        .join(of_member, of_member.c.id == member.id)
        .join(of_report, of_report.c.id == report.id)
        .where(report.due <= asking.on + AHEAD, or_(report.sent.is_(None), report.sent > asking.on))
        .where(of_member.c.binned.is_(None), of_report.c.binned.is_(None), asking.of(member.member_id))
    )
    rows = asking.book.rows(statement)
    networks = called_of(asking.book, [row.network_id for row in rows])
    for row in rows:
        about, facts = networks[row.network_id], Facts(name=row.called)
        yield Attention(What.NETWORK_REPORT, PartialDate.of(row.due), about, asking.called(row.member_id), facts)
