"""The days that lie ahead on the last day of a report: anniversaries, ends, exchanges, terms of office, reports due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import or_, select

from db.queries.annual.wanted import Wanted
from db.queries.annual_facts import ComingDay, GrantFacts, NetworkFacts, PartnershipFacts
from db.queries.facts import Wording
from db.queries.in_print import wording
from db.queries.spans import first_day
from db.records.organisation import Organisation
from db.records.partnership import PlaceSide
from db.records.record import Record
from db.records.role import Role, RoleKind
from db.rules.lifecycle import ENDINGS
from db.rules.months import add_months
from db.values import PartialDate

_AHEAD_MONTHS = 24
"""How far a report looks ahead: to the end of the year after next."""


def outlook_of(
    wanted: Wanted,
    partnerships: Iterable[PartnershipFacts],
    networks: Iterable[NetworkFacts],
    grants: Iterable[GrantFacts],
) -> tuple[ComingDay, ...]:
    """The coming days, the next one first; what two partnerships share stands once."""
    found = [*_terms(wanted)]
    for partnership in partnerships:
        for agreement in partnership.agreements:
            found.extend(
                ComingDay(day.on, day.what, agreement.title, day.partnership, day.years) for day in agreement.coming
            )
        found.extend(
            ComingDay(planned.starts, "exchange", planned.title, partnership.uid)
            for planned in partnership.planned
            if planned.starts is not None
        )
    dues = [(one.name, one.report_due) for one in networks] + [(one.title, one.report_due) for one in grants]
    found.extend(ComingDay(PartialDate.of(due), "report-due", name) for name, due in dues if due is not None)
    latest = add_months(wanted.as_of, _AHEAD_MONTHS)
    ahead = [day for day in found if wanted.as_of < day.on.last and day.on.first <= latest]
    once = {(str(day.on), day.what, day.about.text): day for day in reversed(ahead)}
    return tuple(sorted(once.values(), key=lambda day: (day.on.first, day.on.last, day.what, day.about.text)))


def _terms(wanted: Wanted) -> Iterator[ComingDay]:
    """The terms of the heads in office that end within the time."""
    latest = add_months(wanted.as_of, _AHEAD_MONTHS).isoformat()
    of_place: dict[int, Any] = {}
    for partner in wanted.partners.values():
        if partner.stage not in ENDINGS and (wanted.among is None or partner.uid in wanted.among):
            for side in (PlaceSide.PARTNER, PlaceSide.HOME):
                for place in partner.names[side]:
                    of_place.setdefault(place, None if side is PlaceSide.HOME else partner.uid)
    role, body, base = Role.__table__.c, Organisation.__table__.c, Record.__table__.c
    last = wanted.as_of.isoformat()
    statement = (
        select(role.title, role.until, body.name, body.place_id)
        .join_from(Role.__table__, Record.__table__, base.id == role.id)
        .join(Organisation.__table__, body.id == role.organisation_id)
        .where(base.binned.is_(None), role.role_kind == RoleKind.HEAD, body.place_id.in_(of_place))
        .where(first_day(role.until) > last, first_day(role.until) <= latest)
        .where(or_(role.since.is_(None), first_day(role.since) <= last))
    )
    for title, until, name, place in wanted.book.rows(statement):
        office, of = wording(title, wanted.language), wording(name, wanted.language)
        about = Wording(", ".join(filter(None, (office.text, of.text))), of.language or office.language)
        yield ComingDay(until, "term-ends", about, of_place.get(place))
