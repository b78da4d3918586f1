"""Ends of office: of the heads of the places, and of those who hold an office in a counterpart or a partnership."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import and_, or_, select

from db.queries.attention.asking import Asking
from db.queries.attention.entry import Attention, Facts, What
from db.queries.called import called_of
from db.queries.partners import governs
from db.queries.record import Called
from db.records.organisation import Organisation
from db.records.partnership import PlaceSide
from db.records.record import Record
from db.records.role import Role, RoleKind
from db.rules.lifecycle import ENDINGS
from db.rules.months import add_months

AHEAD, BEHIND = 6, 12
"""Months before the end from which it shows, and after it for which a missing successor shows."""


def offices(asking: Asking) -> Iterator[Attention]:
    """Offices that end soon, and those that ended and in which nobody followed yet."""
    earliest, latest = add_months(asking.on, -BEHIND), add_months(asking.on, AHEAD)
    ending = [row for row in _ending(asking) if earliest <= row.until.last <= latest]
    others = _of_bodies(asking, {_body(row) for row in ending})
    rows = [row for row in ending if not any(_follows(other, row) for other in others.get(_body(row), ()))]
    called = called_of(asking.book, [key for row in rows for key in (row.person_id, _body(row))])
    by_place, by_counterpart = _whose(asking)
    for row in rows:
        partnership = row.partnership_id or by_counterpart.get(row.organisation_id) or by_place.get(row.place_id)
        facts = Facts(who=called.get(row.person_id), subject=called.get(_body(row)), office=row.title)
        about = Called(row.uid, "role", row.called)
        yield Attention(What.OFFICE_ENDS, row.until, about, asking.called(partnership), facts)


def _body(row: Any) -> int:
    return row.organisation_id or row.partnership_id


def _ending(asking: Asking) -> list[Any]:
    """The offices that matter to the partnerships asked about and that end about now."""
    one, body, base = Role.__table__.c, Organisation.__table__, Record.__table__.c
    partners = [partner for partner in asking.among if partner.stage not in ENDINGS]
    places = {place for partner in partners for side in PlaceSide for place in partner.names[side]}
    counterparts = {partner.counterpart for partner in partners if partner.counterpart is not None}
    matters = or_(
        and_(one.role_kind == RoleKind.HEAD, governs(*places)),
        one.organisation_id.in_(counterparts),
        one.partnership_id.in_([partner.id for partner in partners]),
    )
    # Written out, so that the index on the end finds the few that end about now.
    roughly = one.until.between(f"{add_months(asking.on, -BEHIND).year}", f"{add_months(asking.on, AHEAD)}~")
    statement = (
        select(
            one.id, base.uid, base.called, one.person_id, one.organisation_id, one.partnership_id, one.title,
            one.role_kind, one.since, one.until, body.c.place_id,
        )
        .join_from(Role.__table__, Record.__table__, base.id == one.id)
        .join(body, body.c.id == one.organisation_id, isouter=True)
        .where(base.binned.is_(None), roughly, matters)
        .order_by(one.position, one.id)
    )  # fmt: skip
    return list(asking.book.rows(statement))


def _of_bodies(asking: Asking, bodies: set[int]) -> dict[int, list[Any]]:
    """The offices in each of these bodies but those of who only stands in."""
    one, base = Role.__table__.c, Record.__table__.c
    statement = (
        select(one.id, one.organisation_id, one.partnership_id, one.role_kind, one.title, one.since)
        .join_from(Role.__table__, Record.__table__, base.id == one.id)
        .where(or_(one.organisation_id.in_(bodies), one.partnership_id.in_(bodies)))
        .where(base.binned.is_(None), one.acting.is_(False), one.since.is_not(None))
    )
    found: dict[int, list[Any]] = {}
    for row in asking.book.rows(statement) if bodies else ():
        found.setdefault(_body(row), []).append(row)
    return found


def _follows(other: Any, row: Any) -> bool:
    """Whether it is the same office of that body, begun later: a body has one head, of others the title tells."""
    same = other.role_kind is row.role_kind
    same_office = row.role_kind is RoleKind.HEAD or other.title == row.title
    return same and same_office and other.id != row.id and (row.since is None or other.since.first > row.since.first)


def _whose(asking: Asking) -> tuple[dict[int | None, int], dict[int | None, int]]:
    """To which partnership a partner place and a counterpart belong; of several to the first."""
    by_place: dict[int | None, int] = {}
    by_counterpart: dict[int | None, int] = {}
    for partner in asking.among:
        for place in partner.places:
            by_place.setdefault(place, partner.id)
        if partner.counterpart is not None:
            by_counterpart.setdefault(partner.counterpart, partner.id)
    return by_place, by_counterpart
