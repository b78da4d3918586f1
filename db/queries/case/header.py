"""The head of a partnership's page: its places, how far they are apart, who cares for it, what is owed."""

from __future__ import annotations

import math
from collections.abc import Sequence

from sqlalchemy import func, select

from db.book import Book
from db.queries.attention import Attention, What
from db.queries.called import called_of
from db.queries.case.facts import CasePlace, Header
from db.queries.partners import Partner
from db.records.concern import Concern
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.place import Place
from db.records.record import Record
from db.rules.quiet import Quiet

# The mean radius of the earth in kilometres (IUGG).
_RADIUS = 6371.0088


def header(book: Book, one: Partner, attention: Sequence[Attention], quiet: Quiet | None) -> Header:
    """``attention`` is what wants somebody in this partnership, of which the answers owed are counted."""
    places = _places(book, one.id)
    today = tuple(place for place in places if place.until is None)
    home = next((place for place in today if place.side is PlaceSide.HOME), None)
    partner = next((place for place in today if place.side is PlaceSide.PARTNER), None)
    called = called_of(book, [one.caretaker, one.counterpart])
    owed = [each.what for each in attention]
    return Header(
        one.uid,
        one.whole_name,
        one.title,
        book.scalar(select(Partnership.partnership_kind).where(Partnership.id == one.id)),
        one.stage,
        one.stage_since,
        one.colour,
        today,
        tuple(place for place in places if place.until is not None),
        _apart(home, partner),
        partner.time_zone if partner else None,
        called.get(one.caretaker or 0),
        called.get(one.counterpart or 0),
        owed.count(What.REPLY_BY_US),
        owed.count(What.REPLY_BY_THEM),
        _open_concerns(book, one.id),
        quiet,
    )


def distance_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The great circle between two points in degrees on a sphere (haversine formula)."""
    from_north, to_north = math.radians(latitude), math.radians(other_latitude)
    north, east = math.radians(other_latitude - latitude), math.radians(other_longitude - longitude)
    chord = math.sin(north / 2) ** 2 + math.cos(from_north) * math.cos(to_north) * math.sin(east / 2) ** 2
    return 2 * _RADIUS * math.asin(min(1.0, math.sqrt(chord)))


def _apart(one: CasePlace | None, other: CasePlace | None) -> int | None:
    if one is None or other is None:
        return None
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    return round(distance_km(one.latitude, one.longitude, other.latitude, other.longitude))


def _places(book: Book, partnership: int) -> list[CasePlace]:
    """Home first, then the partners in their order."""
    place, link = Place.__table__.c, PartnershipPlace.__table__.c
    base, of_link = Record.__table__.alias(), Record.__table__.alias()
    statement = (
        select(
            base.c.uid, base.c.called, place.name, place.country, link.side, place.time_zone,
            place.latitude, place.longitude, link.since, link.until,
        )
        .join_from(PartnershipPlace.__table__, Place.__table__, place.id == link.place_id)
        .join(base, base.c.id == place.id)
        .join(of_link, of_link.c.id == link.id)
        .where(link.partnership_id == partnership, of_link.c.binned.is_(None))
        .order_by(link.side != PlaceSide.HOME, link.position, link.id)
    )  # fmt: skip
    return [CasePlace(*row) for row in book.rows(statement)]


def _open_concerns(book: Book, partnership: int) -> int:
    where = (Concern.partnership_id == partnership, Concern.settled.is_(None), Concern.binned.is_(None))
    return book.scalar(select(func.count()).select_from(Concern).where(*where))
