"""The bench says whether a bar is met as a person would."""

from __future__ import annotations

import pytest

from benchmarks.measuring import Bar, Result, by_turns
from benchmarks.table import table


@pytest.mark.parametrize(
    ("ours", "bare", "bar", "limit", "met"),
    [
        (150, 100, Bar.AT_MOST_TIMES, 1.5, True),
        (151, 100, Bar.AT_MOST_TIMES, 1.5, False),
        (50, 100, Bar.AT_LEAST_TIMES, 0.5, True),
        (49, 100, Bar.AT_LEAST_TIMES, 0.5, False),
        (51, 1, Bar.AT_MOST_OVER, 50, True),
        (52, 1, Bar.AT_MOST_OVER, 50, False),
        (1, 0, Bar.AT_MOST_TIMES, 3, False),
    ],
)
def test_a_bar_is_met_up_to_its_limit(ours: float, bare: float, bar: Bar, limit: float, met: bool) -> None:
    assert Result("search", ours, bare, "ms", bar, limit).is_met is met


def test_both_sides_are_measured_by_turns_and_the_first_turn_is_not_counted() -> None:
    order: list[str] = []
    ours, bare = iter([99.0, 3, 1, 2]), iter([88.0, 30, 10, 20])

    def one() -> float:
        order.append("ours")
        return next(ours)

    def other() -> float:
        order.append("bare")
        return next(bare)

    assert by_turns(3, one, other) == (2, 20)
    assert order == ["ours", "bare"] * 4


def test_the_table_says_what_is_not_met() -> None:
    lines = table(
        [
            Result("search: a name", 12.2, 0.87, "ms", Bar.AT_MOST_TIMES, 3),
            Result("first rows: letter", 37.1, 1.26, "ms", Bar.AT_MOST_OVER, 50),
        ]
    ).splitlines()
    assert lines[1].endswith("14.02  at most 3 ×         NOT met")
    assert lines[2].endswith("+35.8  at most 50 ms over  met")
