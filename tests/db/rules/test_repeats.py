"""When a task that repeats is due again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.repeats import next_due


@pytest.mark.parametrize(
    ("rule", "due", "following"),
    [
        ("FREQ=YEARLY", date(2026, 3, 1), date(2027, 3, 1)),
        ("FREQ=YEARLY;BYMONTH=3", date(2026, 3, 1), date(2027, 3, 1)),
        ("FREQ=YEARLY", date(2024, 2, 29), date(2025, 2, 28)),
        ("FREQ=MONTHLY;INTERVAL=3", date(2026, 11, 30), date(2027, 2, 28)),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=MO", date(2026, 12, 24), date(2027, 1, 7)),
        ("FREQ=DAILY;UNTIL=20261231", date(2026, 12, 30), date(2026, 12, 31)),
    ],
)
def test_the_next_day(rule: str, due: date, following: date) -> None:
    assert next_due(rule, due) == following


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;UNTIL=20261231",
        "FREQ=WEEKLY;BYDAY=MO,TH",
        "FREQ=YEARLY;BYMONTH=4",
        "FREQ=HOURLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=MONTHLY;INTERVAL=x",
        "FREQ=",
        "",
    ],
)
def test_what_has_run_out_or_says_more_has_no_next(rule: str) -> None:
    assert next_due(rule, date(2026, 12, 31)) is None


@given(
    due=st.dates(),
    frequency=st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    interval=st.integers(min_value=1, max_value=10_000),
)
def test_the_next_day_is_always_later(due: date, frequency: str, interval: int) -> None:
    following = next_due(f"FREQ={frequency};INTERVAL={interval}", due)
    assert following is None or following > due
