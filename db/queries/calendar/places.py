"""Whose days the calendar tells: our own place and those of the partnerships, each with its calendar of holidays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from db.book import Book
from db.queries.calendar.entry import DayPlace
from db.queries.partners import Partner
from db.queries.the_association import the_association
from db.records.partnership import PlaceSide
from db.records.place import Place
from db.rules.lifecycle import ENDINGS

_DEEPEST = 8
"""Places lie in districts, counties, regions and states; more is a ring that somebody typed."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A place with what its holidays hang on. ``code`` is that of its calendar: "US-MD", "TW".

    ``within`` are the keys of the place and of those that it lies in: what a state keeps its towns keep.
    """

    key: int
    place: DayPlace
    code: str
    within: tuple[int, ...]


def places_of(book: Book, among: Iterable[Partner], *, with_ended: bool = False) -> list[Kept]:
    """The places of some partnerships, ours first; those of partnerships that are over only where asked for."""
    sides: dict[int, PlaceSide] = {}
    association = the_association(book)
    if association is not None and association.home_id is not None:
        sides[association.home_id] = PlaceSide.HOME
    for side in (PlaceSide.HOME, PlaceSide.PARTNER):
        for partner in among:
            if with_ended or partner.stage not in ENDINGS:
                for key in partner.names[side]:
                    sides.setdefault(key, side)
    return kept_places(book, sides)


def kept_places(book: Book, sides: Mapping[int, PlaceSide]) -> list[Kept]:
    """These places, by key, with the side that each is on."""
    known = _with_parents(book, sides)
    found: list[Kept] = []
    for key, side in sides.items():
        if key not in known:
            continue
        row, within = known[key], _within(known, key)
        codes = [known[each].holidays_region for each in within if known[each].holidays_region]
        code = (codes[0] if codes else row.country).strip().upper()
        found.append(Kept(key, DayPlace(row.uid, row.called, side), code, within))
    return found


def _with_parents(book: Book, keys: Iterable[int]) -> Mapping[int, Any]:
    """Rows of places, with those that they lie in."""
    known: dict[int, Any] = {}
    wanted = set(keys)
    one = Place
    for _ in range(_DEEPEST):
        columns = select(one.id, one.uid, one.called, one.country, one.holidays_region, one.parent_id)
        rows = book.rows(columns.where(one.id.in_(wanted), one.binned.is_(None))) if wanted else ()
        fresh = {row.id: row for row in rows}
        known |= fresh
        wanted = {row.parent_id for row in fresh.values() if row.parent_id is not None} - known.keys()
    return known


def _within(known: Mapping[int, Any], key: int) -> tuple[int, ...]:
    found: list[int] = []
    at: int | None = key
    while at is not None and at in known and at not in found:
        found.append(at)
        at = known[at].parent_id
    return tuple(found)
