"""Reporting years, which may start in any month."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from db.book import Book
from db.founding import Answers, found
from db.queries.reporting import span_of_years, year_of
from db.rules.years import reporting_year, reporting_year_of

MONTHS = st.integers(1, 12)


@given(st.integers(800, 2999), MONTHS)
def test_each_year_begins_on_the_day_after_the_last(year: int, month: int) -> None:
    first, last = reporting_year(year, month)
    assert reporting_year(year + 1, month)[0] == last + timedelta(days=1)
    assert reporting_year_of(first, month) == reporting_year_of(last, month) == year


def test_the_association_says_when_its_year_starts(tmp_path: Path) -> None:
    with found(tmp_path / "a.twinbook", Answers("Yilan", year_starts=7)) as book:
        span = span_of_years(book, 2019, 2020)
        assert (span.first, span.last) == (date(2019, 7, 1), date(2021, 6, 30))
        assert year_of(book, date(2021, 6, 30)) == 2020


def test_without_an_association_the_year_is_the_calendar_s(book: Book) -> None:
    span = span_of_years(book, 2024, 2024)
    assert (span.first, span.last) == (date(2024, 1, 1), date(2024, 12, 31))
