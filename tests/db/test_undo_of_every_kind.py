"""Whatever kind a record is of, undo gives its former state back field by field, also after a restart."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import Book
from db.errors import RuleBroken
from db.records import kind as kind_named
from db.records.record import Record, Table
from tests.db.filling import KINDS, filled, needed

# Every table but the history itself, which rightly grows with each undo.
TABLES = [table.name for table in Table.metadata.sorted_tables if not table.name.startswith("history")]
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=30)


def everything(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables as stored."""
    with book.reading() as connection:
        rows = {name: connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1").all() for name in TABLES}
    return {name: [tuple(row) for row in found] for name, found in rows.items()}


@pytest.fixture(scope="module")
def peopled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with two records of every kind that another may point at, made in one change."""
    path = tmp_path_factory.mktemp("peopled") / "book"
    with Book.new(path) as book, book.change("Others") as change:
        for kind in KINDS:
            for turn in (0, 1):
                filled(change, kind, "others", turn)
    return path


def copy_of(made: Path, path: Path) -> Book:
    shutil.copy(made, path)
    return Book.open(path, who="M. Aldous")


def restarted(book: Book) -> Book:
    book.close()
    return Book.open(book.path, who="Somebody else")


@pytest.mark.parametrize("kind", KINDS)
def test_adding_editing_and_binning_are_undone_and_redone_field_by_field(peopled: Path, path: Path, kind: str) -> None:
    book = copy_of(peopled, path)
    words = "<b & \"白鷺市\" 'São' \u202e Straße"
    states = [everything(book)]

    with book.change("Add") as change:
        uid = change.add(kind_named(kind), **filled(change, kind, words)).uid
    states.append(everything(book))
    with book.change("Edit") as change:
        change.edit(change.get(kind_named(kind), uid), **filled(change, kind, words, turn=1))
    states.append(everything(book))
    with book.change("Bin") as change:
        change.bin(change.get(kind_named(kind), uid))
    states.append(everything(book))
    assert all(one != other for one, other in pairwise(states))

    for former in reversed(states[:-1]):
        book = restarted(book)
        book.undo()
        assert everything(book) == former
    for later in states[1:]:
        book = restarted(book)
        book.redo()
        assert everything(book) == later
    book.close()


@settings(max_examples=25, deadline=None)
@given(
    deeds=st.lists(
        st.tuples(
            st.sampled_from(["add", "edit", "bin", "undo", "redo"]), st.sampled_from(KINDS), st.integers(0, 1), WORDS
        ),
        max_size=12,
    )
)
def test_any_day_of_work_can_be_walked_back_to_its_morning(
    peopled: Path, tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[str, str, int, str]]
) -> None:
    book = copy_of(peopled, tmp_path_factory.mktemp("day") / "book")
    book.undo()
    morning = everything(book)
    for deed, kind, turn, words in deeds:
        before = everything(book)
        try:
            do(book, deed, kind, turn, words)
        except RuleBroken:
            assert everything(book) == before
    evening = everything(book)
    undone = 0
    while book.undoable is not None:
        book.undo()
        undone += 1
    assert everything(book) == morning
    for _ in range(undone):
        book.redo()
    assert everything(book) == evening
    book.close()


def do(book: Book, deed: str, kind: str, turn: int, words: str) -> None:
    table: type[Record] = kind_named(kind)
    if deed == "undo":
        if book.undoable is not None:
            book.undo()
    elif deed == "redo":
        if book.redoable is not None:
            book.redo()
    else:
        with book.change(deed) as change:
            found = change.all(table)
            if deed == "add" or not found:
                change.add(table, **needed(change, kind, words))
            elif deed == "edit":
                change.edit(found[0], **filled(change, kind, words, turn))
            else:
                change.bin(found[0])
