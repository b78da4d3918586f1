"""A proposed placement: who would sleep where, why, and who is left without a bed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.records.hosting import HostingState
from db.rules.hosting import Clash, Clashing, Stay


class Why(StrEnum):
    """What speaks for a home."""

    PAIR_KEPT = "pair kept"
    KNOWN = "known from before"
    FAMILY_TOGETHER = "family together"
    COMPANION_TOGETHER = "companion together"
    NO_ANIMALS = "no animals that matter"
    DIET_COOKED = "diet cooked"
    COMMON_LANGUAGE = "common language"
    SAME_AGE = "child of the same age"
    GUESTS_WANTED = "guests as wanted"
    ALL_NIGHTS = "bed for all nights"

    @property
    def is_private(self) -> bool:
        """Whether it hangs on what a guest must keep away from or eats, or on the children of the home."""
        return self in {Why.NO_ANIMALS, Why.DIET_COOKED, Why.SAME_AGE}


@dataclass(frozen=True, slots=True)
class Placed:
    """A proposed stay, what speaks for it, the strongest first, and what speaks against it."""

    stay: Stay
    why: tuple[Why, ...]
    clashes: tuple[Clashing, ...]


@dataclass(frozen=True, slots=True)
class Bedless:
    """Nights in a row without a bed. ``bars`` are the hard clashes with the homes that still have a bed, the commonest
    first; where there are none, every bed is taken. ``free`` counts those beds on the first of the nights.
    """

    sleeper: UUID
    first_night: date
    last_night: date
    bars: tuple[Clash, ...]
    free: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """``wanted`` are all guests in heads who want a bed, ``placed`` those who would have one on all their nights, those
    who had it before as well. ``clashes`` are all that the placement would have, what is kept included.
    """

    stays: tuple[Placed, ...]
    bedless: tuple[Bedless, ...]
    clashes: tuple[Clashing, ...]
    wanted: int
    placed: int

    @property
    def homes(self) -> int:
        """How many households would have a guest of these."""
        return len({one.stay.roof for one in self.stays})


def housed(stays: Iterable[Stay]) -> tuple[Stay, ...]:
    """What is kept where only those without a bed are to be placed: every stay that has a roof."""
    return tuple(stay for stay in stays if stay.roof is not None)


def settled(stays: Iterable[Stay]) -> tuple[Stay, ...]:
    """What is kept where all are to be placed anew: hotels, and stays for which a household has been asked."""
    return tuple(
        stay for stay in housed(stays) if stay.state is not HostingState.PROPOSED or not isinstance(stay.roof, UUID)
    )
