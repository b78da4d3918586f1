"""What a person would expect of a proposal, in small towns that can be seen through."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from db.placing.proposal import Why, settled
from db.placing.proposing import propose
from db.records.hosting import HostingState
from db.records.household import BackgroundCheck
from db.rules.ages import Age
from db.rules.allergens import Allergen
from db.rules.hosting import Clash, Home, Sleeper, Stay

FIRST, LAST = date(2027, 1, 18), date(2027, 1, 25)


def uid(number: int) -> UUID:
    return UUID(int=number)


def guest(number: int, **values: Any) -> Sleeper:
    return replace(Sleeper(uid(number), f"Guest {number}", FIRST, LAST), **values)


def home(number: int, **values: Any) -> Home:
    fine = {"singles": 1, "check": BackgroundCheck.POLICE, "adults": 2}
    return replace(Home(uid(100 + number), f"Home {number}"), **{**fine, **values})


def roofs(guests: list[Sleeper], homes: list[Home], *kept: Stay) -> dict[int, list[int]]:
    """By guest the homes in the order of the nights."""
    found: dict[int, list[int]] = {}
    for one in propose(guests, homes, kept).stays:
        assert isinstance(one.stay.roof, UUID)
        found.setdefault(one.stay.sleeper.int, []).append(one.stay.roof.int - 100)
    return found


def test_pairs_are_kept_and_the_reasons_are_told() -> None:
    guests = [
        guest(1, pairs=frozenset({uid(102)}), languages=("en",)),
        guest(2, allergens=frozenset({Allergen.CATS}), diet="halal", sex="woman", is_minor=True, age=Age(14, 14)),
    ]
    homes = [home(1, cooked="halal", children=(15,)), home(2, languages=("en",))]
    proposal = propose(guests, homes)
    assert {one.stay.sleeper.int: one.why for one in proposal.stays} == {
        1: (Why.PAIR_KEPT, Why.COMMON_LANGUAGE, Why.ALL_NIGHTS),
        2: (Why.NO_ANIMALS, Why.DIET_COOKED, Why.SAME_AGE, Why.ALL_NIGHTS),
    }
    assert (proposal.placed, proposal.wanted, proposal.bedless, proposal.clashes) == (2, 2, (), ())


def test_brothers_and_sisters_and_friends_stay_together_where_there_is_room() -> None:
    family = [guest(1, family=frozenset({uid(2)})), guest(2, family=frozenset({uid(1)}))]
    friends = [guest(3, together_with=uid(4)), guest(4)]
    homes = [home(1), home(2), home(3, singles=2), home(4, singles=2)]
    found = roofs([*family, *friends], homes)
    assert found[1] == found[2]
    assert found[3] == found[4]


def test_a_family_is_parted_before_anybody_is_without_a_bed() -> None:
    allergic = {"allergens": frozenset({Allergen.DOGS})}
    dogs = {"animals": frozenset({Allergen.DOGS})}
    family = [guest(1, family=frozenset({uid(2)})), guest(2, family=frozenset({uid(1)}))]
    others = [guest(3, **allergic), guest(4, **allergic)]
    homes = [home(1, singles=2), home(2, **dogs), home(3, **dogs)]
    proposal = propose([*family, *others], homes)
    assert proposal.placed == 4
    assert [one.clash for one in proposal.clashes] == [Clash.FAMILY_APART]


def test_nobody_moves_who_need_not_and_who_leaves_early_takes_the_home_that_closes() -> None:
    closes = FIRST + timedelta(days=3)
    guests = [guest(1), guest(2, last_night=closes)]
    assert roofs(guests, [home(1, free_until=closes), home(2)]) == {1: [2], 2: [1]}
    both = [guest(1), guest(2)]
    moved = roofs(both, [home(1, free_until=closes), home(2), home(3, free_from=closes + timedelta(days=1))])
    assert moved in ({1: [1, 3], 2: [2]}, {1: [2], 2: [1, 3]})


def test_two_women_share_a_room_and_two_men_another() -> None:
    guests = [guest(number, sex="woman" if number % 2 else "man") for number in range(1, 5)]
    found = roofs(guests, [home(1, singles=2, rooms=1), home(2, singles=2, rooms=1)])
    assert (found[1], found[2]) == (found[3], found[4])


def test_who_has_no_bed_is_told_why() -> None:
    cats = {"animals": frozenset({Allergen.CATS})}
    allergic = guest(1, allergens=frozenset({Allergen.CATS}))
    (one,) = propose([allergic], [home(1, **cats), home(2, singles=2, **cats)]).bedless
    assert (one.sleeper, one.first_night, one.last_night) == (uid(1), FIRST, LAST)
    assert (one.bars, one.free) == ((Clash.ANIMAL,), 3)
    (full,) = propose([guest(1), guest(2)], [home(1)]).bedless
    assert (full.bars, full.free) == ((), 0)
    (away,) = propose([guest(1)], [home(1, free_until=FIRST - timedelta(days=1))]).bedless
    assert (away.bars, away.free) == ((Clash.AWAY,), 0)
    (small,) = propose([guest(1)], [home(1, singles=0, child_beds=1)]).bedless
    assert (small.bars, small.free) == ((Clash.CHILD_BED,), 1)


def test_heads_without_names_get_what_is_left_together_or_nothing() -> None:
    group = guest(9, heads=3)
    assert roofs([group, guest(1)], [home(1, singles=2), home(2, singles=3)])[9] == [2]
    proposal = propose([group, guest(1)], [home(1, singles=3)])
    assert [one.stay.sleeper for one in proposal.stays] == [uid(1)]
    assert (proposal.placed, proposal.wanted, proposal.bedless[0].bars) == (1, 4, (Clash.TOO_FEW_BEDS,))


def test_what_hosts_were_asked_for_is_kept_when_all_is_proposed_anew() -> None:
    stays = [
        Stay(uid(1), uid(101), FIRST, LAST, state=HostingState.AGREED),
        Stay(uid(2), uid(102), FIRST, LAST),
        Stay(uid(3), "harbor inn", FIRST, LAST),
        Stay(uid(4), None, FIRST, LAST),
    ]
    assert [one.sleeper.int for one in settled(stays)] == [1, 3]
    guests = [guest(1), guest(2, pairs=frozenset({uid(103)})), guest(3), guest(4)]
    found = roofs(guests, [home(1), home(2), home(3)], *settled(stays))
    assert found == {2: [3], 4: [2]}


def test_nobody_and_nowhere_make_no_proposal() -> None:
    assert propose([], [home(1)]).stays == ()
    assert propose([guest(1)], []).placed == 0
