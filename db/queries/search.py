"""Search over the whole book: which records hold the wanted words, what each is called, and where the words stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.engine import Connection

from db import indexing
from db.book import Book
from db.history import Stored, stored_rows
from db.queries.excerpt import excerpt
from db.queries.record import Called
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

    Each record comes once, however many of its parts hold the words. East Asian characters are found as they stand in
    a row. Nothing wanted, nothing found.
    """
    with book.reading() as connection:
        asked = limit
        while True:
            ids = index.find(connection, wanted, asked)
            found = _whole(connection, ids, limit)
            if len(found) == limit or len(ids) < asked:
                return [_hit(one, wanted) for one in found]
            asked *= _MORE


def _whole(connection: Connection, ids: list[int], limit: int) -> list[_Found]:
    """The best hit of each whole record: the record itself where it is hit, else its best part."""
    chosen: dict[int, _Found] = {}
    for one in _load(connection, ids):
        if any(owner["binned"] is not None for owner in one.owners):
            continue
        if one.whole not in chosen or (one.id == one.whole and chosen[one.whole].owners):
            chosen[one.whole] = one
    return list(chosen.values())[:limit]


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
    texts = [text for text in indexing.texts(row["kind"], row) if text not in row["called"]]
    return Hit(UUID(row["uid"]), row["kind"], row["called"], owner, excerpt(texts, wanted))
