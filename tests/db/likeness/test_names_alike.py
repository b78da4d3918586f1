"""Names of people compared across orders, spellings, systems and scripts, without a database."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.likeness.facts import Alike
from db.likeness.naming import Spelled, compare, differ_in_one_script
from db.rules.naming import NameOrder, NameParts


def name(written: str) -> Spelled:
    """A name written "family, given", with its script behind a slash where it is not Latin; or in one field."""
    text, _, script = written.partition("/")
    family, _, given_name = (part.strip() for part in text.partition(","))
    order = NameOrder.FAMILY_FIRST if script in {"Hant", "Hans"} else NameOrder.GIVEN_FIRST
    return Spelled.of(NameParts(family=family, given=given_name, script=script or "Latn", order=order))


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Chiang, Tsung-yuan", "Chiang, Tsung-yuan", Alike.SAME_NAME),
        ("Chiang, Tsung-yuan", "CHIANG, Tsung Yuan", Alike.SAME_NAME),
        ("Chiang, Tsung-yuan", "Tsung-yuan, Chiang", Alike.SAME_NAME_OTHER_ORDER),
        ("Chiang, Tsung-yuan", "Tsung-Yuan Chiang", Alike.SAME_NAME),
        ("Chiang, Tsung-yuan", "Chiang Tsung-yuan", Alike.SAME_NAME_OTHER_ORDER),
        ("Chiang, Tsung-yuan", "江, 聰淵/Hant", Alike.SAME_NAME_OTHER_SCRIPT),
        ("Chiang Tsung Yuan", "江聰淵/Hant", Alike.SAME_NAME_OTHER_SCRIPT),
        ("Jiang, Congyuan", "江聰淵/Hant", Alike.SAME_NAME_OTHER_SCRIPT),
        ("Jiang, Congyuan", "Chiang, Ts’ung-yüan", Alike.SAME_NAME_OTHER_SPELLING),
        ("Tseng, Kuo-hua", "曾, 國華/Hant", Alike.SAME_NAME_OTHER_SCRIPT),
        ("Ouyang, Xiu", "歐陽修/Hant", Alike.SAME_NAME_OTHER_SCRIPT),
        ("江, 聰淵/Hant", "江聰淵市長/Hant", Alike.SAME_NAME),
        ("Schäfer, Jürgen", "Schaefer, Juergen", Alike.SAME_NAME_OTHER_SPELLING),
        ("Schäfer, Jürgen", "SCHAFER, Jurgen", Alike.SAME_NAME),
        ("O’Grady, Sheila", "O'Grady, Mrs. Sheila", Alike.SAME_NAME),
        ("Shevchenko, Taras", "Шевченко, Тарас/Cyrl", Alike.SAME_NAME_OTHER_SCRIPT),
        ("Haddad, Layla", "حداد, ليلى/Arab", None),
        ("Mansour, Yousef", "منصور, يوسف/Arab", Alike.SAME_NAME_OTHER_SCRIPT),
        ("Rattanakul, Suda", "รัตนกุล, สุดา/Thai", Alike.SAME_NAME_OTHER_SCRIPT),
        ("Kim, Seo-yeon", "김, 서연/Kore", Alike.SAME_NAME_OTHER_SCRIPT),
        ("Whitlock, Thomas", "Whitlokc, Thomas", Alike.ONE_LETTER_APART),
        ("Abernathy, Constance", "Abernaty, Constanze", Alike.FEW_LETTERS_APART),
        ("Smith, John Paul", "Smith, J. P.", Alike.INITIALS),
        ("Chiang, Tsung-yuan", "Chiang, T.Y.", Alike.INITIALS),
        ("Smith, John Paul", "Smith, John", Alike.SHORTER_NAME),
        ("Smith, John", "Smith, Mary", Alike.SAME_PART_OF_NAME),
        ("Smith, John", "Brown, Mary", None),
        ("Chou, Yu-ting", "周, 廷玉/Hant", None),
        ("林, 美華/Hant", "林, 美花/Hant", None),
        ("Li, Bo", "Lu, Bo", Alike.SAME_PART_OF_NAME),
    ],
)
def test_two_names_are_alike_in_a_way(one: str, other: str, how: Alike | None) -> None:
    assert compare(name(one), name(other)) is how
    assert compare(name(other), name(one)) is how


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (("Lin, Mei-hua", "林, 美華/Hant"), ("Lin, Mei-hua", "林, 美花/Hant"), True),
        (("Chiang, Tsung-yuan", "江, 聰淵/Hant"), ("江, 聪渊/Hans",), False),
        (("Chiang, Tsung-yuan",), ("江, 聰淵/Hant",), False),
        (("Shevchuk, Petro", "Шевчук, Петро/Cyrl"), ("Shevchuk, Bohdan", "Шевчук, Богдан/Cyrl"), True),
    ],
)
def test_names_in_their_own_script_tell_people_apart(
    one: tuple[str, ...], other: tuple[str, ...], differ: bool
) -> None:
    assert differ_in_one_script([*map(name, one)], [*map(name, other)]) is differ


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)


@given(WORDS, WORDS, WORDS, WORDS)
def test_any_two_names_can_be_compared_and_the_order_of_the_two_means_nothing(
    family: str, given_name: str, other_family: str, other_given: str
) -> None:
    one = Spelled.of(NameParts(family=family, given=given_name))
    other = Spelled.of(NameParts(family=other_family, given=other_given))
    assert compare(one, other) is compare(other, one)
