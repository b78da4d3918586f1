"""The last answers to a question about a book, kept as long as nobody changes what they hang on."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import func, select

from db.book import Book
from db.history import HistoryChange, HistoryRow

Answer = TypeVar("Answer")


_KEPT = 4
"""So many answers are kept of a book: an exchange and the ones that it is compared with."""


class LastAnswer(Generic[Answer]):
    """A head, a view and each page of a list ask the same within a moment.

    ``hangs_on`` says of a kind of record whether a change of one may change an answer; without it each kind may.
    """

    def __init__(self, hangs_on: Callable[[str], bool] = lambda _: True) -> None:
        self._hangs_on = hangs_on
        self._last: WeakKeyDictionary[Book, tuple[int | None, Mapping[Hashable, Answer]]] = WeakKeyDictionary()

    def of(self, book: Book, asked: Hashable, work_out: Callable[[], Answer]) -> Answer:
        """The answer to what was ``asked``, worked out anew where nobody asked it lately or the book was changed."""
        with book.reading():
            newest, known = self._still_true(book)
            if asked not in known:
                # A new dictionary: a job on another thread may be reading the old one.
                kept = list(known.items())[-_KEPT + 1 :]
                known = dict([*kept, (asked, work_out())])
                self._last[book] = (newest, known)
        return known[asked]

    def any_of(self, book: Book, holds: Callable[[Hashable], bool]) -> Answer | None:
        """The latest answer to a question for which this ``holds``; None where it would have to be worked out."""
        with book.reading():
            _, known = self._still_true(book)
        return next((answer for asked, answer in reversed(list(known.items())) if holds(asked)), None)

    def _still_true(self, book: Book) -> tuple[int | None, Mapping[Hashable, Answer]]:
        """The newest change of the book, and the answers that it and those before it left as they were."""
        newest: int | None = book.scalar(select(func.max(HistoryChange.id)))
        at, known = self._last.get(book, (None, {}))
        if at == newest:
            return newest, known
        if at is None or newest is None or newest < at or self._is_touched(book, at):
            return newest, {}
        self._last[book] = (newest, known)
        return newest, known

    def _is_touched(self, book: Book, since: int) -> bool:
        kinds = select(HistoryRow.kind).where(HistoryRow.change_id > since).distinct()
        return any(self._hangs_on(kind) for (kind,) in book.rows(kinds))
