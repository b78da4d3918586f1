"""Two spellings of one address are one address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records.person import Way
from db.rules.contacts import normalised


@pytest.mark.parametrize(
    ("way", "written", "same"),
    [
        ("email", "Lin.Mei-Hua@Bailu.example", " lin.mei-hua@bailu.example"),
        ("email", "mailto:a@b.example", "A@B.example"),
        ("email", "MailTo: a@b.example", "a@b.example"),
        ("phone", "+49 (0) 4101 / 211-0", "0049 4101 2110"),
        ("mobile", "＋886 912-345-678", "+886912345678"),
        ("fax", "(301) 555-0123", "301.555.0123"),
        ("web", "https://www.Larkhaven.example/", "http://larkhaven.example"),
        ("LINE", " Mei  Hua ", "mei hua"),
        ("post", "1 Main Street\nLarkhaven", "1 main street larkhaven"),
    ],
)
def test_spellings_of_one_address_are_equal(way: str, written: str, same: str) -> None:
    assert normalised(way, written) == normalised(way, same) is not None


def test_nothing_written_compares_with_nothing() -> None:
    assert [normalised(way, " ") for way in Way] == [None] * len(Way)
    assert normalised("phone", "ask the school") is None
    assert normalised("phone", "00") is None
    assert normalised("email", "mailto:") is None


def test_other_numbers_and_addresses_stay_apart() -> None:
    assert normalised("phone", "+49 4101 2110") != normalised("phone", "04101 2110")
    assert normalised("email", "a.b@c.example") != normalised("email", "ab@c.example")


@given(way=st.sampled_from(Way), written=st.text(max_size=60))
def test_a_normal_form_is_its_own(way: Way, written: str) -> None:
    normal = normalised(way, written)
    if normal is not None and way in {Way.EMAIL, Way.PHONE, Way.MOBILE, Way.FAX}:
        assert normalised(way, normal) == normal
