"""Register numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.register import check_pattern, next_number, read_number, register_number

PATTERNS = ["{year}-{number:03}", "{number}/{year}", "SC {direction} {year}.{number:4}", "Nr. {number}", "({number})*"]


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("{year}-{number:03}", "2024-007"),
        ("{number}/{year}", "7/2024"),
        ("{direction}-{year}-{number:4}", "out-2024-0007"),
        ("市姐字第{number}號", "市姐字第7號"),
        ("{number}-{year}-{number:03}", "7-2024-007"),
    ],
)
def test_a_number_is_written_and_read_as_the_association_writes_it(pattern: str, written: str) -> None:
    assert register_number(pattern, 2024, 7, "out") == written
    assert read_number(pattern, f" {written} ") == (2024 if "{year}" in pattern else None, 7)


@given(pattern=st.sampled_from(PATTERNS), year=st.integers(1000, 9999), number=st.integers(1, 10**6))
def test_what_was_written_is_read_back(pattern: str, year: int, number: int) -> None:
    read = read_number(pattern, register_number(pattern, year, number, "in"))
    assert read is not None
    assert read[0] in (year, None)
    assert read[1] == number


@given(used=st.lists(st.integers(1, 10**6)))
def test_the_next_number_was_never_given_out(used: list[int]) -> None:
    assert next_number(used) not in used
    assert next_number([]) == 1


@pytest.mark.parametrize(
    "pattern", ["", "{year}", "{number", "{number.__class__}", "{number}{0}", "{number:>40}", "{number!r}", "{letter}"]
)
def test_a_pattern_that_means_nothing_is_refused_with_a_sentence(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"^A register number pattern .*\.$"):
        check_pattern(pattern)


@pytest.mark.parametrize("text", ["", "2024", "2024-", "x2024-007", "24-007", "2024-007-1"])
def test_another_text_is_no_register_number(text: str) -> None:
    assert read_number("{year}-{number:03}", text) is None
