"""Who is in the book twice, asked from a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

import pytest

from db.book import Book
from db.queries.record import Called, called
from db.records.name import Name
from db.records.person import Person
from db.records.place import Place
from db.values import Texts
from tests.desktop.conftest import Twinbook


@pytest.fixture
def twice(larkhaven: Path) -> Path:
    with Book.open(larkhaven, who="M. Aldous") as book, book.change("Enter twice") as change:
        for family, given, script in (("Chiang", "Tsung-yuan", "Latn"), ("江", "聰淵", "Hant")):
            change.add(Name, person=change.add(Person), family=family, given=given, script=script)
        for name in ("Port Clarion", "Port Clarion\x1b[31m"):
            change.add(Place, name=Texts.only("en", name), country="US")
    return larkhaven


def test_each_pair_comes_with_how_alike_it_is_and_why(twinbook: Twinbook, twice: Path) -> None:
    said = twinbook("duplicates", twice, "--kind", "person")
    assert said.status == 0
    (line,) = said.out.splitlines()
    assert line.split("  ") == ["88 %", "person", "Tsung-yuan Chiang", "聰淵江", "same name in another script"]
    assert "\x1b" not in twinbook("duplicates", twice).out


def test_in_json_programs_get_the_uids(twinbook: Twinbook, twice: Path) -> None:
    (pair,) = json.loads(twinbook("duplicates", twice, "--kind", "person", "--json").out)
    assert (pair["likeness"], pair["alike"], pair["unlike"]) == (88, ["same name in another script"], [])
    with Book.open(twice) as book:
        for one in pair["records"]:
            assert called(book, UUID(one["uid"])) == Called(UUID(one["uid"]), "person", one["called"])


def test_where_nothing_is_twice_that_is_said_and_a_wrong_degree_is_no_command(
    twinbook: Twinbook, larkhaven: Path
) -> None:
    assert "Nothing in this book" in twinbook("duplicates", larkhaven).out
    assert json.loads(twinbook("duplicates", larkhaven, "--json").out) == []
    for words in (["--least", "101"], ["--least", "-1"], ["--least", "much"], ["--kind", "letter"]):
        assert twinbook("duplicates", larkhaven, *words).status == 2
