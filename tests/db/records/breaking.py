"""Trying to break a rule of the record, and what the person is told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from db.book import Book
from db.errors import RuleBroken
from db.records.record import Record


def added(book: Book, kind: type[Record], **values: Any) -> UUID:
    """A new record, in a change of its own."""
    with book.change(f"Add {kind.__name__}") as change:
        return change.add(kind, **values).uid


def edited(book: Book, kind: type[Record], uid: UUID, **values: Any) -> None:
    with book.change(f"Edit {kind.__name__}") as change:
        change.edit(change.get(kind, uid), **values)


def binned(book: Book, kind: type[Record], uid: UUID) -> None:
    with book.change(f"Bin {kind.__name__}") as change:
        change.bin(change.get(kind, uid))


def refused(book: Book, kind: type[Record], **values: Any) -> RuleBroken:
    """What the book says to such a record, which it must not take."""
    with pytest.raises(RuleBroken) as told:
        added(book, kind, **values)
    return told.value
