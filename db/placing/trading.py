"""Trading places: a proposal is bettered by moves and swaps that keep all hard rules and every guest's bed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from db.placing.costs import Whole
from db.placing.ground import Ground
from db.placing.weights import Weights
from db.rules.clashes import is_alone, is_mixed
from db.rules.hosting import Clash

_PASSES = 3
_TRIED = 30
"""Homes or guests tried for one who is in trouble, the cheapest first."""

_Rows = Mapping[int, Whole]


def better(ground: Ground, weights: Weights, place: Whole) -> None:
    """Better ``place`` [g, p] where it stands, until no trade betters it any more, or three times round."""
    trading = _Trading(ground, weights, place)
    for _ in range(_PASSES):
        settled = [trading.settle(guest) for guest in trading.movable()]
        if not any(settled):
            return


class _Trading:
    def __init__(self, ground: Ground, weights: Weights, place: Whole) -> None:
        self._ground, self._weights, self._place = ground, weights, place
        self._nights = np.array([period.nights for period in ground.periods], dtype=np.int64)
        self._moves = ground.wants & ground.singles[:, None]
        number = {guest.uid: g for g, guest in enumerate(ground.guests)}
        self._family = [[number[uid] for uid in sorted(one.family) if uid in number] for one in ground.guests]
        self._with = [number.get(one.together_with) if one.together_with else None for one in ground.guests]
        self._near: list[set[int]] = [set(family) for family in self._family]
        for g, other in enumerate(self._with):
            if other is not None:
                self._near[g].add(other)
                self._near[other].add(g)

    def movable(self) -> list[int]:
        """Guests with a proposed bed."""
        return [int(g) for g in np.flatnonzero(((self._place >= 0) & self._moves).any(axis=1))]

    def settle(self, guest: int) -> bool:
        """Better the lot of one guest if they are in trouble and it can be done; whether it was."""
        trouble = self._trouble(guest)
        if not trouble:
            return False
        best, gain = None, 0
        for rows in self._trades(guest, trouble):
            change = self._change(rows)
            if change is not None and change < gain:
                best, gain = rows, change
        if best is not None:
            self._put(best)
        return best is not None

    # What it costs

    def _trouble(self, guest: int) -> int:
        """What the company of a guest costs: being apart, a mixed room, being alone."""
        total = 0
        for p, home in enumerate(self._place[guest]):
            if home >= 0:
                total += int(self._nights[p]) * (self._apart(guest, p) + self._company(int(home), p))
        return total

    def _apart(self, guest: int, p: int) -> int:
        home, cost = self._place[guest, p], 0
        if home < 0:
            return 0
        placed = [int(self._place[one, p]) for one in self._family[guest] if self._place[one, p] >= 0]
        if placed and home not in placed:
            cost += self._weights.of(Clash.FAMILY_APART)
        companion = self._with[guest]
        if companion is not None and self._place[companion, p] not in {-1, home}:
            cost += self._weights.of(Clash.COMPANION_APART)
        return cost

    def _company(self, home: int, p: int) -> int:
        one = self._ground.homes[home]
        guests = [self._ground.guests[g] for g in self._in_at(home, p)]
        cost = self._weights.of(Clash.MIXED_ROOM) if is_mixed(one, guests) else 0
        return cost + (self._weights.of(Clash.ALONE) if len(guests) == 1 and is_alone(one, guests[0]) else 0)

    def _cost(self, guests: Iterable[int], homes: Iterable[int]) -> int:
        guests, homes, total = tuple(guests), tuple(homes), 0
        for p in range(len(self._nights)):
            here = sum(self._company(home, p) for home in homes)
            for guest in guests:
                home = int(self._place[guest, p])
                if home < 0:
                    continue
                here += self._apart(guest, p) + int(self._ground.cost[guest, home])
                if p and self._place[guest, p - 1] not in {-1, home}:
                    total += self._weights.moving
            total += here * int(self._nights[p])
        return total

    # Trades

    def _trades(self, guest: int, trouble: int) -> Iterator[_Rows]:
        """Rows of ``place`` that might be better: to those from whom one is apart, both elsewhere, or with another."""
        home = self._home(guest)
        others = [one for one in sorted(self._near[guest]) if self._home(one) not in {-1, home}]
        for other in others:
            yield from self._joined(guest, self._home(other))
        for other in others[:1]:
            for elsewhere in self._cheapest((guest, other), trouble):
                yield from self._both(guest, other, elsewhere)
        if not others:
            yield from self._instead(guest, trouble)

    def _joined(self, guest: int, home: int) -> Iterator[_Rows]:
        """One goes to a home, into a free bed or in exchange with one who is there."""
        yield {guest: self._row(guest, home)}
        for there in self._guests_in(home):
            if there != guest and there not in self._near[guest]:
                yield {guest: self._row(guest, home), there: self._row(there, self._home(guest))}

    def _both(self, guest: int, other: int, home: int) -> Iterator[_Rows]:
        """Two go to a third home, in exchange with up to two who are there."""
        both = {guest: self._row(guest, home), other: self._row(other, home)}
        there = [one for one in self._guests_in(home) if one not in both]
        yield both
        for one in there:
            yield {**both, one: self._row(one, self._home(guest))}
            yield {**both, one: self._row(one, self._home(other))}
        for one, two in combinations(there[:4], 2):
            yield {**both, one: self._row(one, self._home(guest)), two: self._row(two, self._home(other))}

    def _instead(self, guest: int, trouble: int) -> Iterator[_Rows]:
        """One changes with another guest, or goes to a free bed."""
        home = self._home(guest)
        for elsewhere in self._cheapest((guest,), trouble):
            yield {guest: self._row(guest, elsewhere)}
        at = np.array([self._home(one) for one in range(len(self._place))])
        candidates = np.flatnonzero((at >= 0) & (at != home))
        cost, may = self._ground.cost, self._ground.may
        candidates = candidates[may[guest, at[candidates]] & may[candidates, home]]
        change = (
            cost[guest, at[candidates]] + cost[candidates, home] - cost[guest, home] - cost[candidates, at[candidates]]
        )
        for other in candidates[np.argsort(change, kind="stable")[:_TRIED]]:
            yield {guest: self._row(guest, int(at[other])), int(other): self._row(int(other), home)}

    def _cheapest(self, guests: Sequence[int], trouble: int) -> list[int]:
        """The homes that suit these guests best and may be worth the trouble."""
        ground = self._ground
        may = np.logical_and.reduce([ground.may[g] for g in guests])
        may &= (ground.full + ground.small).max(axis=1) >= len(guests)
        may[[self._home(g) for g in guests]] = False
        cost = np.sum([ground.cost[g] - ground.cost[g, self._home(g)] for g in guests], axis=0)
        homes = np.flatnonzero(may & (cost * int(self._nights.min()) < trouble))
        return [int(home) for home in homes[np.argsort(cost[homes], kind="stable")[:_TRIED]]]

    def _home(self, guest: int) -> int:
        """The home where a guest has most nights, -1 for none."""
        row = self._place[guest]
        at = row >= 0
        if not at.any():
            return -1
        return int(np.argmax(np.bincount(row[at], weights=self._nights[at])))

    def _row(self, guest: int, home: int) -> Whole:
        return np.where(self._moves[guest] & (self._place[guest] >= 0), home, self._place[guest])

    def _in_at(self, home: int, p: int) -> list[int]:
        return [int(g) for g in np.flatnonzero(self._place[:, p] == home)]

    def _guests_in(self, home: int) -> list[int]:
        return [int(g) for g in np.flatnonzero(((self._place == home) & self._moves).any(axis=1))]

    # Doing it

    def _change(self, rows: _Rows) -> int | None:
        """By how much a trade changes the cost, None where it breaks a hard rule."""
        guests = set(rows).union(*(self._near[g] for g in rows))
        before = {g: self._place[g].copy() for g in rows}
        homes = {int(home) for g, row in rows.items() for home in (*before[g], *row) if home >= 0}
        was = self._cost(guests, homes)
        self._put(rows)
        change = self._cost(guests, homes) - was if self._holds(rows, homes) else None
        self._put(before)
        return change

    def _put(self, rows: _Rows) -> None:
        for guest, row in rows.items():
            self._place[guest] = row

    def _holds(self, rows: _Rows, homes: Iterable[int]) -> bool:
        ground = self._ground
        for guest, row in rows.items():
            p = np.flatnonzero((row >= 0) & self._moves[guest])
            home = row[p]
            checked = ground.checked[home, p] | ~ground.minors[guest]
            if not (ground.may[guest, home] & ground.open[home, p] & checked).all():
                return False
        for home in homes:
            here = (self._place == home) & self._moves
            large = (here & ~ground.fits_small[:, None]).sum(axis=0)
            # Where more are kept by hand than there are beds, nothing is left: nobody may join them.
            if (large > ground.full[home]).any() or (here.sum(axis=0) > ground.full[home] + ground.small[home]).any():
                return False
        return True
