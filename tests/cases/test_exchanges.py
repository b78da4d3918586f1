"""The exchanges of the real cases in depth: what wants a look, who comes from where, and what prints of them."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from db.book import Book
from db.queries.exchange.head import head
from db.queries.exchange.looks import What, looks
from db.queries.exchange.roster import roster
from db.records.exchange import Exchange
from exports.exchange.options import PaperOptions
from exports.exchange.printing import print_file
from tests.cases import corpus_christi, kaohsiung_male, rockville

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Book]:
    """A case's book, entered once."""
    folder: Path = tmp_path_factory.mktemp("exchanges")
    books: dict[str, Book] = {}

    def of(name: str) -> Book:
        if name not in books:
            books[name] = Book.new(folder / f"{name}.twinbook", who="tester")
            {"rockville": rockville, "corpus": corpus_christi, "male": kaohsiung_male}[name].enter(books[name])
        return books[name]

    return of


def called(book: Book, title: str) -> UUID:
    """The last exchange of this title."""
    rows = book.rows(select(Exchange.uid).where(Exchange.called.contains(title)).order_by(Exchange.id.desc()))
    return rows[0][0]


def wants_a_look(book: Book, uid: UUID, on: date = TODAY) -> set[What]:
    return {look.what for look in looks(book, head(book, uid), on)}


def printed(book: Book, uid: UUID) -> str:
    """All words of the exchange's file, what is private included."""
    output = BytesIO()
    print_file(book, uid, PaperOptions(private=True), output)
    return "\n".join(page.extract_text() for page in PdfReader(output).pages)


def test_eight_students_of_three_places_and_who_hosts_them_in_return(entered: Callable[[str], Book]) -> None:
    book = entered("corpus")
    visit, back = called(book, "Students in Corpus Christi"), called(book, "Return visit")
    found = roster(book, head(book, visit))
    assert {guest.country: sum(each.country == guest.country for each in found.coming) for guest in found.coming} == {
        "JP": 2, "FR": 4, "TW": 2,
    }  # fmt: skip
    returned = head(book, back)
    assert returned.returns is not None
    assert returned.returns.uid == visit
    assert What.NO_BED not in wants_a_look(book, visit, date(2017, 7, 1))
    words = printed(book, visit)
    for number in range(1, 9):
        assert f"guest {number}" in words
        assert f"Family of host {number}" in words
    assert "Family of guest 3" in printed(book, back)


def test_a_delegation_that_was_cut_short(entered: Callable[[str], Book]) -> None:
    book = entered("male")
    visit = called(book, "Delegation to Malé")
    found = head(book, visit)
    assert (found.last_day, str(found.planned_ends)) == (date(2013, 6, 10), "2013-06-12")
    words = printed(book, visit)
    assert "The ministry declared the memorandum invalid" in " ".join(words.split())
    assert "delegation led by a deputy mayor" in words


def test_a_meeting_online_wants_no_beds_and_no_passports(entered: Callable[[str], Book]) -> None:
    book = entered("rockville")
    meeting = called(book, "Both mayors sign")
    assert head(book, meeting).is_online
    assert wants_a_look(book, meeting, date(2020, 11, 1)) == set()
    assert "Both mayors sign the reaffirmation" in printed(book, meeting)


def test_a_festival_of_twelve_thousand_without_names(entered: Callable[[str], Book]) -> None:
    book = entered("rockville")
    festival = called(book, "Bubble Tea Festival")
    assert wants_a_look(book, festival) == set()
    words = printed(book, festival)
    assert "12,000" in words
    assert "Bubble Tea Festival" in words
