"""Where a step fits among those that were written down."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.lifecycle import ENDINGS, Stage
from db.rules.steps import Misfit, Step, could_follow, fits_without, misfit, place
from db.values import PartialDate

TODAY = date(2026, 11, 24)


def step(stage: Stage, dated: str) -> Step:
    return Step(stage, PartialDate.parse(dated))


LIFE = [step(Stage.IDEA, "2016"), step(Stage.APPROVED, "2019-07-08"), step(Stage.ACTIVE, "2019-09-18")]
SLEPT = [*LIFE, step(Stage.DORMANT, "2021-03"), step(Stage.ACTIVE, "2023")]


@pytest.mark.parametrize(
    ("steps", "new", "at"),
    [
        ([], step(Stage.ACTIVE, "1957~"), 0),
        (LIFE, step(Stage.DORMANT, "2022"), 3),
        (LIFE, step(Stage.EXPLORING, "2017"), 1),
        (LIFE, step(Stage.NEGOTIATING, "2019"), 1),  # the year alone does not say; the life does
        (LIFE[:2], step(Stage.ACTIVE, "2019-07-08"), 2),  # resolved and signed on one day
        ([LIFE[0], LIFE[2]], step(Stage.APPROVED, "2019-09-18"), 1),  # the one that was signed that day comes after
        (SLEPT, step(Stage.SUSPENDED, "2023"), 5),
        (LIFE, step(Stage.EXPLORING, "2020"), None),
        (LIFE, step(Stage.DORMANT, "2018"), None),
        (SLEPT, step(Stage.ENDED, "2022"), None),
    ],
)
def test_a_step_belongs_where_its_day_and_the_life_put_it(steps: list[Step], new: Step, at: int | None) -> None:
    assert place(steps, new) == at


def test_it_says_why_a_step_cannot_be_so() -> None:
    started = PartialDate.parse("2019-09-18")
    assert misfit(LIFE, step(Stage.DORMANT, "2026-11-24"), TODAY, started) is None
    assert misfit(LIFE, step(Stage.DORMANT, "2026-11"), TODAY, started) is None, "some day of this month has come"
    assert misfit(LIFE, step(Stage.DORMANT, "2026-11-25"), TODAY, started) is Misfit.AHEAD
    assert misfit(LIFE, step(Stage.DORMANT, "2018"), TODAY, started) is Misfit.BEFORE_IT_STARTED
    assert misfit(LIFE, step(Stage.EXPLORING, "2017"), TODAY, started) is None, "the way there lies before the start"
    assert misfit(LIFE, step(Stage.DORMANT, "2018"), TODAY) is Misfit.NO_ROOM
    assert misfit(LIFE, step(Stage.ACTIVE, "2020"), TODAY) is Misfit.STANDS_ALREADY


def test_a_step_can_be_taken_away_where_the_others_still_follow_each_other() -> None:
    assert [fits_without(SLEPT, index) for index in range(5)] == [True, True, False, False, True]


STAGES = st.sampled_from(Stage)
YEARS = st.integers(1957, 2025).map(PartialDate)


@given(st.lists(st.tuples(STAGES, YEARS), max_size=12))
def test_whatever_is_put_in_its_place_each_step_could_follow_the_one_before(
    told: list[tuple[Stage, PartialDate]],
) -> None:
    steps: list[Step] = []
    for stage, dated in told:
        new = Step(stage, dated)
        at = place(steps, new)
        assert (at is None) == (misfit(steps, new, TODAY) is not None)
        if at is not None:
            steps.insert(at, new)
    assert [each.dated.year for each in steps] == sorted(each.dated.year for each in steps)
    stages: list[Stage | None] = [None, *(each.stage for each in steps)]
    assert all(could_follow(before, after) for before, after in pairwise(stages) if after)
    assert not any(stage in ENDINGS for stage in stages[:-1] if stage)
