"""Money in whole minor units."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.money import Amount, balance, converted, percent_of, rate_from, rate_of, shared, sums, worth_at

MINOR = st.integers(-(10**15), 10**15)
AMOUNTS = st.lists(st.builds(Amount, MINOR, st.sampled_from(["EUR", "TWD", "USD"])), max_size=30)
WEIGHTS = st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any)


def test_currencies_are_never_added_to_each_other() -> None:
    amounts = [Amount(1000, "USD"), Amount(-250, "USD"), Amount(420, "TWD")]
    assert sums(amounts) == (Amount(420, "TWD"), Amount(750, "USD"))
    assert sums([]) == ()
    assert sums([Amount(5, "EUR"), Amount(-5, "EUR")]) == (Amount(0, "EUR"),)


def test_what_is_left_is_what_stood_there_and_came_in_less_what_went_out() -> None:
    left = balance([Amount(100, "EUR")], [Amount(50, "EUR"), Amount(7, "USD")], [Amount(120, "EUR")])
    assert left == (Amount(30, "EUR"), Amount(7, "USD"))


def test_a_rate_is_in_millionths() -> None:
    assert converted(10_000, 670_000) == 6_700
    assert converted(-1, 500_000) == -1
    assert rate_of(10_000, 6_700) == 670_000
    for minor, worth in ((0, 5), (5, -5), (-5, 5)):
        with pytest.raises(ValueError, match="both"):
            rate_of(minor, worth)


def test_a_share_loses_no_cent() -> None:
    assert shared(100, [1, 1, 1]) == [34, 33, 33]
    assert shared(-100, [1, 1, 1]) == [-34, -33, -33]
    assert shared(1, [0, 5]) == [0, 1]
    for weights in ([], [0], [2, -1]):
        with pytest.raises(ValueError, match="weights"):
            shared(5, weights)


def test_percent_of_nothing_is_not_known() -> None:
    assert percent_of(1, 8) == 13
    assert percent_of(1, 0) is None


@given(AMOUNTS, AMOUNTS)
def test_sums_of_sums_are_sums(some: list[Amount], others: list[Amount]) -> None:
    assert sums([*sums(some), *sums(others)]) == sums([*some, *others])
    assert balance([], some, some) == tuple(Amount(0, amount.currency) for amount in sums(some))


@given(MINOR, WEIGHTS)
def test_shares_are_together_the_amount_and_fair_to_a_cent(minor: int, weights: list[int]) -> None:
    shares = shared(minor, weights)
    assert sum(shares) == minor
    for share, weight in zip(shares, weights, strict=True):
        assert abs(share * sum(weights) - minor * weight) < sum(weights)


@given(minor=st.integers(1, 10**9), worth=st.integers(1, 10**9))
def test_a_rate_gives_back_the_worth_within_its_precision(minor: int, worth: int) -> None:
    assert abs(converted(minor, rate_of(minor, worth)) - worth) <= minor // 2_000_000 + 1


@pytest.mark.parametrize(
    ("worth", "digits", "own", "rate"),
    [
        ("1.0834", 2, 2, 1_083_400),  # a euro in dollars
        ("0.0067", 0, 2, 670_000),  # a yen, which has no smaller part, in dollars
        ("3.25", 3, 2, 325_000),  # a dinar of Kuwait, of a thousand fils, in dollars
        ("149.25", 2, 0, 1_492_500),  # a dollar in yen
    ],
)
def test_a_rate_is_said_of_whole_units_and_kept_of_the_smallest(worth: str, digits: int, own: int, rate: int) -> None:
    assert rate_from(Decimal(worth), digits, own) == rate
    assert worth_at(rate, digits, own) == Decimal(worth)
    assert converted(10**digits, rate) == round(Decimal(worth) * 10**own)


@given(st.integers(1, 10**12), st.sampled_from([0, 2, 3]), st.sampled_from([0, 2, 3]))
def test_a_rate_that_is_said_and_read_again_is_the_same(rate: int, digits: int, own: int) -> None:
    assert rate_from(worth_at(rate, digits, own), digits, own) == rate
