"""Who sleeps under which roof, for those who host and for those who count beds: by roof, by guest and by night."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.exchange.emergency import Reached
from db.queries.exchange.head import Head
from db.queries.exchange.homes import HomeFacts
from db.queries.exchange.hosting import HostingFacts, hosting
from db.queries.exchange.phones import phones
from db.queries.exchange.roster import Guest, roster
from db.queries.facts import Wording
from db.queries.in_print import names_of
from db.rules.hosting import Clash, Roof, Stay, nights_from
from db.words import fold


@dataclass(frozen=True, slots=True)
class Lodged:
    """A guest's nights under one roof, or without one, the first and the last included.

    ``is_whole`` says that they are all the nights on which the guest wants a bed. ``told_on`` is the day on which the
    hosts were told what the guest needs.
    """

    guest: Guest
    first_night: date
    last_night: date
    is_whole: bool
    room: str = ""
    told_on: date | None = None


@dataclass(frozen=True, slots=True)
class Lodging:
    """A household, or a hotel where ``home`` is None, and who sleeps there. ``members`` (p) have telephones."""

    called: str
    home: HomeFacts | None
    members: tuple[Reached, ...]
    guests: tuple[Lodged, ...]


@dataclass(frozen=True, slots=True)
class NightOf:
    """A night in heads."""

    night: date
    wanted: int
    in_families: int
    in_hotels: int
    bedless: int


@dataclass(frozen=True, slots=True)
class LodgingFacts:
    """``roofs`` by name, the hotels last; ``bedless`` are the nights for which nobody has found a bed."""

    roofs: tuple[Lodging, ...]
    bedless: tuple[Lodged, ...]
    nights: tuple[NightOf, ...]


def lodging(book: Book, exchange: Head, language: str, on: date, group: str = "") -> LodgingFacts:
    """Where those who come sleep, or those of one group. Members, addresses and needs in it are private."""
    guests = roster(book, exchange, language, on=on)
    facts = hosting(book, exchange, guests, language)
    those = {one.uid: one for one in guests.coming if not group or one.in_group == group}
    wanted = {one.uid: (one.first_night, one.last_night) for one in facts.sleepers}
    by_roof: dict[Roof, list[Stay]] = defaultdict(list)
    for stay in facts.stays:
        if stay.roof is not None and stay.sleeper in those:
            by_roof[stay.roof].append(stay)
    homes = {one.home.uid: one for one in (*facts.homes, *facts.elsewhere)}
    people = {one.uid for roof in by_roof if isinstance(roof, UUID) and roof in homes for one in homes[roof].members}
    names, numbers = names_of(book, people), phones(book, people, on)
    order = {uid: number for number, uid in enumerate(those)}
    roofs: list[Lodging] = []
    for roof, stays in by_roof.items():
        home = homes.get(roof) if isinstance(roof, UUID) else None
        members = [
            Reached(names.get(one.uid) or (Wording(one.called),), numbers.get(one.uid, ()))
            for one in (home.members if home is not None else ())
        ]
        lodged = [
            _lodged(those[stay.sleeper], stay, wanted)
            for stay in sorted(stays, key=lambda one: (order[one.sleeper], one.first_night))
        ]
        roofs.append(Lodging(facts.roofs.get(roof, ""), home, tuple(members), tuple(lodged)))
    bedless: list[Lodged] = []
    for one in facts.clashes:
        guest = those.get(one.sleeper) if one.sleeper is not None else None
        if one.clash is Clash.NO_BED and guest is not None:
            is_whole = wanted[guest.uid] == (one.first_night, one.last_night)
            bedless.append(Lodged(guest, one.first_night, one.last_night, is_whole))
    return LodgingFacts(
        tuple(sorted(roofs, key=lambda one: (one.home is None, fold(one.called)))),
        tuple(sorted(bedless, key=lambda one: (order[one.guest.uid], one.first_night))),
        tuple(_nights(facts, those, by_roof)),
    )


def _lodged(guest: Guest, stay: Stay, wanted: Mapping[UUID, tuple[date, date]]) -> Lodged:
    is_whole = wanted.get(guest.uid) == (stay.first_night, stay.last_night)
    return Lodged(guest, stay.first_night, stay.last_night, is_whole, stay.room, stay.told_on)


def _nights(facts: HostingFacts, those: Mapping[UUID, Guest], by_roof: Mapping[Roof, Sequence[Stay]]) -> list[NightOf]:
    """Each night in heads; who has two roofs on one is counted once, in the family."""
    wanted: dict[date, int] = defaultdict(int)
    for one in facts.sleepers:
        if one.uid in those:
            for night in nights_from(one.first_night, one.last_night):
                wanted[night] += one.heads
    families: dict[date, set[UUID]] = defaultdict(set)
    hotels: dict[date, set[UUID]] = defaultdict(set)
    homes = {one.home.uid for one in (*facts.homes, *facts.elsewhere)}
    for roof, stays in by_roof.items():
        for stay in stays:
            for night in stay.nights:
                (families if roof in homes else hotels)[night].add(stay.sleeper)

    def heads(those_there: set[UUID]) -> int:
        return sum(those[uid].heads for uid in those_there)

    return [
        NightOf(
            night,
            wanted[night],
            in_families := heads(families[night]),
            in_hotels := heads(hotels[night] - families[night]),
            max(wanted[night] - in_families - in_hotels, 0),
        )
        for night in sorted({*wanted, *families, *hotels})
    ]
