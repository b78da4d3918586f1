"""Places: names in their scripts, positions, populations, days."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from db.book import Book
from db.records.national_day import NationalDay
from db.records.place import Place
from db.records.place_name import PlaceName
from db.records.population import Population
from db.values import PartialDate, Texts
from tests.db.records.breaking import added, refused

YILAN = Texts("zh-Hant", {"zh-Hant": "宜蘭市", "en": "Yilan City"})


def test_a_place_is_called_in_latin_script_with_its_own_behind(book: Book) -> None:
    added(book, Place, name=YILAN, country="TW")
    assert book.scalar(select(Place.called)) == "Yilan City 宜蘭市"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"country": "Taiwan"}, "country"),
        ({"country": "tw"}, "country"),
        ({"latitude": 90.5, "longitude": 0.0}, "latitude"),
        ({"latitude": 24.7, "longitude": 181.0}, "longitude"),
        ({"head_term_months": 0}, "head_term_months"),
        ({"council_size": 0}, "council_size"),
    ],
)
def test_a_place_that_cannot_be_is_refused(book: Book, values: dict[str, Any], field: str) -> None:
    told = refused(book, Place, **{"name": YILAN, "country": "TW", **values})
    assert told.field == field
    assert str(told).endswith(".")


def test_a_place_needs_a_name(book: Book) -> None:
    assert str(refused(book, Place, country="TW")) == "“Name” must be filled in."


def test_a_population_belongs_to_a_year(book: Book) -> None:
    yilan = added(book, Place, name=YILAN, country="TW")
    added(book, Population, place=yilan, number=90000, dated=PartialDate(2019))
    assert refused(book, Population, place=yilan, number=-1, dated=PartialDate(2019)).field == "number"


@pytest.mark.parametrize(("month", "day"), [(2, 30), (4, 31), (13, 1), (0, 1), (1, 0)])
def test_a_national_day_is_a_day_of_the_calendar(book: Book, month: int, day: int) -> None:
    yilan = added(book, Place, name=YILAN, country="TW")
    refused(book, NationalDay, place=yilan, name=Texts.only("en", "Day"), month=month, day=day)
    added(book, NationalDay, place=yilan, name=Texts.only("en", "Leap day"), month=2, day=29)


def test_a_former_name_does_not_end_before_it_began(book: Book) -> None:
    yilan = added(book, Place, name=YILAN, country="TW")
    told = refused(
        book,
        PlaceName,
        place=yilan,
        text="Kapalan",
        language="zh-Latn",
        since=PartialDate(1810),
        until=PartialDate(1800),
    )
    assert str(told) == "The name would end before it began."
