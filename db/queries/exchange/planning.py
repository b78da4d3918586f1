"""What of an exchange's programme and travel wants a look before it begins: clashes, gaps, and who is forgotten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.exchange.programme import Item, Programme, programme
from db.queries.exchange.roster import Guest, Roster, roster
from db.queries.exchange.travel import Leg, Travel, travel
from db.records.exchange import ExchangeDirection, ExchangeState
from db.records.journey import JourneyWay
from db.records.organisation import Side
from db.records.programme import ProgrammeState
from db.rules.programme import Planned, clashes, is_for
from db.rules.travel import short_connections
from db.rules.zones import Told, told, zone_named


class Want(StrEnum):
    """What is amiss. The first ones are about an item, the others about a leg, the last ones about the exchange."""

    AT_ONCE = "two items at one time"
    OUTSIDE = "outside the days of the exchange"
    OTHER_DAY = "its time is on another day"
    NO_ZONE = "its zone is not known"
    TOLD_TWICE = "the clocks say its time twice"
    NOT_THERE_YET = "some arrive later"
    ALREADY_GONE = "some have left"
    LEG_NO_ZONE = "a leg whose zone is not known"
    LEG_TOLD_TWICE = "the clocks say a leg’s time twice"
    SHORT_CONNECTION = "less than an hour to change"
    NOBODY_MEETS = "nobody meets those who arrive"
    NOBODY_TRAVELS = "nobody is on it"
    NO_WAY_THERE = "some have no journey there"
    NO_WAY_BACK = "some have no journey back"


@dataclass(frozen=True, slots=True)
class PlanningDoubt:
    """One thing that wants a look. ``item`` or ``leg`` is what it is about, ``other`` the second one of a pair.

    ``guests`` are those whom it concerns. ``minutes`` lie between two legs, below zero where they overlap. ``zone`` is
    the name that is no zone's, "" where none is said.
    """

    want: Want
    item: Item | None = None
    other_item: Item | None = None
    leg: Leg | None = None
    other_leg: Leg | None = None
    guests: tuple[Guest, ...] = ()
    minutes: int = 0
    zone: str = ""


_OVER = {ExchangeState.DONE, ExchangeState.CANCELLED}


def planning_doubts(
    book: Book, head: Head, language: str = "en", people: Roster | None = None
) -> tuple[PlanningDoubt, ...]:
    """All of them, the programme's first. Of an exchange that is over or called off nothing wants a look any more.

    ``people`` are asked for where they are not known yet.
    """
    if head.state in _OVER:
        return ()
    of_travel, guests = travel(book, head, language), people or roster(book, head, language)
    return (
        *programme_doubts(head, programme(book, head, language), of_travel, guests),
        *travel_doubts(head, of_travel, guests),
    )


def programme_doubts(head: Head, plan: Programme, legs: Travel, people: Roster) -> tuple[PlanningDoubt, ...]:
    """What of the programme wants a look."""
    if head.state in _OVER:
        return ()
    items = [item for item in plan.items if item.state is not ProgrammeState.CANCELLED]
    stays = _stays(legs)
    return (*_clashing(items), *(doubt for item in items for doubt in _of_item(head, item, people.coming, stays)))


def travel_doubts(head: Head, legs: Travel, people: Roster) -> tuple[PlanningDoubt, ...]:
    """What of the journeys wants a look."""
    if head.state in _OVER:
        return ()
    return (
        *(doubt for leg in legs.legs for doubt in _of_leg(leg)),
        *_connections(legs),
        *_forgotten(head, legs, people),
    )


def _clashing(items: Sequence[Item]) -> Iterator[PlanningDoubt]:
    known = {item.uid: item for item in items}
    timed = [Planned(item.uid, item.starts, item.ends, item.groups) for item in items if item.starts is not None]
    for one, other in clashes(timed):
        yield PlanningDoubt(Want.AT_ONCE, item=known[one], other_item=known[other])


def _of_item(
    head: Head, item: Item, people: Iterable[Guest], stays: Mapping[UUID, tuple[datetime | None, datetime | None]]
) -> Iterator[PlanningDoubt]:
    first, last = head.first_day, head.last_day
    if first is not None and last is not None and not first <= item.day <= last:
        yield PlanningDoubt(Want.OUTSIDE, item=item)
    if item.starts is None:
        return
    if zone_named(item.zone) is None:
        yield PlanningDoubt(Want.NO_ZONE, item=item, zone=item.zone)
    if item.starts.date() != item.day:
        yield PlanningDoubt(Want.OTHER_DAY, item=item)
    if _is_told_twice(item.starts, item.zone):
        yield PlanningDoubt(Want.TOLD_TWICE, item=item)
    here = [guest for guest in people if not item.groups or (guest.in_group and is_for(item.groups, guest.in_group))]
    late = [guest for guest in here if (there := stays.get(guest.uid, _NEVER)[0]) and there > item.starts]
    gone = [guest for guest in here if (back := stays.get(guest.uid, _NEVER)[1]) and back < (item.ends or item.starts)]
    if late:
        yield PlanningDoubt(Want.NOT_THERE_YET, item=item, guests=tuple(late))
    if gone:
        yield PlanningDoubt(Want.ALREADY_GONE, item=item, guests=tuple(gone))


_NEVER: tuple[datetime | None, datetime | None] = (None, None)


def _stays(legs: Travel) -> Mapping[UUID, tuple[datetime | None, datetime | None]]:
    """By participant when they have arrived, and when they depart for home, as far as their journeys tell."""
    there: dict[UUID, datetime] = {}
    back: dict[UUID, datetime] = {}
    for leg in legs.legs:
        for one in leg.on_board:
            if one.participant is None:
                continue
            if leg.way is JourneyWay.THERE and leg.arrives is not None:
                there[one.participant] = max(leg.arrives, there.get(one.participant, leg.arrives))
            if leg.way is JourneyWay.BACK and leg.departs is not None:
                back[one.participant] = min(leg.departs, back.get(one.participant, leg.departs))
    return {uid: (there.get(uid), back.get(uid)) for uid in {*there, *back}}


def _of_leg(leg: Leg) -> Iterator[PlanningDoubt]:
    for moment, zone in ((leg.departs, leg.departs_zone), (leg.arrives, leg.arrives_zone)):
        if moment is None:
            continue
        if zone_named(zone) is None:
            yield PlanningDoubt(Want.LEG_NO_ZONE, leg=leg, zone=zone)
        elif _is_told_twice(moment, zone):
            yield PlanningDoubt(Want.LEG_TOLD_TWICE, leg=leg)
    if not leg.on_board:
        yield PlanningDoubt(Want.NOBODY_TRAVELS, leg=leg)


def _connections(legs: Travel) -> Iterator[PlanningDoubt]:
    """Short changes once for all who have them; and the last leg there of somebody, if nobody meets it."""
    known = {leg.uid: leg for leg in legs.legs}
    taken: dict[UUID, list[Leg]] = defaultdict(list)
    for leg in legs.legs:
        for one in leg.on_board:
            if (key := one.participant or (one.person and one.person.uid)) is not None:
                taken[key].append(leg)
    short = {pair for legs_of_one in taken.values() for pair in short_connections(leg.timed for leg in legs_of_one)}
    for one, other, minutes in sorted(
        short, key=lambda pair: known[pair[0]].arrives or datetime.max.replace(tzinfo=UTC)
    ):
        yield PlanningDoubt(Want.SHORT_CONNECTION, leg=known[one], other_leg=known[other], minutes=minutes)
    arriving = {
        last.uid
        for legs_of_one in taken.values()
        if (last := next((leg for leg in reversed(legs_of_one) if leg.way is JourneyWay.THERE), None)) is not None
    }
    for leg in legs.legs:
        if leg.uid in arriving and leg.met_by is None:
            yield PlanningDoubt(Want.NOBODY_MEETS, leg=leg)


def _forgotten(head: Head, legs: Travel, people: Roster) -> Iterator[PlanningDoubt]:
    """Who must travel and is on no leg there or back: nobody before there is a leg at all, and no mere heads."""
    if not legs.legs:
        return
    travelling = [guest for guest in travelling_guests(head, people) if guest.person is not None]
    for way, want in ((JourneyWay.THERE, Want.NO_WAY_THERE), (JourneyWay.BACK, Want.NO_WAY_BACK)):
        carried = {one.participant for leg in legs.going(way) for one in leg.on_board}
        forgotten = tuple(guest for guest in travelling if guest.uid not in carried)
        if forgotten:
            yield PlanningDoubt(want, guests=forgotten)


def travelling_guests(head: Head, people: Roster) -> tuple[Guest, ...]:
    """Those who come and have to travel: not those who are at home where it happens, and nobody online."""
    at_home = {ExchangeDirection.IN: Side.HOME, ExchangeDirection.OUT: Side.PARTNER}.get(
        head.direction or ExchangeDirection.BOTH
    )
    if head.is_online:
        return ()
    return tuple(
        guest for guest in people.coming if not guest.is_host and (at_home is None or guest.side is not at_home)
    )


def _is_told_twice(moment: datetime, zone: str) -> bool:
    known = zone_named(zone)
    return known is not None and told(moment.date(), moment.time(), known) is Told.TWICE
