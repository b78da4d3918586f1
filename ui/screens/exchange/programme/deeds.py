"""What is written when items of a programme are typed, moved, duplicated: each as one change of the book."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from db.rules.zones import moment_at, moved, zone_named
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from db.queries.exchange.head import Head
    from db.queries.exchange.programme import Item
    from db.rules.programme import TypedItem
    from ui.openbook import OpenBook

_COPIED = (
    "title", "starts", "ends", "zone", "place", "venue", "who", "for_groups", "contact", "transport", "dress", "cost",
    "cost_currency", "remark", "state",
)  # fmt: skip


def fields_of(typed: TypedItem, day: date, zone: str) -> dict[str, Any]:
    """The day, times and zone of an item that was typed; a title in the person's language is the caller's affair."""
    known = zone_named(zone) or ZoneInfo("UTC")
    values: dict[str, Any] = {"day": day, "zone": zone or None}
    if typed.starts is not None:
        values["starts"] = moment_at(day, typed.starts, known)
        if typed.ends is not None:
            values["ends"] = moment_at(day + timedelta(days=1 if typed.ends_next_day else 0), typed.ends, known)
    return values


def to_day(item: Item, day: date) -> Mapping[str, Any]:
    """What an item is on another day: at the same time by the clocks there."""
    return {"day": day, **_shifted(item.starts, "starts", item, day), **_shifted(item.ends, "ends", item, day)}


def _shifted(moment: datetime | None, name: str, item: Item, day: date) -> Mapping[str, Any]:
    if moment is None or moment.tzinfo is None:
        return {}
    return {name: moved(moment, moment.tzinfo, (day - item.day).days)}


def move(book: OpenBook, items: Sequence[Item], days: Mapping[UUID, date]) -> None:
    """Put each item on its new day. Raises as ``OpenBook.edit``."""
    edits = {item.uid: to_day(item, days[item.uid]) for item in items if days[item.uid] != item.day}
    if not edits:
        return
    several = tr("Move %Ln items to another day", "of a programme", len(edits))
    title = tr("Move “{item}” to another day").format(item=_title(items)) if len(edits) == 1 else several
    book.edit_all(title, "programme_item", edits)


def duplicate(book: OpenBook, items: Sequence[Item]) -> list[UUID]:
    """Each item once more on its day, with those who are at it; returns the uids. Raises as ``OpenBook.edit``."""
    from db.records import kind

    title = tr("Duplicate “{item}”").format(item=_title(items))
    made: list[UUID] = []
    with book.book.change(title) as change:
        for item in items:
            values = book.read("programme_item", item.uid)
            copied = {name: values[name] for name in _COPIED if values.get(name) is not None}
            record = change.add(
                kind("programme_item"), exchange=values["exchange"], day=values["day"], **copied
            )  # fmt: skip
            for part in book.parts("programme_guest", "programme_item", item.uid):
                given = {name: part[name] for name in ("participant", "person", "part") if part.get(name) is not None}
                change.add(kind("programme_guest"), programme_item=record, **given)
            made.append(record.uid)
    return made


def known_places(head: Head, items: Iterable[Item]) -> list[str]:
    """How the houses and places of the exchange are called."""
    names = [item.venue for item in items if item.venue]
    for venue in head.venues:
        names += [venue.house.text, *(name.text for name in (venue.place.names if venue.place else ()))]
    return [name for name in dict.fromkeys(names) if name]


def _title(items: Sequence[Item]) -> str:
    return items[0].title.text if items else ""
