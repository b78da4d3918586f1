"""Search over the whole book: which records hold the wanted words, what each is called, and where the words stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.engine import Connection

from db import indexing
from db.book import Book
from db.history import Stored, stored_rows
from db.queries.excerpt import excerpt, holds
from db.queries.record import Called
from db.records import load_all
from db.records.record import Record, Table
from db.sqlite import search as index

# Of many parts of one record only the best is shown; when too few are left, so many times more are asked for.
_MORE = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds the words. A part (a name, a participant) comes with the record that it belongs to.

    ``excerpt`` is the sentence in which the words stand, "" where they stand in what the record is called.
    """

    uid: UUID
    kind: str
    called: str
    owner: Called | None
    excerpt: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A found record as stored, and the chain of those that it is a part of, the nearest first."""

    id: int
    stored: Stored
    owners: tuple[Stored, ...]

    @property
    def whole(self) -> int:
        """The id of the record that a person thinks of: the outermost owner, or the record itself."""
        return self.owners[-1]["id"] if self.owners else self.id


def search(book: Book, wanted: str, limit: int = 50) -> list[Hit]:
    """The records that hold every word of ``wanted``, each as a beginning, the best first; bin and private left out.

    Each record comes once, however many of its parts hold the words; those found only by a part that points at
    another record, such as a venue, come last. East Asian characters are found as they stand in
    a row. Nothing wanted, nothing found.
    """
    links = _links()
    chosen: dict[int, _Found] = {}
    with book.reading() as connection:
        for kinds in (load_all().keys() - links, links):
            _choose(connection, wanted, sorted(kinds), limit, chosen)
    return [_hit(one, wanted) for one in list(chosen.values())[:limit]]


@cache
def _links() -> frozenset[str]:
    """The kinds of parts that point at another record, as a venue at its place.

    They are called after it, so that of all that hold its name they are the least that a person looks for.
    """
    return frozenset(
        kind
        for kind in load_all()
        if _owning(kind)
        and any(
            column.info.get("refers_to") and not column.info.get("owner")
            for column in Table.metadata.tables[kind].columns
        )
    )


@cache
def _parts() -> list[str]:
    """The kinds that are a part of another record."""
    return sorted(kind for kind in load_all() if _owning(kind))


def _choose(connection: Connection, wanted: str, kinds: Collection[str], limit: int, chosen: dict[int, _Found]) -> None:
    """Add the best hit of each whole record among these kinds, until as many are chosen as may be."""
    asked = limit
    while len(chosen) < limit:
        ids = index.find(connection, wanted, kinds, asked, lesser=_parts())
        for one in _load(connection, ids):
            if any(owner["binned"] is not None for owner in one.owners):
                continue
            if one.whole not in chosen or (one.id == one.whole and chosen[one.whole].owners):
                chosen[one.whole] = one
        if len(ids) < asked:
            return
        asked *= _MORE


def _load(connection: Connection, ids: list[int]) -> list[_Found]:
    """The records of these ids in their order, with their owners, read kind by kind."""
    known: dict[int, Stored] = {}
    missing = set(ids)
    while missing:
        known |= _stored(connection, missing)
        missing = {owner for row in known.values() if (owner := _owner_of(row)) is not None} - known.keys()
    return [_Found(key, known[key], tuple(_owners(known, key))) for key in ids if key in known]


def _owners(known: dict[int, Stored], key: int) -> Iterable[Stored]:
    owner = _owner_of(known[key])
    while owner is not None:
        yield known[owner]
        owner = _owner_of(known[owner])


def _stored(connection: Connection, ids: Iterable[int]) -> dict[int, Stored]:
    table = Record.__table__
    by_kind: dict[str, list[int]] = {}
    wanted = sorted(ids)
    for start in range(0, len(wanted), 500):
        statement = select(table.c.id, table.c.kind).where(table.c.id.in_(wanted[start : start + 500]))
        for key, kind in connection.execute(statement):
            by_kind.setdefault(kind, []).append(key)
    found: dict[int, Stored] = {}
    for kind, keys in by_kind.items():
        found |= stored_rows(connection, kind, keys)
    return found


def _owner_of(row: Stored) -> int | None:
    """The id of the record that this one is a part of; of several the first."""
    return next((row[name] for name in _owning(row["kind"]) if row[name] is not None), None)


@cache
def _owning(kind: str) -> tuple[str, ...]:
    return tuple(column.name for column in Table.metadata.tables[kind].columns if column.info.get("owner"))


def _hit(found: _Found, wanted: str) -> Hit:
    row = found.stored
    whole = found.owners[-1] if found.owners else None
    owner = None if whole is None else Called(UUID(whole["uid"]), whole["kind"], whole["called"])
    shown = "" if holds(row["called"], wanted) else excerpt(indexing.texts(row["kind"], row), wanted)
    return Hit(UUID(row["uid"]), row["kind"], row["called"], owner, shown)
