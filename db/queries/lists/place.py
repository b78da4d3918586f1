"""The list of places: how many live there, and in which partnerships it is."""

from __future__ import annotations

from sqlalchemy import func, select

from db.queries.lists.joined import Columns, Within, keys, names
from db.records.partnership import PartnershipPlace
from db.records.place import Place
from db.records.population import Population
from db.records.record import Record


def columns() -> Columns:
    own, link = Place.__table__.c.id, PartnershipPlace.__table__
    counted, base = Population.__table__, Record.__table__.alias()
    population = (
        select(counted.c.number)
        .select_from(counted)
        .join(base, base.c.id == counted.c.id)
        .where(counted.c.place_id == own, base.c.binned.is_(None))
        .order_by(func.rtrim(counted.c.dated, "~").desc())
        .limit(1)
        .correlate_except(counted, base)
    )
    return {
        "population": population.scalar_subquery(),
        "partnerships": names(link, link.c.place_id, link.c.partnership_id, own),
    }


def within() -> dict[str, Within]:
    own, link = Place.__table__.c, PartnershipPlace.__table__
    return {
        "partnership": lambda scope: own.id.in_(keys(link, link.c.place_id, link.c.partnership_id == scope)),
        "place": lambda scope: own.parent_id == scope,
    }
