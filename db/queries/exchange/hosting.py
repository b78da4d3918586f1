"""Hosting of an exchange: who wants a bed, the homes that can be asked, who stays where, and what clashes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.called import called_of
from db.queries.exchange.bearing import bears_on_exchange
from db.queries.exchange.head import Head
from db.queries.exchange.homes import HomeFacts, homes
from db.queries.exchange.roster import Roster
from db.queries.exchange.sleepers import sleepers
from db.queries.exchange.ties import Tie, ties
from db.queries.kept import LastAnswer
from db.queries.record import Called
from db.records.exchange import ExchangeState
from db.records.hosting import Hosting, HostingState
from db.records.record import Record
from db.rules.clashes import clashes
from db.rules.hosting import Clash, Clashing, Home, Roof, Sleeper, Stay, nights_from
from db.rules.naming import in_one_line
from db.values import PartialDate
from db.words import fold

_OVER = frozenset({ExchangeState.DONE, ExchangeState.CANCELLED})


@dataclass(frozen=True, slots=True)
class Hotel:
    """A hotel where somebody of the exchange stays; ``organisation`` where it is one of the book."""

    roof: Roof
    called: str
    organisation: Called | None


@dataclass(frozen=True, slots=True)
class Night:
    """One night in heads: who wants a bed, who has one, and the beds of the homes near that host on it."""

    night: date
    wanted: int
    placed: int
    beds: int


@dataclass(frozen=True)
class HostingFacts:
    """``is_over`` says that the exchange is done or cancelled. ``first_night`` and ``last_night`` are None where its
    days are not known exactly.

    ``homes`` are those in the places of the side that hosts, those without a place, and those that this exchange
    uses; ``elsewhere`` are the others. ``stays`` are those of this exchange but the cancelled ones, ``others`` those of
    other exchanges in the same homes on its nights. ``ties`` are by sleeper.
    """

    exchange: UUID
    is_over: bool
    first_night: date | None
    last_night: date | None
    sleepers: tuple[Sleeper, ...]
    homes: tuple[HomeFacts, ...]
    elsewhere: tuple[HomeFacts, ...]
    hotels: tuple[Hotel, ...]
    stays: tuple[Stay, ...]
    others: tuple[Stay, ...]
    ties: Mapping[UUID, tuple[Tie, ...]]

    @property
    def every_home(self) -> tuple[Home, ...]:
        """All homes for the rules, those elsewhere as well."""
        return tuple(each.home for each in (*self.homes, *self.elsewhere))

    @cached_property
    def clashes(self) -> tuple[Clashing, ...]:
        """What is wrong with the placement as it stands, the hard clashes first.

        Of an exchange that is over only nights under two roofs: what is known of homes and guests is of today.
        """
        found = clashes(self.sleepers, self.every_home, self.stays, self.others)
        return tuple(one for one in found if not self.is_over or one.clash is Clash.TWO_ROOFS)

    @cached_property
    def nights(self) -> tuple[Night, ...]:
        """Each night on which somebody wants a bed or has one."""
        known = {sleeper.uid: sleeper for sleeper in self.sleepers}
        wanted, placed = defaultdict[date, int](int), defaultdict[date, set[UUID]](set)
        for sleeper in self.sleepers:
            for night in nights_from(sleeper.first_night, sleeper.last_night):
                wanted[night] += sleeper.heads
        for stay in self.stays:
            if stay.roof is not None and stay.sleeper in known:
                for night in stay.nights:
                    placed[night].add(stay.sleeper)
        return tuple(
            Night(
                night,
                wanted[night],
                sum(known[uid].heads for uid in placed[night]),
                sum(each.home.beds for each in self.homes if each.home.is_free(night)),
            )
            for night in sorted(wanted.keys() | placed.keys())
        )

    @cached_property
    def roofs(self) -> Mapping[Roof, str]:
        """What every home and hotel is called."""
        return {
            **{each.home.uid: each.home.called for each in (*self.homes, *self.elsewhere)},
            **{hotel.roof: hotel.called for hotel in self.hotels},
        }


_LAST: LastAnswer[HostingFacts] = LastAnswer(bears_on_exchange)


def hosting(book: Book, exchange: Head, guests: Roster, language: str = "en") -> HostingFacts:
    """The hosting of an exchange, the bin left out; ``guests`` are all of its roster."""
    return _LAST.of(book, (exchange.uid, language), lambda: _look(book, exchange, guests, language))


def _look(book: Book, exchange: Head, guests: Roster, language: str) -> HostingFacts:
    rows = _rows(book, exchange.key)
    known = called_of(
        book, (key for row in rows for key in (row.participant_id, row.household_id, row.hotel_organisation_id))
    )
    nights = first, last = _nights(exchange)
    hotels = {hotel.roof: hotel for row in rows if (hotel := _hotel(row, known)) is not None}
    stays = tuple(stay for row in rows if (stay := _stay(row, known, nights)) is not None)
    every_home = homes(book, exchange, {row.household_id for row in rows}, language)
    earlier = ties(book, exchange, guests.coming, every_home)
    told = [replace(each, earlier=earlier.of_homes.get(each.home.uid, ())) for each in every_home]
    return HostingFacts(
        exchange.uid,
        exchange.state in _OVER,
        first,
        last,
        tuple(sleepers(exchange, guests, stays, earlier.of_guests, nights)),
        tuple(each for each in told if each.is_near or each.is_used),
        tuple(each for each in told if not (each.is_near or each.is_used)),
        tuple(hotels.values()),
        stays,
        earlier.others,
        earlier.of_guests,
    )


def _nights(exchange: Head) -> tuple[date | None, date | None]:
    """The first and the last night; None where the days are not known exactly, or there is no night between them."""
    if not _is_exact(exchange.starts) or not _is_exact(exchange.ends):
        return None, None
    first, last = exchange.first_day, exchange.last_day
    if first is None or last is None or last <= first:
        return None, None
    return first, last - timedelta(days=1)


def _is_exact(day: PartialDate | None) -> bool:
    return day is not None and day.day is not None


def _rows(book: Book, exchange: int) -> Sequence[Any]:
    one = Hosting
    pair = aliased(Record.__table__)
    columns = select(
        one.uid, one.participant_id, one.household_id, one.hotel, one.hotel_organisation_id, one.first_night,
        one.last_night, one.room, one.told_on, one.wishes, one.state, pair.c.uid.label("pair"),
    ).join_from(one, pair, (pair.c.id == one.pair_id) & pair.c.binned.is_(None), isouter=True)  # fmt: skip
    columns = columns.where(one.exchange_id == exchange, one.binned.is_(None), one.state != HostingState.CANCELLED)
    return list(book.rows(columns.order_by(one.first_night, one.id)))


def _roof(row: Any, known: Mapping[int, Called]) -> Roof | None:
    """A household, the organisation of a hotel, or a hotel's name; case and accents make no other hotel."""
    key = row.household_id or row.hotel_organisation_id
    return known[key].uid if key in known else fold(in_one_line(row.hotel or "")) or None


def _hotel(row: Any, known: Mapping[int, Called]) -> Hotel | None:
    roof = _roof(row, known)
    if roof is None or row.household_id is not None:
        return None
    organisation = known.get(row.hotel_organisation_id)
    return Hotel(roof, organisation.called if organisation else in_one_line(row.hotel or ""), organisation)


def _stay(row: Any, known: Mapping[int, Called], nights: tuple[date | None, date | None]) -> Stay | None:
    """A stay with its nights, the exchange's where it has none of its own; None where there are none at all."""
    first = row.first_night or nights[0] or row.last_night
    last = row.last_night or nights[1] or row.first_night
    if first is None or last is None or last < first:
        return None
    return Stay(
        known[row.participant_id].uid, _roof(row, known), first, last, row.uid, in_one_line(row.hotel or ""),
        row.state, row.told_on, row.room or "", row.wishes or "", row.pair,
    )  # fmt: skip
