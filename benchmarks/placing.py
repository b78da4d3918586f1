"""Placing 1,000 guests with 400 households, beside one bare assignment of as many guests to as many beds.

How many have a bed, and whether a hard clash came of it, is printed on standard error: they are no times.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks.measuring import Bar, Bench, Result, by_turns, timed
from db.placing.proposal import Proposal
from db.placing.proposing import propose
from db.records.household import BackgroundCheck, GuestsWanted, Smoking
from db.rules.ages import Age
from db.rules.allergens import Allergen
from db.rules.hosting import Home, Sleeper

_FIRST = date(2027, 7, 3)
_NIGHTS = 10
_SEED = 2027


def placing(bench: Bench) -> Iterator[Result]:
    guests, homes = festival(*((100, 40) if bench.people < 10_000 else (1_000, 400)))
    proposal = propose(guests, homes)
    for line in told(proposal):
        print(f"  {line}", file=sys.stderr)
    ours, bare = by_turns(
        min(bench.runs, 3), timed(lambda: propose(guests, homes)), timed(lambda: bare_assignment(guests, homes))
    )
    what = f"place {len(guests):,} guests with {len(homes):,} households"
    yield Result(what, ours, bare, "ms", Bar.AT_MOST_TIMES, 100)


def festival(guests: int, homes: int) -> tuple[list[Sleeper], list[Home]]:
    """Guests of several choirs and schools who come and go on different days, and homes with some more beds."""
    lots = random.Random(_SEED)
    households = [_home(lots, number) for number in range(homes)]
    people = [_guest(lots, number, homes) for number in range(guests)]
    for number in range(0, guests - 1, 12):  # brothers and sisters
        one, other = people[number], people[number + 1]
        people[number] = replace(one, family=frozenset({other.uid}))
        people[number + 1] = replace(
            other, family=frozenset({one.uid}), first_night=one.first_night, last_night=one.last_night
        )
    for number in range(4, guests - 1, 9):
        people[number] = replace(people[number], together_with=people[number + 1].uid)
    return people, households


def told(proposal: Proposal) -> Iterator[str]:
    """What came of it, in figures."""
    yield f"{proposal.placed:,} of {proposal.wanted:,} guests have a bed on all their nights, in {proposal.homes} homes"
    yield f"hard clashes: {sum(one.is_hard for one in proposal.clashes)}"
    moved = Counter(one.stay.sleeper for one in proposal.stays)
    yield f"guests who move from one home to another: {sum(number > 1 for number in moved.values())}"
    soft = Counter(one.clash.value for one in proposal.clashes if not one.is_hard)
    yield "; ".join(f"{clash}: {number}" for clash, number in soft.most_common())


def bare_assignment(guests: list[Sleeper], homes: list[Home]) -> None:
    """One assignment of the guests to the beds, by costs that stand there already."""
    beds = sum(home.beds for home in homes)
    costs = np.random.default_rng(_SEED).integers(0, 3_000, (len(guests), beds)).astype(np.float64)
    linear_sum_assignment(costs)


def _guest(lots: random.Random, number: int, homes: int) -> Sleeper:
    first = lots.choice((0, 0, 0, 1, 2))
    last = _NIGHTS - 1 - lots.choice((0, 0, 0, 1, 3))
    age = lots.choice((10, 13, 14, 14, 15, 15, 16, 17, 34, 52))
    return Sleeper(
        UUID(int=number),
        f"Guest {number}",
        _FIRST + timedelta(days=first),
        _FIRST + timedelta(days=last),
        age=Age(age, age),
        is_minor=age < 18,
        sex=lots.choice(("woman", "man")),
        languages=lots.choice((("en",), ("de", "en"), ("zh-Hant",), ("fr", "en"), ())),
        allergens=frozenset(lots.choices(_ALLERGENS, _HOW_OFTEN)[0]),
        diet=lots.choice(("", "", "", "vegetarian", "halal")),
        has_needs=True,
        pairs=frozenset({UUID(int=1_000_000 + lots.randrange(homes))} if lots.random() < 0.2 else ()),
    )


_ALLERGENS = (
    (),
    (Allergen.CATS,),
    (Allergen.DOGS,),
    (Allergen.CATS, Allergen.DOGS),
    (Allergen.SMOKE,),
    (Allergen.PEANUTS,),
)
_HOW_OFTEN = (80, 7, 4, 2, 3, 4)


def _home(lots: random.Random, number: int) -> Home:
    singles, sofas = lots.choice((1, 2, 2, 3, 4)), lots.choice((0, 0, 1))
    return Home(
        UUID(int=1_000_000 + number),
        f"Home {number}",
        singles=singles,
        doubles=lots.choice((0, 0, 1)),
        sofas=sofas,
        child_beds=lots.choice((0, 0, 0, 1)),
        rooms=lots.choice((1, 1, 2, 3, None)),
        languages=lots.choice((("en",), ("en", "de"), ("en", "zh"), ())),
        animals=frozenset(
            lots.choices(((), (Allergen.CATS,), (Allergen.DOGS,), (Allergen.BIRDS,)), (60, 20, 15, 5))[0]
        ),
        smoking=lots.choice((Smoking.NO, Smoking.NO, Smoking.OUTSIDE, Smoking.YES)),
        cooked=lots.choice(("", "", "vegetarian", "everything, peanuts too", "halal")),
        check=lots.choice((BackgroundCheck.POLICE, BackgroundCheck.HOME_VISIT, None)),
        check_until=_FIRST + timedelta(days=lots.choice((4, 300, 300, 300, 300, 400))),
        free_from=_FIRST + timedelta(days=lots.choice((0, 0, 0, 0, 2))),
        free_until=_FIRST + timedelta(days=lots.choice((5, 9, 9, 9, 9, 20))),
        wanted=lots.choice((None, None, GuestsWanted.GIRLS, GuestsWanted.BOYS)),
        adults=lots.choice((1, 2, 2)),
        children=lots.choice(((), (14,), (12, 16))),
    )
