"""A sound book is called sound, and each kind of harm is told in a sentence."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db.book import Book
from db.check import check
from db.errors import BookError
from db.records.place import Place
from db.records.place_name import PlaceName
from db.sqlite.file import _driver, make_file
from db.values import Texts


@pytest.fixture
def lived_in(book: Book) -> Book:
    with book.change("Add places") as change:
        for number in range(3):
            place = change.add(Place, name=Texts("en", {"en": f"Place {number}"}), country="TW")
            change.add(PlaceName, place=place, text="Old", language="en")
    with book.change("Rename and bin") as change:
        first, second, _ = change.all(Place)
        change.edit(first, name=Texts("en", {"en": "Bailu"}))
        change.bin(second)
    book.undo()
    book.redo()
    return book


def _harm(book: Book, statement: str) -> None:
    """Write past the one door, as a broken program or a stranger would."""
    connection = _driver().connect(book.path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_book_that_was_changed_and_undone_is_sound(lived_in: Book) -> None:
    verdict = check(lived_in)
    assert verdict.sound
    assert verdict.sentences == ("The book is sound: 6 records and 4 changes agree with each other.",)


def test_an_empty_book_is_sound(book: Book) -> None:
    assert check(book).sound


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE place SET country = 'DE'", "3 of the place records differ from what the history says"),
        ("UPDATE record SET binned = NULL", "1 of the place records differ from what the history says"),
        ("DELETE FROM place_name", "3 of the place name records differ from what the history says"),
        ("DELETE FROM history_row WHERE kind = 'place'", "The history does not know where 3 records came from"),
        ("DELETE FROM search", "Search does not find 5 records"),
        ("INSERT INTO search (rowid, called, body) VALUES (999, 'ghost', '')", "Search still finds 1 record that"),
        ("UPDATE place_name SET place_id = 999", "point at one of the place records that is not in the book"),
    ],
)
def test_each_harm_is_told(lived_in: Book, statement: str, told: str) -> None:
    _harm(lived_in, statement)
    verdict = check(lived_in)
    assert not verdict.sound
    assert told in " ".join(verdict.sentences)


def _spoil(file: Path) -> None:
    """Overwrite every page but the first."""
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))


@pytest.mark.parametrize("spoil", [_spoil, lambda file: file.write_bytes(file.read_bytes()[:20_000])])
def test_a_damaged_file_is_told_and_not_changed(
    lived_in: Book, path: Path, tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    lived_in.close()
    harmed = tmp_path / "harmed.twinbook"
    shutil.copy(path, harmed)
    with Book.open(harmed) as book:
        spoil(harmed)
        verdict = check(book)
    assert not verdict.sound
    assert verdict.sentences


def test_a_book_without_tables_is_no_crash(tmp_path: Path) -> None:
    path = tmp_path / "hollow.twinbook"
    make_file(path)
    with pytest.raises(BookError, match="could not be read"):
        Book.open(path)
