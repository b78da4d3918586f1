"""What is written when legs are typed, moved, turned round: each as one change of the book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from db.records.journey import JourneyWay, Means
from db.rules.travel import arrival_after
from db.rules.zones import moment_at, moved, zone_named
from db.words import fold
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from db.queries.exchange.head import Head
    from db.queries.exchange.roster import Guest
    from db.queries.exchange.travel import Leg, Travel
    from db.rules.travel import TypedLeg
    from ui.openbook import OpenBook

_COPIED = ("means", "carrier", "number", "origin", "destination", "departs", "departs_zone", "arrives", "arrives_zone",
           "met_by", "remark", "way")  # fmt: skip
_RAIL = {"ICE", "TGV", "RJ", "RJX"}


@dataclass(frozen=True, slots=True)
class ReadLeg:
    """A typed leg with its moments, each in the zone of its end; ``strange`` are the ends whose zone nobody knows."""

    fields: Mapping[str, Any]
    departs: datetime | None
    arrives: datetime | None
    strange: tuple[str, ...]


def read(typed: TypedLeg, day: date, way: JourneyWay, zones: Mapping[str, str], legs: Travel) -> ReadLeg:
    """What is meant on this day, by the zones that the book knows of its ends."""
    there, here = zones.get(fold(typed.origin), ""), zones.get(fold(typed.destination), "")
    usual = legs.clocks.usual
    departs = arrives = None
    if typed.departs is not None:
        zone = zone_named(there) or usual
        departs = moment_at(day, typed.departs, zone).astimezone(zone)
    if typed.arrives is not None:
        zone = zone_named(here) or usual
        start = departs or datetime.combine(day, typed.arrives, zone) - timedelta(seconds=1)
        arrives = arrival_after(start, typed.arrives, zone, typed.later).astimezone(zone)
    ends = ((typed.origin, there, departs), (typed.destination, here, arrives))
    fields: dict[str, Any] = {
        "way": way, "origin": typed.origin, "destination": typed.destination, "departs": departs, "arrives": arrives,
        "carrier": typed.carrier, "number": typed.number, "departs_zone": there, "arrives_zone": here,
    }  # fmt: skip
    if typed.carrier:
        fields["means"] = Means.TRAIN if typed.carrier in _RAIL else Means.FLIGHT
    return ReadLeg(
        {name: value for name, value in fields.items() if value not in {None, ""}},
        departs,
        arrives,
        tuple(name for name, zone, moment in ends if moment is not None and not zone),
    )


def usual_day(head: Head, legs: Travel, way: JourneyWay) -> date | None:
    """The day that a leg is on where none is typed: after the last one of its way, else the first or last day."""
    last = next((leg for leg in reversed(legs.going(way)) if leg.departs or leg.arrives), None)
    if last is not None:
        moment = last.arrives or last.departs
        return moment.date() if moment else None
    return head.last_day if way is JourneyWay.BACK else head.first_day


def add(book: OpenBook, head: Head, leg: ReadLeg, guests: Iterable[Guest]) -> UUID:
    """Put a leg into the book with those who travel. Raises as ``OpenBook.add``."""
    from db.records import kind

    with book.book.change(tr("New journey")) as change:
        record = change.add(kind("journey"), exchange=head.uid, **leg.fields)
        for position, guest in enumerate(guests):
            change.add(kind("traveller"), journey=record, participant=guest.uid, position=position)
        return record.uid


def shift(book: OpenBook, legs: Sequence[Leg], days: int) -> None:
    """So many days later, at the same times by the clocks there. Raises as ``OpenBook.edit``."""
    edits: dict[UUID, dict[str, Any]] = {}
    for leg in legs:
        times = (("departs", leg.departs), ("arrives", leg.arrives))
        values = {name: moved(at, at.tzinfo, days) for name, at in times if at is not None and at.tzinfo is not None}
        if values:
            edits[leg.uid] = values
    if edits:
        book.edit_all(tr("Move journeys to another day"), "journey", edits)


def copy(book: OpenBook, legs: Sequence[Leg]) -> list[UUID]:
    """Each leg once more with all who are on it; returns the uids. Raises as ``OpenBook.edit``."""
    return _copy(book, legs, tr("Duplicate journeys"), lambda values: values)


def turn_round(book: OpenBook, legs: Sequence[Leg]) -> list[UUID]:
    """The same legs the other way with all who are on them, in the opposite order, without times and numbers."""
    other = {JourneyWay.THERE: JourneyWay.BACK, JourneyWay.BACK: JourneyWay.THERE}

    def turned(values: dict[str, Any]) -> dict[str, Any]:
        return {
            "means": values.get("means"), "carrier": values.get("carrier"),
            "origin": values.get("destination"), "destination": values.get("origin"),
            "departs_zone": values.get("arrives_zone"), "arrives_zone": values.get("departs_zone"),
            "way": other.get(values.get("way") or JourneyWay.THERE, values.get("way")),
        }  # fmt: skip

    return _copy(book, [*reversed(legs)], tr("The same journey the other way"), turned)


def _copy(book: OpenBook, legs: Sequence[Leg], title: str, change_values: Any) -> list[UUID]:
    from db.records import kind

    made: list[UUID] = []
    with book.book.change(title) as change:
        for leg in legs:
            read = book.read("journey", leg.uid)
            values = {name: read[name] for name in _COPIED if read.get(name) is not None}
            values.setdefault("way", leg.way)
            given = {name: value for name, value in change_values(values).items() if value is not None}
            record = change.add(kind("journey"), exchange=read["exchange"], **given)
            for position, one in enumerate(leg.on_board):
                who = {"participant": one.participant} if one.participant else {"person": one.person and one.person.uid}
                change.add(kind("traveller"), journey=record, position=position, **who)
            made.append(record.uid)
    return made


def seat(book: OpenBook, legs: Sequence[Leg], chosen: Sequence[UUID], known: Iterable[UUID]) -> None:
    """Let the chosen participants be on all of these legs, and of the ``known`` ones nobody else, as one change."""
    from db.records import kind

    among, wanted = set(known), set(chosen)
    with book.book.change(tr("Say who travels")) as change:
        for leg in legs:
            there = {one.participant: one.uid for one in leg.on_board if one.participant is not None}
            for participant, traveller in there.items():
                if participant in among - wanted:
                    change.bin(change.get(kind("traveller"), traveller))
            new = [uid for uid in chosen if uid not in there]
            for position, uid in enumerate(new, len(leg.on_board)):
                change.add(kind("traveller"), journey=leg.uid, participant=uid, position=position)
