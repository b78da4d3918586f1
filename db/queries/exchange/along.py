"""What else of an item of the programme changes with its day or its zone, so that its hours stay what they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.records.programme import ProgrammeItem
from db.rules.zones import moved, zone_named

_MOMENTS = ("starts", "ends")


def along(book: Book, uid: UUID, values: Mapping[str, Any]) -> Sequence[tuple[str, UUID, Mapping[str, Any]]]:
    """With a new day its times go along; with times on another day its day does; in another zone both keep their hours.

    ``values`` are those being saved of the item ``uid``.
    """
    one = ProgrammeItem
    row = next(iter(book.rows(select(one.day, one.starts, one.ends, one.zone).where(one.uid == uid))), None)
    if row is None:
        return ()
    also: dict[str, Any] = {}
    before, after = zone_named(row.zone) or UTC, zone_named(values.get("zone", row.zone)) or UTC
    stored: dict[str, datetime | None] = {name: getattr(row, name) for name in _MOMENTS if name not in values}
    day: date | None = values.get("day")
    starts: datetime | None = values.get("starts")
    if day is not None:
        also |= {name: moved(at, after, (day - row.day).days) for name, at in stored.items() if at is not None}
    elif "zone" in values and before != after:
        also |= {
            name: at.astimezone(before).replace(tzinfo=after).astimezone(UTC)
            for name, at in stored.items()
            if at is not None
        }
    if starts is not None and day is None and (there := starts.astimezone(after).date()) != row.day:
        also["day"] = there
        if row.ends is not None and "ends" not in values:
            also["ends"] = moved(also.get("ends", row.ends), after, (there - row.day).days)
    return [("programme_item", uid, also)] if also else ()
