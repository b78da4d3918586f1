"""What every subject of attention is asked with: the book, the day, and the partnerships among which to look."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, true

from db.book import Book
from db.queries.partners import Partner
from db.queries.record import Called


@dataclass(frozen=True, slots=True)
class Asking:
    """``partners`` are all of the book, by key; ``only`` is the key of the one asked about, None for the whole book."""

    book: Book
    on: date
    partners: Mapping[int, Partner]
    only: int | None = None

    @property
    def among(self) -> Collection[Partner]:
        """The partnerships asked about."""
        if self.only is None:
            return self.partners.values()
        return [self.partners[self.only]] if self.only in self.partners else []

    def called(self, partnership: int | None) -> Called | None:
        """How a partnership is called; None where there is none or it is in the bin."""
        found = None if partnership is None else self.partners.get(partnership)
        return found.as_called if found else None

    def of(self, column: Any) -> ColumnElement[bool]:
        """The condition that this reference is to the partnership asked about."""
        return true() if self.only is None else column == self.only
