"""By whose clock a message was written: the time zone that belongs to what its date says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone

from db.rules.zones import zone_named

_HOUR = 60
_FARTHEST = range(-12 * _HOUR, 14 * _HOUR + 1)
"""Minutes before UTC at which anybody lives; the zones Etc/GMT+12 to Etc/GMT-14 of the IANA database."""


def zone_of(sent: datetime, offset: int | None, likely: Iterable[str]) -> str | None:
    """The zone in which the message was written: the first likely one whose clocks were so far from UTC at that moment.

    Else one of so many hours ("Etc/GMT-8" is eight hours before UTC); None where no zone has that offset.
    """
    if offset is None or offset not in _FARTHEST:
        return None
    for name in likely:
        zone = zone_named(name)
        if zone is not None and sent.astimezone(zone).utcoffset() == timedelta(minutes=offset):
            return name
    if offset % _HOUR:
        return None
    return "Etc/UTC" if not offset else f"Etc/GMT{-offset // _HOUR:+d}"


def day_of(sent: datetime | None, offset: int | None) -> date | None:
    """The day on the writer's calendar."""
    if sent is None:
        return None
    try:
        return sent.astimezone(timezone(timedelta(minutes=offset or 0))).date()
    except (OverflowError, ValueError):  # at the end of all days, or an offset that no clock has
        return sent.date()
