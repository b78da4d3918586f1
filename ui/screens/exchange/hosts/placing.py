"""Who is to sleep somewhere from night to night, as it is dragged, and what that makes of the stays there are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from db.records.hosting import HostingState
from db.rules.hosting import Roof, Stay, nights_from, runs

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Placing:
    """A guest who is to sleep somewhere from the first night to the last."""

    sleeper: UUID
    first_night: date
    last_night: date

    def __str__(self) -> str:
        """As it is carried while it is dragged."""
        return f"{self.sleeper} {self.first_night.isoformat()} {self.last_night.isoformat()}"

    @classmethod
    def of(cls, text: str) -> Placing:
        """Out of what was carried."""
        sleeper, first, last = text.split()
        return cls(UUID(sleeper), date.fromisoformat(first), date.fromisoformat(last))


def without(stays: Iterable[Stay], placing: Placing) -> tuple[Stay, ...]:
    """The stays with these nights of this guest taken out; what is left of a stay on both sides becomes two."""
    gone = set(nights_from(placing.first_night, placing.last_night))
    found: list[Stay] = []
    for stay in stays:
        if stay.sleeper != placing.sleeper:
            found.append(stay)
            continue
        left = runs(set(stay.nights) - gone)
        found += [replace(stay, first_night=first, last_night=last) for first, last in left]
    return tuple(found)


def moved(stays: Iterable[Stay], placing: Placing, roof: Roof) -> tuple[Stay, ...]:
    """The stays with this guest under this roof on these nights, joined to the nights before and after it."""
    kept = without(stays, placing)
    beside = [
        stay
        for stay in kept
        if stay.sleeper == placing.sleeper
        and stay.roof == roof
        and ((placing.first_night - stay.last_night).days == 1 or (stay.first_night - placing.last_night).days == 1)
    ]
    first = min([placing.first_night, *(stay.first_night for stay in beside)])
    last = max([placing.last_night, *(stay.last_night for stay in beside)])
    new = Stay(placing.sleeper, roof, first, last, state=HostingState.PROPOSED)
    return (*(stay for stay in kept if stay not in beside), new)
