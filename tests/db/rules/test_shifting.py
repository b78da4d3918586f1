"""Moving an exchange to another year, a person's own order, and passports that last."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import RuleBroken
from db.rules.ordering import Way, moved
from db.rules.passports import Passport, lasts
from db.rules.shifting import Kept, later, next_year, retitled, shifted, years_on
from db.values import PartialDate, Texts

DAYS = st.dates(date(1900, 1, 1), date(2190, 12, 31))


@given(DAYS, st.integers(1, 60))
def test_the_same_weekday_is_kept_within_three_days_of_the_date(first: date, years: int) -> None:
    there, dated = years_on(first, years, Kept.WEEKDAY), years_on(first, years, Kept.DATE)
    assert there.weekday() == first.weekday()
    assert abs((there - dated).days) <= 3
    assert dated.year == first.year + years
    assert (dated.month, dated.day) == ((2, 28) if (first.month, first.day) == (2, 29) and dated.day == 28 else (
        first.month, first.day))  # fmt: skip


@given(DAYS, DAYS, st.sampled_from(Kept))
def test_the_next_one_never_lies_in_the_past_and_is_a_year_later_at_least(first: date, on: date, kept: Kept) -> None:
    there, years = next_year(first, on, kept)
    assert there >= on
    assert years >= 1
    assert there == years_on(first, years, kept)
    assert years == 1 or years_on(first, years - 1, kept) < on or first.year + years - 1 < on.year


@given(DAYS, st.integers(-3000, 3000))
def test_days_keep_their_distance_when_all_are_moved(day: date, days: int) -> None:
    other = day + timedelta(days=8)
    moved_to, moved_other = (shifted(PartialDate.of(each), days, 1).first for each in (day, other))
    assert (moved_other - moved_to).days == 8
    assert (moved_to - day).days == days


def test_what_is_known_in_part_is_moved_by_years_and_stays_known_in_part() -> None:
    assert shifted(PartialDate.parse("2026-05"), 364, 1) == PartialDate.parse("2027-05")
    assert shifted(PartialDate.parse("2019~"), 0, 8) == PartialDate.parse("2027~")
    assert next_year(date(2024, 2, 29), date(2024, 3, 1), Kept.DATE) == (date(2025, 2, 28), 1)


def test_no_calendar_goes_past_its_end() -> None:
    with pytest.raises(RuleBroken, match="No calendar"):
        later(date(9999, 12, 30), 9)
    with pytest.raises(RuleBroken, match="No calendar"):
        years_on(date(9990, 1, 1), 20, Kept.DATE)
    with pytest.raises(RuleBroken, match="No calendar"):
        shifted(PartialDate(9999), 0, 1)


def test_a_title_names_the_new_year_in_each_language_and_keeps_other_numbers() -> None:
    title = Texts("en", {"en": "Festival 2026: 12026 lanterns, 1957–2026", "zh-Hant": "2026年元宵節"})
    told = retitled(title, 2026, 1)
    assert told.by == {"en": "Festival 2027: 12026 lanterns, 1957–2027", "zh-Hant": "2027年元宵節"}


@given(st.lists(st.integers(), unique=True, max_size=12), st.data(), st.sampled_from(Way))
def test_what_is_moved_keeps_its_own_order_and_loses_nothing(order: list[int], data: st.DataObject, way: Way) -> None:
    chosen = set(data.draw(st.lists(st.sampled_from(order)))) if order else set[int]()
    there = moved(order, chosen, way)
    assert sorted(there) == sorted(order)
    for group in (chosen, set(order) - chosen):
        assert [each for each in there if each in group] == [each for each in order if each in group]
    for each in chosen:
        assert order.index(each) + way <= there.index(each) <= order.index(each) or way is Way.DOWN
        assert abs(there.index(each) - order.index(each)) <= 1
    back = moved(there, chosen, Way(-way))
    if not chosen or (there[0] not in chosen and there[-1] not in chosen):
        assert back == order


@pytest.mark.parametrize(
    ("expires", "said"),
    [
        (date(2027, 1, 25), Passport.ENDS_BEFORE),
        (date(2027, 1, 26), Passport.ENDS_SOON_AFTER),
        (date(2027, 7, 25), Passport.ENDS_SOON_AFTER),
        (date(2027, 7, 26), Passport.LASTS),
    ],
)
def test_a_passport_lasts_six_months_beyond_the_last_day(expires: date, said: Passport) -> None:
    assert lasts(expires, date(2027, 1, 26)) is said
