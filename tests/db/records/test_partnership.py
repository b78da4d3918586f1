"""Partnerships: what they are called, their places, and the stage that follows from its changes."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select

from db.book import Book
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.place import Place
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.values import PartialDate, Texts
from tests.db.records.breaking import added, binned, edited, refused


@pytest.fixture
def home(book: Book) -> UUID:
    return added(book, Place, name=Texts.only("en", "Larkhaven"), country="US")


@pytest.fixture
def bailu(book: Book) -> UUID:
    return added(book, Place, name=Texts("zh-Hant", {"zh-Hant": "白鷺市", "en": "Bailu"}), country="TW")


@pytest.fixture
def partnership(book: Book, home: UUID, bailu: UUID) -> UUID:
    with book.change("Add a partnership") as change:
        made = change.add(Partnership)
        change.add(PartnershipPlace, partnership=made, place=bailu)
        change.add(PartnershipPlace, partnership=made, place=home, side=PlaceSide.HOME)
        return made.uid


def called(book: Book) -> str:
    return book.scalar(select(Partnership.called))


def stands(book: Book) -> tuple[Stage, str]:
    (row,) = book.rows(select(Partnership.stage, Partnership.stage_since))
    return row.stage, str(row.stage_since or "")


@pytest.mark.usefixtures("partnership")
def test_it_is_called_by_its_places_the_home_place_first(book: Book) -> None:
    assert called(book) == "Larkhaven ⇄ Bailu 白鷺市"


@pytest.mark.usefixtures("partnership")
def test_it_follows_when_a_place_gets_another_name(book: Book, home: UUID) -> None:
    edited(book, Place, home, name=Texts.only("en", "Larkport"))
    assert called(book) == "Larkport ⇄ Bailu 白鷺市"
    book.undo()
    assert called(book) == "Larkhaven ⇄ Bailu 白鷺市"


def test_a_title_goes_before_the_places(book: Book, partnership: UUID) -> None:
    edited(book, Partnership, partnership, title=Texts.only("en", "Three harbours"))
    assert called(book) == "Three harbours"


def test_a_partnership_can_join_three_places(book: Book, partnership: UUID) -> None:
    annental = added(book, Place, name=Texts.only("de", "Annental"), country="DE")
    added(book, PartnershipPlace, partnership=partnership, place=annental, position=2)
    assert called(book) == "Larkhaven ⇄ Bailu 白鷺市 ⇄ Annental"


@pytest.mark.usefixtures("partnership")
def test_a_new_one_is_an_idea(book: Book) -> None:
    assert stands(book) == (Stage.IDEA, "")


def test_its_stage_is_that_of_the_last_change_whatever_the_order_of_writing(book: Book, partnership: UUID) -> None:
    added(book, StageChange, partnership=partnership, to_stage=Stage.ACTIVE, dated=PartialDate(2019, 9, 18))
    added(book, StageChange, partnership=partnership, to_stage=Stage.EXPLORING, dated=PartialDate(2016))
    assert stands(book) == (Stage.ACTIVE, "2019-09-18")


def test_two_changes_of_one_day_stand_in_their_order(book: Book, partnership: UUID) -> None:
    day = PartialDate(2013, 6, 9)
    added(book, StageChange, partnership=partnership, to_stage=Stage.ACTIVE, dated=day, position=2)
    added(book, StageChange, partnership=partnership, to_stage=Stage.APPROVED, dated=day, position=1)
    assert stands(book)[0] is Stage.ACTIVE


def test_a_correction_keeps_the_older_reading_and_counts_instead_of_it(book: Book, partnership: UUID) -> None:
    wrong = added(book, StageChange, partnership=partnership, to_stage=Stage.DORMANT, dated=PartialDate(2024))
    right = added(
        book, StageChange, partnership=partnership, to_stage=Stage.ACTIVE, dated=PartialDate(2023), corrects=wrong
    )
    assert stands(book) == (Stage.ACTIVE, "2023")
    assert len(book.rows(select(StageChange.id))) == 2
    binned(book, StageChange, right)
    assert stands(book) == (Stage.DORMANT, "2024")


def test_undo_takes_the_stage_back_with_its_change(book: Book, partnership: UUID) -> None:
    added(book, StageChange, partnership=partnership, to_stage=Stage.EXPLORING, dated=PartialDate(2016))
    added(book, StageChange, partnership=partnership, to_stage=Stage.DECLINED, dated=PartialDate(2017))
    book.undo()
    assert stands(book) == (Stage.EXPLORING, "2016")
    book.redo()
    assert stands(book) == (Stage.DECLINED, "2017")


def test_it_does_not_end_before_it_started(book: Book) -> None:
    told = refused(book, Partnership, started=PartialDate(1957, 5), ended=PartialDate(1956))
    assert str(told) == "The partnership would end before it started."
    added(book, Partnership, started=PartialDate(1957, 5), ended=PartialDate(1957))


def test_a_colour_is_written_as_one(book: Book) -> None:
    assert refused(book, Partnership, emblem_colour="blue").field == "emblem_colour"
