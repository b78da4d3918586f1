"""Hosting: who wants a bed, which homes and hotels have one, who stays where, and what can clash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from db.records.hosting import HostingState
from db.records.household import BackgroundCheck, GuestsWanted, Smoking
from db.rules.ages import Age
from db.rules.allergens import Allergen

CHILD_BED_UNTIL = 11
"""The age up to which a child's bed is long enough: some 160 cm, where the cots of EN 716 end at 140."""

CHECK_AHEAD = timedelta(days=28)
"""A check that ends this soon after the last night is said: a visit may be prolonged, and the next one comes."""

Roof = UUID | str
"""Under which roof: a household or the organisation of a hotel by its uid, another hotel by its name."""


class Clash(StrEnum):
    """What can be wrong with a placement. Those in ``HARD`` are never proposed; the others are said and weighed."""

    ANIMAL = "allergic to an animal there"
    SMOKE = "allergic to smoke"
    CHECK_OUT = "check out of date"
    TOO_FEW_BEDS = "too few beds"
    AWAY = "household away"
    TWO_ROOFS = "two roofs"
    CHILD_BED = "child's bed"

    NO_BED = "no bed"
    NOT_COMING = "does not come"
    FAMILY_APART = "family apart"
    COMPANION_APART = "companion apart"
    NO_CHECK = "no check"
    CHECK_ENDS = "check ends soon"
    FOOD = "allergic to food cooked there"
    DIET = "diet not cooked"
    NO_COMMON_LANGUAGE = "no common language"
    NOT_WANTED = "other guests wanted"
    SMOKES = "smokes"
    ALONE = "minor alone with one adult"
    MIXED_ROOM = "mixed room"
    SHARED_DOUBLE = "two in a double bed"
    PAIR_NOT_KEPT = "pair not kept"
    NOT_ASKED = "not asked"
    NOT_TOLD = "not told"

    @property
    def is_private(self) -> bool:
        """Whether saying it tells what is marked as private: allergies, diets, checks, who lives there."""
        return self in _PRIVATE


HARD = frozenset(
    {Clash.ANIMAL, Clash.SMOKE, Clash.CHECK_OUT, Clash.TOO_FEW_BEDS, Clash.AWAY, Clash.TWO_ROOFS, Clash.CHILD_BED}
)

_PRIVATE = frozenset(
    {
        Clash.ANIMAL, Clash.SMOKE, Clash.CHECK_OUT, Clash.NO_CHECK, Clash.CHECK_ENDS, Clash.FOOD, Clash.DIET,
        Clash.ALONE, Clash.NOT_TOLD,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sleeper:
    """Who wants a bed: a participant, or ``heads`` of them. The nights are the first and the last, both included.

    ``sex`` is as in ``db.rules.sexes``. ``allergens`` (p), ``diet`` (p) and ``has_needs`` (whether there is anything
    that the hosts must know) are as in the roster. ``family`` and ``together_with`` are other participants.
    ``pairs`` are the homes of those whom they hosted, or who hosted them, in the exchange that this one returns or
    follows; ``known`` those of any other exchange.
    """

    uid: UUID
    called: str
    first_night: date
    last_night: date
    heads: int = 1
    age: Age | None = None
    is_minor: bool = False
    sex: str = ""
    languages: tuple[str, ...] = ()
    allergens: frozenset[Allergen] = frozenset()
    diet: str = ""
    has_needs: bool = False
    smokes: Smoking | None = None
    family: frozenset[UUID] = frozenset()
    together_with: UUID | None = None
    pairs: frozenset[UUID] = frozenset()
    known: frozenset[UUID] = frozenset()

    @property
    def fits_child_bed(self) -> bool:
        """Whether a child's bed will do; not where the age is not known."""
        return self.age is not None and self.age.most <= CHILD_BED_UNTIL


@dataclass(frozen=True, slots=True)
class Home:
    """A household, as far as placing wants to know. A double bed holds one guest, by hand two.

    ``animals`` are those chosen and those named in words. ``cooked`` is what is cooked, in words. ``allergens`` (p) are
    those of the people there. ``adults`` counts the people known to live there who are of age, ``children`` (p) are the
    ages of the children at the exchange.
    """

    uid: UUID
    called: str
    singles: int = 0
    doubles: int = 0
    sofas: int = 0
    child_beds: int = 0
    rooms: int | None = None
    languages: tuple[str, ...] = ()
    animals: frozenset[Allergen] = frozenset()
    smoking: Smoking | None = None
    cooked: str = ""
    allergens: frozenset[Allergen] = frozenset()
    check: BackgroundCheck | None = None
    check_until: date | None = None
    free_from: date | None = None
    free_until: date | None = None
    wanted: GuestsWanted | None = None
    adults: int = 0
    children: tuple[int, ...] = ()

    @property
    def full_beds(self) -> int:
        """Beds that are long enough for anybody, a double one counted once."""
        return self.singles + self.doubles + self.sofas

    @property
    def beds(self) -> int:
        """All beds, a double one counted once."""
        return self.full_beds + self.child_beds

    def is_free(self, night: date) -> bool:
        """Whether the household hosts on this night at all."""
        return (self.free_from is None or night >= self.free_from) and (
            self.free_until is None or night <= self.free_until
        )

    def is_checked(self, night: date) -> bool:
        """Whether its check has not run out by this night; where none is on record it cannot."""
        return self.check_until is None or night <= self.check_until


@dataclass(frozen=True, slots=True)
class Stay:
    """Nights of one sleeper, the first and the last included, under a roof; without one, a bed is still wanted.

    ``uid`` is that of the hosting record, None in a proposal. ``hotel`` is a hotel's name. ``pair`` is the hosting
    record of the return.
    """

    sleeper: UUID
    roof: Roof | None
    first_night: date
    last_night: date
    uid: UUID | None = None
    hotel: str = ""
    state: HostingState = HostingState.PROPOSED
    told_on: date | None = None
    room: str = ""
    wishes: str = ""
    pair: UUID | None = None

    @property
    def nights(self) -> Iterator[date]:
        return nights_from(self.first_night, self.last_night)


@dataclass(frozen=True, slots=True)
class Clashing:
    """A clash of a sleeper under a roof on the nights from the first to the last.

    ``other`` is the sibling or companion who sleeps elsewhere; ``words`` are what it hangs on: the allergens, the diet.
    Of too few beds, a mixed room or a shared double bed ``sleeper`` is None: it is the household's.
    """

    clash: Clash
    sleeper: UUID | None
    roof: Roof | None
    first_night: date
    last_night: date
    other: UUID | None = None
    words: tuple[str, ...] = ()

    @property
    def is_hard(self) -> bool:
        return self.clash in HARD


def nights_from(first: date, last: date) -> Iterator[date]:
    """Each night from the first to the last; none where the last is before the first."""
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def runs(nights: set[date]) -> Iterator[tuple[date, date]]:
    """Nights in a row, as the first and the last of each row, in order."""
    first = last = None
    for night in sorted(nights):
        if first is not None and last is not None and (night - last).days > 1:
            yield first, last
            first = night
        first, last = first or night, night
    if first is not None and last is not None:
        yield first, last
