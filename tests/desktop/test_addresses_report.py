"""Address labels and envelopes from the command line: by tag and partnership, each once, and who has none is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from db.book import Book
from db.records.contact_way import ContactWay
from db.records.name import Name
from db.records.organisation import Organisation
from db.records.person import Person, Way
from db.records.place import Place
from db.records.saved_view import SavedView
from db.tagging import put_tag
from db.values import Texts

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Twinbook


@pytest.fixture
def tagged(larkhaven: Path) -> Path:
    book = Book.open(larkhaven)
    with book.change("Enter") as change:
        for name, private in (("Aldous", False), ("Keller", True), ("Nowhere", None)):
            one = change.add(Person)
            change.add(Name, person=one, given="Ursula", family=name)
            if private is not None:
                change.add(ContactWay, person=one, way=Way.POST, value=f"1 {name} Street\nTown", is_private=private)
            put_tag(change, one.uid, "Press")
        town = next(each for each in change.all(Place) if each.country == "DE")
        hall = change.add(Organisation, name=Texts.only("de", "Stadt Annental"), place=town)
        change.add(ContactWay, organisation=hall, way=Way.POST, value="Rathausplatz 1\n64720 Annental")
        change.add(SavedView, name="Journalists", of_kind="person", filter={"words": "Aldous"})
    book.close()
    return larkhaven


def test_labels_and_envelopes_go_to_those_who_are_meant(twinbook: Twinbook, tagged: Path, tmp_path: Path) -> None:
    path = tmp_path / "labels.pdf"
    words = ("report", "addresses", tagged, "--output", path, "--replace", "--view", "journalists")
    said = twinbook(*words, "--tag", "PRESS", "--sheet", "L7160")
    assert said.status == 0
    assert "1 address is at" in said.out
    assert "Ursula Keller: only a private address." in said.err
    assert "Ursula Nowhere: no address." in said.err
    text = PdfReader(path).pages[0].extract_text()
    assert text.count("Aldous Street") == 1
    assert "2 addresses are at" in twinbook(*words, "--tag", "press", "--private").out
    said = twinbook(*words, "--partnership", "Annental", "--kind", "organisation", "--as", "envelopes", "--sheet", "c6")
    assert said.status == 0
    pages = PdfReader(path).pages
    assert len(pages) == 2
    assert "64720 Annental\nGERMANY" in pages[1].extract_text()


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        ((), 2, "say to whom"),
        (("--tag", "nobody"), 1, "No tag is called “nobody”"),
        (("--view", "nothing"), 1, "No saved view"),
        (("--tag", "press", "--sheet", "L1"), 2, "there is no L1; there are: L7160"),
        (("--tag", "press", "--as", "envelopes", "--sheet", "10x10"), 2, "An envelope is from 140"),
    ],
)
def test_what_is_not_meant_is_said(
    twinbook: Twinbook, tagged: Path, tmp_path: Path, words: tuple[str, ...], status: int, sentence: str
) -> None:
    said = twinbook("report", "addresses", tagged, "--output", tmp_path / "x.pdf", *words)
    assert said.status == status
    assert sentence in said.err
    assert not (tmp_path / "x.pdf").exists()
