"""The file of an exchange: a cover, the contents and its chapters, each on its own page, and what is left out."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from db.book import Book
from db.queries.named import exchange_named
from exports.exchange.options import PaperOptions
from exports.exchange.printing import papers, print_file
from exports.phrases import Phrases
from tests.db.queries.larkhaven import Larkhaven, enter, on
from tests.exports.exchange.printed import TODAY, takes_part, visit, whole_file


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


def test_chapters_come_in_their_order_and_what_is_private_only_if_asked_for(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place, "Dancers <b>of Bailu</b>")
        takes_part(change, made, "Mei-hua", "Lin", place=place.bailu, health="asthma")
    printed, pages = whole_file(book, made.uid)
    assert "Dancers <b>of Bailu</b>" in pages[0]
    assert "白鷺市" in pages[0]
    assert "Printed on November 25, 2026" in pages[0]
    assert "emergency" in printed.kept_back
    assert "asthma" not in "".join(pages)
    assert "private and w" in pages[1]
    assert "programme" in printed.empty
    printed, pages = whole_file(book, made.uid, private=True)
    assert printed.kept_back == ()
    assert "asthma" in "".join(pages)
    order = [papers()[name].chapter for name in printed.papers]
    assert order == sorted(order)
    titles = [Phrases("en").code("paper", name) for name in printed.papers]
    lines = pages[1].split("\n")
    assert [line for line in lines if line in titles] == titles


def test_a_chapter_that_lies_across_lies_so_among_the_others(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        takes_part(change, made, "Mei-hua", "Lin", place=place.bailu)
    output = io.BytesIO()
    print_file(
        book, made.uid, PaperOptions(paper="a4", on=TODAY, private=True), output, only=("participants", "emergency")
    )
    reader = PdfReader(output)
    assert [round(page.mediabox.width) for page in reader.pages] == [595, 595, 595, 595, 842]
    assert [item.title for item in reader.outline if not isinstance(item, list)] == [
        "Certified participant list", "Emergency sheet",
    ]  # fmt: skip
    assert reader.page_labels[0] == "Cover"


def test_an_exchange_of_which_nothing_is_known_prints_what_it_is(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place, starts=None, ends=None)
    printed, pages = whole_file(book, made.uid)
    assert "participants" in printed.empty
    assert "Dance students" in pages[0]


def test_every_paper_has_a_title_of_its_own() -> None:
    assert {"participants", "emergency", "overview"} <= papers().keys()
    for name in papers():
        assert Phrases("en")(f"paper: {name}")


def test_an_exchange_is_named_by_its_title_and_its_year(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        first = visit(change, place, "Youth exchange", starts=on("2018"), ends=None)
        second = visit(change, place, "Youth exchange", starts=on("2022-07"), ends=None)
        third = visit(change, place, "Youth exchange, return visit", starts=on("2023-07"), ends=None)
    assert exchange_named(book, "youth EXCHANGE 2022").uid == second.uid
    assert exchange_named(book, "2018").uid == first.uid
    assert exchange_named(book, "return").uid == third.uid
    with pytest.raises(Exception, match=r"could be “Youth exchange, 2022” and “Youth exchange, 2018”"):
        exchange_named(book, "Youth exchange")
    with pytest.raises(Exception, match="No exchange in this book"):
        exchange_named(book, "Regatta")
