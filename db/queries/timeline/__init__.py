"""The whole story of a partnership, or of all of them, on one line: every dated thing, the newest first, in pages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from itertools import groupby
from uuid import UUID

from sqlalchemy import select, tuple_, union_all

from db.book import Book
from db.queries.timeline import bodies, correspondence, support, told
from db.queries.timeline.asked import Asked, agreements_asked, scope_of, sources_asked
from db.queries.timeline.event import Event, EventKind, Key, Page, Tone, Votes
from db.queries.timeline.scope import Scope
from db.queries.timeline.sources import Source

__all__ = [
    "Asked",
    "Event",
    "EventKind",
    "Key",
    "Page",
    "Scope",
    "Tone",
    "Votes",
    "page_of",
    "scope_of",
    "stretch",
    "timeline",
]

_TELL: Mapping[EventKind, Callable[[Book, Scope, Sequence[Key]], told.Told]] = {
    EventKind.STAGE: told.stages,
    EventKind.EXCHANGE: correspondence.exchanges,
    EventKind.LETTER: correspondence.letters,
    EventKind.MEETING: bodies.meetings,
    EventKind.DECISION: told.decisions,
    EventKind.CONCERN: told.concerns,
    EventKind.GIFT: told.gifts,
    EventKind.GOODS: support.goods,
    EventKind.GRANT: support.grants,
    EventKind.NETWORK: bodies.networks,
    EventKind.TASK: bodies.tasks,
    EventKind.OFFICE: told.offices,
    EventKind.DOCUMENT: told.documents,
}


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
    """A page of events behind the key ``before``, the newest first; what is planned stands on top.

    ``since`` and ``until`` are the first and the last day that count, a date known in part counts by its first. Money
    is left out: it is a list of its own. Raises NoSuchRecord for a partnership that is not in the book.
    """
    asked = Asked(frozenset(kinds), since or date.min, until or date.max)
    return stretch(book, scope_of(book, partnership), asked, before, limit=limit)


def page_of(
    book: Book,
    scope: Scope,
    kinds: Collection[EventKind],
    first: date,
    last: date,
    before: Key | None = None,
    limit: int = 50,
) -> Page:
    """The same for a caller who has read the partnerships."""
    return stretch(book, scope, Asked(frozenset(kinds), first, last), before, limit=limit)


def stretch(
    book: Book, scope: Scope, asked: Asked, before: Key | None = None, *, skip: int = 0, limit: int = 50
) -> Page:
    """The same for what is asked in full, from ``skip`` events behind the key on: one may begin anywhere in a story."""
    ready = dict(agreements_asked(book, scope, asked))
    found = [key for key in ready if not before or key < before]
    found += _keys(book, scope, asked, before, skip + limit)
    keys = sorted(found, reverse=True)[skip:]
    chosen = keys[:limit]
    for kind, of_kind in groupby(sorted(chosen, key=lambda key: key.kind), key=lambda key: key.kind):
        if kind != EventKind.AGREEMENT:
            ready |= _TELL[EventKind(kind)](book, scope, list(of_kind))
    return Page(tuple(ready[key] for key in chosen), chosen[-1] if len(keys) > limit else None)


def _keys(book: Book, scope: Scope, asked: Asked, before: Key | None, limit: int) -> list[Key]:
    """The newest keys of every source, one more than wanted, so that it is known whether a page follows."""
    arms = [select(_newest(source, asked, before, limit + 1).subquery()) for source in sources_asked(scope, asked)]
    if not arms:
        return []
    return [Key(*row) for row in book.rows(select(union_all(*arms).subquery()))]


def _newest(source: Source, asked: Asked, before: Key | None, limit: int) -> Source:
    day, event, step, key = source.selected_columns
    narrowed = source.where(day <= before.on) if before is not None and before.on < asked.last.isoformat() else source
    if before is not None:
        behind = (before.on, before.kind, before.step, before.id)
        narrowed = narrowed.where(tuple_(day, event, step, key) < tuple_(*behind))
    return narrowed.order_by(day.desc(), step.desc(), key.desc()).limit(limit)
