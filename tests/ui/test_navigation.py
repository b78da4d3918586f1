"""The way through the book: there, back, forward, and round what is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.navigation import Navigator, Place

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

HOME, PEOPLE, LETTERS = Place("home"), Place("list", "person"), Place("list", "letter")
CASE = Place("case", "partnership", UUID(int=1))


@pytest.fixture
def way(qapp: QObject) -> Navigator:
    return Navigator(qapp)


def test_back_and_forward(way: Navigator) -> None:
    for place in (HOME, PEOPLE, CASE):
        way.go(place)
    way.back()
    assert way.here == PEOPLE
    way.back()
    assert (way.here, way.can_go_back) == (HOME, False)
    way.forward()
    assert way.here == PEOPLE
    way.go(LETTERS)
    assert not way.can_go_forward


def test_going_where_one_is_is_no_step(way: Navigator) -> None:
    way.go(HOME)
    way.go(HOME)
    assert not way.can_go_back


def test_back_leads_to_the_tab_that_was_in_front(way: Navigator) -> None:
    way.go(CASE)
    way.turn_to("letters")
    way.go(PEOPLE)
    way.back()
    assert way.here == Place("case", "partnership", UUID(int=1), "letters")


def test_a_record_that_is_gone_is_taken_out_of_the_way(way: Navigator) -> None:
    shown: list[Place] = []
    for place in (HOME, CASE, PEOPLE, CASE):
        way.go(place)
    way.moved.connect(shown.append)
    way.forget(UUID(int=1))
    assert shown == [PEOPLE]
    way.back()
    assert way.here == HOME


@given(steps=st.lists(st.sampled_from([HOME, PEOPLE, LETTERS, CASE, "back", "forward"]), max_size=60))
def test_one_is_always_where_the_last_signal_said(steps: list[Place | str]) -> None:
    way = Navigator()
    last: list[Place] = []
    way.moved.connect(last.append)
    for step in steps:
        if isinstance(step, Place):
            way.go(step)
        elif step == "back":
            way.back()
        else:
            way.forward()
        assert way.here == (last[-1] if last else None)
