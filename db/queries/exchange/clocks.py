"""What the clocks of the other side say, for everything of an exchange that has a time of day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.facts import Wording
from db.queries.in_print import places
from db.queries.the_association import the_association
from db.records.exchange import ExchangePartnership
from db.records.partnership import PartnershipPlace, PlaceSide
from db.records.place import Place
from db.rules.zones import days_apart, zone_named


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """From when to when it is at another place, by the clocks there; ``days`` ahead of the calendar here (-1, 0, 1)."""

    place: Wording
    starts: datetime
    ends: datetime | None
    days: int


@dataclass(frozen=True, slots=True)
class Clocks:
    """``sides`` are the places of both sides that have a zone, the home first. ``usual`` is the exchange's own zone,
    in which moments are read whose zone nobody knows.
    """

    sides: tuple[tuple[Wording, str], ...]
    usual: tzinfo

    def here(self, moment: datetime, zone: str) -> datetime:
        """The moment by the clocks of its zone, or of the usual one where that is not known."""
        return moment.astimezone(zone_named(zone) or self.usual)

    def elsewhere(self, starts: datetime, ends: datetime | None = None) -> Elsewhere | None:
        """The same by the clocks of the first side that differ from those in which it is told; None where none do."""
        for place, zone in self.sides:
            there = starts.astimezone(zone_named(zone))
            if there.utcoffset() != starts.utcoffset():
                until = ends.astimezone(there.tzinfo) if ends else None
                return Elsewhere(place, there, until, days_apart(starts, there))
        return None


def clocks(book: Book, head: Head, language: str = "en") -> Clocks:
    """The clocks of an exchange: of the association's home, then of the partners."""
    association = the_association(book)
    keys: list[int] = [association.home_id] if association is not None and association.home_id else []
    link, join = aliased(PartnershipPlace, flat=True), aliased(ExchangePartnership, flat=True)
    partners = (
        select(link.place_id)
        .join_from(join, link, link.partnership_id == join.partnership_id)
        .where(
            join.exchange_id == head.key, link.side == PlaceSide.PARTNER, join.binned.is_(None), link.binned.is_(None)
        )
        .order_by(join.position, link.position, link.id)
    )
    keys += [key for (key,) in book.rows(partners)]
    rows = book.rows(select(Place.id, Place.time_zone).where(Place.id.in_(keys)))
    zones = {row.id: row.time_zone for row in rows}
    named = places(book, keys, language)
    sides = [(named[key].names[0], zones.get(key) or "") for key in dict.fromkeys(keys) if key in named]
    usual = zone_named(head.zone) or zone_named(head.home_zone) or UTC
    return Clocks(tuple((name, zone) for name, zone in sides if zone_named(zone)), usual)
