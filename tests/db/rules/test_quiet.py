"""When a partnership is going quiet."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.lifecycle import Stage
from db.rules.months import add_months
from db.rules.quiet import WATCHED, going_quiet

ENTERED = date(2010, 5, 1)
DAYS = st.dates(date(2010, 1, 1), date(2040, 12, 31))


def test_it_is_quiet_after_the_months_that_the_association_sets() -> None:
    heard = [date(2022, 3, 15), date(2021, 1, 1)]
    assert going_quiet(Stage.ACTIVE, heard, ENTERED, date(2024, 3, 14), 24) is None
    quiet = going_quiet(Stage.ACTIVE, heard, ENTERED, date(2024, 5, 20), 24)
    assert quiet is not None
    assert (quiet.since, quiet.noticed, quiet.months) == (date(2022, 3, 15), date(2024, 3, 15), 26)


def test_one_that_was_never_heard_of_counts_from_its_stage() -> None:
    quiet = going_quiet(Stage.EXPLORING, [], ENTERED, date(2012, 5, 1), 24)
    assert quiet is not None
    assert quiet.since == ENTERED


def test_what_lies_ahead_is_not_heard_yet() -> None:
    assert going_quiet(Stage.ACTIVE, [date(2030, 1, 1)], ENTERED, date(2026, 1, 1), 24) is not None


@pytest.mark.parametrize("stage", sorted(set(Stage) - WATCHED))
def test_what_is_silent_by_its_stage_is_not_going_quiet(stage: Stage) -> None:
    assert going_quiet(stage, [], ENTERED, date(2040, 1, 1), 24) is None


@given(heard=st.lists(DAYS), on=DAYS, months=st.integers(1, 60))
def test_a_letter_today_ends_the_quiet(heard: list[date], on: date, months: int) -> None:
    assert going_quiet(Stage.ACTIVE, [*heard, on], ENTERED, on, months) is None


@given(heard=st.lists(DAYS), on=DAYS, months=st.integers(1, 60))
def test_quiet_goes_on_until_something_is_heard(heard: list[date], on: date, months: int) -> None:
    past = [day for day in heard if day <= on]
    quiet = going_quiet(Stage.ACTIVE, past, ENTERED, on, months)
    if quiet is not None:
        assert quiet.months >= months
        assert quiet.noticed == add_months(quiet.since, months)
        assert going_quiet(Stage.ACTIVE, past, ENTERED, on + timedelta(days=90), months) is not None
