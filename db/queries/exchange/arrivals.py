"""Who arrives at an exchange when and how, and who departs: by the last leg there and the first one back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.exchange.planning import travelling_guests
from db.queries.exchange.roster import Guest, roster
from db.queries.exchange.travel import Leg, OnBoard, Travel, travel
from db.records.journey import JourneyWay
from db.rules.programme import is_for

_LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Movement:
    """Those who are together on all their legs: the one by which they arrive or depart, and the ``others`` that come
    before it, or after, in their order.
    """

    leg: Leg
    others: tuple[Leg, ...]
    people: tuple[OnBoard, ...]

    @property
    def heads(self) -> int:
        return sum(one.heads for one in self.people)


@dataclass(frozen=True, slots=True)
class ArrivalsFacts:
    """``arriving`` and ``departing`` by time, ``between`` the legs from one place of the exchange to another.

    ``unknown_there`` and ``unknown_back`` are those who must travel and of whom no leg there or back is known.
    """

    arriving: tuple[Movement, ...]
    departing: tuple[Movement, ...]
    between: tuple[Leg, ...]
    unknown_there: tuple[Guest, ...]
    unknown_back: tuple[Guest, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.arriving or self.departing or self.between)


def arrivals(book: Book, head: Head, language: str = "en", group: str = "") -> ArrivalsFacts:
    """Arrivals and departures of everybody, or of one group."""
    legs, people = travel(book, head, language), travelling_guests(head, roster(book, head, language))
    people = tuple(guest for guest in people if not group or (guest.in_group and is_for((guest.in_group,), group)))

    def wanted(one: OnBoard) -> bool:
        return not group or (bool(one.in_group) and is_for((one.in_group,), group))

    def unknown(way: JourneyWay) -> tuple[Guest, ...]:
        known = {one.participant for leg in legs.going(way) for one in leg.on_board}
        return tuple(guest for guest in people if guest.uid not in known)

    arriving = _movements(legs, JourneyWay.THERE, -1, wanted)
    departing = _movements(legs, JourneyWay.BACK, 0, wanted)
    return ArrivalsFacts(
        tuple(sorted(arriving, key=lambda one: one.leg.arrives or _LAST)),
        tuple(sorted(departing, key=lambda one: one.leg.departs or _LAST)),
        tuple(leg for leg in legs.going(JourneyWay.BETWEEN) if not group or any(map(wanted, leg.on_board))),
        unknown(JourneyWay.THERE),
        unknown(JourneyWay.BACK),
    )


def _movements(legs: Travel, way: JourneyWay, chief: int, wanted: Callable[[OnBoard], bool]) -> Iterable[Movement]:
    """Everybody by their legs on this way, of which the one at ``chief`` (first 0, last -1) is where they are met."""
    taken: dict[UUID, list[Leg]] = defaultdict(list)
    people: dict[UUID, OnBoard] = {}
    for leg in legs.going(way):
        for one in filter(wanted, leg.on_board):
            key = one.participant or (one.person.uid if one.person else one.uid)
            taken[key].append(leg)
            people.setdefault(key, one)
    together: dict[tuple[UUID, ...], list[UUID]] = defaultdict(list)
    for key, own in taken.items():
        together[tuple(leg.uid for leg in own)].append(key)
    for keys in together.values():
        own = taken[keys[0]]
        leg = own[chief]
        yield Movement(leg, tuple(one for one in own if one is not leg), tuple(people[key] for key in keys))
