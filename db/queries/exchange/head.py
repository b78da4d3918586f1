"""The head of an exchange: what it is, when and where, with whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.called import called_of
from db.queries.facts import NO_WORDS, PlaceFacts, Wording
from db.queries.in_print import places, wording
from db.queries.record import Called
from db.queries.the_association import the_association
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.exchange_facts import Venue
from db.records.partnership import Partnership
from db.records.place import Place
from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class VenueFacts:
    """A place, a house in it, or both."""

    house: Wording = NO_WORDS
    place: PlaceFacts | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """``key`` is the exchange's key inside the book, for queries. ``home`` is where the association is at home.

    ``zone`` (IANA) is that of the exchange: its own, else that of its first venue, else the home's; "" if unknown.
    """

    uid: UUID
    key: int
    called: str
    title: Wording
    kind: ExchangeKind
    direction: ExchangeDirection | None
    state: ExchangeState
    state_on: date | None
    state_reason: str
    starts: PartialDate | None
    ends: PartialDate | None
    planned_ends: PartialDate | None
    zone: str
    partnerships: tuple[Called, ...]
    venues: tuple[VenueFacts, ...]
    home: PlaceFacts | None
    home_zone: str
    returns: Called | None
    follows: Called | None

    @property
    def first_day(self) -> date | None:
        """The first day on which it can begin."""
        return self.starts.first if self.starts else None

    @property
    def last_day(self) -> date | None:
        """The last day on which it can end; of one without an end, that of its start."""
        last = self.ends or self.starts
        return last.last if last else None

    @property
    def is_online(self) -> bool:
        return self.direction is ExchangeDirection.ONLINE or self.kind is ExchangeKind.ONLINE


def head(book: Book, uid: UUID, language: str = "en") -> Head:
    """The head of the exchange ``uid``, also of one in the bin. Raises NoSuchRecord."""
    rows: list[Any] = list(book.rows(select(Exchange).where(Exchange.uid == uid)))
    if not rows:
        raise NoSuchRecord("This exchange is no longer in the book.")
    one = rows[0]
    venues = list(_venues(book, one.id))
    association = the_association(book)
    home = association.home_id if association is not None else None
    zones = _zones(book, [*(place for _, place, _ in venues), home])
    known = places(book, [*(place for _, place, _ in venues), home], language)
    their = next((zones[place] for _, place, _ in venues if place in zones), "")
    related = called_of(book, (one.returns_id, one.follows_id))
    return Head(
        uid, one.id, one.called, wording(one.title, language), one.exchange_kind, one.direction, one.state,
        one.state_on, one.state_reason or "", one.starts, one.ends, one.planned_ends,
        one.zone or their or zones.get(home, ""),
        tuple(_partnerships(book, one.id)),
        tuple(VenueFacts(wording(name, language), known.get(place), address or "") for name, place, address in venues),
        known.get(home) if home is not None else None,
        zones.get(home, ""),
        related.get(one.returns_id),
        related.get(one.follows_id),
    )  # fmt: skip


def is_same_but_for_words(one: Head, other: Head) -> bool:
    """Whether both are heads of the same exchange in the same state of the book, in whichever languages."""
    return replace(one, title=other.title, venues=other.venues, home=other.home) == other


def _venues(book: Book, key: int) -> Iterable[Any]:
    one = Venue
    columns = select(one.name, one.place_id, one.address).where(one.exchange_id == key, one.binned.is_(None))
    return book.rows(columns.order_by(one.position, one.id))


def _zones(book: Book, keys: Iterable[int | None]) -> dict[int | None, str]:
    known = {key for key in keys if key is not None}
    return {key: zone for key, zone in book.rows(select(Place.id, Place.time_zone).where(Place.id.in_(known))) if zone}


def _partnerships(book: Book, key: int) -> Iterable[Called]:
    link, base = ExchangePartnership, aliased(Partnership, flat=True)
    columns = select(base.uid, base.kind, base.called).join_from(link, base, base.id == link.partnership_id)
    rows = book.rows(columns.where(link.exchange_id == key, link.binned.is_(None)).order_by(link.position, link.id))
    return (Called(*row) for row in rows)
