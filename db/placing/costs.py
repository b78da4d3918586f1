"""What each guest costs in each home, nights and other guests aside."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from typing import TypeVar
from uuid import UUID

import numpy as np
import numpy.typing as npt

from db.placing.proposal import Why
from db.placing.weights import Weights
from db.records.household import GuestsWanted
from db.rules.allergens import ANIMALS, Allergen
from db.rules.clashes import bars, common_languages, doubts, of_check
from db.rules.diets import named, not_cooked
from db.rules.hosting import Clash, Home, Sleeper

Whole = npt.NDArray[np.int64]
Truth = npt.NDArray[np.bool_]
_Some = TypeVar("_Some", Sleeper, Home)

# What of a guest meets what of a home: each clash and each reason hangs on one of these pairs alone.
_ASPECTS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("allergens",), ("animals", "smoking", "cooked")),
    (("diet",), ("cooked",)),
    (("languages",), ("languages",)),
    (("sex",), ("wanted",)),
    (("smokes",), ("smoking", "allergens")),
    (("is_minor", "last_night", "age"), ("check", "check_until", "children")),
)
_NOBODY = Sleeper(UUID(int=0), "", date.min, date.min)
_NOWHERE = Home(UUID(int=0), "")
_WANTED = {GuestsWanted.GIRLS: "woman", GuestsWanted.BOYS: "man"}


def pair_costs(guests: Sequence[Sleeper], homes: Sequence[Home], weights: Weights) -> tuple[Truth, Whole]:
    """[g, h]: whether nothing hard speaks against it, and the cost in points a night, never below 0.

    It is asked by aspects, once for all who are alike in one: there are far fewer kinds than people.
    """
    may = np.ones((len(guests), len(homes)), dtype=np.bool_)
    gains = weights.language + weights.diet + weights.wanted + weights.same_age + weights.pair
    cost = np.full(may.shape, gains, dtype=np.int64)
    for of_guest, of_home in _ASPECTS:
        guest_kinds, guest_kind = _kinds(guests, _NOBODY, of_guest)
        home_kinds, home_kind = _kinds(homes, _NOWHERE, of_home)
        some_may = np.ones((len(guest_kinds), len(home_kinds)), dtype=np.bool_)
        some_cost = np.zeros(some_may.shape, dtype=np.int64)
        for (g, guest), (h, home) in product(enumerate(guest_kinds), enumerate(home_kinds)):
            some_may[g, h] = not any(bars(guest, home))
            some_cost[g, h] = sum(weights.of(clash) for clash in _against(guest, home))
            some_cost[g, h] -= sum(_gain(why, weights) for why in speaks_for(guest, home))
        may &= some_may[np.ix_(guest_kind, home_kind)]
        cost += some_cost[np.ix_(guest_kind, home_kind)]
    at = {home.uid: number for number, home in enumerate(homes)}
    for g, guest in enumerate(guests):
        for home in guest.pairs & at.keys():
            cost[g, at[home]] -= weights.pair
        for home in (guest.known - guest.pairs) & at.keys():
            cost[g, at[home]] -= min(weights.known, weights.pair)
    return may, cost


def speaks_for(guest: Sleeper, home: Home) -> Iterator[Why]:
    """What speaks for a home beside who is tied to it and who else is there."""
    if guest.allergens & (ANIMALS | {Allergen.SMOKE}) and not home.animals:
        yield Why.NO_ANIMALS
    if named(guest.diet) and home.cooked.strip() and not not_cooked(guest.diet, home.cooked):
        yield Why.DIET_COOKED
    if common_languages(guest, home):
        yield Why.COMMON_LANGUAGE
    if guest.is_minor and guest.age is not None and any(abs(age - guest.age.most) <= 1 for age in home.children):
        yield Why.SAME_AGE
    if home.wanted is not None and guest.sex == _WANTED[home.wanted]:
        yield Why.GUESTS_WANTED


def _gain(why: Why, weights: Weights) -> int:
    return {
        Why.DIET_COOKED: weights.diet,
        Why.COMMON_LANGUAGE: weights.language,
        Why.SAME_AGE: weights.same_age,
        Why.GUESTS_WANTED: weights.wanted,
    }.get(why, 0)


def _against(guest: Sleeper, home: Home) -> Iterator[Clash]:
    yield from (clash for clash, _ in doubts(guest, home))
    check = of_check(guest, home, guest.last_night)
    if check is not None and check is not Clash.CHECK_OUT:
        yield check


def _kinds(every: Sequence[_Some], blank: _Some, aspect: Sequence[str]) -> tuple[list[_Some], Whole]:
    """One of each kind, blank but for the aspect, and by number of which kind each is."""
    number: dict[Hashable, int] = {}
    first: list[_Some] = []
    of = np.zeros(len(every), dtype=np.int64)
    for place, one in enumerate(every):
        kind = tuple(getattr(one, name) for name in aspect)
        if kind not in number:
            number[kind] = len(first)
            first.append(replace(blank, **dict(zip(aspect, kind, strict=True))))
        of[place] = number[kind]
    return first, of
