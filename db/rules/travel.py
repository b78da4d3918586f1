"""Journeys of an exchange: which way a leg leads, connections that are short, and what a line that was typed means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import pairwise
from uuid import UUID

from db.records.journey import JourneyWay
from db.rules.clock_times import plain_digits, read_time
from db.rules.zones import moment_at

SHORT = timedelta(hours=1)
"""What lies at least between landing and the next departure: the least that large airports ask for."""
_TIME = r"\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\b\.?)?|\d{4}"
_NUMBER = re.compile(r"([A-Z]{2}|[A-Z]\d|\d[A-Z]|ICE|TGV|RJX?)\s?(\d{1,5}[A-Z]?)\b\s*")
_TO = re.compile(
    "\\s+(?:-+|\N{EN DASH}|\N{EM DASH}|to)\\s+|\\s*(?:\N{RIGHTWARDS ARROW}|->|>)\\s*|(?<=\\b[A-Z]{3})-(?=[A-Z]{3}\\b)"
)
_ORIGIN = re.compile(rf"(.*?)\s*({_TIME})?")
_DESTINATION = re.compile(rf"(\D*?)\s*(?:({_TIME})\s*(?:\+([12])\b)?\s*(.*))?")
_DAYS = (-1, 0, 1, 2)


@dataclass(frozen=True, slots=True)
class Leg:
    """What connections are found by: its moments (aware)."""

    uid: UUID
    departs: datetime | None
    arrives: datetime | None


def way_of(way: JourneyWay | None, leg: Leg, first: date | None, last: date | None) -> JourneyWay | None:
    """Which way a leg leads: as it was told, else by whether it lies before or behind the middle of the exchange."""
    moment = leg.arrives or leg.departs
    if way is not None or moment is None or first is None or last is None:
        return way
    middle = first + (last - first) / 2
    return JourneyWay.THERE if moment.date() <= middle else JourneyWay.BACK


def short_connections(legs: Iterable[Leg]) -> list[tuple[UUID, UUID, int]]:
    """Of legs that somebody takes one after the other: two with less than an hour between, and the minutes.

    Below zero where the later one departs before the earlier one arrives.
    """
    known = sorted(
        ((leg.departs, leg.arrives, leg.uid) for leg in legs if leg.departs is not None and leg.arrives is not None),
    )
    found: list[tuple[UUID, UUID, int]] = []
    for (_, arrives, one), (departs, _, other) in pairwise(known):
        if departs - arrives < SHORT:
            found.append((one, other, (departs - arrives) // timedelta(minutes=1)))
    return found


@dataclass(frozen=True, slots=True)
class TypedLeg:
    """A leg as it was typed in a line: "BR 12 TPE 23:40 - SFO 19:20". ``later`` are days said as "+1", else None.

    ``rest`` is what follows it, as the day.
    """

    carrier: str
    number: str
    origin: str
    destination: str
    departs: time | None
    arrives: time | None
    later: int | None = None
    rest: str = ""


def read_leg(typed: str) -> TypedLeg | None:
    """The leg that was meant; None where nothing says from where to where. Raises NoTime for "25:10"."""
    text = " ".join(plain_digits(typed).split())
    number = _NUMBER.match(text)
    ends = _TO.split(text[number.end() :] if number else text, maxsplit=1)
    if len(ends) < 2:
        return None
    origin, destination = _ORIGIN.fullmatch(ends[0]), _DESTINATION.fullmatch(ends[1])
    if origin is None or destination is None or not origin[1] or not destination[1]:
        return None
    return TypedLeg(
        number[1] if number else "", number[2] if number else "", origin[1].strip(" ,"), destination[1].strip(" ,"),
        read_time(origin[2]) if origin[2] else None, read_time(destination[2]) if destination[2] else None,
        int(destination[3]) if destination[3] else None, (destination[4] or "").strip(" ,"),
    )  # fmt: skip


def arrival_after(departs: datetime, at: time, zone: tzinfo, later: int | None = None) -> datetime:
    """The first moment after a departure at which the clocks there say this; or that of the day so many days later."""
    day = departs.date()  # by the clocks where it departs, as timetables count
    days: Sequence[int] = _DAYS if later is None else (later,)
    moments = [moment_at(day + timedelta(days=each), at, zone) for each in days]
    return next((moment for moment in moments if moment > departs), moments[-1])
