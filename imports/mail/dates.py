"""The moment in a Date field (RFC 5322 section 3.3), with the zone of the writer, where it is one that can be."""

from __future__ import annotations

import email.utils
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

_LONGEST: Final = 120
_FIRST: Final = datetime(1971, 1, 1, tzinfo=UTC)
"""The year of the first message between two machines; a clock that was never set shows 1970."""
_LAST: Final = datetime(2100, 1, 1, tzinfo=UTC)
# Zones that programs write by name, in minutes. Others are ambiguous; RFC 5322 takes those for unknown.
_ZONES: Final = {
    "WET": 0,
    "WEST": 60,
    "BST": 60,
    "MET": 60,
    "MEZ": 60,
    "CET": 60,
    "MEST": 120,
    "MESZ": 120,
    "CEST": 120,
    "EET": 120,
    "EEST": 180,
    "MSK": 180,
    "JST": 540,
    "KST": 540,
    "AEST": 600,
    "NZST": 720,
}
_NAMED: Final = re.compile(r"\b(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?\b(?!\s*:)\s*(?:\(.*)?$")
_UNKNOWN: Final = re.compile(r"-00:?00\s*(?:\(.*)?$")
_ISO: Final = re.compile(r"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?\s*(?:Z|[+-]\d\d:?\d\d)?$")
_NO_YEAR: Final = re.compile(r"[A-Za-z]{3}[\s-]+0000\b")
_ZONE_NAME: Final = re.compile(r"\d\s+\(?([A-Z]{3,4})\)?\s*$")


def moment(text: str) -> tuple[datetime, int | None] | None:
    """The moment in UTC and the minutes by which the writer's clock was before it, None where no zone is said.

    None for what is no date, or one before there was mail or far from now.
    """
    text = " ".join(text[:_LONGEST].split())
    try:
        found = _iso(text) or _rfc(text)
    except (ValueError, OverflowError, TypeError, IndexError, AttributeError):
        return None
    if found is None or not _FIRST <= found[0] < _LAST:
        return None
    return found


def _iso(text: str) -> tuple[datetime, int | None] | None:
    if not _ISO.match(text):
        return None
    read = datetime.fromisoformat(text.replace(" +", "+").replace(" -", "-"))
    if read.tzinfo is None:
        return read.replace(tzinfo=UTC), None
    away = read.utcoffset()
    return read.astimezone(UTC), None if away is None else int(away.total_seconds()) // 60


def _rfc(text: str) -> tuple[datetime, int | None] | None:
    if _NO_YEAR.search(text):  # read as 2000 otherwise
        return None
    parts = email.utils.parsedate_tz(text)
    if parts is None:
        return None
    minutes = _minutes(text, parts[9])
    zone = UTC if minutes is None else timezone(timedelta(minutes=minutes))
    year, month, day, hour, minute, second = parts[:6]
    read = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone)
    return read.astimezone(UTC), minutes


def _minutes(text: str, seconds: int | None) -> int | None:
    """The zone in minutes. "-0000" says that the zone is not known (RFC 5322), and no zone goes beyond 15 hours."""
    if _UNKNOWN.search(text):
        return None
    named = _ZONE_NAME.search(text)
    if named and named[1] in _ZONES:
        return _ZONES[named[1]]
    if not seconds and (found := _NAMED.search(text)):
        away = int(found[2]) * 60 + int(found[3] or 0)
        seconds = 60 * (away if found[1] == "+" else -away)
    if seconds is None or abs(seconds) > 15 * 3600:
        return None
    return seconds // 60
