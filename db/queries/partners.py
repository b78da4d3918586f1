"""Every partnership as the other queries need it: its stage, its places, and what it is called beside the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from db.book import Book
from db.queries.record import Called
from db.records.organisation import Organisation, OrganisationKind
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.record import Record
from db.rules.lifecycle import BEGINNINGS, STANDING, Stage
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts
from db.words import fold

# Whose heads are of interest to a partnership; a school's head is not.
GOVERNING = (OrganisationKind.MUNICIPALITY, OrganisationKind.COUNCIL, OrganisationKind.AUTHORITY)


@dataclass(frozen=True, slots=True)
class Partner:
    """A partnership. ``called`` names its partners only: "Bailu 白鷺市", several after each other.

    Places are keys. Those that left are not among them, unless all of a side have left.
    """

    id: int
    uid: UUID
    title: Texts | None
    whole_name: str
    stage: Stage
    stage_since: PartialDate | None
    started: PartialDate | None
    colour: str | None
    caretaker: int | None
    counterpart: int | None
    created: datetime
    names: dict[PlaceSide, dict[int, str]] = field(default_factory=lambda: {side: {} for side in PlaceSide})

    @property
    def called(self) -> str:
        partners = self.names[PlaceSide.PARTNER].values()
        return ", ".join(partners) or (in_one_line(self.title) if self.title else self.whole_name)

    @property
    def as_called(self) -> Called:
        return Called(self.uid, "partnership", self.called)

    @property
    def entered(self) -> date:
        """Since when it stands as it does: its last stage change, else its start, else the day it was written down."""
        known = self.stage_since or self.started
        return known.first if known else self.created.date()

    @property
    def places(self) -> tuple[int, ...]:
        """The keys of its partner places."""
        return tuple(self.names[PlaceSide.PARTNER])


def partners(book: Book) -> Mapping[int, Partner]:
    """All partnerships but those in the bin, by key: in being, then on the way, then over, each by name."""
    found = {row.id: row for row in _partnerships(book)}
    place, link = Record.__table__.alias(), PartnershipPlace
    statement = (
        select(link.partnership_id, link.place_id, link.side, link.until, place.c.called)
        .join(place, place.c.id == link.place_id)
        .where(link.binned.is_(None), link.partnership_id.in_(found))
        .order_by(link.until.is_not(None), link.position, link.id)
    )
    staying: set[tuple[int, PlaceSide]] = set()
    for partnership, key, side, until, called in book.rows(statement):
        if until is None:
            staying.add((partnership, side))
        if until is None or (partnership, side) not in staying:
            found[partnership].names[side][key] = called
    return {one.id: one for one in sorted(found.values(), key=_rank)}


def governs(*places: int) -> ColumnElement[bool]:
    """That an organisation governs one of these places, or may: one whose kind was not said counts."""
    body = Organisation.__table__.c
    return body.place_id.in_(places) & or_(
        body.organisation_kind.in_(GOVERNING), body.organisation_kind.is_(None)
    )  # fmt: skip


def _partnerships(book: Book) -> list[Partner]:
    one = Partnership
    statement = select(
        one.id,
        one.uid,
        one.title,
        one.called,
        one.stage,
        one.stage_since,
        one.started,
        one.emblem_colour,
        one.caretaker_id,
        one.counterpart_id,
        one.created,
    ).where(one.binned.is_(None))
    return [Partner(*row) for row in book.rows(statement)]


def _rank(one: Partner) -> tuple[int, str, int]:
    over = 0 if one.stage in STANDING else 1 if one.stage in BEGINNINGS else 2
    return over, fold(one.called), one.id
