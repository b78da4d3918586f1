"""Which days matter, asked from a terminal."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from db.book import Book
from db.records.exchange import Exchange, ExchangeKind
from db.records.place import Place
from db.records.school_term import SchoolTerm
from db.values import PartialDate, Texts
from tests.desktop.conftest import Twinbook


@pytest.fixture
def planned(larkhaven: Path) -> Path:
    """A visit of which only the month is known, and holidays of the schools of Bailu."""
    with Book.open(larkhaven, who="M. Aldous") as book, book.change("Plan") as change:
        change.add(
            Exchange, title=Texts.only("en", "Visit"), exchange_kind=ExchangeKind.YOUTH, starts=PartialDate(2027, 5)
        )
        bailu = next(place for place in change.all(Place) if "白鷺市" in str(place.name))
        change.add(
            SchoolTerm, place=bailu, name=Texts.only("zh-Hant", "寒假"), starts=date(2027, 1, 21),
            ends=date(2027, 2, 10),
        )  # fmt: skip
        far = next(place for place in change.all(Place) if str(place.name) == "Annental")
        change.edit(far, holidays_region="XQ")
    return larkhaven


def test_the_days_of_a_year_are_told_as_exactly_as_they_are_known(twinbook: Twinbook, planned: Path) -> None:
    said = twinbook("days", planned, "--year", "2027", "--json")
    told = json.loads(said.out)
    (visit,) = [each for each in told if each["kind"] == "exchange"]
    assert (visit["starts"], visit["ends"], visit["record"]["called"]) == ("2027-05", "2027-05", "Visit")
    (school,) = [each for each in told if each["kind"] == "school"]
    assert (school["starts"], school["ends"], school["name"]) == ("2027-01-21", "2027-02-10", {"zh-Hant": "寒假"})
    king = next(each for each in told if each["starts"] == "2027-01-18")
    assert king["name"] == {"en": "Martin Luther King Jr. Day"}
    assert [(place["called"], place["side"]) for place in king["places"]] == [("Larkhaven", "home")]
    assert said.err == "No public holidays of 2027 are known for Annental (XQ).\n"


def test_the_same_for_the_eye(twinbook: Twinbook, planned: Path) -> None:
    said = twinbook("days", planned, "--year", "2027", "--kind", "school", "--kind", "exchange")
    assert said.out.splitlines() == [
        "2027-01-21 – 2027-02-10  holiday                    寒假   Bailu 白鷺市",
        "2027-05                  youth or student exchange  Visit",
    ]
    assert twinbook("days", planned, "--year", "2027", "--kind", "meeting").out == "Nothing is on these days.\n"
    assert twinbook("days", planned, "--year", "99").status == 2
    assert twinbook("days", planned, "--partnership", "Nowhere").status == 1
