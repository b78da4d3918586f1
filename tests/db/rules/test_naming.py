"""Names of people in their scripts and orders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.naming import (
    Address,
    NameOrder,
    NameParts,
    addressed,
    full_name,
    in_one_line,
    initials,
    sort_key_of,
    usual_name,
)
from db.values import Texts

FAMILY_FIRST = NameOrder.FAMILY_FIRST
ANA = NameParts(given="Ana", middle="Maria", family="Braga")
LIN = NameParts(given="Mei-hua", family="Lin", order=FAMILY_FIRST)
LIN_HAN = NameParts(given="美華", family="林", script="Hant", order=FAMILY_FIRST)
NAME_PART = st.text(st.characters(categories=["L", "Zs"]), max_size=12)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (ANA, "Ana Maria Braga"),
        (LIN, "Lin Mei-hua"),
        (LIN_HAN, "林美華"),
        (NameParts(given="Robert", family="King", suffix="Jr."), "Robert King Jr."),
        (NameParts(given="  Ana ", family=" Braga\n"), "Ana Braga"),
        (NameParts(family="Suharto"), "Suharto"),
        (NameParts(suffix=" Jr.\n"), "Jr."),
        (NameParts(given="マリア", family="シュミット", script="Kana"), "マリア・シュミット"),
        (NameParts(given="さくら", family="田中", script="Jpan", order=FAMILY_FIRST), "田中さくら"),
        (NameParts(given="민준", family="김", script="Kore", order=FAMILY_FIRST), "김민준"),
        (NameParts(given="محمد", family="علي", script="Arab"), "محمد علي"),
        (NameParts(), ""),
    ],
)
def test_a_full_name_is_said_in_its_order_and_script(name: NameParts, said: str) -> None:
    assert full_name(name) == said


def test_a_person_is_called_in_latin_script_first_with_their_own_behind() -> None:
    assert usual_name([LIN_HAN, LIN]) == "Lin Mei-hua 林美華"
    assert usual_name([LIN_HAN]) == "林美華"
    assert usual_name([ANA]) == "Ana Maria Braga"
    assert usual_name([]) == ""


def test_a_former_name_stands_in_only_where_there_is_no_other() -> None:
    before = NameParts(given="Ana", family="Costa", former=True)
    assert usual_name([before, ANA]) == "Ana Maria Braga"
    assert usual_name([before]) == "Ana Costa"


def test_people_sort_by_family_name_whatever_the_order_and_accents() -> None:
    people = [NameParts(given="Zoë", family="Álvares"), ANA, LIN, NameParts(given="Jörg", family="ßtein")]
    keys = [sort_key_of([person]) for person in people]
    assert keys == ["alvares zoe", "braga ana maria", "lin mei-hua", "sstein jorg"]
    assert sort_key_of([LIN_HAN, LIN]) == "lin mei-hua"
    assert sort_key_of([]) == ""


def test_initials_follow_the_order_of_the_name() -> None:
    assert initials(ANA) == "AB"
    assert initials(LIN) == "LM"
    assert initials(LIN_HAN) == "華"
    assert initials(NameParts()) == ""


def test_the_style_of_address_is_that_of_the_language_or_of_its_kin() -> None:
    german, english = Address("de", opening="Sehr geehrte Frau Braga"), Address("en", opening="Dear Mayor")
    canadian = Address("en-CA", opening="Your Worship")
    assert addressed([german, english, canadian], "en-CA") is canadian
    assert addressed([german, english, canadian], "en-GB") is english
    assert addressed([german], "pt") is None


@given(
    st.builds(
        NameParts,
        given=NAME_PART,
        middle=NAME_PART,
        family=NAME_PART,
        suffix=NAME_PART,
        order=st.sampled_from(NameOrder),
    )
)
def test_a_name_loses_no_letter_and_stands_on_one_line(name: NameParts) -> None:
    said = full_name(name)
    assert said == said.strip()
    written = name.given + name.middle + name.family + name.suffix
    assert sorted("".join(said.replace("・", "").split())) == sorted("".join(written.replace("・", "").split()))


@given(st.text(max_size=400))
def test_a_line_is_one_line_and_not_endless(text: str) -> None:
    line = in_one_line(text)
    assert len(line.splitlines()) <= 1
    assert len(line) <= 120
    assert in_one_line(line) == line


def test_texts_are_called_latin_first_with_the_original_behind() -> None:
    assert in_one_line(Texts("zh-Hant", {"zh-Hant": "宜蘭市", "en": "Yilan City"})) == "Yilan City 宜蘭市"
    assert in_one_line(Texts("de", {"de": "Annental", "zh-Hant": "安嫩塔爾"})) == "Annental"
    assert in_one_line(Texts.only("ja", "新潟")) == "新潟"
