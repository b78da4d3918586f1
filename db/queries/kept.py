"""The last answers to a question about a book, kept as long as nobody changes the book."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import func, select

from db.book import Book
from db.history import HistoryChange

Answer = TypeVar("Answer")


_KEPT = 4
"""So many answers are kept of a book: an exchange and the ones that it is compared with."""


class LastAnswer(Generic[Answer]):
    """A head, a view and each page of a list ask the same within a moment."""

    def __init__(self) -> None:
        self._last: WeakKeyDictionary[Book, tuple[int | None, dict[Hashable, Answer]]] = WeakKeyDictionary()

    def of(self, book: Book, asked: Hashable, work_out: Callable[[], Answer]) -> Answer:
        """The answer to what was ``asked``, worked out anew where nobody asked it lately or the book was changed."""
        with book.reading():
            newest: int | None = book.scalar(select(func.max(HistoryChange.id)))
            at, known = self._last.get(book, (None, {}))
            if at != newest:
                known = {}
            if asked not in known:
                # A new dictionary: a job on another thread may be reading the old one.
                kept = list(known.items())[-_KEPT + 1 :]
                known = dict([*kept, (asked, work_out())])
                self._last[book] = (newest, known)
        return known[asked]
