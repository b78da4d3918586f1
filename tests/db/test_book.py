"""A book as a file: new, opened, closed, and what is said of files that are none."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from db.book import Book
from db.errors import BookExists, CannotWrite, NewerBook, NotABook, OlderBook
from db.queries.record import count
from db.records.place import Place
from db.sqlite.file import FORM, FormVersion
from db.values import Texts


def add_place(book: Book, name: str = "Bailu") -> None:
    with book.change("Add a place") as change:
        change.add(Place, name=Texts.only("en", name), country="TW")


def test_a_new_book_holds_nothing_and_opens_again(path: Path) -> None:
    Book.new(path).close()
    with Book.open(path) as book:
        assert count(book, "place") == 0


def test_what_was_saved_is_there_after_opening_again(path: Path) -> None:
    with Book.new(path) as book:
        add_place(book)
    with Book.open(path) as book:
        assert count(book, "place") == 1


def test_a_closed_book_is_one_file(path: Path) -> None:
    with Book.new(path) as book:
        add_place(book)
        assert len(list(path.parent.iterdir())) > 1
    assert list(path.parent.iterdir()) == [path]


def test_what_was_saved_is_in_the_file_though_the_process_dies(path: Path) -> None:
    Book.new(path).close()
    program = (
        "import os, sys; from pathlib import Path; from db.book import Book; from db.records.place import Place;"
        "from db.values import Texts; book = Book.open(Path(sys.argv[1]))\n"
        "with book.change('Add') as change: change.add(Place, name=Texts.only('en', 'Bailu'), country='TW')\n"
        "os._exit(9)"
    )
    died = subprocess.run([sys.executable, "-c", program, str(path)], cwd=Path.cwd(), check=False)
    assert died.returncode == 9
    with Book.open(path) as book:
        assert count(book, "place") == 1


def test_the_file_says_what_it_is(path: Path) -> None:
    Book.new(path).close()
    plain = sqlite3.connect(path)
    assert plain.execute("PRAGMA application_id").fetchone()[0].to_bytes(4) == b"TwBk"
    assert FormVersion.read(plain.execute("PRAGMA user_version").fetchone()[0]) == FORM
    assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    plain.close()


def test_a_new_book_never_takes_the_place_of_a_file(path: Path) -> None:
    path.write_text("my letters")
    with pytest.raises(BookExists, match="already a file"):
        Book.new(path)
    assert path.read_text() == "my letters"


def test_a_new_book_in_a_folder_that_is_not_there(path: Path) -> None:
    with pytest.raises(CannotWrite, match="No book can be made"):
        Book.new(path.parent / "nowhere" / "book")


@pytest.mark.parametrize("content", [b"", b"Dear Sir", b"SQLite format 3\x00" + bytes(84), bytes(5000)])
def test_a_file_that_is_no_book_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NotABook, match="not a Twinbook book"):
        Book.open(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_no_book(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE letter (id)")
    other.commit()
    other.close()
    with pytest.raises(NotABook, match="not a Twinbook book"):
        Book.open(path)


def test_a_missing_file_and_a_folder(path: Path) -> None:
    with pytest.raises(NotABook, match="There is no book"):
        Book.open(path)
    with pytest.raises(NotABook, match="is a folder"):
        Book.open(path.parent)


def form_written(path: Path, form: FormVersion) -> bytes:
    Book.new(path).close()
    plain = sqlite3.connect(path)
    plain.execute(f"PRAGMA user_version = {form.stored()}")
    plain.commit()
    plain.close()
    return path.read_bytes()


def test_a_newer_book_is_not_touched_and_says_which_form_it_has(path: Path) -> None:
    content = form_written(path, FormVersion(FORM.incompatible + 1, 3))
    with pytest.raises(NewerBook, match=f"form {FORM.incompatible + 1}.3"):
        Book.open(path)
    assert path.read_bytes() == content


def test_a_newer_book_that_only_added_something_opens(path: Path) -> None:
    form_written(path, FormVersion(FORM.incompatible, FORM.compatible + 1))
    with Book.open(path) as book:
        add_place(book)


def test_an_older_book_wants_to_be_brought_to_today_first(path: Path) -> None:
    form_written(path, FormVersion(FORM.incompatible - 1, 7))
    with pytest.raises(OlderBook, match="older form"):
        Book.open(path)


def test_a_damaged_book_is_told_in_a_sentence(path: Path) -> None:
    with Book.new(path) as book:
        add_place(book)
    content = bytearray(path.read_bytes())
    content[100:] = os.urandom(len(content) - 100)
    path.write_bytes(content)
    with pytest.raises(NotABook, match="damaged"):
        Book.open(path)


def test_a_book_in_a_folder_without_rights_opens_for_reading_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Book.new(path) as book:
        add_place(book)
    before = path.read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)  # the tests may run as root, whom no rights stop
    with Book.open(path) as book:
        assert book.read_only
        assert count(book, "place") == 1
        with pytest.raises(CannotWrite, match="reading only"):
            add_place(book)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_copied_book_is_a_book(path: Path) -> None:
    with Book.new(path) as book:
        add_place(book)
    shutil.copy(path, path.with_suffix(".copy"))
    with Book.open(path.with_suffix(".copy")) as book:
        assert count(book, "place") == 1


def test_a_second_window_waits_for_the_first_and_then_says_so(path: Path) -> None:
    with Book.new(path) as one, Book.open(path) as other, one.change("Add") as change:
        change.add(Place, name=Texts.only("en", "Bailu"), country="TW")
        with pytest.raises(CannotWrite, match="Another window is writing"):
            add_place(other, "Annental")
