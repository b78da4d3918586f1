"""Time zones: what was typed for one, what its clocks say, and times of day that they skip or say twice."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from db.words import fold

_OFFSET = re.compile(r"(?:utc|gmt)?\s*[+\N{MINUS SIGN}\N{EN DASH}-]\s*\d{1,2}(?:[:.]?\d{2})?")
_UNIVERSAL = {"utc", "gmt", "z", "zulu"}


class Told(StrEnum):
    """How often the clocks of a zone say a time of day on a day."""

    ONCE = "once"
    NEVER = "never"
    TWICE = "twice"


def zone_named(name: str | None) -> ZoneInfo | None:
    """The zone of this IANA name; None where there is none of that name, or no name."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of the database, a path that climbs out of it
        return None


def zone_typed(typed: str) -> str | None:
    """The IANA name that was meant; None where none was.

    Understood are IANA names in any case and with spaces, the city of one alone ("Taipei"), "UTC", and the names that
    Windows gives zones (CLDR, windowsZones.xml).
    """
    text = fold(" ".join(typed.replace("_", " ").split()))
    if text in _UNIVERSAL:
        return "Etc/UTC"
    return _known().get(text)


def is_offset(typed: str) -> bool:
    """Whether only a distance from UTC was typed ("UTC+8"), which does not say when the clocks change."""
    return _OFFSET.fullmatch(typed.strip().casefold()) is not None


def told(day: date, at: time, zone: ZoneInfo) -> Told:
    """How often the clocks say this time on this day: never while they are put forward, twice as they are put back."""
    there = datetime.combine(day, at, zone)
    before, after = there.utcoffset(), there.replace(fold=1).utcoffset()
    if before == after:
        return Told.ONCE
    returned = there.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    return Told.TWICE if returned == datetime.combine(day, at) else Told.NEVER


def moment_at(day: date, at: time, zone: tzinfo) -> datetime:
    """The moment in UTC; of a time told twice the first. A time never told is as much later as the clocks jump."""
    return datetime.combine(day, at, zone).astimezone(UTC)


def moved(moment: datetime, zone: tzinfo, days: int) -> datetime:
    """So many days later, at the same time by the clocks there; in UTC."""
    there = moment.astimezone(zone)
    return (there.replace(tzinfo=None) + timedelta(days=days)).replace(tzinfo=zone, fold=there.fold).astimezone(UTC)


def days_apart(here: datetime, there: datetime) -> int:
    """By how many days of the calendar the second is ahead of the first, each in its own zone."""
    return (there.date() - here.date()).days


@cache
def _known() -> dict[str, str]:
    """By what is typed for it, folded; a city wins over a Windows name, and the whole name over both."""
    from babel.core import get_global

    zones = sorted(name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "posix/")))
    known = {fold(windows): zone for windows, zone in get_global("windows_zone_mapping").items()}
    cities: dict[str, set[str]] = {}
    for zone in zones:
        cities.setdefault(fold(zone.rpartition("/")[2].replace("_", " ")), set()).add(zone)
    known |= {city: next(iter(those)) for city, those in cities.items() if len(those) == 1}
    return known | {fold(zone.replace("_", " ")): zone for zone in zones}
