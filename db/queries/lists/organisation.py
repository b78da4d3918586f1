"""The list of organisations: who heads each today, and how many hold an office there."""

from __future__ import annotations

from sqlalchemy import func, select

from db.queries.lists import case_file
from db.queries.lists.joined import Columns, Within, holds, keys, number, today
from db.records.exchange_lead import ExchangeLead
from db.records.letter import Correspondent
from db.records.organisation import Organisation
from db.records.record import Record
from db.records.role import Role, RoleKind


def columns() -> Columns:
    own, role = Organisation.__table__.c.id, Role.__table__
    in_office = holds(role.c, today())
    base, person = Record.__table__.alias(), Record.__table__.alias()
    head = (
        select(func.aggregate_strings(person.c.called, ", "))
        .select_from(role)
        .join(base, base.c.id == role.c.id)
        .join(person, person.c.id == role.c.person_id)
        .where(role.c.organisation_id == own, role.c.role_kind == RoleKind.HEAD, base.c.binned.is_(None), in_office)
        .correlate_except(role, base, person)
    )
    return {"head": head.scalar_subquery(), "people": number(role, role.c.organisation_id, own, in_office)}


def within() -> dict[str, Within]:
    own, role = Organisation.__table__.c, Role.__table__
    lead, letter = ExchangeLead.__table__, Correspondent.__table__
    return {
        "partnership": lambda scope: own.id.in_(case_file.bodies(scope)),
        "place": lambda scope: own.place_id == scope,
        "organisation": lambda scope: own.parent_id == scope,
        "person": lambda scope: own.id.in_(keys(role, role.c.organisation_id, role.c.person_id == scope)),
        "exchange": lambda scope: own.id.in_(keys(lead, lead.c.organisation_id, lead.c.exchange_id == scope)),
        "letter": lambda scope: own.id.in_(keys(letter, letter.c.organisation_id, letter.c.letter_id == scope)),
    }
