"""A grant's conditions: how much of what a funder wants at least there is, in all or in each place or country.

What is counted follows the guides of town-twinning grants (European Commission, "Town Twinning", Europe for Citizens
and CERV): everybody who takes part counts, those of the hosting place too; "invited", or from abroad, are those whose
place lies in another country than the hosting one. Who has no place counts among all, and in no place and no country.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from db.records.exchange import ExchangeDirection
from db.records.grant import Wanted
from db.records.grant_condition import CountedPer


class Standing(StrEnum):
    MET = "met"
    SHORT = "short"
    UNKNOWN = "unknown"
    """It could be counted, but the book does not hold what it needs."""
    BY_HAND = "by hand"
    """It is words that nobody but a person can judge, or names no number."""


@dataclass(frozen=True, slots=True)
class Attendant:
    """One participant, or so many ``heads``. ``place`` is None and ``country`` "" where they are not known.

    ``who`` is the same for somebody who takes part twice, and None for those of whom no name is kept.
    """

    heads: int
    place: UUID | None = None
    country: str = ""
    is_from_abroad: bool | None = None
    who: UUID | None = None


@dataclass(frozen=True, slots=True)
class Reached:
    """How many there are of one place or one country (ISO 3166)."""

    there: int
    place: UUID | None = None
    country: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """How a condition stands.

    ``there`` is how many there are, of a condition for each the fewest, of a share the percent; None where that is not
    known. ``short`` is how many are missing, of a condition for each over all of them. ``unplaced`` are heads that may
    belong, but of which no place is known.
    """

    standing: Standing
    there: int | None = None
    short: int = 0
    each: tuple[Reached, ...] = ()
    unplaced: int = 0


def hosting_country(
    direction: ExchangeDirection | None, home: str, venues: Sequence[str], partners: Sequence[str]
) -> str:
    """The country that invites: where the exchange is, else by its direction ours or the partner's; "" if unknown.

    Online nobody travels: whoever keeps the book invites.
    """
    if direction is ExchangeDirection.ONLINE:
        return home
    there = next(filter(None, venues), "")
    return there or (next(filter(None, partners), "") if direction is ExchangeDirection.OUT else home)


def once_each(attendants: Iterable[Attendant]) -> tuple[Attendant, ...]:
    """The same people, each but once: as from abroad if they were so at one of the exchanges."""
    unnamed: list[Attendant] = []
    named: dict[UUID, Attendant] = {}
    for one in attendants:
        if one.who is None:
            unnamed.append(one)
        elif one.who not in named or (one.is_from_abroad and not named[one.who].is_from_abroad):
            named[one.who] = one
    return (*named.values(), *unnamed)


def count(
    wanted: Wanted, least: int | None, per: CountedPer | None, attendants: Sequence[Attendant], days: int | None,
    share: int | None,
) -> Counted:  # fmt: skip
    """Hold a condition against those who take part, the days that it lasts, and the own share of the cost in percent.

    ``days`` and ``share`` are None where they are not known.
    """
    if wanted is Wanted.OTHER or least is None:
        return Counted(Standing.BY_HAND)
    if wanted is Wanted.DAYS:
        return _plain(days, least)
    if wanted is Wanted.OWN_SHARE:
        return _plain(share, least)
    if wanted is Wanted.PLACES:
        unplaced = sum(one.heads for one in attendants if one.place is None)
        return _plain(len({one.place for one in attendants if one.place is not None}), least, unplaced)
    if wanted is Wanted.PARTICIPANTS_PER_PLACE:
        per = per or CountedPer.PLACE
    if wanted is Wanted.PARTICIPANTS_FROM_ABROAD:
        unplaced = sum(one.heads for one in attendants if one.is_from_abroad is None)
        attendants = [one for one in attendants if one.is_from_abroad]
    else:
        unplaced = 0
    return _plain(_heads(attendants), least, unplaced) if per is None else _for_each(per, least, attendants, unplaced)


def own_share(cost: int, granted: int) -> int | None:
    """What is left to oneself of a cost, in whole percent, never rounded up; None where nothing is known to cost."""
    return None if cost <= 0 else max(cost - granted, 0) * 100 // cost


def _heads(attendants: Iterable[Attendant]) -> int:
    return sum(one.heads for one in attendants)


def _plain(there: int | None, least: int, unplaced: int = 0) -> Counted:
    if there is None:
        return Counted(Standing.UNKNOWN)
    short = max(least - there, 0)
    return Counted(Standing.SHORT if short else Standing.MET, there, short, unplaced=unplaced if short else 0)


def _for_each(per: CountedPer, least: int, attendants: Sequence[Attendant], unplaced: int) -> Counted:
    """Of each place or country that takes part, the ones with the fewest first."""
    found: dict[tuple[UUID | None, str], int] = defaultdict(int)
    for one in attendants:
        if per is CountedPer.PLACE and one.place is not None:
            found[one.place, one.country] += one.heads
        elif per is CountedPer.COUNTRY and one.country:
            found[None, one.country] += one.heads
        else:
            unplaced += one.heads
    each = sorted((Reached(there, *of) for of, there in found.items()), key=lambda one: one.there)
    if not each:
        return Counted(Standing.SHORT if least else Standing.MET, 0, least, unplaced=unplaced)
    short = sum(max(least - one.there, 0) for one in each)
    return Counted(Standing.SHORT if short else Standing.MET, each[0].there, short, tuple(each), unplaced)
