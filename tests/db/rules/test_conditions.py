"""A grant's conditions, held against what there is."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records.exchange import ExchangeDirection
from db.records.grant import Wanted
from db.records.grant_condition import CountedPer
from db.rules.conditions import Attendant, Standing, count, hosting_country, once_each, own_share

_PLACES = [UUID(int=number) for number in range(4)]
_ATTENDANTS = st.lists(
    st.builds(
        Attendant,
        heads=st.integers(1, 60),
        place=st.sampled_from([None, *_PLACES]),
        country=st.sampled_from(["", "US", "TW", "DE"]),
        is_from_abroad=st.sampled_from([True, False, None]),
    ),
    max_size=12,
)


@given(_ATTENDANTS, st.integers(0, 300))
def test_what_is_there_and_what_is_missing_make_what_is_wanted(some: list[Attendant], least: int) -> None:
    for wanted in (Wanted.PARTICIPANTS, Wanted.PARTICIPANTS_FROM_ABROAD, Wanted.PLACES):
        found = count(wanted, least, None, some, None, None)
        assert found.there is not None
        assert found.short == max(least - found.there, 0)
        assert (found.standing is Standing.MET) == (found.there >= least)


@given(_ATTENDANTS, st.integers(1, 80), st.sampled_from(CountedPer))
def test_a_condition_for_each_is_met_only_if_each_of_them_has_as_many(
    some: list[Attendant], least: int, per: CountedPer
) -> None:
    found = count(Wanted.PARTICIPANTS, least, per, some, None, None)
    assert sum(one.there for one in found.each) + found.unplaced == sum(one.heads for one in some)
    assert (found.standing is Standing.MET) == (bool(found.each) and all(one.there >= least for one in found.each))


@given(st.integers(1, 10**9), st.integers(0, 10**9))
def test_an_own_share_is_never_rounded_up(cost: int, granted: int) -> None:
    share = own_share(cost, granted)
    assert share is not None
    assert share * cost <= max(cost - granted, 0) * 100 < (share + 1) * cost


@pytest.mark.parametrize(
    ("direction", "venues", "country"),
    [
        (ExchangeDirection.IN, [], "US"),
        (ExchangeDirection.OUT, [], "TW"),
        (ExchangeDirection.OUT, ["", "JP"], "JP"),
        (ExchangeDirection.THIRD_PLACE, ["JP"], "JP"),
        (ExchangeDirection.ONLINE, ["TW"], "US"),
        (None, [], "US"),
    ],
)
def test_who_invites_follows_from_where_it_is(
    direction: ExchangeDirection | None, venues: list[str], country: str
) -> None:
    assert hosting_country(direction, "US", venues, ["TW", "JP"]) == country


def test_somebody_who_takes_part_twice_counts_once_and_as_from_abroad_if_ever() -> None:
    who = UUID(int=9)
    twice = [Attendant(1, is_from_abroad=False, who=who), Attendant(1, is_from_abroad=True, who=who), Attendant(40)]
    assert once_each(twice) == (Attendant(1, is_from_abroad=True, who=who), Attendant(40))


def test_what_nobody_wrote_down_is_left_to_a_person() -> None:
    assert count(Wanted.OTHER, 5, None, [], None, None).standing is Standing.BY_HAND
    assert count(Wanted.PARTICIPANTS, None, None, [], None, None).standing is Standing.BY_HAND
    assert count(Wanted.DAYS, 14, None, [], None, None).standing is Standing.UNKNOWN
    assert own_share(0, 100) is None
