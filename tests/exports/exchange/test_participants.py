"""The certified list of participants, read back as a funder reads it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from db.book import Book
from db.change import Change
from db.records.exchange import Exchange
from db.records.grant import Grant, GrantState, Wanted
from db.records.grant_condition import GrantCondition
from db.records.organisation import Organisation
from db.records.participant import Attended, Part, Participant
from db.records.place import Place
from db.values import Texts
from tests.db.queries.larkhaven import Larkhaven, en, enter, on
from tests.exports.exchange.printed import paper, takes_part, visit
from tests.exports.reading import squeezed


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


def page_with(pages: list[str], words: str) -> str:
    return next(page for page in pages if words in page)


def grant_wanting(change: Change, exchange: Exchange, **least: int) -> None:
    funder = change.add(Organisation, name=en("The fund"))
    grant = change.add(
        Grant, funder=funder, title=en("Twinning 2027"), exchange=exchange, state=GrantState.AWARDED, currency="EUR"
    )
    for wanted, number in least.items():
        change.add(GrantCondition, grant=grant, wanted=Wanted[wanted], least=number)


def test_each_place_has_its_numbered_list_and_the_totals_stand_by_country(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        cairo = change.add(Place, name=Texts("ar", {"ar": "القاهرة", "en": "Cairo"}), country="EG")
        made = visit(change, place)
        takes_part(change, made, "Mei-hua", "Lin", place=place.bailu, part=Part.LEADER)
        change.add(Participant, exchange=made, heads=12, description="the jazz band", place=place.bailu)
        takes_part(change, made, "Omar", "Said", place=cairo, starts=on("2027-01-20"), ends=on("2027-01-21"))
        takes_part(change, made, "Ann", "Host", place=place.home, part=Part.HOST)
        takes_part(change, made, "No", "Where")
        takes_part(change, made, "Ill", "At-Home", place=place.bailu, attended=Attended.CANCELLED)
    pages = paper(book, made.uid, "participants")
    assert len(pages) == 5
    bailu = page_with(pages, "13 people")
    assert "白鷺市" in bailu
    assert re.search(r"2–13\s+the jazz band \(12 people\)", bailu)
    assert "peoplenumbered1to13,fromBailu" in squeezed(bailu)
    assert all("Dance students" in page and "Jan 18" in page for page in pages)
    assert "Jan 20" in page_with(pages, "Omar Said")
    assert "person numbered 16 took part" in " ".join(page_with(pages, "No Where").split())
    totals = page_with(pages, "Totals by country")
    assert re.findall(r"(Taiwan|Egypt|United States|Total)\b[^\d\n]*?\s(\d+)\n", totals) == [
        ("Taiwan", "13"), ("Egypt", "1"), ("United States", "1"), ("Total", "16"),
    ]  # fmt: skip
    assert "14 from abroad, 1 from the country that invites, 1 from a country that is not known" in totals
    assert "One more is on the list who did not come" in totals
    assert not any("At-Home" in page for page in pages)


def test_what_the_funder_wants_is_said_met_or_not(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        for number in range(3):
            takes_part(change, made, "A.", f"Guest{number}", place=place.bailu)
        takes_part(change, made, "Ann", "Host", place=place.home, part=Part.HOST)
        grant_wanting(change, made, PARTICIPANTS=50, PARTICIPANTS_FROM_ABROAD=3)
    totals = paper(book, made.uid, "participants")[-1]
    assert re.search(r"50 participants\s+not met: 4, 46 missing", totals)
    assert re.search(r"3 participants from abroad\s+met: 3", totals)


@pytest.mark.parametrize("sheet", ["a4", "letter"])
def test_no_name_breaks_the_list_and_none_is_read_as_markup(book: Book, place: Larkhaven, sheet: str) -> None:
    hostile: list[tuple[str, Any]] = [
        ("<b>Bold</b> & =cmd()", ""), ("<img src=http://x/y.png>", "Font"), ("Anna" * 50, "Long"), ("王" * 200, ""),
        ("محمد", "الشريف"), ("สมชาย", "ใจดี"),
    ]  # fmt: skip
    with book.change("Plan") as change:
        made = visit(change, place, "A <visit> & more")
        for given, family in hostile * 4:
            takes_part(change, made, given, family, place=place.bailu)
    said = squeezed("".join(paper(book, made.uid, "participants", paper=sheet)))
    for text in ("<b>Bold</b>&=cmd()", "<imgsrc=http://x/y.png>Font", "Anna" * 50, "王" * 200, "A<visit>&more"):
        assert text in said
    assert said.count("<b>Bold</b>") == 4


def test_a_thousand_people_stand_on_as_many_lines_and_the_certificate_is_never_without_some(
    book: Book, place: Larkhaven
) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        for number in range(1000):
            takes_part(change, made, f"G{number:03}", "Guest", place=place.bailu)
    pages = paper(book, made.uid, "participants")
    lists = pages[:-1]
    every = " ".join(lists).replace(",", "")
    numbered = [int(number) for number in re.findall(r"\b(\d{1,4})\s+G\d{3}\s+Guest", every)]
    assert numbered == list(range(1, 1001))
    assert all("Signature" in page for page in lists)
    certified = [page for page in lists if "I certify" in page]
    assert len(certified) == 1
    assert "Guest" in certified[0]


def test_an_exchange_without_anybody_says_so(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
    (page,) = paper(book, made.uid, "participants")
    assert "There is nothing in the book for this yet." in page
