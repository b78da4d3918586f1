"""Folding and splitting text for search and order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.words import fold, words, words_at


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


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("أَحْمَد", "احمد"),
        ("مدرسة", "مدرسه"),
        ("على", "علي"),
        ("الرّبـــاط", "الرباط"),
        ("ığdır", "IĞDIR"),
        ("Đà Nẵng", "da nang"),
        ("Ærøskøbing", "aeroskobing"),
        ("２０２４年", "2024年"),
        ("٢٠٢٤", "2024"),
        ("ﾊﾞﾝｸﾞﾗ", "バングラ"),
        ("葛󠄀城", "葛城"),
        ("Ch’en", "Ch'en"),
        ("Part­ner", "partner"),
        ("IMG_2034", "img 2034"),
        ("แก้ว", "แกว"),
    ],
)
def test_what_is_written_in_one_way_is_found_typed_in_another(written: str, typed: str) -> None:
    assert words(written) == words(typed)


@pytest.mark.parametrize("text", ["กรุงเทพ", "ວຽງຈັນ", "ភ្នំពេញ", "ရန်ကုန်", "서울시청", "佐々木", "ひらがな"])
def test_of_scripts_without_spaces_each_character_is_a_word(text: str) -> None:
    assert all(len(word) == 1 for word in words(text))
    assert len(words(text)) > 2


def test_vowel_signs_do_not_part_a_word() -> None:
    assert len(words("हिन्दी भाषा")) == 2


@given(st.text())
def test_every_word_stands_somewhere_in_the_text(text: str) -> None:
    placed = words_at(text)
    assert [each.word for each in placed] == words(text)
    assert all(0 <= each.first < each.after <= len(text) for each in placed)


@given(st.text())
def test_words_that_were_parted_once_stay_so(text: str) -> None:
    assert words(" ".join(words(text))) == words(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_words_hold_no_space_and_no_quote(text: str) -> None:
    assert all(word and not any(char.isspace() or char == '"' for char in word) for word in words(text))
