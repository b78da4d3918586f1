"""Ages on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.ages import Age, age_on, comes_of_age, is_minor
from db.values import PartialDate

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("born", "day", "said"),
    [
        ("2008-07-20", "2024-07-19", "15"),
        ("2008-07-20", "2024-07-20", "16"),
        ("2008-07", "2024-07-20", "15–16"),
        ("2008", "2024-07-20", "15–16"),
        ("2008", "2024-12-31", "16"),
        ("2008~", "2024-07-20", "14–17"),
        ("2008-02-29", "2025-02-28", "16"),
        ("2008-02-29", "2025-03-01", "17"),
        ("2024", "2024-07-20", "0"),
    ],
)
def test_an_age_is_as_exact_as_the_date_of_birth(born: str, day: str, said: str) -> None:
    assert str(age_on(PartialDate.parse(born), date.fromisoformat(day))) == said


def test_nobody_has_an_age_before_birth() -> None:
    assert age_on(PartialDate(2025), date(2024, 12, 31)) is None
    assert is_minor(PartialDate(2025), date(2024, 12, 31)) is None


def test_who_may_be_under_age_is_not_called_of_age() -> None:
    day = date(2024, 9, 18)
    assert is_minor(PartialDate.parse("2006-09-19"), day) is True
    assert is_minor(PartialDate.parse("2006-09-18"), day) is False
    assert is_minor(PartialDate(2006), day) is None
    assert is_minor(PartialDate(2006), day, of_age=20) is True


def test_coming_of_age_is_as_exact_as_the_date_of_birth() -> None:
    assert comes_of_age(PartialDate.parse("2008-02-29"), 18) == PartialDate.parse("2026-03-01")
    assert comes_of_age(PartialDate.parse("2008-02-29"), 20) == PartialDate.parse("2028-02-29")
    assert comes_of_age(PartialDate(2008)) == PartialDate(2026)
    assert comes_of_age(PartialDate(9999)) is None


@given(born=DAYS, day=DAYS)
def test_less_knowledge_never_contradicts_more(born: date, day: date) -> None:
    exact, month = age_on(PartialDate.of(born), day), age_on(PartialDate(born.year, born.month), day)
    year = age_on(PartialDate(born.year), day)
    if exact is not None:
        assert month is not None
        assert year is not None
        assert exact.exact is not None
        assert year.least <= month.least <= exact.exact <= month.most <= year.most


@given(born=DAYS, of_age=st.sampled_from([16, 18, 20]))
def test_somebody_is_a_minor_until_the_day_of_coming_of_age(born: date, of_age: int) -> None:
    birth = PartialDate.of(born)
    day = comes_of_age(birth, of_age)
    assert day is not None
    assert is_minor(birth, day.first, of_age) is False
    assert is_minor(birth, day.first - timedelta(days=1), of_age) is True
    assert age_on(birth, day.first) == Age(of_age, of_age)
