"""A whole name taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.fullnames import taken_apart
from db.rules.naming import NameOrder, full_name


@pytest.mark.parametrize(
    ("full", "family", "rest", "script"),
    [
        ("Ana Maria Braga", "Braga", "Ana Maria", "Latn"),
        ("Braga, Ana Maria", "Braga", "Ana Maria", "Latn"),
        ("Suharto", "Suharto", "", "Latn"),
        ("Pieter van der Berg", "van der Berg", "Pieter", "Latn"),
        ("María de la Cruz", "de la Cruz", "María", "Latn"),
        ("Robert King Jr.", "King", "Robert", "Latn"),
        ("江聰淵", "江", "聰淵", "Hani"),
        ("歐陽修", "歐陽", "修", "Hani"),
        ("山田太郎", "山田", "太郎", "Hani"),
        ("田中 さくら", "田中", "さくら", "Jpan"),
        ("김민준", "김", "민준", "Kore"),
        ("남궁민수", "남궁", "민수", "Kore"),
        ("محمد علي", "علي", "محمد", "Arab"),
        ("สมชาย ใจดี", "ใจดี", "สมชาย", "Thai"),
        ("", "", "", "Latn"),
    ],
)
def test_family_and_given_name_are_told_apart(full: str, family: str, rest: str, script: str) -> None:
    name = taken_apart(full)
    assert (name.family, name.given, name.script) == (family, rest, script)


def test_a_foreign_name_in_katakana_keeps_its_order() -> None:
    assert taken_apart("マリア シュミット").order is NameOrder.GIVEN_FIRST
    assert full_name(taken_apart("マリア シュミット")) == "マリア・シュミット"


@given(st.text(max_size=40))
def test_no_letter_is_lost(full: str) -> None:
    name = taken_apart(full)
    kept = f"{name.given}{name.family}{name.suffix}"
    assert sorted(char for char in kept if char.isalnum()) == sorted(char for char in full if char.isalnum())
