"""What lies in the case file of a partnership, for the lists that are scoped to it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, or_, select, union

from db.queries.lists.joined import keys
from db.queries.living import living
from db.records.agreement import Agreement
from db.records.concern import Concern
from db.records.exchange import ExchangePartnership
from db.records.gift import Gift
from db.records.goods import Goods
from db.records.grant import Grant
from db.records.letter import LetterPartnership
from db.records.organisation import Organisation
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.stage_change import StageChange

Scope = ScalarSelect[int]


def places(scope: Scope, *sides: PlaceSide) -> Select[Any]:
    """The places that it joins, or those of one side."""
    link = PartnershipPlace.__table__
    return keys(link, link.c.place_id, link.c.partnership_id == scope, link.c.side.in_(sides or tuple(PlaceSide)))


def exchanges(scope: Scope) -> Select[Any]:
    link = ExchangePartnership.__table__
    return keys(link, link.c.exchange_id, link.c.partnership_id == scope)


def letters(scope: Scope) -> Select[Any]:
    link = LetterPartnership.__table__
    return keys(link, link.c.letter_id, link.c.partnership_id == scope)


def owned(kind: type[Agreement | Concern | Gift | Goods | Grant | StageChange], scope: Scope) -> Select[Any]:
    """The records of a kind that belong to one partnership."""
    table = kind.__table__
    return keys(table, table.c.id, table.c.partnership_id == scope)


def bodies(scope: Scope) -> Select[Any]:
    """The organisations of the partner places, and the counterpart."""
    body, partnership = Organisation.__table__, Partnership.__table__.alias()
    counterpart = select(partnership.c.counterpart_id).where(partnership.c.id == scope).scalar_subquery()
    theirs = or_(body.c.place_id.in_(places(scope, PlaceSide.PARTNER)), body.c.id == counterpart)
    return keys(body, body.c.id, theirs)


def everything(column: Any, scope: Scope) -> ColumnElement[bool]:
    """That a reference is to the partnership or to something in its case file."""
    own = (owned(kind, scope) for kind in (Agreement, Concern, StageChange, Gift, Goods, Grant))
    link = LetterPartnership.__table__.alias()
    # Asked letter by letter: a partnership may have a hundred thousand of them.
    letter = select(link.c.id).where(link.c.letter_id == column, link.c.partnership_id == scope, living(link.c.id))
    return or_(column == scope, column.in_(union(exchanges(scope), *own)), letter.exists())
