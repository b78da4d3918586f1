"""Who is in office on both sides of partnerships: the heads of the places, and who holds an office in the counterpart
or in the partnership itself. It is what the page of a partnership and a report name.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, or_, select

from db.book import Book
from db.queries.called import called_of
from db.queries.offices.facts import OfficeLine
from db.queries.offices.held import Held, as_line, held_on, keys, roles
from db.queries.partners import Partner, governs
from db.records.organisation import Organisation, Side
from db.records.partnership import PlaceSide
from db.records.role import Role, RoleKind


@dataclass(frozen=True, slots=True)
class _Body:
    place: int | None
    side: Side | None
    governs: bool


_NO_BODY = _Body(None, None, governs=False)


def offices_of_each(book: Book, partnerships: Collection[Partner], on: date) -> Mapping[int, tuple[OfficeLine, ...]]:
    """By the key of each partnership: the partner's side first; on each the heads first, then in printed order."""
    bodies = _bodies(book, partnerships)
    role = Role.__table__.c
    governing = [key for key, body in bodies.items() if body.governs]
    counterparts = {one.counterpart for one in partnerships if one.counterpart is not None}
    matters = or_(
        and_(role.role_kind == RoleKind.HEAD, role.organisation_id.in_(governing)),
        role.organisation_id.in_(counterparts),
        role.partnership_id.in_({one.id for one in partnerships}),
    )
    every = roles(book, matters)
    holding = {one.id: held_on([held for held in every if _matters(held, one, bodies)], on) for one in partnerships}
    called = called_of(book, (key for some in holding.values() for key in keys(some, {})))
    return {
        one.id: tuple(
            sorted(
                (as_line(held, _side(held, one, bodies), on, called, {}) for held in holding[one.id]),
                key=lambda line: (line.side is PlaceSide.HOME, line.kind is not RoleKind.HEAD),
            )
        )
        for one in partnerships
    }


def _side(held: Held, one: Partner, bodies: Mapping[int, _Body]) -> PlaceSide:
    """By where the body is; else by the side that the body is said to be on, the counterpart being the partner's."""
    body = bodies.get(held.body, _NO_BODY)
    if body.place in one.names[PlaceSide.HOME]:
        return PlaceSide.HOME
    if body.place in one.names[PlaceSide.PARTNER] or held.body == one.counterpart:
        return PlaceSide.PARTNER
    return PlaceSide.PARTNER if body.side is Side.PARTNER else PlaceSide.HOME


def _matters(held: Held, one: Partner, bodies: Mapping[int, _Body]) -> bool:
    """Whether a role is of this one of the partnerships that the roles were read for."""
    if held.body in {one.id, one.counterpart}:
        return True
    body = bodies.get(held.body, _NO_BODY)
    return held.kind is RoleKind.HEAD and body.governs and any(body.place in one.names[side] for side in PlaceSide)


def _bodies(book: Book, partnerships: Collection[Partner]) -> dict[int, _Body]:
    """The organisations that govern a place of these partnerships, and the counterparts."""
    body = Organisation.__table__.c
    governing = governs(*{key for one in partnerships for side in PlaceSide for key in one.names[side]})
    counterparts = {one.counterpart for one in partnerships if one.counterpart is not None}
    statement = select(body.id, body.place_id, body.side, governing).where(or_(governing, body.id.in_(counterparts)))
    return {key: _Body(place, side, bool(does)) for key, place, side, does in book.rows(statement)}
