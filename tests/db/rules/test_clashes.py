"""What is said about a placement: each clash where it is one, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from db.records.hosting import HostingState
from db.records.household import BackgroundCheck, GuestsWanted, Smoking
from db.rules.ages import Age
from db.rules.allergens import Allergen
from db.rules.clashes import clashes
from db.rules.diets import not_cooked
from db.rules.hosting import HARD, Clash, Home, Sleeper, Stay, runs

FIRST, LAST = date(2027, 1, 18), date(2027, 1, 25)
GUEST, SISTER, HOME, OTHER = (UUID(int=number) for number in range(1, 5))


def guest(**values: Any) -> Sleeper:
    return replace(Sleeper(GUEST, "Lin", FIRST, LAST), **values)


def home(**values: Any) -> Home:
    fine = {"singles": 2, "check": BackgroundCheck.POLICE, "check_until": date(2028, 1, 1), "adults": 2}
    return replace(Home(HOME, "Brandt"), **{**fine, **values})


def stay(roof: UUID | str | None = HOME, sleeper: UUID = GUEST, **values: Any) -> Stay:
    return replace(Stay(sleeper, roof, FIRST, LAST, state=HostingState.AGREED), **values)


MINOR = {"is_minor": True, "age": Age(15, 15)}


@pytest.mark.parametrize(
    ("clash", "who", "where", "stays"),
    [
        (Clash.ANIMAL, {"allergens": frozenset({Allergen.CATS})}, {"animals": frozenset({Allergen.CATS})}, {}),
        (
            Clash.ANIMAL,
            {"allergens": frozenset({Allergen.DOGS})},
            {"animals": frozenset({Allergen.OTHER_ANIMALS})},
            {},
        ),
        (Clash.SMOKE, {"allergens": frozenset({Allergen.SMOKE})}, {"smoking": Smoking.YES}, {}),
        (Clash.CHECK_OUT, MINOR, {"check_until": date(2027, 1, 24)}, {}),
        (Clash.CHECK_ENDS, MINOR, {"check_until": LAST}, {}),
        (Clash.NO_CHECK, MINOR, {"check": None, "check_until": None}, {}),
        (Clash.AWAY, {}, {"free_from": date(2027, 1, 20)}, {}),
        (Clash.TOO_FEW_BEDS, {}, {"singles": 0}, {}),
        (Clash.CHILD_BED, {"age": Age(12, 12)}, {"singles": 0, "child_beds": 1}, {}),
        (Clash.FOOD, {"allergens": frozenset({Allergen.FISH})}, {"cooked": "fish on Fridays"}, {}),
        (Clash.DIET, {"diet": "Vegetarierin"}, {"cooked": "meat and potatoes"}, {}),
        (Clash.NO_COMMON_LANGUAGE, {"languages": ("zh-Hant",)}, {"languages": ("en", "de")}, {}),
        (Clash.NOT_WANTED, {"sex": "man"}, {"wanted": GuestsWanted.GIRLS}, {}),
        (Clash.SMOKES, {"smokes": Smoking.YES}, {"smoking": Smoking.NO}, {}),
        (Clash.ALONE, MINOR, {"adults": 1}, {}),
        (Clash.PAIR_NOT_KEPT, {"pairs": frozenset({OTHER})}, {}, {}),
        (Clash.NOT_ASKED, {}, {}, {"state": HostingState.PROPOSED}),
        (Clash.NOT_TOLD, {"has_needs": True}, {}, {}),
        (Clash.NO_BED, {}, {}, {"last_night": date(2027, 1, 23)}),
    ],
)
def test_a_clash_is_said_and_nothing_else(
    clash: Clash, who: dict[str, Any], where: dict[str, Any], stays: dict[str, Any]
) -> None:
    beds = [home(**where), Home(OTHER, "Okafor")]
    assert [one.clash for one in clashes([guest(**who)], beds, [stay(**stays)])] == [clash]
    assert clashes([guest()], [home()], [stay()]) == ()


@pytest.mark.parametrize(
    ("who", "where"),
    [
        ({"allergens": frozenset({Allergen.NUTS})}, {"cooked": "omnivorous; no nuts in the house"}),
        ({"allergens": frozenset({Allergen.CATS})}, {"animals": frozenset({Allergen.DOGS})}),
        ({"allergens": frozenset({Allergen.SMOKE})}, {"smoking": Smoking.OUTSIDE}),
        ({"diet": "vegetarian"}, {"cooked": "vegan"}),
        ({"diet": "halal"}, {"cooked": ""}),
        ({"diet": "halal"}, {"cooked": "everything, late"}),
        ({"languages": ("zh-Hant",)}, {"languages": ("zh-Hans",)}),
        ({"age": Age(11, 11)}, {"singles": 0, "child_beds": 1}),
        ({**MINOR, "age": None}, {"adults": 1, "children": (14,)}),
    ],
)
def test_what_only_looks_like_a_clash_is_none(who: dict[str, Any], where: dict[str, Any]) -> None:
    assert clashes([guest(**who)], [home(**where)], [stay()]) == ()


def test_nights_are_told_as_they_lie() -> None:
    split = [
        stay(last_night=date(2027, 1, 20)),
        stay("inn", first_night=date(2027, 1, 20), last_night=date(2027, 1, 22)),
    ]
    found = clashes([guest()], [home()], split)
    assert [(one.clash, one.first_night.day, one.last_night.day) for one in found] == [
        (Clash.TWO_ROOFS, 20, 20),
        (Clash.NO_BED, 23, 25),
    ]
    assert list(runs({FIRST, LAST})) == [(FIRST, FIRST), (LAST, LAST)]


def test_a_family_apart_is_said_once_and_not_where_one_of_them_is_near() -> None:
    brother, sister = guest(family=frozenset({SISTER})), guest(uid=SISTER, family=frozenset({GUEST}))
    apart = clashes([brother, sister], [home()], [stay(), stay("inn", SISTER)])
    assert [(one.clash, one.sleeper, one.other) for one in apart] == [(Clash.FAMILY_APART, GUEST, SISTER)]
    assert clashes([brother, sister], [home()], [stay(), stay(HOME, SISTER)]) == ()


def test_beds_are_counted_with_those_whom_another_exchange_placed_there() -> None:
    stranger = Stay(UUID(int=99), HOME, FIRST, FIRST)
    found = clashes([guest()], [home(singles=1)], [stay()], [stranger])
    assert [(one.clash, one.roof, one.last_night) for one in found] == [(Clash.TOO_FEW_BEDS, HOME, FIRST)]
    double = clashes([guest()], [home(singles=0, doubles=1)], [stay()], [stranger])
    assert [one.clash for one in double] == [Clash.SHARED_DOUBLE]


def test_a_room_is_mixed_only_among_strangers() -> None:
    woman, man = guest(sex="woman"), guest(uid=SISTER, sex="man")
    both = [stay(), stay(HOME, SISTER)]
    assert [one.clash for one in clashes([woman, man], [home(rooms=1)], both)] == [Clash.MIXED_ROOM]
    assert clashes([woman, man], [home(rooms=2)], both) == ()
    assert clashes([replace(woman, family=frozenset({SISTER})), man], [home(rooms=1)], both) == ()


def test_who_does_not_come_any_more_is_said_and_takes_no_bed() -> None:
    found = clashes([guest()], [home(singles=1)], [stay(), stay(HOME, SISTER)])
    assert [(one.clash, one.sleeper) for one in found] == [(Clash.NOT_COMING, SISTER)]


def test_diets_are_known_in_the_languages_of_partner_towns() -> None:
    for written in ("vegan", "Veganerin", "純素", "ヴィーガン", "végétalienne"):
        assert not_cooked(written, "steak") == ("vegan",), written
    assert not_cooked("ohne Schweinefleisch, halal", "Braten") == ("halal", "no pork")
    assert not_cooked("no beef", "vegetarian") == ()
    assert HARD.isdisjoint({Clash.DIET, Clash.FOOD, Clash.NO_BED})
