"""The journeys of an exchange: each leg with its times in the zones of both ends, who is on it and who meets it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.called import called_of
from db.queries.exchange.clocks import Clocks, clocks
from db.queries.exchange.head import Head
from db.queries.facts import Wording
from db.queries.in_print import names_of
from db.queries.record import Called
from db.records.journey import Journey, JourneyWay, Means, Traveller
from db.records.participant import Attended, Participant
from db.records.place import Place
from db.rules.travel import Leg as Timed
from db.rules.travel import way_of
from db.rules.zones import days_apart, zone_named
from db.words import fold


@dataclass(frozen=True, slots=True)
class OnBoard:
    """Somebody on a leg: a participant (its uid), or a ``person`` besides; ``heads`` of a number without names."""

    uid: UUID
    names: tuple[Wording, ...]
    heads: int
    participant: UUID | None
    person: Called | None
    in_group: str
    seat: str


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg. ``departs`` and ``arrives`` are by the clocks of their ends; the zones are as they are in the book.

    ``way`` is as it was told, else by its days. ``on_board`` leaves out who cancelled.
    """

    uid: UUID
    way: JourneyWay | None
    means: Means | None
    carrier: str
    number: str
    origin: str
    destination: str
    departs: datetime | None
    departs_zone: str
    arrives: datetime | None
    arrives_zone: str
    met_by: Called | None
    met_by_names: tuple[Wording, ...]
    remark: str
    on_board: tuple[OnBoard, ...]
    made: datetime
    changed: datetime

    @property
    def takes(self) -> timedelta | None:
        """How long it is under way."""
        return self.arrives - self.departs if self.departs and self.arrives else None

    @property
    def days_later(self) -> int:
        """By how many days of the calendar it arrives later than it departs; below zero past the date line."""
        return days_apart(self.departs, self.arrives) if self.departs and self.arrives else 0

    @property
    def heads(self) -> int:
        return sum(one.heads for one in self.on_board)

    @property
    def timed(self) -> Timed:
        return Timed(self.uid, self.departs, self.arrives)


@dataclass(frozen=True, slots=True)
class Travel:
    """The legs in the order in which they depart, those without a time last."""

    legs: tuple[Leg, ...]
    clocks: Clocks

    def going(self, way: JourneyWay | None) -> tuple[Leg, ...]:
        """The legs that lead there, back, or on the way; with None those of which that is not known."""
        return tuple(leg for leg in self.legs if leg.way is way)

    def of_participant(self, participant: UUID) -> tuple[Leg, ...]:
        return tuple(leg for leg in self.legs if any(one.participant == participant for one in leg.on_board))


def travel(book: Book, head: Head, language: str = "en") -> Travel:
    """The journeys, the bin left out. What is private of them is not in it: ask ``bookings``."""
    clock = clocks(book, head, language)
    one = Journey
    columns = select(
        one.uid, one.id, one.way, one.means, one.carrier, one.number, one.origin, one.destination, one.departs,
        one.departs_zone, one.arrives, one.arrives_zone, one.met_by_id, one.remark, one.created, one.changed,
    ).where(one.exchange_id == head.key, one.binned.is_(None))  # fmt: skip
    rows = list(book.rows(columns.order_by(one.departs.is_(None), one.departs, one.arrives, one.id)))
    met_by = called_of(book, (row.met_by_id for row in rows))
    names = names_of(book, (person.uid for person in met_by.values()))
    on_board = _on_board(book, head.key)
    legs: list[Leg] = []
    for row in rows:
        departs = clock.here(row.departs, row.departs_zone) if row.departs else None
        arrives = clock.here(row.arrives, row.arrives_zone) if row.arrives else None
        who = met_by.get(row.met_by_id)
        legs.append(
            Leg(
                row.uid,
                way_of(row.way, Timed(row.uid, departs, arrives), head.first_day, head.last_day),
                row.means,
                row.carrier or "",
                row.number or "",
                row.origin or "",
                row.destination or "",
                departs,
                row.departs_zone or "",
                arrives,
                row.arrives_zone or "",
                who,
                names.get(who.uid, (Wording(who.called),)) if who else (),
                row.remark or "",
                tuple(on_board.get(row.id, ())),
                row.created,
                row.changed,
            )
        )
    return Travel(tuple(legs), clock)


def bookings(book: Book, head: Head) -> Mapping[UUID, str]:
    """By leg the number under which it is booked, which is private."""
    one = Journey
    rows = select(one.uid, one.booking).where(one.exchange_id == head.key, one.binned.is_(None))
    return {uid: booking for uid, booking in book.rows(rows) if booking}


def zones_known(book: Book) -> Mapping[str, str]:
    """By what a town or airport is called (folded) its zone, as far as places and journeys of the book tell."""
    one = Journey
    ends = select(one.origin, one.departs_zone, one.destination, one.arrives_zone).where(one.binned.is_(None))
    known: dict[str, str] = {}
    for origin, departs_zone, destination, arrives_zone in book.rows(ends.order_by(one.id)):
        for name, zone in ((origin, departs_zone), (destination, arrives_zone)):
            if name and zone and zone_named(zone):
                known[fold(name)] = zone
    for names, zone in book.rows(select(Place.name, Place.time_zone).where(Place.binned.is_(None))):
        if zone and zone_named(zone):
            known |= {fold(name): zone for name in names.by.values() if name}
    return known


def _on_board(book: Book, exchange: int) -> Mapping[int, Sequence[OnBoard]]:
    one, guest, leg = Traveller, aliased(Participant, flat=True), aliased(Journey, flat=True)
    columns = (
        select(
            one.journey_id, one.uid, one.seat, one.person_id, guest.uid.label("guest"),
            guest.person_id.label("guest_person"), guest.description, guest.heads, guest.in_group, guest.attended,
            guest.binned,
        )
        .join_from(one, leg, leg.id == one.journey_id)
        .join(guest, guest.id == one.participant_id, isouter=True)
        .where(leg.exchange_id == exchange, leg.binned.is_(None), one.binned.is_(None))
        .order_by(one.position, one.id)
    )  # fmt: skip
    away = {Attended.NO, Attended.CANCELLED}
    rows = [row for row in book.rows(columns) if row.attended not in away and row.binned is None]
    people = called_of(book, [key for row in rows for key in (row.person_id, row.guest_person)])
    names = names_of(book, (each.uid for each in people.values()))
    found: dict[int, list[OnBoard]] = defaultdict(list)
    for row in rows:
        who = people.get(row.person_id or row.guest_person)
        called = names.get(who.uid, (Wording(who.called),)) if who else (Wording(row.description or ""),)
        found[row.journey_id].append(
            OnBoard(
                row.uid,
                called,
                row.heads or 1,
                row.guest,
                people.get(row.person_id),
                row.in_group or "",
                row.seat or "",
            )
        )
    return found
