"""Anniversaries of a signing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.anniversaries import anniversaries_between, anniversary, is_kept, next_anniversary
from db.values import PartialDate

SIGNED = st.dates(date(1900, 1, 1), date(2060, 12, 31)).map(PartialDate.of)
DAYS = st.dates(date(1900, 1, 1), date(2300, 12, 31))


@pytest.mark.parametrize("years", [1, 5, 10, 20, 25, 30, 40, 50, 100, 125, 150])
def test_round_years_are_kept(years: int) -> None:
    assert is_kept(years)


@pytest.mark.parametrize("years", [-10, 0, 2, 7, 33, 110])
def test_other_years_are_not(years: int) -> None:
    assert not is_kept(years)


def test_the_next_one_may_be_today() -> None:
    signed = PartialDate(2019, 9, 18)
    found = next_anniversary(signed, date(2029, 9, 18))
    assert found is not None
    assert (found.years, found.on) == (10, PartialDate(2029, 9, 18))
    found = next_anniversary(signed, date(2029, 9, 19))
    assert found is not None
    assert found.years == 15


def test_a_leap_day_returns_on_the_28th() -> None:
    assert anniversary(PartialDate(2020, 2, 29), 1).on == PartialDate(2021, 2, 28)
    assert anniversary(PartialDate(2020, 2, 29), 20).on == PartialDate(2040, 2, 29)


def test_a_signing_known_by_its_year_is_kept_all_that_year() -> None:
    signed = PartialDate(1957, approximate=True)
    found = next_anniversary(signed, date(2007, 12, 31))
    assert found is not None
    assert (found.years, str(found.on)) == (50, "2007~")


def test_a_signing_yet_to_come_has_its_first_anniversary_a_year_after() -> None:
    found = next_anniversary(PartialDate(2030, 1, 1), date(2026, 1, 1))
    assert found is not None
    assert found.on == PartialDate(2031, 1, 1)


def test_an_association_that_keeps_none_is_reminded_of_none() -> None:
    assert next_anniversary(PartialDate(2000), date(2010, 1, 1), ()) is None
    assert anniversaries_between(PartialDate(2000), date(2000, 1, 1), date(2100, 1, 1), ()) == []


@given(signed=SIGNED, on=DAYS)
def test_the_next_one_is_the_first_of_those_to_come(signed: PartialDate, on: date) -> None:
    found = next_anniversary(signed, on)
    assert found is not None
    assert found.on.last >= on
    earlier = anniversaries_between(signed, on, found.on.first - timedelta(days=1)) if found.on.first > on else []
    assert earlier == []
    assert found in anniversaries_between(signed, on, found.on.last)


@given(signed=SIGNED, first=DAYS, last=DAYS)
def test_those_of_a_span_lie_in_it(signed: PartialDate, first: date, last: date) -> None:
    for found in anniversaries_between(signed, first, last):
        assert first <= found.on.last
        assert found.on.first <= last
        assert is_kept(found.years)
