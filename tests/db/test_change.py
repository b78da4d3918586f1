"""The one door for writing: whole or not at all, announced, and stamped with who and when."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from db.book import Book, Changed
from db.errors import NoSuchRecord, NothingToUndo, RuleBroken
from db.queries.listing import Scope, page
from db.queries.record import called, count, parts, read
from db.records.place import Place
from db.records.place_name import PlaceName
from db.values import Texts

BAILU = Texts("zh-Hant", {"zh-Hant": "白鷺市", "en": "Bailu"})


def test_a_record_says_who_made_and_changed_it_and_when(book: Book) -> None:
    before = datetime.now(UTC)
    with book.change("Add") as change:
        uid = change.add(Place, name=BAILU, country="TW").uid
    book.who = "The treasurer"
    with book.change("Edit") as change:
        change.edit(change.get(Place, uid), council_size=15)
    fields = read(book, "place", uid)
    assert (fields["created_by"], fields["changed_by"]) == ("M. Aldous", "The treasurer")
    assert before <= fields["created"] < fields["changed"] <= datetime.now(UTC)
    assert fields["name"] == BAILU
    assert fields["council_size"] == 15


def test_an_error_in_the_block_leaves_the_book_as_it_was(book: Book) -> None:
    told: list[Changed] = []
    book.watch(told.append)

    def fail_halfway() -> None:
        with book.change("Add") as change:
            change.add(Place, name=BAILU, country="TW")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert count(book, "place") == 0
    assert book.undoable is None
    assert told == []


def test_a_broken_rule_is_told_in_its_sentence_with_its_field(book: Book) -> None:
    with pytest.raises(RuleBroken, match="latitude is from −90 to 90") as broken, book.change("Add") as change:
        change.add(Place, name=BAILU, country="TW", latitude=91.0, longitude=0.0)
    assert broken.value.field == "latitude"
    assert count(book, "place") == 0


def test_what_must_be_filled_in_is_named(book: Book) -> None:
    with pytest.raises(RuleBroken, match="“Country” must be filled in") as broken, book.change("Add") as change:
        change.add(Place, name=BAILU)
    assert broken.value.field == "country"


def test_a_change_that_changes_nothing_is_no_change(book: Book) -> None:
    with book.change("Add") as change:
        uid = change.add(Place, name=BAILU, country="TW").uid
    with book.change("Edit") as change:
        change.edit(change.get(Place, uid), country="TW")
    assert book.undoable == "Add"


def test_a_watcher_hears_of_each_change_until_it_stops(book: Book) -> None:
    told: list[Changed] = []
    stop = book.watch(told.append)
    with book.change("Add a place") as change:
        uid = change.add(Place, name=BAILU, country="TW").uid
    book.undo()
    stop()
    book.redo()
    assert [(each.title, each.records) for each in told] == [("Add a place", frozenset({("place", uid)}))] * 2
    assert told[0].touches("place", "letter")
    assert not told[0].touches("letter")


def test_references_are_given_as_record_or_uid(book: Book) -> None:
    with book.change("Add") as change:
        county = change.add(Place, name=Texts.only("en", "Heron County"), country="TW")
        city = change.add(Place, name=BAILU, country="TW", parent=county)
        name = change.add(PlaceName, place=city, text="Pe̍h-lō͘", language="nan")
        ids = county.uid, city.uid, name.uid
    assert read(book, "place", ids[1])["parent"] == ids[0]
    with book.change("Lift out") as change:
        change.edit(change.get(Place, ids[1]), parent=None)
    assert read(book, "place", ids[1])["parent"] is None
    assert [part["text"] for part in parts(book, "place_name", "place", ids[1])] == ["Pe̍h-lō͘"]


def test_a_reference_to_nothing_is_refused(book: Book) -> None:
    with pytest.raises(NoSuchRecord), book.change("Add") as change:
        change.add(Place, name=BAILU, country="TW", parent=uuid4())
    with pytest.raises(NoSuchRecord), book.change("Edit") as change:
        change.get(Place, uuid4())


def test_a_reference_to_a_record_of_another_kind_is_refused(book: Book) -> None:
    with book.change("Add") as change:
        place = change.add(Place, name=BAILU, country="TW")
        name = change.add(PlaceName, place=place, text="Bailu", language="en").uid
    with (
        pytest.raises(RuleBroken, match="“place name” was given where one of “place”") as broken,
        book.change("Add") as change,
    ):
        change.add(Place, name=BAILU, country="TW", parent=name)
    assert broken.value.field == "parent"


def test_a_name_that_the_kind_does_not_have_is_a_fault_of_the_program(book: Book) -> None:
    with pytest.raises(TypeError, match="Place has no mayor"), book.change("Add") as change:
        change.add(Place, name=BAILU, country="TW", mayor="Lin")


def test_a_record_in_the_bin_is_left_out_and_comes_back(book: Book) -> None:
    with book.change("Add") as change:
        uid = change.add(Place, name=BAILU, country="TW").uid
    with book.change("Bin") as change:
        change.bin(change.get(Place, uid))
    assert count(book, "place") == 0
    assert [row.uid for row in page(book, "place", [], Scope(binned=True)).rows] == [uid]
    with book.change("Restore") as change:
        change.restore(change.get(Place, uid))
    assert count(book, "place") == 1


def test_a_record_is_called_by_its_name_latin_letters_first(book: Book) -> None:
    with book.change("Add") as change:
        uid = change.add(Place, name=BAILU, country="TW").uid
    assert called(book, uid).called == "Bailu 白鷺市"


def test_undo_and_redo_walk_back_and_forth(book: Book) -> None:
    for name in ("Annental", "Bailu", "Porto Sereno"):
        with book.change(f"Add {name}") as change:
            change.add(Place, name=Texts.only("en", name), country="DE")
    assert [book.undo(), book.undo()] == ["Add Porto Sereno", "Add Bailu"]
    assert (book.undoable, book.redoable) == ("Add Annental", "Add Bailu")
    assert [book.redo(), book.redo()] == ["Add Bailu", "Add Porto Sereno"]
    assert book.undo() == "Add Porto Sereno"
    with book.change("Add Galveston") as change:
        change.add(Place, name=Texts.only("en", "Galveston"), country="US")
    assert book.redoable is None
    with pytest.raises(NothingToUndo):
        book.redo()
    assert [book.undo() for _ in range(3)] == ["Add Galveston", "Add Bailu", "Add Annental"]
    with pytest.raises(NothingToUndo):
        book.undo()
    assert count(book, "place") == 0
