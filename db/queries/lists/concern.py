"""The list of concerns: who raised them."""

from __future__ import annotations

from db.queries.lists.joined import Columns, Within, keys, names
from db.records.concern import Concern
from db.records.concern_raiser import ConcernRaiser


def columns() -> Columns:
    own, who = Concern.__table__.c.id, ConcernRaiser.__table__
    return {"raised_by": names(who, who.c.concern_id, who.c.raised_by_id, own)}


def within() -> dict[str, Within]:
    own, who = Concern.__table__.c.id, ConcernRaiser.__table__
    raised: Within = lambda scope: own.in_(keys(who, who.c.concern_id, who.c.raised_by_id == scope))  # noqa: E731
    return {"person": raised, "organisation": raised, "place": raised}
