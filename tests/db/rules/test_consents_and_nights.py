"""Consents on a day, and nights under a roof."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db.rules.consents import Given
from db.rules.nights import nights, nights_within

DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))


def test_a_consent_holds_through_its_last_day() -> None:
    given_ = Given(date(2024, 9, 1), until=date(2025, 8, 31))
    assert not given_.holds(date(2024, 8, 31))
    assert given_.holds(date(2024, 9, 1))
    assert given_.holds(date(2025, 8, 31))
    assert not given_.holds(date(2025, 9, 1))


def test_a_withdrawn_consent_ends_that_very_day() -> None:
    withdrawn = Given(date(2024, 9, 1), withdrawn=date(2024, 10, 1))
    assert withdrawn.holds(date(2024, 9, 30))
    assert not withdrawn.holds(date(2024, 10, 1))


def test_a_consent_that_runs_out_is_seen_ahead() -> None:
    soon = Given(date(2024, 9, 1), until=date(2025, 8, 31))
    assert soon.runs_out_by(date(2025, 9, 1))
    assert not soon.runs_out_by(date(2025, 8, 31))
    assert not Given(date(2024, 9, 1)).runs_out_by(date(2090, 1, 1))


def test_nights_count_the_first_and_the_last() -> None:
    assert nights(date(2024, 9, 18), date(2024, 9, 25)) == 8
    assert nights(date(2024, 9, 18), date(2024, 9, 18)) == 1
    assert nights(date(2024, 9, 18), date(2024, 9, 1)) == 0
    assert nights_within(date(2024, 12, 30), date(2025, 1, 2), date(2024, 1, 1), date(2024, 12, 31)) == 2


@given(first=DAYS, stay=st.integers(0, 60), cut=DAYS)
def test_two_years_together_count_every_night_once(first: date, stay: int, cut: date) -> None:
    last = first + timedelta(days=stay)
    before = nights_within(first, last, date.min, cut)
    after = nights_within(first, last, cut + timedelta(days=1), date.max)
    assert before + after == nights(first, last)
