"""Bringing a book to today's form, and that the steps lead to the very form of a new book."""

from __future__ import annotations

import lzma
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from db.book import Book
from db.check import check
from db.errors import CannotWrite, NewerBook, OlderBook
from db.migrating import migrate, run_steps
from db.queries.record import find, read
from db.queries.search import search
from db.sqlite.file import FORM, FormVersion, engine_for, form_of, make_file

BOOKS = Path(__file__).parent / "books"


def form(path: Path) -> dict[str, list[str]]:
    """Every table, index and trigger of a book, by name: its SQL without spacing, a table's lines in no order.

    A column that a step added stands behind the rules of its table, in a new book before them, and has its own rules
    beside it; it is the same form.
    """
    plain = sqlite3.connect(path)
    found = plain.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    plain.close()
    return {name: sorted(lines_of(sql)) for name, sql in found}


def lines_of(sql: str) -> list[str]:
    """The lines of a table, each a column or a rule; any other statement is one line."""
    tidy = re.sub(r"\s+", " ", sql).replace("( ", "(").replace(" )", ")").replace('"', "").strip()
    if not tidy.startswith("CREATE TABLE"):
        return [tidy]
    lines, depth = [""], 0
    for char in tidy:
        depth += (char == "(") - (char == ")")
        if char == "," and depth == 1:
            lines.append("")
        else:
            lines[-1] += char
    head, _, first = lines[0].partition("(")
    every = [first, *lines[1:-1], lines[-1].removesuffix(")")]
    return [head.strip(), *(part for line in every for part in _apart(line.strip()))]


def _apart(line: str) -> list[str]:
    """A column that a step added, apart from the rules that stand beside it, as a new book has them."""
    column, *rules = line.split(" CONSTRAINT ")
    if not rules or line.startswith("CONSTRAINT "):
        return [line]
    name = column.split()[0]
    return [
        column,
        *(f"CONSTRAINT {rule.replace(' REFERENCES ', f' FOREIGN KEY({name}) REFERENCES ')}" for rule in rules),
    ]


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
    assert kept.name == f"Larkhaven (form {FORM.incompatible - 1}.2).twinbook"
    assert kept.read_bytes() == before
    assert form_of(path) == FORM
    Book.open(path).close()


def of_form(form: str, path: Path) -> None:
    """A book as the Twinbook of that form left it."""
    path.write_bytes(lzma.decompress((BOOKS / f"form-{form}.twinbook.xz").read_bytes()))


@pytest.mark.parametrize("older", [found.name.removesuffix(".twinbook.xz")[5:] for found in sorted(BOOKS.iterdir())])
def test_a_book_of_every_form_there_was_is_brought_to_today(older: str, path: Path, empty: Path) -> None:
    of_form(older, path)
    migrate(path)
    assert form(path) == form(empty)
    with Book.open(path, who="A new hand") as book:
        assert check(book).sound
        assert [hit.called for hit in search(book, "rockville")] != []
        assert [called.called for called in find(book, ["tag"], "")] == ["Bell ringers"]
        assert book.undo() == "Paint it"
        assert read(book, "tag", find(book, ["tag"], "")[0].uid)["colour"] == "#1d5a85"


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
