"""The whole story of a partnership, or of all of them, on one line: every dated thing, the newest first, in pages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from itertools import groupby
from uuid import UUID

from sqlalchemy import select, tuple_, union_all

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.partners import partners
from db.queries.timeline import correspondence, told
from db.queries.timeline.agreements import agreement_events
from db.queries.timeline.event import Event, EventKind, Key, Page, Tone, Votes
from db.queries.timeline.scope import Scope
from db.queries.timeline.sources import Source, sources

__all__ = ["Event", "EventKind", "Key", "Page", "Scope", "Tone", "Votes", "page_of", "timeline"]

_TELL: Mapping[EventKind, Callable[[Book, Scope, Sequence[Key]], told.Told]] = {
    EventKind.STAGE: told.stages,
    EventKind.EXCHANGE: correspondence.exchanges,
    EventKind.LETTER: correspondence.letters,
    EventKind.DECISION: told.decisions,
    EventKind.CONCERN: told.concerns,
    EventKind.GIFT: told.gifts,
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
    every = partners(book)
    only = next((one.id for one in every.values() if one.uid == partnership), None)
    if partnership is not None and only is None:
        raise NoSuchRecord("This partnership is no longer in the book.")
    first, last = since or date.min, until or date.max
    return page_of(book, Scope(every, only), kinds, first, last, before, limit)


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
    ready: dict[Key, Event] = {}
    if EventKind.AGREEMENT in kinds:
        ready = dict(agreement_events(book, scope, min(last, date.today())))  # noqa: DTZ011 - the person's own day
    found = [key for key in ready if first.isoformat() <= key.on <= last.isoformat() and (not before or key < before)]
    found += _keys(book, scope, kinds, first, last, before, limit)
    keys = sorted(found, reverse=True)
    chosen = keys[:limit]
    for kind, of_kind in groupby(sorted(chosen, key=lambda key: key.kind), key=lambda key: key.kind):
        if kind != EventKind.AGREEMENT:
            ready |= _TELL[EventKind(kind)](book, scope, list(of_kind))
    return Page(tuple(ready[key] for key in chosen), chosen[-1] if len(keys) > limit else None)


def _keys(
    book: Book,
    scope: Scope,
    kinds: Collection[EventKind],
    first: date,
    last: date,
    before: Key | None,
    limit: int,
) -> list[Key]:
    """The newest keys of every source, one more than wanted, so that it is known whether a page follows."""
    arms = [
        select(_newest(source, first, last, before, limit + 1).subquery())
        for kind in EventKind
        if kind in kinds
        for source in sources(scope, kind)
    ]
    if not arms:
        return []
    return [Key(*row) for row in book.rows(select(union_all(*arms).subquery()))]


def _newest(source: Source, first: date, last: date, before: Key | None, limit: int) -> Source:
    day, event, step, key = source.selected_columns
    latest = min(last.isoformat(), before.on) if before else last.isoformat()
    narrowed = source.where(day.between(first.isoformat(), latest))
    if before is not None:
        behind = (before.on, before.kind, before.step, before.id)
        narrowed = narrowed.where(tuple_(day, event, step, key) < tuple_(*behind))
    return narrowed.order_by(day.desc(), step.desc(), key.desc()).limit(limit)
