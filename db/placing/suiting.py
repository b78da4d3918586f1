"""How well a home suits a guest: why, what clashes, and which homes suit best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.placing.costs import pair_costs, speaks_for
from db.placing.proposal import Why
from db.placing.weights import USUAL, Weights
from db.rules.clashes import would_clash
from db.rules.hosting import Clashing, Home, Sleeper, Stay, nights_from

_ORDER = tuple(Why)


class Company:
    """Who sleeps under which roof, to be asked who is there with whom."""

    def __init__(self, stays: Iterable[Stay]) -> None:
        self._by_sleeper: dict[UUID, list[Stay]] = defaultdict(list)
        for stay in stays:
            self._by_sleeper[stay.sleeper].append(stay)

    def shares(self, stay: Stay, other: UUID) -> bool:
        """Whether somebody else sleeps under the roof of a stay on one of its nights."""
        return any(
            each.roof == stay.roof and each.first_night <= stay.last_night and each.last_night >= stay.first_night
            for each in self._by_sleeper.get(other, ())
        )


def reasons(guest: Sleeper, home: Home, stay: Stay, company: Company) -> list[Why]:
    """What speaks for a stay in a home, the strongest first."""
    found = set(speaks_for(guest, home))
    if home.uid in guest.pairs:
        found.add(Why.PAIR_KEPT)
    elif home.uid in guest.known:
        found.add(Why.KNOWN)
    if any(company.shares(stay, other) for other in guest.family):
        found.add(Why.FAMILY_TOGETHER)
    if guest.together_with is not None and company.shares(stay, guest.together_with):
        found.add(Why.COMPANION_TOGETHER)
    if (stay.first_night, stay.last_night) == (guest.first_night, guest.last_night):
        found.add(Why.ALL_NIGHTS)
    return sorted(found, key=_ORDER.index)


@dataclass(frozen=True, slots=True)
class Suiting:
    """A home for a guest on some nights. ``free`` are the beds left on the fullest of them, below 0 where too many
    sleep there.
    """

    home: Home
    free: int
    why: tuple[Why, ...]
    clashes: tuple[Clashing, ...]

    @property
    def is_barred(self) -> bool:
        """Whether a hard clash would come of it."""
        return any(one.is_hard for one in self.clashes)


def suiting(
    guest: Sleeper,
    first: date,
    last: date,
    sleepers: Sequence[Sleeper],
    homes: Sequence[Home],
    stays: Sequence[Stay],
    weights: Weights = USUAL,
) -> tuple[Suiting, ...]:
    """Every home for a guest on these nights beside the stays there are, the best first, those with a hard clash last.

    ``stays`` are all that take beds, those of other exchanges too; those of the guest do not count.
    """
    known = {sleeper.uid: sleeper for sleeper in sleepers}
    theirs: dict[UUID, list[Stay]] = defaultdict(list)
    for stay in stays:
        if stay.sleeper != guest.uid and isinstance(stay.roof, UUID):
            theirs[stay.roof].append(stay)
    company = Company(stays)
    _, cost = pair_costs([guest], homes, weights)
    ranked: list[tuple[tuple[bool, int, int], Suiting]] = []
    for number, home in enumerate(homes):
        there = theirs.get(home.uid, ())
        clashing = would_clash(guest, home, first, last, known, there)
        why = reasons(guest, home, Stay(guest.uid, home.uid, first, last), company)
        one = Suiting(home, _free(home, first, last, known, there), tuple(why), clashing)
        together = weights.of_company(why)
        ranked.append(((one.is_barred, int(cost[0, number]) - together, number), one))
    return tuple(one for _, one in sorted(ranked, key=lambda pair: pair[0]))


def _free(home: Home, first: date, last: date, known: Mapping[UUID, Sleeper], there: Sequence[Stay]) -> int:
    taken = dict.fromkeys(nights_from(first, last), 0)
    for stay in there:
        for night in stay.nights:
            if night in taken:
                taken[night] += known[stay.sleeper].heads if stay.sleeper in known else 1
    return home.beds - max(taken.values(), default=0)
