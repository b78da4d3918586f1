"""Counting in months."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.months import add_months, add_months_in_part, months_between
from db.values import PartialDate

DAYS = st.dates(date(1800, 1, 1), date(2200, 12, 31))
MONTHS = st.integers(-600, 600)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2020, 1, 22), 60, date(2025, 1, 22)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(9999, 6, 1), 12, date.max),
        (date(1, 6, 1), -12, date.min),
    ],
)
def test_the_same_day_of_another_month(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@given(day=DAYS, months=MONTHS)
def test_a_month_is_the_one_meant_and_the_day_never_later(day: date, months: int) -> None:
    later = add_months(day, months)
    assert later.year * 12 + later.month == day.year * 12 + day.month + months
    assert later.day <= day.day


@given(first=DAYS, last=DAYS)
def test_whole_months_between_fit_and_one_more_does_not(first: date, last: date) -> None:
    first, last = min(first, last), max(first, last)
    months = months_between(first, last)
    assert add_months(first, months) <= last < add_months(first, months + 1)
    assert months_between(last, first) == -months


@pytest.mark.parametrize(
    ("before", "months", "after"),
    [
        ("2019-07-08", 24, "2021-07-08"),
        ("2019-07", 5, "2019-12"),
        ("2019-11", 3, "2020-02"),
        ("1957~", 120, "1967~"),
        ("2019", 6, "2019"),
    ],
)
def test_a_date_known_in_part_stays_known_in_part(before: str, months: int, after: str) -> None:
    assert add_months_in_part(PartialDate.parse(before), months) == PartialDate.parse(after)
