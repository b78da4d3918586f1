"""How a letter is opened and closed by custom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.addressing import CUSTOMS, proposed
from db.rules.naming import NameOrder, NameParts

LIN = [
    NameParts("Mei-hua", family="Lin", order=NameOrder.FAMILY_FIRST),
    NameParts("美華", family="林", script="Hant", order=NameOrder.FAMILY_FIRST),
]
BRANDT = [NameParts("Katharina", family="Brandt")]


@pytest.mark.parametrize(
    ("language", "title", "gender", "opening"),
    [
        ("en", "Mayor", "", "Dear Mayor Lin,"),
        ("en-GB", "", "female", "Dear Ms Lin,"),
        ("en", "", "", "Dear Lin Mei-hua,"),
        ("de", "", "Frau", "Sehr geehrte Frau Lin,"),
        ("de", "Bürgermeisterin", "w", "Sehr geehrte Frau Bürgermeisterin,"),
        ("de", "Bürgermeisterin", "", "Guten Tag Lin Mei-hua,"),
        ("zh-Hant", "市長", "", "林市長鈞鑒："),
        ("zh-TW", "", "女", "林美華女士您好："),
        ("zh-Hans", "", "m.", "尊敬的林美華先生："),
    ],
)
def test_the_opening_follows_office_name_and_language(language: str, title: str, gender: str, opening: str) -> None:
    style = proposed(language, LIN, title, gender)
    assert style is not None
    assert (style.language, style.opening) == (language, opening)


def test_a_language_without_a_custom_or_a_name_in_its_script_gets_none() -> None:
    assert proposed("sw", LIN) is None
    assert proposed("zh-Hant", BRANDT) is None
    assert proposed("en", []) is None


def test_a_single_name_stands_for_both() -> None:
    style = proposed("en", [NameParts("Suharto")], "President")
    assert style is not None
    assert style.opening == "Dear President Suharto,"


WORDS = st.text(st.characters(categories=["L"]), min_size=1, max_size=12)


@given(
    language=st.sampled_from(sorted(CUSTOMS)),
    given=WORDS,
    family=WORDS | st.just(""),
    title=WORDS | st.just(""),
    gender=st.sampled_from(["", "f", "m", "x"]),
    script=st.sampled_from(["Latn", "Hant", "Jpan", "Kore", "Thai"]),
)
def test_every_proposal_is_whole(language: str, given: str, family: str, title: str, gender: str, script: str) -> None:
    style = proposed(language, [NameParts(given, family=family, script=script)], title, gender)
    if style is not None:
        assert all((style.address, style.opening, style.closing))
        assert not {"{", "}"} & set(style.address + style.opening + style.closing)
