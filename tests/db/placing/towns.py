"""Invented guests and homes, drawn by Hypothesis: few, so that beds, animals and days get into each other's way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from hypothesis import strategies as st

from db.records.household import BackgroundCheck, GuestsWanted, Smoking
from db.rules.ages import Age
from db.rules.allergens import Allergen
from db.rules.hosting import Home, Sleeper, Stay

FIRST = date(2027, 1, 18)
_ANIMALS = st.frozensets(st.sampled_from([Allergen.CATS, Allergen.DOGS]), max_size=1)
_ALLERGIES = st.sampled_from([frozenset[Allergen](), frozenset({Allergen.CATS}), frozenset({Allergen.SMOKE})])
_LANGUAGES = st.sampled_from([(), ("en",), ("zh-Hant",), ("en", "zh")])


def night(number: int) -> date:
    return FIRST + timedelta(days=number)


def guest_uid(number: int) -> UUID:
    return UUID(int=1000 + number)


def home_uid(number: int) -> UUID:
    return UUID(int=9000 + number)


@st.composite
def _guest(draw: st.DrawFn, number: int, guests: int, homes: int) -> Sleeper:
    first = draw(st.integers(0, 4))
    age = draw(st.sampled_from([None, 9, 15, 40]))
    return Sleeper(
        guest_uid(number),
        f"Guest {number}",
        night(first),
        night(draw(st.integers(first, 6))),
        age=None if age is None else Age(age, age),
        is_minor=age is None or age < 18,
        sex=draw(st.sampled_from(["", "woman", "man"])),
        languages=draw(_LANGUAGES),
        allergens=draw(
            st.sampled_from([frozenset[Allergen](), frozenset({Allergen.CATS}), frozenset({Allergen.SMOKE})])
        ),
        together_with=draw(st.none() | st.integers(0, guests - 1).filter(lambda n: n != number).map(guest_uid))
        if guests > 1
        else None,
        pairs=frozenset(draw(st.lists(st.integers(0, homes).map(home_uid), max_size=1))),
    )


@st.composite
def _home(draw: st.DrawFn, number: int) -> Home:
    return Home(
        home_uid(number),
        f"Home {number}",
        singles=draw(st.integers(0, 2)),
        doubles=draw(st.integers(0, 1)),
        sofas=draw(st.integers(0, 1)),
        child_beds=draw(st.integers(0, 1)),
        rooms=draw(st.sampled_from([None, 1, 2])),
        languages=draw(_LANGUAGES),
        animals=draw(_ANIMALS),
        smoking=draw(st.sampled_from([None, Smoking.NO, Smoking.YES])),
        check=draw(st.sampled_from([None, BackgroundCheck.POLICE])),
        check_until=draw(st.none() | st.integers(-1, 7).map(night)),
        free_from=draw(st.none() | st.integers(-1, 3).map(night)),
        free_until=draw(st.none() | st.integers(2, 7).map(night)),
        wanted=draw(st.none() | st.sampled_from(GuestsWanted)),
        adults=draw(st.integers(1, 2)),
    )


@st.composite
def towns(draw: st.DrawFn, most: int = 7) -> tuple[list[Sleeper], list[Home]]:
    """Guests, some of them brothers and sisters, and homes."""
    guests, homes = draw(st.integers(1, most)), draw(st.integers(0, 4))
    drawn = [draw(_guest(number, guests, homes)) for number in range(guests)]
    if guests > 1 and draw(st.booleans()):
        drawn[0] = replace(drawn[0], family=frozenset({guest_uid(1)}))
        drawn[1] = replace(drawn[1], family=frozenset({guest_uid(0)}))
    return drawn, [draw(_home(number)) for number in range(homes)]


@st.composite
def kept_in(draw: st.DrawFn, guests: list[Sleeper], homes: list[Home]) -> list[Stay]:
    """Stays that a person made by hand, right or wrong: in any home or a hotel, on some of the nights."""
    roofs = [*(home.uid for home in homes), "harbor inn"]
    found: list[Stay] = []
    for guest in guests:
        if draw(st.integers(0, 3)):
            continue
        first = draw(st.dates(guest.first_night, guest.last_night))
        found.append(Stay(guest.uid, draw(st.sampled_from(roofs)), first, draw(st.dates(first, guest.last_night))))
    return found
