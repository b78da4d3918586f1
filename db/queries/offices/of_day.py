"""Everybody in office on a day, by partnership and side, in the whole book or in one partnership."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.called import called_of
from db.queries.lists.joined import holds
from db.queries.offices.facts import OfficeGroup, OfficeLine
from db.queries.offices.held import KINDS, SINGLE, Held, as_line, before_each, held_on, keys, roles
from db.queries.partners import GOVERNING, Partner, partners
from db.records.association import Association
from db.records.organisation import Organisation, OrganisationKind, Side
from db.records.partnership import PartnershipPlace, PlaceSide
from db.records.role import Role
from db.values import PartialDate
from db.words import fold

_GENERATIONS = 20
"""How far up a body's parents are asked where it lies: further would be a circle."""

Belongs = tuple[int | None, Side]
"""The partnership that a body belongs to, and on which side; None for our own and for neither side."""


@dataclass(frozen=True, slots=True)
class _Body:
    place: int | None
    parent: int | None
    side: Side | None
    kind: OrganisationKind | None


def in_office(book: Book, on: date, partnership: UUID | None = None) -> tuple[OfficeGroup, ...]:
    """Who held an office on a day. A group that nobody is in is left out.

    In the whole book our own side comes first, then each partnership's other side, then who belongs to neither. Of one
    partnership its other side comes first, then ours. A place that had left a partnership by that day is no longer of
    it; one that joined later is, since who was in office there before is asked as well.
    Raises NoSuchRecord for a partnership that is not in the book.
    """
    with book.reading():
        every = partners(book)
        only = next((one for one in every.values() if one.uid == partnership), None)
        if partnership is not None and only is None:
            raise NoSuchRecord("This partnership is no longer in the book.")
        among = every if only is None else {only.id: only}
        return _groups(book, on, _Sides(book, on, among), among, only)


def _groups(
    book: Book, on: date, sides: _Sides, among: Mapping[int, Partner], only: Partner | None
) -> tuple[OfficeGroup, ...]:
    role = Role.__table__.c
    holding = held_on(roles(book, holds(role, on)), on)
    by_group: dict[Belongs, list[Held]] = {}
    for one in holding:
        by_group.setdefault(sides.of(one.body), []).append(one)
    if only is not None:
        by_group.pop((None, Side.THIRD), None)
    shown = [one for some in by_group.values() for one in some]
    earlier = roles(book, role.role_kind.in_(SINGLE), role.until.is_not(None))
    before = before_each(shown, earlier)
    called = called_of(book, keys(shown, before))
    order = [(key, Side.PARTNER) for key in among]
    wanted: list[Belongs] = [*order, (None, Side.HOME)] if only else [(None, Side.HOME), *order, (None, Side.THIRD)]
    groups: list[OfficeGroup] = []
    for partnership, side in wanted:
        if theirs := by_group.get((partnership, side)):
            ends = PlaceSide.PARTNER if side is Side.PARTNER else PlaceSide.HOME
            theirs.sort(key=lambda one: (*sides.rank(one.body, called[one.body].called), KINDS.index(one.kind)))
            lines: tuple[OfficeLine, ...] = tuple(as_line(one, ends, on, called, before) for one in theirs)
            of = only or among.get(partnership or 0)
            groups.append(OfficeGroup(of.as_called if of else None, side, lines))
    return tuple(groups)


class _Sides:
    """Which body belongs to which side of which of these partnerships on a day."""

    def __init__(self, book: Book, on: date, among: Mapping[int, Partner]) -> None:
        self._bodies = _bodies(book)
        self._associations = {row.id for row in book.rows(select(Association.__table__.c.id))}
        self._partnerships = among.keys()
        self._counterparts: dict[int, int] = {}
        self._places: dict[int, Belongs] = {}
        for one in among.values():
            if one.counterpart is not None:
                self._counterparts.setdefault(one.counterpart, one.id)
        for partnership, place, side, until in _joined(book):
            if partnership in among and (until is None or on <= until.last):
                if side is PlaceSide.HOME:
                    self._places[place] = (None, Side.HOME)
                else:
                    self._places.setdefault(place, (partnership, Side.PARTNER))

    def of(self, body: int) -> Belongs:
        """By what it is; else by where it lies, or what it is a part of; else by the side that it is said to be on.

        An office in a partnership itself is of our side: it is we who keep its book.
        """
        if body in self._associations or body in self._partnerships:
            return None, Side.HOME
        for one in self._line_of(body):
            if one in self._counterparts:
                return self._counterparts[one], Side.PARTNER
            place = self._bodies[one].place
            if place in self._places:
                return self._places[place]
        known = self._bodies.get(body)
        return None, Side.HOME if known is not None and known.side is Side.HOME else Side.THIRD

    def rank(self, body: int, called: str) -> tuple[int, str, int]:
        """Who governs a place comes first, then the association, the counterpart and partnerships, then the others."""
        known = self._bodies.get(body)
        if known is None or body in self._counterparts:
            return len(GOVERNING), fold(called), body
        governs = known.kind in GOVERNING and known.place in self._places
        return GOVERNING.index(known.kind) if governs else len(GOVERNING) + 1, fold(called), body

    def _line_of(self, body: int) -> list[int]:
        """The body and what it is a part of, upwards."""
        line: list[int] = []
        at: int | None = body
        while at in self._bodies and at not in line and len(line) < _GENERATIONS:
            line.append(at)
            at = self._bodies[at].parent
        return line


def _bodies(book: Book) -> dict[int, _Body]:
    body = Organisation.__table__.c
    statement = select(body.id, body.place_id, body.parent_id, body.side, body.organisation_kind)
    return {key: _Body(*row) for key, *row in book.rows(statement)}


def _joined(book: Book) -> list[tuple[int, int, PlaceSide, PartialDate | None]]:
    link = PartnershipPlace
    statement = (
        select(link.partnership_id, link.place_id, link.side, link.until)
        .where(link.binned.is_(None))
        .order_by(link.position, link.id)
    )
    return [(partnership, place, side, until) for partnership, place, side, until in book.rows(statement)]
