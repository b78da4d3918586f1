"""Partial dates and texts in several languages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.values import PartialDate, Texts

DAYS = st.dates(min_value=date(1, 1, 1))
PARTIAL_DATES = st.builds(
    lambda day, known, about: PartialDate(
        day.year, day.month if known > 0 else None, day.day if known > 1 else None, approximate=about
    ),
    DAYS,
    st.integers(0, 2),
    st.booleans(),
)


@given(PARTIAL_DATES)
def test_a_partial_date_reads_back_as_written(partial: PartialDate) -> None:
    assert PartialDate.parse(str(partial)) == partial


@given(PARTIAL_DATES, PARTIAL_DATES)
def test_a_date_that_ends_before_another_begins_sorts_before_it(one: PartialDate, other: PartialDate) -> None:
    if one.last < other.first:
        assert one < other
    assert sorted([one, other]) == sorted([one, other], key=str)


@given(PARTIAL_DATES)
def test_a_partial_date_means_its_first_to_its_last_day(partial: PartialDate) -> None:
    assert partial.first <= partial.last
    assert PartialDate.of(partial.first).year == partial.year
    assert (partial.first == partial.last) == (partial.day is not None)


@pytest.mark.parametrize(
    "written", ["", "16", "2019-13", "2019-02-30", "2019-7", "8 July", "2019-07-08T10:00", "２０１９"]
)
def test_what_no_calendar_has_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day|range"):
        PartialDate.parse(written)


def test_a_text_is_read_in_the_language_asked_for_or_a_kin_of_it_or_the_original() -> None:
    city = Texts("zh-Hant", {"zh-Hant": "宜蘭市", "en": "Yilan City"})
    assert city.in_language("en") == "Yilan City"
    assert city.in_language("en-GB") == "Yilan City"
    assert city.in_language("de") == "宜蘭市"


def test_a_text_without_its_original_is_refused() -> None:
    with pytest.raises(ValueError, match="zh-Hant"):
        Texts("zh-Hant", {"en": "Yilan City"})


def test_emptying_a_translation_takes_it_away_but_never_the_original() -> None:
    city = Texts("en", {"en": "Yilan City", "de": "Yilan"})
    assert dict(city.with_text("de", "").by) == {"en": "Yilan City"}
    assert dict(city.with_text("en", "").by) == {"en": "", "de": "Yilan"}
