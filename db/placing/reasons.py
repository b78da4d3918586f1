"""Why a guest sleeps in a home: what speaks for it, in words that a screen or a command says in its own way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from db.placing.costs import speaks_for
from db.placing.proposal import Why
from db.rules.hosting import Home, Sleeper, Stay

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
