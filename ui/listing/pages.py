"""The rows of a list by their number: how many there are is known, and a page is read where somebody looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.book import Book
    from db.queries.listing import Key, Order, Row, Scope

PAGE = 100
_AT_ONCE = 2_000
"""Rows that are read together when many are wanted, as to copy them."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which rows of a list, holding which words, in which order."""

    scope: Scope
    wanted: str
    order: Order


class Pages:
    """A page is found by the key of the row before it: that of the page before, else by counting keys."""

    def __init__(self, book: Book, kind: str, columns: Sequence[str]) -> None:
        self._book, self._kind, self._columns = book, kind, list(columns)
        self._question: Question | None = None
        self._pages: dict[int, tuple[Row, ...]] = {}
        self._ends: dict[int, Key | None] = {}
        self.total = 0

    def ask(self, question: Question) -> None:
        """Count the rows of another question, or of the same after a change, and read its first page. Raises BookError
        with a sentence.
        """
        from db.queries import listing

        self._question = question
        self._pages, self._ends, self.total = {}, {}, 0
        self.total = listing.count(self._book, self._kind, question.scope, question.wanted)
        if self.total:
            self._read(0)

    def first(self) -> Sequence[Row]:
        """The rows of the first page, to see what the columns hold."""
        return self._pages.get(0, ())

    def row(self, number: int) -> Row:
        """One row."""
        page, place = divmod(number, PAGE)
        if page not in self._pages:
            self._read(page)
        rows = self._pages[page]
        return rows[place] if place < len(rows) else self._gone()

    def known(self, number: int) -> Row | None:
        """One row if it was read already."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page, ())
        return rows[place] if number >= 0 and place < len(rows) else None

    def rows(self, first: int, last: int) -> list[Row]:
        """Some rows that follow each other, both ends included; many are read at once and not kept."""
        return list(self._many(first, last, self._columns))

    def uids(self, first: int, last: int) -> list[UUID]:
        """The records of some rows, without what the list says of them."""
        return [row.uid for row in self._many(first, last, ())]

    def _many(self, first: int, last: int, columns: Sequence[str]) -> Iterator[Row]:
        pages = range(first // PAGE, last // PAGE + 1)
        if len(pages) <= 2 or all(page in self._pages for page in pages):
            yield from (self.row(number) for number in range(first, last + 1))
            return
        while first <= last:
            read = self._after(first, min(_AT_ONCE, last + 1 - first), columns)
            if not read:
                return
            yield from read
            first += len(read)

    def number(self, uid: UUID) -> int:
        """Where a record stands; -1 if it does not."""
        from db.queries import listing

        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if row.uid == uid:
                    return page * PAGE + place
        asked = self._question
        if asked is None or not self.total:
            return -1
        return listing.number_of(self._book, self._kind, asked.scope, asked.wanted, asked.order, uid)

    def _read(self, page: int) -> None:
        self._pages[page] = self._after(page * PAGE, PAGE, self._columns, page)

    def _after(self, start: int, limit: int, columns: Sequence[str], page: int = -1) -> tuple[Row, ...]:
        from db.queries import listing

        asked = self._question
        if asked is None:
            return ()
        what = (asked.scope, asked.wanted, asked.order)
        before = self._ends.get(page - 1) if page > 0 else None
        if start > 0 and before is None:
            before = listing.key_at(self._book, self._kind, *what, start - 1, self.total)
            if before is None:
                return ()
        found = listing.page(self._book, self._kind, columns, *what, before, limit)
        if page >= 0:
            self._ends[page] = found.next
        return found.rows

    def _gone(self) -> Row:
        """A row that another program has taken out of the book in this moment."""
        from db.queries.listing import Row

        return Row(UUID(int=0), (None,) * len(self._columns))
