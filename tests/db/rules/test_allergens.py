from __future__ import annotations

import pytest

from db.rules.allergens import Allergen, chosen_of, living_in, named_in


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("allergic to cats", {Allergen.CATS}),
        ("Katzenhaare, Erdnüsse", {Allergen.CATS, Allergen.PEANUTS}),
        ("allergie au lait et aux œufs", {Allergen.MILK, Allergen.EGGS}),
        ("花生過敏、海鮮", {Allergen.PEANUTS, Allergen.SHELLFISH}),
        ("猫アレルギー", {Allergen.CATS}),
        ("no nuts please", {Allergen.NUTS}),
        ("asthma; has an inhaler", set()),
        ("communication, category, doghouse", set()),
        ("", set()),
    ],
)
def test_what_a_guest_names_is_known(text: str, named: set[Allergen]) -> None:
    assert named_in(text) == named


@pytest.mark.parametrize(
    ("text", "living"),
    [
        ("two cats, very shy", {Allergen.CATS}),
        ("no pets", set()),
        ("no dogs, one cat", {Allergen.CATS}),
        ("keine Hunde", set()),
        ("無貓，有狗", {Allergen.DOGS}),
        ("a parrot that likes nuts", {Allergen.BIRDS}),
    ],
)
def test_only_the_animals_that_live_there_count(text: str, living: set[Allergen]) -> None:
    assert living_in(text) == living


def test_of_chosen_words_those_count_that_are_known() -> None:
    assert chosen_of(["cats", "moonlight"]) == {Allergen.CATS}
    assert chosen_of(None) == frozenset()
