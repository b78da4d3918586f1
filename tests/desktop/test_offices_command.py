"""Who was in office on a day, asked from a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.book import Book
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind
from db.records.person import Person
from db.records.place import Place
from db.records.role import Role, RoleKind
from db.values import PartialDate, Texts
from tests.desktop.conftest import Twinbook


@pytest.fixture
def elected(larkhaven: Path) -> Path:
    """Bailu with two mayors, one after the other."""
    with Book.open(larkhaven, who="M. Aldous") as book, book.change("Elect") as change:
        bailu = next(place for place in change.all(Place) if "白鷺市" in str(place.name))
        hall = change.add(Organisation, name=Texts.only("en", "City of Bailu"), place=bailu,
                          organisation_kind=OrganisationKind.MUNICIPALITY)  # fmt: skip
        for family, since, until in (("Chiang", "2018-12-25", "2022-12-24"), ("Lin", "2022-12-25", None)):
            who = change.add(Person)
            change.add(Name, person=who, given="A.", family=family)
            change.add(
                Role, person=who, organisation=hall, role_kind=RoleKind.HEAD, title=Texts.only("en", "Mayor"),
                since=PartialDate.parse(since), until=PartialDate.parse(until) if until else None,
            )  # fmt: skip
    return larkhaven


def test_the_mayor_of_then_and_the_mayor_of_now(twinbook: Twinbook, elected: Path) -> None:
    then = json.loads(twinbook("offices", elected, "--on", "2019-07-08", "--partnership", "bailu", "--json").out)
    (mayor,) = then
    assert (mayor["person"]["called"], mayor["body"]["called"]) == ("A. Chiang", "City of Bailu")
    assert (mayor["office"], mayor["kind"], mayor["side"]) == ({"en": "Mayor"}, "head", "partner")
    assert (mayor["since"], mayor["until"], mayor["certain"]) == ("2018-12-25", "2022-12-24", True)
    (now,) = json.loads(twinbook("offices", elected, "--on", "2026-11-24", "--json").out)
    assert now["partnership"]["called"] == "Bailu 白鷺市"
    assert (now["person"]["called"], now["before"]["person"]["called"]) == ("A. Lin", "A. Chiang")
    assert (now["before"]["until"], now["until"]) == ("2022-12-24", None)


def test_the_same_for_the_eye(twinbook: Twinbook, elected: Path) -> None:
    said = twinbook("offices", elected, "--on", "2019-07-08")
    assert "A. Chiang" in said.out
    assert "2018-12-25 – 2022-12-24" in said.out
    assert (
        twinbook("offices", elected, "--on", "1950-01-01").out == "Nobody in this book was in office on 1950-01-01.\n"
    )
    assert twinbook("offices", elected, "--partnership", "Nirgendwo").status == 1
