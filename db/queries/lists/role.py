"""The list of offices: in which body, and whether they are held today."""

from __future__ import annotations

from sqlalchemy import case, func, or_

from db.queries.lists import case_file
from db.queries.lists.joined import Columns, Within, called, holds, today
from db.records.role import Role


def columns() -> Columns:
    """``body`` is the organisation, partnership or association; ``in_office`` is True for one held today."""
    own = Role.__table__.c
    body = func.coalesce(own.organisation_id, own.partnership_id, own.association_id)
    return {"body": called(body), "in_office": case((holds(own, today()), True), else_=False)}


def within() -> dict[str, Within]:
    own = Role.__table__.c
    return {
        "partnership": lambda scope: or_(
            own.partnership_id == scope, own.organisation_id.in_(case_file.bodies(scope))
        )
    }  # fmt: skip
