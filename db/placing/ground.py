"""What placing counts with: guests and homes in numbers, over periods within which nothing changes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

import numpy as np

from db.placing.costs import Truth, Whole, pair_costs
from db.placing.weights import Weights
from db.rules.hosting import Home, Sleeper, Stay

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Nights in a row, both included, on which the same guests are there and the same homes are open."""

    first: date
    last: date

    @property
    def nights(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Ground:
    """Arrays by guest (g), home (h) and period (p), in the order of ``guests``, ``homes`` and ``periods``.

    ``wants`` [g, p]: a bed is to be found. ``may`` [g, h]: nothing hard speaks against it, nights aside; ``open``
    [h, p] the home hosts and ``checked`` [h, p] its check holds. ``cost`` [g, h] in points a night, never below 0.
    ``full`` and ``small`` [h, p]: beds left for anybody, and child's beds left, beside what is kept.
    ``fixed`` [g, p]: the home in which a guest is kept, -1 for none or a hotel. ``singles`` [g] are one head,
    ``fits_small`` [g] fit a child's bed, ``minors`` [g] are minors.
    """

    guests: Sequence[Sleeper]
    homes: Sequence[Home]
    periods: Sequence[Period]
    wants: Truth
    may: Truth
    open: Truth
    checked: Truth
    cost: Whole
    full: Whole
    small: Whole
    fixed: Whole
    singles: Truth
    fits_small: Truth
    minors: Truth

    def allowed(self, period: int) -> Truth:
        """[g, h]: which guest may sleep in which home in a period, beds aside."""
        return self.may & self.open[:, period] & (self.checked[:, period] | ~self.minors[:, None])


def ground(
    guests: Sequence[Sleeper], homes: Sequence[Home], kept: Sequence[Stay], others: Sequence[Stay], weights: Weights
) -> Ground:
    """The ground for these guests and homes. ``others`` are stays of other exchanges, which take beds."""
    at = {home.uid: number for number, home in enumerate(homes)}
    who = {guest.uid: number for number, guest in enumerate(guests)}
    periods = _periods(guests, homes, [*kept, *others])
    inside = [[guest.first_night <= one.first and one.last <= guest.last_night for one in periods] for guest in guests]
    wants = np.array(inside, dtype=np.bool_).reshape(len(guests), len(periods))
    fixed = np.full(wants.shape, -1, dtype=np.int64)
    taken: dict[tuple[int, int], Counter[bool]] = defaultdict(Counter)  # heads by whether a child's bed will do
    for stay in (*(one for one in kept if one.sleeper in who), *others):
        home = at.get(stay.roof) if isinstance(stay.roof, UUID) else None
        number = who.get(stay.sleeper)
        guest = guests[number] if number is not None else None
        for period, one in enumerate(periods):
            if not (stay.first_night <= one.first and one.last <= stay.last_night):
                continue
            if number is not None:
                wants[number, period] = False
                fixed[number, period] = -1 if home is None else home
            if home is not None:
                taken[home, period][guest is not None and guest.fits_child_bed] += guest.heads if guest else 1
    full, small = _left(homes, periods, taken)
    may, cost = pair_costs(guests, homes, weights)
    return Ground(
        guests, homes, periods, wants, may,
        _by_period(homes, periods, lambda home, one: home.is_free(one.first)),
        _by_period(homes, periods, lambda home, one: home.is_checked(one.last)),
        cost, full, small, fixed,
        np.array([guest.heads == 1 for guest in guests], dtype=np.bool_),
        np.array([guest.fits_child_bed for guest in guests], dtype=np.bool_),
        np.array([guest.is_minor for guest in guests], dtype=np.bool_),
    )  # fmt: skip


def _periods(guests: Sequence[Sleeper], homes: Sequence[Home], stays: Sequence[Stay]) -> list[Period]:
    """The nights on which any guest is there, cut wherever somebody comes or goes, or a home opens or closes."""
    if not guests:
        return []
    first, end = min(one.first_night for one in guests), max(one.last_night for one in guests) + _DAY
    cuts = {first, end}
    for one in (*guests, *stays):
        cuts |= {one.first_night, one.last_night + _DAY}
    for home in homes:
        cuts |= {home.free_from} if home.free_from else set[date]()
        cuts |= {day + _DAY for day in (home.free_until, home.check_until) if day and day < date.max}
    days = sorted(day for day in cuts if first <= day <= end)
    return [Period(start, stop - _DAY) for start, stop in pairwise(days)]


def _left(
    homes: Sequence[Home], periods: Sequence[Period], taken: Mapping[tuple[int, int], Counter[bool]]
) -> tuple[Whole, Whole]:
    """[h, p] beds for anybody, and child's beds, that are left. Whoever fits a child's bed has taken one of those."""
    full = np.zeros((len(homes), len(periods)), dtype=np.int64)
    small = np.zeros_like(full)
    for h, home in enumerate(homes):
        for p in range(len(periods)):
            there = taken.get((h, p), Counter[bool]())
            in_small = min(there[True], home.child_beds)
            others = there.total() - in_small
            full[h, p] = max(home.full_beds - others, 0)
            # By hand two may share a double bed, and whoever is too many then lies in a child's.
            small[h, p] = max(home.child_beds - in_small - max(others - home.full_beds - home.doubles, 0), 0)
    return full, small


def _by_period(homes: Sequence[Home], periods: Sequence[Period], holds: Callable[[Home, Period], bool]) -> Truth:
    said = [[holds(home, one) for one in periods] for home in homes]
    return np.array(said, dtype=np.bool_).reshape(len(homes), len(periods))
