"""The history as a person reads it."""

from __future__ import annotations

from db.book import Book
from db.history import ChangeKind
from db.queries.history import count, entries
from db.records.place import Place
from db.values import Texts


def _name(text: str) -> Texts:
    return Texts("en", {"en": text})


def test_changes_come_newest_first_with_what_they_touched(book: Book) -> None:
    with book.change("Add Bailu") as change:
        uid = change.add(Place, name=_name("Bailu"), country="TW").uid
    with book.change("Rename it") as change:
        change.edit(change.get(Place, uid), name=_name("Bailu City"))
    book.undo()
    undone, renamed, added = entries(book)
    assert [one.title for one in (undone, renamed, added)] == ["Rename it", "Rename it", "Add Bailu"]
    assert [one.kind for one in (undone, renamed, added)] == [ChangeKind.UNDONE, ChangeKind.DONE, ChangeKind.DONE]
    assert [one.is_reversed for one in (undone, renamed, added)] == [False, True, False]
    assert [one.records[0].what for one in (undone, renamed, added)] == ["edited", "edited", "added"]
    assert {one.records[0].called for one in (undone, renamed, added)} == {"Bailu"}
    assert added.who == "M. Aldous"
    assert added.moment.tzinfo is not None


def test_a_record_that_is_gone_is_called_as_it_was(book: Book) -> None:
    with book.change("Add Bailu") as change:
        change.add(Place, name=_name("Bailu"), country="TW")
    book.undo()
    undone, added = entries(book)
    assert (undone.records[0].what, undone.records[0].called) == ("removed", "Bailu")
    assert (added.records[0].what, added.records[0].called) == ("added", "Bailu")


def test_the_history_is_read_in_pages(book: Book) -> None:
    for number in range(7):
        with book.change(f"Change {number}") as change:
            change.add(Place, name=_name(f"Place {number}"), country="TW")
    titles: list[str] = []
    before = None
    while page := entries(book, before=before, limit=3):
        titles += [one.title for one in page]
        before = page[-1].id
    assert titles == [f"Change {number}" for number in range(6, -1, -1)]
    assert count(book) == 7


def test_a_change_of_thousands_names_some_and_counts_all(book: Book) -> None:
    with book.change("Import places", kind=ChangeKind.IMPORT) as change:
        for number in range(50):
            change.add(Place, name=_name(f"Place {number}"), country="TW")
    (entry,) = entries(book, named=3)
    assert entry.touched == 50
    assert [one.called for one in entry.records] == ["Place 0", "Place 1", "Place 2"]


def test_a_new_book_has_no_history(book: Book) -> None:
    assert entries(book) == []
    assert count(book) == 0
