"""What belongs to one conversation, whatever the order in which the messages come."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.subjects import bare, is_answer, telling
from imports.mail.threading import WITHIN, Threaded, threads

_START = datetime(2024, 3, 1, 9, tzinfo=UTC)
_US_AND_THEM = frozenset({"post@larkhaven.example", "mayor@bailu.example"})


def _sets(messages: list[Threaded[int]]) -> set[frozenset[int]]:
    return {frozenset(thread) for thread in threads(messages)}


_MESSAGE = st.builds(
    lambda own, names, subject, day, between: Threaded(
        0, own, tuple(names), None, subject, between, _START + timedelta(days=day)
    ),
    st.sampled_from(["", *(f"{letter}@x" for letter in "abcdef")]),
    st.lists(st.sampled_from([f"{letter}@x" for letter in "abcdefgh"]), max_size=2),
    st.sampled_from(
        ["Spring festival", "Re: Spring festival", "AW: spring  festival", "", "Re:", "Hello", "Re: Hello"]
    ),
    st.integers(0, 400),
    st.sampled_from([_US_AND_THEM, frozenset[str](), frozenset({"post@larkhaven.example"})]),
)


@given(st.lists(_MESSAGE, max_size=9).map(lambda some: [replace(one, key=n) for n, one in enumerate(some)]), st.data())
def test_any_order_of_arrival_gives_the_same_threads(messages: list[Threaded[int]], data: st.DataObject) -> None:
    at_once = _sets(messages)
    order = data.draw(st.permutations(messages))
    assert _sets(list(order)) == at_once
    # One after the other, each time with the threads that stand already.
    standing: dict[int, int] = {}
    for number in range(1, len(order) + 1):
        known = [replace(one, thread=standing.get(one.key)) for one in order[:number]]
        standing = {key: min(thread) for thread in threads(known) for key in thread}
    grouped: dict[int, set[int]] = {}
    for key, thread in standing.items():
        grouped.setdefault(thread, set()).add(key)
    assert {frozenset(thread) for thread in grouped.values()} == at_once


def test_messages_belong_together_over_one_that_nobody_has() -> None:
    one, other = Threaded(1, "1@x", ("lost@x",)), Threaded(2, "2@x", ("lost@x",))
    assert _sets([one, other, Threaded(3, "3@x")]) == {frozenset({1, 2}), frozenset({3})}


def test_a_late_message_joins_two_conversations() -> None:
    one, other = Threaded(1, "1@x", thread="older"), Threaded(2, "2@x", ("3@x",), thread="younger")
    assert len(threads([one, other])) == 2
    assert _sets([one, other, Threaded(3, "3@x", ("1@x",))]) == {frozenset({1, 2, 3})}


def test_the_subject_joins_only_an_answer_that_names_nothing_between_the_same_and_in_time() -> None:
    first = Threaded(1, "1@x", (), None, "Spring festival", _US_AND_THEM, _START)
    answer = Threaded(2, "2@x", (), None, "回覆：Spring Festival", _US_AND_THEM, _START + timedelta(days=9))
    assert _sets([first, answer]) == {frozenset({1, 2})}
    for apart in (
        replace(answer, subject="Spring festival"),
        replace(answer, sent=_START + WITHIN + timedelta(days=1)),
        replace(answer, sent=_START - timedelta(days=1)),
        replace(answer, between=frozenset({"post@larkhaven.example", "other@bailu.example"})),
        replace(answer, names=("another@x",)),
    ):
        assert len(threads([first, apart])) == 2, apart


def test_ten_thousand_of_one_subject_take_no_time() -> None:
    many = [
        Threaded(n, f"{n}@x", (), None, "Re: Spring festival", _US_AND_THEM, _START + timedelta(minutes=n))
        for n in range(10_000)
    ]
    Random(5).shuffle(many)
    assert len(threads(many)) == 1


@pytest.mark.parametrize(
    "written",
    [
        "Re: Spring festival", "RE[2]: Spring festival", "Re : Fwd: AW: Spring festival", "回复： Spring festival",
        "SV: VS: Spring  festival", "Odp: Spring festival", "WG: Re: Spring festival", "Re^3:Spring festival",
        "رد: Spring festival", "Antw: Re: Spring festival", "RE: re: Re: SPRING FESTIVAL",
    ],
)  # fmt: skip
def test_what_programs_put_before_a_subject_is_none_of_it(written: str) -> None:
    assert telling(written) == "spring festival"


def test_tags_stay_and_words_that_only_begin_alike_do_too() -> None:
    assert bare("Re: [Board] Re: Minutes of May") == bare("[Board] AW: Minutes of May") == "[Board] Minutes of May"
    assert bare("Report: the choir") == "Report: the choir"
    assert is_answer("[Board] AW: Minutes")
    assert not is_answer("Fwd: Minutes")
    assert bare("[2024]") == "[2024]"


@pytest.mark.parametrize("subject", ["", "Re:", "Hello", "Re: Invoice", "春節"])
def test_a_subject_that_says_too_little_joins_nothing(subject: str) -> None:
    assert not telling(subject)


def test_four_characters_say_enough() -> None:
    assert telling("回覆：春節問候") == telling("Re: 春節問候") != ""
