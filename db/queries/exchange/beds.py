"""Where everybody of an exchange sleeps: under which roofs, and for how many nights nobody has found one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.called import called_of
from db.queries.exchange.head import Head
from db.queries.exchange.roster import Guest, Roster
from db.queries.exchange.sleepers import wants_bed
from db.records.hosting import Hosting, HostingState
from db.rules.hosting import nights_from

_ONE_NIGHT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bed:
    """``roofs`` are the names of households and hotels, in the order of the nights. ``in_family`` and ``bedless`` count
    nights, of heads those of each head; ``is_wanted`` says whether the guest is to sleep there at all.
    """

    roofs: tuple[str, ...] = ()
    in_family: int = 0
    bedless: int = 0
    is_wanted: bool = False


@dataclass(frozen=True, slots=True)
class Beds:
    """By participant where they sleep; ``families`` is how many households host."""

    of: Mapping[UUID, Bed]
    families: int


def beds(book: Book, exchange: Head, guests: Roster) -> Beds:
    """The beds of all who take part. Hostings that were cancelled, and those in the bin, count for nothing."""
    rows = _rows(book, exchange.key)
    known = called_of(book, (key for row in rows for key in (row.household_id, row.hotel_organisation_id)))
    roofs = {key: one.called for key, one in known.items()}
    by_guest: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        by_guest[row.participant_id].append(row)
    hosts = {row.household_id for row in rows if row.household_id is not None}
    found = {guest.uid: _bed(exchange, guest, by_guest.get(guest.key, ()), roofs) for guest in guests.guests}
    return Beds(found, len(hosts))


def nights_of(guest: Guest) -> frozenset[date]:
    """The nights that a guest is there: from the first day to the one before the last."""
    if guest.first_day is None or guest.last_day is None:
        return frozenset()
    return frozenset(nights_from(guest.first_day, guest.last_day - _ONE_NIGHT))


def _bed(exchange: Head, guest: Guest, stays: Sequence[Any], called: Mapping[int, str]) -> Bed:
    wanted = nights_of(guest) if wants_bed(exchange, guest) else frozenset[date]()
    placed: set[date] = set()
    in_family = 0
    roofs: list[str] = []
    for stay in stays:
        roof = called.get(stay.household_id or stay.hotel_organisation_id) or stay.hotel or ""
        if not roof:
            continue
        roofs.append(roof)
        nights = _nights(stay, nights_of(guest))
        placed |= nights
        in_family += len(nights) if stay.household_id is not None and guest.is_coming else 0
    return Bed(
        tuple(dict.fromkeys(roofs)), in_family * guest.heads, len(wanted - placed) * guest.heads, bool(wanted)
    )  # fmt: skip


def _nights(stay: Any, every: frozenset[date]) -> frozenset[date]:
    """Those of a stay; of one whose nights are not written down, all that the guest is there."""
    if not every and (stay.first_night is None or stay.last_night is None):
        return frozenset()
    first = stay.first_night or min(every)
    last = stay.last_night or max(every, default=first)
    return frozenset(nights_from(first, last))


def _rows(book: Book, exchange: int) -> Sequence[Any]:
    one = Hosting
    columns = select(
        one.participant_id, one.household_id, one.hotel, one.hotel_organisation_id, one.first_night, one.last_night
    ).where(one.exchange_id == exchange, one.binned.is_(None), one.state != HostingState.CANCELLED)
    return list(book.rows(columns.order_by(one.first_night, one.id)))
