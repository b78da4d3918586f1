"""People and organisations that a saved view, a tag, a partnership or an exchange means, in the order of lists."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.listing import Order, Scope, every
from db.queries.narrowing import Tagged
from db.queries.record import find
from db.queries.saved_views import saved_views
from db.words import fold

KINDS = ("person", "organisation")
_BY_NAME = Order()


def of_view(book: Book, name: str) -> tuple[UUID, ...]:
    """Those whom a saved view of the people or the organisations shows. Raises NoSuchRecord."""
    for kind in KINDS:
        for kept in saved_views(book, kind):
            if fold(kept.name) == fold(name):
                scope = Scope(narrowed=kept.view.narrowed)
                return tuple(_in_list(book, kind, scope, kept.view.wanted, kept.view.order or _BY_NAME))
    raise NoSuchRecord(f"No saved view of people or organisations is called “{name}”.")


def with_tag(book: Book, name: str) -> tuple[UUID, ...]:
    """The people, then the organisations that have this tag. Raises NoSuchRecord."""
    tag = next((one for one in find(book, ["tag"], "", 10_000) if fold(one.called) == fold(name)), None)
    if tag is None:
        raise NoSuchRecord(f"No tag is called “{name}”.")
    return tuple(uid for kind in KINDS for uid in _in_list(book, kind, Scope(narrowed=(Tagged(tag.uid),))))


def of_record(book: Book, kind: str, record: tuple[str, UUID]) -> tuple[UUID, ...]:
    """Those of a kind that belong to a partnership or an exchange, as its list of them shows."""
    return tuple(_in_list(book, kind, Scope(record)))


def _in_list(book: Book, kind: str, scope: Scope, wanted: str = "", order: Order = _BY_NAME) -> Iterator[UUID]:
    return (row.uid for row in every(book, kind, (), scope, wanted, order))
