"""What needs attention on a day, in the whole book or in one partnership: one file for each subject."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.attention.entry import Attention, Facts, What, When, days_left, when

__all__ = ["Attention", "Facts", "What", "When", "attention", "days_left", "when"]


def attention(book: Book, on: date, partnership: UUID | None = None) -> tuple[Attention, ...]:
    """All that needs attention on a day, the first due first."""
    raise NotImplementedError
