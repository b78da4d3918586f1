"""Who is in office today on both sides: the heads of the places, and who holds an office in counterpart or case."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import and_, or_, select

from db.book import Book
from db.queries.called import called_of
from db.queries.case.facts import OfficeLine
from db.queries.partners import Partner, governs
from db.queries.record import Called
from db.records.organisation import Organisation, Side
from db.records.partnership import PlaceSide
from db.records.record import Record
from db.records.role import Role, RoleKind
from db.rules.offices import Term, in_office


def offices(book: Book, one: Partner, on: date) -> tuple[OfficeLine, ...]:
    """The partner's side first; on each the heads first, then by their place in a printed list.

    Where an office has one holder, as a head has, who only may still be in it gives way to who surely is.
    """
    return offices_of_each(book, [one], on)[one.id]


def offices_of_each(book: Book, partnerships: Collection[Partner], on: date) -> Mapping[int, tuple[OfficeLine, ...]]:
    """The same of several partnerships, by their keys."""
    every = _roles(book, partnerships)
    holding = {one.id: _holding([row for row in every if _matters(row, one)], on) for one in partnerships}
    called = called_of(book, (key for rows in holding.values() for row in rows for key in (row.person_id, _body(row))))
    return {one.id: _lines(holding[one.id], one, called) for one in partnerships}


def _holding(rows: Sequence[Any], on: date) -> list[Any]:
    """Who of them is in office on a day."""
    terms = [Term(row, row.since, row.until, row.acting, row.position) for row in rows]
    holding = [term.holder for term in in_office(terms, on)]
    surely = {row.organisation_id for row in holding if row.role_kind is RoleKind.HEAD and _surely(row, on)}
    return [row for row in holding if not _gives_way(row, on, surely)]


def _lines(holding: Sequence[Any], one: Partner, called: Mapping[int, Called]) -> tuple[OfficeLine, ...]:
    lines = [
        OfficeLine(
            row.uid,
            called[row.person_id],
            row.title,
            row.role_kind,
            called[_body(row)],
            _side(row, one),
            row.since,
            row.until,
            row.acting,
        )
        for row in holding
    ]
    return tuple(sorted(lines, key=lambda line: (line.side is PlaceSide.HOME, line.kind is not RoleKind.HEAD)))


def _surely(row: Any, on: date) -> bool:
    return Term(row, row.since, row.until).surely_covers(on)


def _gives_way(row: Any, on: date, surely: set[int | None]) -> bool:
    """Of a head who may have left: someone else of that body is in office beyond doubt."""
    return row.role_kind is RoleKind.HEAD and row.organisation_id in surely and not _surely(row, on)


def _body(row: Any) -> int:
    return row.organisation_id or row.partnership_id


def _side(row: Any, one: Partner) -> PlaceSide:
    """By where the body is; else by the side that the body is said to be on, the counterpart being the partner's."""
    if row.place_id in one.names[PlaceSide.HOME]:
        return PlaceSide.HOME
    if row.place_id in one.names[PlaceSide.PARTNER] or row.organisation_id == one.counterpart:
        return PlaceSide.PARTNER
    return PlaceSide.PARTNER if row.side is Side.PARTNER else PlaceSide.HOME


def _matters(row: Any, one: Partner) -> bool:
    """Whether a role is of this one of the partnerships that the roles were read for."""
    if row.partnership_id == one.id or (one.counterpart is not None and row.organisation_id == one.counterpart):
        return True
    return row.role_kind is RoleKind.HEAD and row.governs and any(row.place_id in one.names[side] for side in PlaceSide)


def _roles(book: Book, partnerships: Collection[Partner]) -> list[Any]:
    """The roles in these partnerships, in their counterparts, and of the heads who govern their places."""
    role, body, base = Role.__table__.c, Organisation.__table__, Record.__table__.c
    governing = governs(*{key for one in partnerships for side in PlaceSide for key in one.names[side]})
    matters = or_(
        and_(role.role_kind == RoleKind.HEAD, governing),
        role.organisation_id.in_({one.counterpart for one in partnerships if one.counterpart is not None}),
        role.partnership_id.in_({one.id for one in partnerships}),
    )
    statement = (
        select(
            base.uid, role.person_id, role.organisation_id, role.partnership_id, role.title, role.role_kind,
            role.since, role.until, role.acting, role.position, body.c.place_id, body.c.side,
            governing.label("governs"),
        )
        .join_from(Role.__table__, Record.__table__, base.id == role.id)
        .join(body, body.c.id == role.organisation_id, isouter=True)
        .where(base.binned.is_(None), matters)
        .order_by(role.position, role.id)
    )  # fmt: skip
    return list(book.rows(statement))
