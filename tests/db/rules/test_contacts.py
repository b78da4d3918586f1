"""Two spellings of one address are one address."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records.person import Way
from db.rules.contacts import NUMBERS, Doubt, doubt, international, normalised


@pytest.mark.parametrize(
    ("way", "written", "same"),
    [
        ("email", "Lin.Mei-Hua@Bailu.example", " lin.mei-hua@bailu.example"),
        ("email", "mailto:a@b.example", "A@B.example"),
        ("email", "MailTo: a@b.example", "a@b.example"),
        ("phone", "+49 (0) 4101 / 211-0", "0049 4101 2110"),
        ("mobile", "＋886 912-345-678", "+886912345678"),
        ("fax", "(301) 555-0123", "301.555.0123"),
        ("phone", "+886 3 932 5164 #12", "+886-3-9325164 ext. 12"),
        ("WhatsApp", "٠٠٨٨٦٩١٢٣٤٥٦٧٨", "+886 912 345 678"),
        ("email", "info@bücher.example", "info@XN--BCHER-KVA.example"),
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


@pytest.mark.parametrize(
    ("written", "country", "read"),
    [
        ("03 932 5164", "TW", "+886 3 932 5164"),
        ("(301) 555-0123", "US", "+1 301-555-0123"),
        ("011 886 3 932 5164", "US", "+886 3 932 5164"),
        ("04101 2110", "DE", "+49 4101 2110"),
        ("06 6982 1", "IT", "+39 06 69821"),
        ("090-1234-5678", "JP", "+81 90-1234-5678"),
        ("+44 20 7946 0958 ext 3", None, "+44 20 7946 0958 ext. 3"),
        ("12", "DE", None),
        ("04101 2110", None, None),
        ("+999 1234567", None, None),
        ("ask the school", "DE", None),
    ],
)
def test_a_number_is_read_as_one_of_its_country(written: str, country: str | None, read: str | None) -> None:
    assert international(normalised("phone", written, lambda: country)) == read


@pytest.mark.parametrize(
    ("way", "written", "why"),
    [
        ("phone", "+886 3 932 5164", None),
        ("mobile", "0912 345 678", Doubt.NO_COUNTRY),
        ("phone", "ask the school", Doubt.NO_NUMBER),
        ("phone", "112", Doubt.NO_NUMBER),
        ("Signal", "+999 1234567", Doubt.NO_NUMBER),
        ("email", "lin@bailu.example", None),
        ("email", "用戶@例子.廣告", None),
        ("email", "lin at bailu", Doubt.NO_EMAIL),
        ("email", "lin@bailu", Doubt.NO_EMAIL),
        ("LINE", "mei hua", None),
        ("post", "anywhere", None),
    ],
)
def test_what_reaches_nobody_is_doubted(way: str, written: str, why: Doubt | None) -> None:
    assert doubt(way, written, normalised(way, written)) is why


def test_libraries_are_imported_where_such_a_way_is_read_and_only_there() -> None:
    script = (
        "import sys; from db.rules.contacts import normalised\n"
        "normalised('post', '1 Main Street'); normalised('LINE', 'lin'); normalised('web', 'https://bailu.example')\n"
        "assert not {'phonenumbers', 'email_validator'} & sys.modules.keys()\n"
        "normalised('email', 'lin@bailu.example'); normalised('phone', 'ask the school')\n"
        "assert 'phonenumbers' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


@given(
    way=st.sampled_from(Way),
    written=st.one_of(st.text(max_size=60), st.from_regex(r"\+?[0-9 ()./#x-]{1,25}", fullmatch=True)),
    country=st.sampled_from([None, "US", "TW", "DE", "IT", "JP", "GB"]),
)
def test_a_normal_form_is_its_own(way: Way, written: str, country: str | None) -> None:
    normal = normalised(way, written, lambda: country)
    doubt(way, written, normal)
    if normal is not None and way in {Way.EMAIL, *NUMBERS}:
        assert normalised(way, normal, lambda: country) == normal
