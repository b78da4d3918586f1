"""A book started from the five questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.book import Book
from db.errors import BookExists, RuleBroken
from db.founding import Answers, currency_of, found, usual_paper
from db.records.association import Association, Paper
from db.records.place import Place


def test_the_association_and_its_home_place_are_in_the_book(path: Path) -> None:
    answers = Answers("宜蘭市姊妹市協會", "zh-Hant", "宜蘭市", "TW", Paper.A4, 7)
    found(path, answers, who="Ann").close()
    with Book.open(path) as book, book.change("Look") as change:
        (association,) = change.all(Association)
        home = change.get(Place, change.all(Place)[0].uid)
        assert association.name.in_language("zh-Hant") == "宜蘭市姊妹市協會"
        assert (association.home_id, home.country) == (home.id, "TW")
        assert (association.paper, association.year_starts, association.currency) == (Paper.A4, 7, "TWD")
        assert association.languages == ["zh-Hant"]


def test_only_a_name_is_needed(path: Path) -> None:
    found(path, Answers("Friends of Bailu")).close()
    with Book.open(path) as book, book.change("Look") as change:
        assert change.all(Place) == []


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        (Answers("  "), "name"),
        (Answers("A", language="not a language!"), "language"),
        (Answers("A", home="Larkhaven"), "country"),
        (Answers("A", home="Larkhaven", country="XX"), "country"),
        (Answers("A", year_starts=13), "year_starts"),
    ],
)
def test_a_wrong_answer_is_told_and_leaves_no_file(path: Path, answers: Answers, field: str) -> None:
    with pytest.raises(RuleBroken) as told:
        found(path, answers)
    assert told.value.field == field
    assert list(path.parent.iterdir()) == []


def test_what_stands_there_is_not_overwritten(path: Path) -> None:
    path.write_text("mine")
    with pytest.raises(BookExists):
        found(path, Answers("A"))
    assert path.read_text() == "mine"


def test_paper_and_currency_follow_the_country() -> None:
    assert [usual_paper(country) for country in ("US", "TW", "")] == [Paper.LETTER, Paper.A4, Paper.A4]
    assert [currency_of(country) for country in ("US", "TW", "DE", "", "XX")] == ["USD", "TWD", "EUR", "EUR", "EUR"]
