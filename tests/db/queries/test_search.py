"""Search as a person types it: any word, any script, parts shown with what they belong to, nothing private."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Column

from db.book import Book
from db.columns import JsonColumn, TextsColumn
from db.queries.search import search
from db.records import load_all
from db.records.exchange import Exchange, ExchangeKind
from db.records.exchange_facts import Venue
from db.records.letter import Letter, LetterDirection
from db.records.participant import Participant
from db.records.person import Person
from db.records.place import Place
from db.records.place_name import PlaceName
from db.records.record import Table
from db.values import Texts
from db.wording import texts


def called(book: Book, wanted: str) -> list[str]:
    return [hit.called for hit in search(book, wanted)]


@pytest.fixture
def bailu(book: Book) -> UUID:
    with book.change("Add Bailu") as change:
        name = Texts("zh-Hant", {"zh-Hant": "白鷺市", "en": "Bailu City"})
        place = change.add(Place, name=name, country="TW", website="https://bailu.example")
        change.add(PlaceName, place=place, text="舊白鷺庄", language="zh-Hant")
        return place.uid


@pytest.mark.parametrize("wanted", ["白鷺", "白鷺市", "鷺", "bailu", "BAI", "city bai", "bailu.example"])
def test_a_record_is_found_by_the_beginning_of_any_word_in_any_script(book: Book, bailu: UUID, wanted: str) -> None:
    assert [hit.uid for hit in search(book, wanted)] == [bailu]


@pytest.mark.parametrize("wanted", ["", "   ", "…!", "ailu", "市鷺", "bailu nowhere", '"', "*", "called:bailu OR"])
@pytest.mark.usefixtures("bailu")
def test_nothing_that_is_not_there_is_found(book: Book, wanted: str) -> None:
    assert search(book, wanted) == []


def test_a_part_comes_with_what_it_belongs_to(book: Book, bailu: UUID) -> None:
    (hit,) = search(book, "舊白鷺庄")
    assert (hit.kind, hit.called) == ("place_name", "舊白鷺庄")
    assert hit.owner is not None
    assert (hit.owner.uid, hit.owner.kind, hit.owner.called) == (bailu, "place", "Bailu City 白鷺市")


def test_a_record_comes_once_however_many_of_its_parts_hold_the_words(book: Book, bailu: UUID) -> None:
    with book.change("Add old names") as change:
        for number in range(30):
            change.add(PlaceName, place=bailu, text=f"Bailu of old {number}", language="en")
        change.add(Place, name=Texts("en", {"en": "Old Town"}), country="TW")
    assert len(search(book, "bailu")) == 1
    assert len(search(book, "old", limit=2)) == 2


def test_what_is_called_so_comes_before_what_points_at_it(book: Book, bailu: UUID) -> None:
    with book.change("Plan visits") as change:
        for number in range(5):
            title = Texts("en", {"en": f"Visit {number}"})
            exchange = change.add(Exchange, title=title, exchange_kind=ExchangeKind.STUDY)
            change.add(Venue, exchange=exchange, place=bailu)
    assert called(book, "bailu city") == ["Bailu City 白鷺市"] * 6
    assert [hit.kind for hit in search(book, "bailu city")] == ["place", *["venue"] * 5]
    assert [hit.kind for hit in search(book, "bailu city", limit=2)] == ["place", "venue"]


def test_what_lies_in_the_bin_is_not_found_and_neither_are_its_parts(book: Book, bailu: UUID) -> None:
    with book.change("Bin Bailu") as change:
        change.bin(change.get(Place, bailu))
    assert search(book, "bailu") == []
    assert search(book, "舊") == []
    book.undo()
    assert called(book, "bailu") == ["Bailu City 白鷺市"]


def test_the_excerpt_is_the_sentence_in_which_the_words_stand(book: Book) -> None:
    text = "Dear friends. The lanterns of the festival were moved to another hall. We thank you."
    with book.change("File the mail") as change:
        change.add(Letter, direction=LetterDirection.IN, subject="Greetings", text=Texts("en", {"en": text}))
    (hit,) = search(book, "hall lant")
    assert hit.excerpt == "The lanterns of the festival were moved to another hall."
    (hit,) = search(book, "greet")
    assert hit.excerpt == ""


def test_an_unsaid_name_is_no_fault(book: Book) -> None:
    with book.change("Add somebody") as change:
        change.add(Person, interests="Bridge, and walking")
    (hit,) = search(book, "walking")
    assert (hit.called, hit.excerpt) == ("", "Bridge, and walking")


def test_private_texts_are_neither_found_nor_shown(book: Book) -> None:
    with book.change("Plan the visit") as change:
        title = Texts("en", {"en": "Jazz band in Bailu"})
        exchange = change.add(Exchange, title=title, exchange_kind=ExchangeKind.STUDY, risks="Typhoons")
        change.add(Participant, exchange=exchange, description="students", health="Peanuts", insurance="Plain")
    assert search(book, "typhoons") == []
    assert search(book, "peanuts") == []
    (hit,) = search(book, "plain")
    assert (hit.kind, hit.excerpt) == ("participant", "Plain")


@pytest.mark.parametrize("kind", sorted(load_all()))
def test_of_no_kind_search_sees_a_private_column(kind: str) -> None:
    columns = Table.metadata.tables[kind].columns
    stored = {column.name: _stored(column) for column in columns}
    assert {column.name for column in columns if column.info.get("private")} & set(texts(kind, stored)) == set()


def _stored(column: Column[Any]) -> str:
    if isinstance(column.type, TextsColumn):
        return json.dumps({"original": "en", "by": {"en": column.name}})
    return json.dumps([column.name]) if isinstance(column.type, JsonColumn) else column.name


def test_a_word_of_a_list_is_found(book: Book) -> None:
    with book.change("Begin") as change:
        change.add(
            Exchange,
            title=Texts.only("en", "Visit"),
            exchange_kind=ExchangeKind.STUDY,
            fields=["tourism", "disaster relief"],
        )
    for words in ("tour", "relief"):
        assert [hit.called for hit in search(book, words)] == ["Visit"]
