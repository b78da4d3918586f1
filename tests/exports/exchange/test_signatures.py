"""The sign-in sheet: a box for each day that somebody is awaited."""

from __future__ import annotations

import re

import pytest

from db.book import Book
from tests.db.queries.larkhaven import Larkhaven, enter, on
from tests.exports.exchange.printed import paper, takes_part, visit


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


def test_each_day_has_a_column_and_nobody_signs_for_a_day_away(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        takes_part(change, made, "Mei-hua", "Lin", place=place.bailu)
        takes_part(change, made, "Omar", "Said", starts=on("2027-01-20"), ends=on("2027-01-24"))
    first, second = paper(book, made.uid, "signatures")
    assert re.findall(r"(?:Jan) (\d+)", first.partition("Mei-hua Lin")[0])[-7:] == [
        "18",
        "19",
        "20",
        "21",
        "22",
        "23",
        "24",
    ]
    assert re.search(r"Jan 25\W+Tue, Jan 26", second)
    assert [page.partition("Omar Said")[2].partition("A stroke")[0].count("–") for page in (first, second)] == [2, 2]
    assert "A stroke stands" in second


def test_without_days_there_is_room_to_write_them(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place, starts=None, ends=None)
        takes_part(change, made, "Mei-hua", "Lin", place=place.bailu)
    (page,) = paper(book, made.uid, "signatures")
    assert "Mei-hua Lin" in page
    assert "–" not in page
