"""The file of an exchange from the command line: named by its title, its papers one by one, private only if asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from db.book import Book
from db.records.exchange import Exchange, ExchangeKind
from db.records.name import Name
from db.records.participant import Participant
from db.records.person import Person
from db.values import PartialDate, Texts

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Twinbook


@pytest.fixture
def visited(larkhaven: Path) -> Path:
    """Two exchanges that are called alike, and a visit with somebody who must be taken care of."""
    book = Book.open(larkhaven)
    with book.change("Plan") as change:
        for title, starts in (("Youth exchange", "2018"), ("Youth exchange", "2022"), ("Students of Bailu", "2027-01")):
            texts = Texts("en", {"en": title, "zh-Hant": "學生來訪"}) if "Bailu" in title else Texts.only("en", title)
            made = change.add(Exchange, title=texts, exchange_kind=ExchangeKind.YOUTH, starts=PartialDate.parse(starts))
        girl = change.add(Person)
        change.add(Name, person=girl, given="Hsin-yi", family="Lin")
        change.add(Participant, exchange=made, person=girl, health="carries an injector")
    book.close()
    return larkhaven


def test_the_file_of_an_exchange_and_one_of_its_papers(twinbook: Twinbook, visited: Path, tmp_path: Path) -> None:
    path = tmp_path / "visit.pdf"
    said = twinbook("report", "exchange", visited, "--exchange", "students of bailu", "--output", path)
    assert (said.status, said.err) == (0, "")
    assert f"The report is at {path}." in said.out
    assert re.search("printed only with --private: .*emergency", said.out)
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert "Certified participant list" in text
    assert "injector" not in text
    words = ("report", "exchange", visited, "--exchange", "學生來訪", "--output", path)
    assert "There is already a file" in twinbook(*words).err
    assert twinbook(*words, "--replace", "--only", "participants", "--paper", "a4").status == 0
    pages = PdfReader(path).pages
    assert round(pages[0].mediabox.width) == 595
    assert "Certified participant list" in pages[0].extract_text()


def test_a_private_paper_wants_to_be_asked_for(twinbook: Twinbook, visited: Path, tmp_path: Path) -> None:
    path = tmp_path / "emergency.pdf"
    words = (
        "report",
        "exchange",
        visited,
        "--exchange",
        "Students of Bailu",
        "--only",
        "emergency",
        "--output",
        path,
    )
    said = twinbook(*words)
    assert said.status == 1
    assert "private" in said.err
    assert not path.exists()
    assert twinbook(*words, "--private").status == 0
    assert "injector" in "".join(page.extract_text() for page in PdfReader(path).pages)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Youth exchange", "could be “Youth exchange, 20"),
        ("Regatta", "No exchange in this book"),
        ("", "No exchange in this book"),
    ],
)
def test_an_exchange_that_is_not_meant_is_said(
    twinbook: Twinbook, visited: Path, tmp_path: Path, title: str, said: str
) -> None:
    answer = twinbook("report", "exchange", visited, "--exchange", title, "--output", tmp_path / "x.pdf")
    assert answer.status == 1
    assert said in answer.err
    assert not (tmp_path / "x.pdf").exists()
