"""What is in the book by number, and the partnership that a person means by a part of its name."""

from __future__ import annotations

from uuid import UUID

import pytest

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.counts import counts, standings
from db.queries.named import partnership_named
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.place import Place
from db.records.place_name import PlaceName
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.values import PartialDate, Texts

PLACES = {"Bailu": ("白鷺市", "zh-Hant", "TW"), "Annental": ("", "de", "DE"), "Anneberg": ("", "de", "DE")}


@pytest.fixture
def partnerships(book: Book) -> dict[str, UUID]:
    """Larkhaven's, each by the Latin name of the partner place."""
    found: dict[str, UUID] = {}
    with book.change("Enter the partnerships") as change:
        home = change.add(Place, name=Texts("en", {"en": "Larkhaven"}), country="US")
        for name, (own, language, country) in PLACES.items():
            names = Texts(language, {language: own, "en": name} if own else {language: name})
            place = change.add(Place, name=names, country=country)
            if name == "Annental":
                change.add(PlaceName, place=place, text="Ännchenthal", language="de")
            partnership = change.add(Partnership)
            change.add(PartnershipPlace, partnership=partnership, place=home, side=PlaceSide.HOME)
            change.add(PartnershipPlace, partnership=partnership, place=place)
            found[name] = partnership.uid
        active = {"to_stage": Stage.ACTIVE, "dated": PartialDate.parse("2019-07")}
        change.add(StageChange, partnership=found["Bailu"], **active)
    return found


def test_every_kind_is_counted_also_those_of_which_there_is_none(book: Book, partnerships: dict[str, UUID]) -> None:
    with book.change("Bin one") as change:
        change.bin(change.get(Partnership, partnerships["Anneberg"]))
    found = {one.kind: (one.living, one.binned) for one in counts(book)}
    assert found["partnership"] == (2, 1)
    assert found["place"] == (4, 0)
    assert found["letter"] == (0, 0)
    assert "record" not in found


def test_each_partnership_stands_where_its_last_stage_change_says(book: Book, partnerships: dict[str, UUID]) -> None:
    found = {one.uid: (one.stage, one.stage_since) for one in standings(book)}
    assert found[partnerships["Bailu"]] == (Stage.ACTIVE, PartialDate(2019, 7))
    assert found[partnerships["Annental"]] == (Stage.IDEA, None)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("bailu", "Bailu"), ("鷺", "Bailu"), ("nental", "Annental"), ("ännchen", "Annental"), (" BAILU ", "Bailu")],
)
def test_a_part_of_a_name_names_a_partnership(
    book: Book, partnerships: dict[str, UUID], typed: str, meant: str
) -> None:
    assert partnership_named(book, typed).uid == partnerships[meant]


def test_a_name_of_several_or_of_none_is_answered_with_those_that_there_are(
    book: Book, partnerships: dict[str, UUID]
) -> None:
    assert len(partnerships) == 3
    with pytest.raises(NoSuchRecord, match=r"could be .*Anneberg.* and .*Annental"):
        partnership_named(book, "anne")
    for nobody in ("Nirgendwo", "", "%"):
        with pytest.raises(NoSuchRecord, match=r"There are .*Bailu"):
            partnership_named(book, nobody)


def test_in_an_empty_book_there_is_no_partnership(book: Book) -> None:
    assert standings(book) == []
    with pytest.raises(NoSuchRecord, match="no partnership in this book yet"):
        partnership_named(book, "Bailu")
