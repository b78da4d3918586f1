"""Gifts, goods and concerns."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from db.book import Book
from db.records.concern import Concern, ConcernKind
from db.records.concern_raiser import ConcernRaiser
from db.records.concern_source import ConcernSource
from db.records.gift import Gift, GiftDirection
from db.records.goods import Goods, GoodsDirection
from db.records.letter import Letter, LetterDirection
from db.records.organisation import Organisation, OrganisationKind
from db.records.partnership import Partnership
from db.values import PartialDate, Texts
from tests.db.records.breaking import added, refused


def text(words: str) -> Texts:
    return Texts.only("en", words)


@pytest.fixture
def partnership(book: Book) -> UUID:
    return added(book, Partnership, title=text("Larkhaven and Bailu"))


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"worth": 2500}, "Say in which currency."),
        ({"worth": 2500, "worth_currency": "dollars"}, "A currency is three capital letters, such as EUR."),
        ({"worth": -1, "worth_currency": "USD"}, "A worth is zero or more."),
        (
            {"dated": PartialDate(2019, 7, 8), "declared": PartialDate(2019, 7, 1)},
            "The gift would be declared before it was given.",
        ),
    ],
)
def test_a_gift_that_cannot_be_is_refused(book: Book, values: dict[str, Any], sentence: str) -> None:
    told = refused(book, Gift, direction=GiftDirection.RECEIVED, what=text("A vase"), **values)
    assert str(told) == sentence


def test_goods_are_called_by_how_many_of_what(book: Book, partnership: UUID) -> None:
    added(
        book,
        Goods,
        direction=GoodsDirection.IN,
        partnership=partnership,
        what=text("protective masks"),
        quantity=10000,
        sent=PartialDate(2020, 4),
        received=PartialDate(2020, 5, 4),
    )
    assert book.scalar(select(Goods.called)) == "10000 protective masks"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"quantity": -1}, "quantity"),
        ({"quantity": 2.5}, "quantity"),
        ({"worth": 12.5, "worth_currency": "EUR"}, "worth"),
        ({"sent": PartialDate(2020, 5), "received": PartialDate(2020, 4)}, "received"),
    ],
)
def test_goods_that_cannot_be_are_refused(book: Book, partnership: UUID, values: dict[str, Any], field: str) -> None:
    told = refused(book, Goods, direction=GoodsDirection.IN, partnership=partnership, what=text("masks"), **values)
    assert told.field == field


def test_goods_were_for_a_partnership_or_an_exchange(book: Book) -> None:
    assert refused(book, Goods, direction=GoodsDirection.OUT, what=text("books")).field == "partnership"


def test_a_concern_names_who_raised_it_and_the_letter_it_came_with(book: Book, partnership: UUID) -> None:
    embassy = added(book, Organisation, name=text("Embassy"), organisation_kind=OrganisationKind.EMBASSY)
    letter = added(book, Letter, direction=LetterDirection.IN, subject="Your plans")
    with book.change("Add a concern") as change:
        concern = change.add(
            Concern,
            partnership=partnership,
            concern_kind=ConcernKind.POLITICAL_PRESSURE,
            what=text("The city should give the plan up."),
            raised=PartialDate(2019, 6),
            grave=3,
        )
        change.add(ConcernRaiser, concern=concern, raised_by=embassy)
        change.add(ConcernSource, concern=concern, source=letter)
    assert book.scalar(select(ConcernRaiser.called)) == "Embassy"
    assert book.scalar(select(ConcernSource.called)) == "Your plans"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"grave": 5}, "How grave it is goes from 1 to 4."),
        ({"settled": PartialDate(2019, 5)}, "The concern would be settled before it was raised."),
        ({"answered": PartialDate(2018)}, "The concern would be answered before it was raised."),
    ],
)
def test_a_concern_that_cannot_be_is_refused(book: Book, values: dict[str, Any], sentence: str) -> None:
    assert str(refused(book, Concern, what=text("…"), raised=PartialDate(2019, 6), **values)) == sentence
