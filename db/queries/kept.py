"""The last answer to a question about a book, kept as long as nobody changes the book."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import func, select

from db.book import Book
from db.history import HistoryChange

Answer = TypeVar("Answer")


class LastAnswer(Generic[Answer]):
    """One for each book: a head, a view and each page of a list ask the same within a moment."""

    def __init__(self) -> None:
        self._last: WeakKeyDictionary[Book, tuple[Hashable, Answer]] = WeakKeyDictionary()

    def of(self, book: Book, asked: Hashable, work_out: Callable[[], Answer]) -> Answer:
        """The answer to what was ``asked``, worked out anew where that or the book is another than last time."""
        with book.reading():
            at = (asked, book.scalar(select(func.max(HistoryChange.id))))
            last = self._last.get(book)
            if last is None or last[0] != at:
                last = self._last[book] = (at, work_out())
        return last[1]
