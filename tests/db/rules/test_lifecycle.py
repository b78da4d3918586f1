"""The stages of a partnership: which step follows which, and what each one wants."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.lifecycle import (
    BEGINNINGS,
    ENDINGS,
    STANDING,
    TRACK,
    Evidence,
    Stage,
    is_allowed,
    may_be_taken,
    missing,
    next_stages,
)

STAGES = st.sampled_from(Stage)
EVIDENCE = st.frozensets(st.sampled_from(Evidence))


def test_the_track_can_be_walked_from_idea_to_active() -> None:
    for before, after in pairwise(TRACK):
        assert next_stages(before)[0] is after


@pytest.mark.parametrize("stage", [Stage.DORMANT, Stage.SUSPENDED])
def test_a_partnership_falls_silent_and_wakes_again(stage: Stage) -> None:
    assert is_allowed(Stage.ACTIVE, stage)
    assert is_allowed(stage, Stage.ACTIVE)


@pytest.mark.parametrize("stage", sorted(BEGINNINGS))
def test_what_has_not_begun_can_be_declined_but_not_end(stage: Stage) -> None:
    assert is_allowed(stage, Stage.DECLINED)
    assert not is_allowed(stage, Stage.ENDED)


@pytest.mark.parametrize("stage", sorted(STANDING))
def test_what_stands_can_end_in_each_way_but_being_declined(stage: Stage) -> None:
    assert ENDINGS - set(next_stages(stage)) == {Stage.DECLINED}


def test_every_stage_is_a_beginning_or_stands_or_is_an_ending() -> None:
    assert sorted([*BEGINNINGS, *STANDING, *ENDINGS]) == sorted(Stage)


@given(stage=STAGES)
def test_a_partnership_enters_the_book_at_any_stage_of_its_life(stage: Stage) -> None:
    assert is_allowed(None, stage)


@given(before=STAGES, after=STAGES)
def test_nothing_follows_an_ending_and_no_stage_itself(before: Stage, after: Stage) -> None:
    assert not (is_allowed(before, after) and (before in ENDINGS or before is after))


@pytest.mark.parametrize(
    ("stage", "enough"),
    [
        (Stage.EXPLORING, Evidence.CONTACT),
        (Stage.NEGOTIATING, Evidence.LETTER_OF_INTENT),
        (Stage.NEGOTIATING, Evidence.DRAFT),
        (Stage.APPROVED, Evidence.VOTED_DECISION),
        (Stage.ACTIVE, Evidence.AGREEMENT_IN_FORCE),
        (Stage.EMERITUS, Evidence.REASON),
        (Stage.ENDED, Evidence.REASON),
        (Stage.DECLINED, Evidence.REASON),
        (Stage.ANNULLED, Evidence.REASON),
    ],
)
def test_each_step_wants_its_own_evidence(stage: Stage, enough: Evidence) -> None:
    assert missing(stage, {enough}) == []
    (lack,) = missing(stage, set(Evidence) - {Evidence.LETTER_OF_INTENT, Evidence.DRAFT, enough})
    assert enough in lack.any_of
    assert lack.sentence.endswith(".")


@pytest.mark.parametrize("stage", [Stage.IDEA, Stage.DORMANT, Stage.SUSPENDED])
def test_some_steps_want_nothing(stage: Stage) -> None:
    assert missing(stage, set()) == []


@given(before=STAGES, after=STAGES, has=EVIDENCE)
def test_an_allowed_step_can_always_be_taken_with_a_reason(
    before: Stage, after: Stage, has: frozenset[Evidence]
) -> None:
    assert may_be_taken(before, after, has | {Evidence.REASON}) == is_allowed(before, after)


@given(before=STAGES, after=STAGES, has=EVIDENCE, more=EVIDENCE)
def test_more_evidence_never_stands_in_the_way(
    before: Stage, after: Stage, has: frozenset[Evidence], more: frozenset[Evidence]
) -> None:
    assert may_be_taken(before, after, has) <= may_be_taken(before, after, has | more)


def test_a_friendship_without_agreement_is_active_for_a_reason() -> None:
    assert not may_be_taken(None, Stage.ACTIVE, {Evidence.CONTACT})
    assert may_be_taken(None, Stage.ACTIVE, {Evidence.CONTACT, Evidence.REASON})
