"""Trading places: a proposal is bettered by moves and swaps that keep all hard rules and every guest's bed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

import numpy as np

from db.placing.costs import Whole
from db.placing.ground import Ground
from db.placing.weights import Weights
from db.rules.clashes import is_alone, is_mixed
from db.rules.hosting import Clash

_PASSES = 2
_TRIED = 16
"""Homes or guests tried for one who is in trouble, the cheapest first."""

_Rows = Mapping[int, list[int]]


def better(ground: Ground, weights: Weights, place: Whole) -> None:
    """Better ``place`` [g, p] where it stands, until no trade betters it any more, or twice round."""
    trading = _Trading(ground, weights, place)
    for _ in range(_PASSES):
        settled = [trading.settle(guest) for guest in trading.movable()]
        if not any(settled):
            break
    trading.finish()


class _Trading:
    """Rows of ``place`` as lists, since what a trade touches is small, and who is in each home in each period."""

    def __init__(self, ground: Ground, weights: Weights, place: Whole) -> None:
        self._ground, self._weights, self._place = ground, weights, place
        self._nights = [period.nights for period in ground.periods]
        self._rows: list[list[int]] = place.tolist()
        self._at = [self._main_home(row) for row in self._rows]
        moves = ground.wants & ground.singles[:, None]
        self._moves: list[list[bool]] = moves.tolist()
        self._costs: list[list[int]] = ground.cost.tolist()
        self._inside: list[list[set[int]]] = [[set() for _ in ground.periods] for _ in ground.homes]
        for g, row in enumerate(self._rows):
            for p, home in enumerate(row):
                if home >= 0:
                    self._inside[home][p].add(g)
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
        return [g for g, row in enumerate(self._rows) if any(self._is_proposed(g, p) for p in range(len(row)))]

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
                if 2 * gain < -trouble:  # they come cheapest first: good enough
                    break
        if best is not None:
            self._put(best)
            for moved in best:
                self._at[moved] = self._main_home(self._rows[moved])
        return best is not None

    def finish(self) -> None:
        """Write the rows back."""
        if self._rows:
            self._place[:] = self._rows

    def _is_proposed(self, guest: int, p: int) -> bool:
        return self._moves[guest][p] and self._rows[guest][p] >= 0

    # What it costs

    def _trouble(self, guest: int) -> int:
        """What the company of a guest costs, and moving: being apart, a mixed room, being alone."""
        row = self._rows[guest]
        return self._weights.moving * _moves(row) + sum(
            nights * (self._apart(guest, p) + self._company(row[p], p))
            for p, nights in enumerate(self._nights)
            if row[p] >= 0
        )

    def _apart(self, guest: int, p: int) -> int:
        home, cost = self._rows[guest][p], 0
        if home < 0:
            return 0
        placed = [self._rows[one][p] for one in self._family[guest] if self._rows[one][p] >= 0]
        if placed and home not in placed:
            cost += self._weights.of(Clash.FAMILY_APART)
        companion = self._with[guest]
        if companion is not None and self._rows[companion][p] not in {-1, home}:
            cost += self._weights.of(Clash.COMPANION_APART)
        return cost

    def _company(self, home: int, p: int) -> int:
        one, inside = self._ground.homes[home], self._inside[home][p]
        if len(inside) > 1 and one.rooms == 1:
            guests = [self._ground.guests[g] for g in inside]
            return self._weights.of(Clash.MIXED_ROOM) if is_mixed(one, guests) else 0
        is_lonely = len(inside) == 1 and is_alone(one, self._ground.guests[next(iter(inside))])
        return self._weights.of(Clash.ALONE) if is_lonely else 0

    def _cost(self, guests: Iterable[int], homes: Iterable[int]) -> int:
        total = 0
        for p, nights in enumerate(self._nights):
            total += nights * sum(self._company(home, p) for home in homes)
            for guest in guests:
                home = self._rows[guest][p]
                if home < 0:
                    continue
                total += nights * (self._apart(guest, p) + self._costs[guest][home])
        return total + self._weights.moving * sum(_moves(self._rows[guest]) for guest in guests)

    # Trades

    def _trades(self, guest: int, trouble: int) -> Iterator[_Rows]:
        """Rows of ``place`` that might be better: to those from whom one is apart, both elsewhere, or with another."""
        home = self._at[guest]
        others = [one for one in sorted(self._near[guest]) if self._at[one] not in {-1, home}]
        for other in others:
            yield from self._joined(guest, self._at[other])
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
                yield {guest: self._row(guest, home), there: self._row(there, self._at[guest])}

    def _both(self, guest: int, other: int, home: int) -> Iterator[_Rows]:
        """Two go to a third home, in exchange with up to two who are there."""
        both = {guest: self._row(guest, home), other: self._row(other, home)}
        there = [one for one in self._guests_in(home) if one not in both]
        yield both
        for one in there:
            yield {**both, one: self._row(one, self._at[guest])}
            yield {**both, one: self._row(one, self._at[other])}
        for one, two in combinations(there[:4], 2):
            yield {**both, one: self._row(one, self._at[guest]), two: self._row(two, self._at[other])}

    def _instead(self, guest: int, trouble: int) -> Iterator[_Rows]:
        """One changes with another guest, or goes to a free bed."""
        home = self._at[guest]
        for elsewhere in self._cheapest((guest,), trouble):
            yield {guest: self._row(guest, elsewhere)}
        at = np.array(self._at)
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
        may[[self._at[g] for g in guests]] = False
        cost = np.sum([ground.cost[g] - ground.cost[g, self._at[g]] for g in guests], axis=0)
        homes = np.flatnonzero(may & (cost * min(self._nights) < trouble))
        return [int(home) for home in homes[np.argsort(cost[homes], kind="stable")[:_TRIED]]]

    def _main_home(self, row: Sequence[int]) -> int:
        """The home where a guest has most nights, -1 for none."""
        nights: dict[int, int] = {}
        for home, some in zip(row, self._nights, strict=True):
            if home >= 0:
                nights[home] = nights.get(home, 0) + some
        return max(nights, key=lambda home: (nights[home], -home), default=-1)

    def _row(self, guest: int, home: int) -> list[int]:
        return [home if self._is_proposed(guest, p) else was for p, was in enumerate(self._rows[guest])]

    def _guests_in(self, home: int) -> list[int]:
        found = {g for p, inside in enumerate(self._inside[home]) for g in inside if self._moves[g][p]}
        return sorted(found)

    # Doing it

    def _change(self, rows: _Rows) -> int | None:
        """By how much a trade changes the cost, None where it breaks a hard rule."""
        if not all(self._may(guest, row) for guest, row in rows.items()):
            return None
        guests = set(rows).union(*(self._near[g] for g in rows))
        before = {g: self._rows[g] for g in rows}
        homes = {home for g, row in rows.items() for home in (*before[g], *row) if home >= 0}
        self._put(rows)
        fits = all(self._fits(home) for home in homes)
        change = self._cost(guests, homes) if fits else 0
        self._put(before)
        return change - self._cost(guests, homes) if fits else None

    def _put(self, rows: _Rows) -> None:
        for guest, row in rows.items():
            for p, (was, home) in enumerate(zip(self._rows[guest], row, strict=True)):
                if was != home:
                    self._inside[was][p].discard(guest)
                    self._inside[home][p].add(guest)
            self._rows[guest] = row

    def _may(self, guest: int, row: Sequence[int]) -> bool:
        ground = self._ground
        return all(
            ground.may[guest, home] and ground.open[home, p] and (ground.checked[home, p] or not ground.minors[guest])
            for p, home in enumerate(row)
            if home != self._rows[guest][p]
        )

    def _fits(self, home: int) -> bool:
        """Whether those who are proposed for a home have beds beside those who are kept there."""
        ground = self._ground
        for p, inside in enumerate(self._inside[home]):
            proposed = [g for g in inside if self._moves[g][p]]
            large = sum(not ground.fits_small[g] for g in proposed)
            full = int(ground.full[home, p])
            if large > full or len(proposed) > full + ground.small[home, p]:
                return False
        return True


def _moves(row: Sequence[int]) -> int:
    """How often somebody moves from one home to another."""
    return sum(was != home and was >= 0 and home >= 0 for was, home in pairwise(row))
