"""Bringing a book to today's form, and that the steps lead to the very form of a new book."""

from __future__ import annotations

import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from db.book import Book
from db.errors import CannotWrite, NewerBook, OlderBook
from db.migrating import migrate, run_steps
from db.sqlite.file import FORM, FormVersion, engine_for, form_of, make_file


def form(path: Path) -> dict[str, str]:
    """Every table, index and trigger of a book, by name, as SQL without its spacing."""
    plain = sqlite3.connect(path)
    found = plain.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    plain.close()
    return {name: re.sub(r"\s+", " ", sql).replace("( ", "(").replace(" )", ")").strip() for name, sql in found}


def test_the_steps_from_nothing_lead_to_the_form_of_a_new_book(path: Path, empty: Path) -> None:
    make_file(path)
    engine = engine_for(path, read_only=False)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        run_steps(connection)
    engine.dispose()
    assert form(path) == form(empty)


def made_older(path: Path, empty: Path) -> None:
    shutil.copy(empty, path)
    plain = sqlite3.connect(path)
    plain.execute(f"PRAGMA user_version = {FormVersion(FORM.incompatible - 1, 2).stored()}")
    plain.commit()
    plain.close()


def test_a_copy_of_the_older_book_stays_beside_the_one_brought_to_today(path: Path, empty: Path) -> None:
    made_older(path, empty)
    before = path.read_bytes()
    with pytest.raises(OlderBook):
        Book.open(path)
    kept = migrate(path)
    assert kept.name == "Larkhaven (form 0.2).twinbook"
    assert kept.read_bytes() == before
    assert form_of(path) == FORM
    Book.open(path).close()


def test_without_room_for_a_copy_the_book_is_left_as_it_is(
    path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_older(path, empty)
    before = path.read_bytes()

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", no_room)
    with pytest.raises(CannotWrite, match="left as it is"):
        migrate(path)
    assert path.read_bytes() == before


def test_a_newer_book_is_not_migrated(path: Path, empty: Path) -> None:
    shutil.copy(empty, path)
    plain = sqlite3.connect(path)
    plain.execute(f"PRAGMA user_version = {FormVersion(FORM.incompatible + 1, 0).stored()}")
    plain.commit()
    plain.close()
    with pytest.raises(NewerBook):
        migrate(path)
