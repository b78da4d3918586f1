"""Folding and splitting text for search and order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.words import fold, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("São", "SAO"),
        ("Straße", "STRASSE"),
        ("ＡＢＣ", "abc"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("Malé", "male"),
    ],
)
def test_case_accents_and_width_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_marks_that_make_another_kana_count() -> None:
    assert fold("が") != fold("か")


def test_each_east_asian_character_is_a_word() -> None:
    assert words("Yilan 宜蘭市2024") == ["yilan", "宜", "蘭", "市", "2024"]


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_words_hold_no_space_and_no_quote(text: str) -> None:
    assert all(word and not any(char.isspace() or char == '"' for char in word) for word in words(text))
