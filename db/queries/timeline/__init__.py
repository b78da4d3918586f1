"""The whole story of a partnership, or of all of them, on one line: every dated thing, the newest first, in pages."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.timeline.event import Event, EventKind, Key, Page, Tone, Votes

__all__ = ["Event", "EventKind", "Key", "Page", "Tone", "Votes", "timeline"]


def timeline(
    book: Book,
    partnership: UUID | None = None,
    *,
    kinds: Collection[EventKind] = frozenset(EventKind),
    since: date | None = None,
    until: date | None = None,
    before: Key | None = None,
    limit: int = 50,
) -> Page:
    """A page of events behind the key ``before``, the newest first.

    ``since`` and ``until`` are the first and the last day that count. Money is left out: it is a list of its own.
    """
    raise NotImplementedError
