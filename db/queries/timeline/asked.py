"""What is asked of a timeline: whose story, which kinds of events, of which days, holding which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.partners import partners
from db.queries.record import matching
from db.queries.timeline.agreements import agreement_events
from db.queries.timeline.event import Event, EventKind, Key
from db.queries.timeline.scope import Scope
from db.queries.timeline.sources import Source, sources
from db.records import kind as kind_named
from db.records.agreement import Agreement
from db.records.record import Record


@dataclass(frozen=True, slots=True)
class Asked:
    """Which events: of these kinds, from the first day to the last, both included, whose record holds the words.

    A date known in part counts by the first day that it can mean.
    """

    kinds: frozenset[EventKind] = frozenset(EventKind)
    first: date = date.min
    last: date = date.max
    wanted: str = ""


def scope_of(book: Book, partnership: UUID | None) -> Scope:
    """The scope of one partnership, or of all for None. Raises NoSuchRecord for one that is not in the book."""
    every = partners(book)
    only = next((one.id for one in every.values() if one.uid == partnership), None)
    if partnership is not None and only is None:
        raise NoSuchRecord("This partnership is no longer in the book.")
    return Scope(every, only)


def sources_asked(scope: Scope, asked: Asked) -> Iterator[Source]:
    """The queries for the keys of all events that are asked for, those of agreements apart."""
    for kind in EventKind:
        for source in sources(scope, kind) if kind in asked.kinds else ():
            day: ColumnElement[str] = source.selected_columns["day"]
            narrowed = source.where(day.between(asked.first.isoformat(), asked.last.isoformat()))
            yield _holding(narrowed, asked.wanted) if asked.wanted.strip() else narrowed


def agreements_asked(book: Book, scope: Scope, asked: Asked) -> Iterator[tuple[Key, Event]]:
    """The events of agreements that are asked for, in no order."""
    if EventKind.AGREEMENT not in asked.kinds:
        return
    found = {row.id for row in book.rows(_found(Agreement, asked.wanted))} if asked.wanted.strip() else None
    today = min(asked.last, date.today())  # noqa: DTZ011 - the person's own day
    for key, event in agreement_events(book, scope, today):
        if asked.first.isoformat() <= key.on <= asked.last.isoformat() and (found is None or key.id in found):
            yield key, event


def _holding(source: Source, wanted: str) -> Source:
    """A source narrowed down to the records that hold what is wanted."""
    key: ColumnElement[int] = source.selected_columns["id"]
    (column,) = key.base_columns
    kind = kind_named(column.table.name)  # type: ignore[attr-defined] - a column of the table of its kind
    return source.where(column.in_(_found(kind, wanted)))


def _found(kind: type[Record], wanted: str) -> Select[tuple[int]]:
    base = Record.__table__
    return select(base.c.id).where(base.c.kind == kind.__tablename__, matching(kind, wanted))
