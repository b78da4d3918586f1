"""Search over the whole book: which records hold the wanted words, what each is called, and where the words stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import CompoundSelect, Integer, Select, bindparam, func, select, union_all
from sqlalchemy.engine import Connection

from db import indexing
from db.book import Book
from db.queries.excerpt import excerpt, holds
from db.queries.record import Called
from db.records import load_all
from db.records.record import Record, Table
from db.sqlite.search import Hits

# Of many parts of one record only the best is shown; when too few are left, so many times more are asked for.
_MORE = 3
_AT_ONCE = 500

_T = TypeVar("_T")


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
class _Owner:
    """A record that another one is a part of."""

    id: int
    kind: str
    is_binned: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A found record, and the chain of those that it is a part of, the nearest first."""

    id: int
    kind: str
    owners: tuple[_Owner, ...]

    @property
    def whole(self) -> int:
        """The id of the record that a person thinks of: the outermost owner, or the record itself."""
        return self.owners[-1].id if self.owners else self.id


def search(book: Book, wanted: str, limit: int = 50) -> list[Hit]:
    """The records that hold every word of ``wanted``, each as a beginning, the best first; bin and private left out.

    Each record comes once, however many of its parts hold the words; those found only by a part that points at
    another record, such as a venue, come last. East Asian characters are found as they stand in
    a row. Nothing wanted, nothing found.
    """
    links = _links()
    chosen: dict[int, _Found] = {}
    with book.reading() as connection:
        hits = Hits(connection, wanted, _parts())
        owners: dict[int, _Owner] = {}
        for kinds in (load_all().keys() - links, links):
            _choose(connection, hits, sorted(kinds), limit, owners, chosen)
        return _told(connection, list(chosen.values())[:limit], wanted)


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
def _parts() -> frozenset[str]:
    """The kinds that are a part of another record."""
    return frozenset(kind for kind in load_all() if _owning(kind))


def _choose(
    connection: Connection,
    hits: Hits,
    kinds: Collection[str],
    limit: int,
    owners: dict[int, _Owner],
    chosen: dict[int, _Found],
) -> None:
    """Add the best hit of each whole record among these kinds, until as many are chosen as may be.

    ``owners`` are those known already, by the parts that they own.
    """
    asked = limit
    while len(chosen) < limit:
        found = hits.of(kinds, asked)
        _learn_owners(connection, found, owners)
        for key, kind in found:
            one = _Found(key, kind, tuple(_chain(key, owners)))
            if any(owner.is_binned for owner in one.owners):
                continue
            if one.whole not in chosen or (one.id == one.whole and chosen[one.whole].owners):
                chosen[one.whole] = one
        if len(found) < asked:
            return
        asked *= _MORE


def _learn_owners(connection: Connection, found: Iterable[tuple[int, str]], owners: dict[int, _Owner]) -> None:
    """Add who owns these records, and who owns those."""
    parts = {(key, kind) for key, kind in found if kind in _parts() and key not in owners}
    while parts:
        above: set[tuple[int, str]] = set()
        for some in _some(sorted(parts)):
            by_kind: dict[str, list[int]] = {}
            for key, kind in some:
                by_kind.setdefault(kind, []).append(key)
            for part, key, kind, is_binned in connection.execute(_owners_of(tuple(sorted(by_kind))), by_kind).all():
                owners[part] = _Owner(key, kind, is_binned)
                above.add((key, kind))
        parts = {(key, kind) for key, kind in above if kind in _parts() and key not in owners}


@cache
def _owners_of(kinds: tuple[str, ...]) -> CompoundSelect[*tuple[Any, ...]]:
    """The owner of each part; of several owners the first. The keys are bound by the name of their kind."""
    base = Record.__table__
    selects: list[Select[*tuple[Any, ...]]] = []
    for kind in kinds:
        own = Table.metadata.tables[kind].c
        owning = [own[name] for name in _owning(kind)]
        owner = func.coalesce(*owning) if len(owning) > 1 else owning[0]
        keys = bindparam(kind, type_=Integer, expanding=True)
        columns = select(own.id, base.c.id, base.c.kind, base.c.binned.is_not(None))
        selects.append(columns.join_from(own.id.table, base, base.c.id == owner).where(own.id.in_(keys)))
    return union_all(*selects)


def _chain(key: int, owners: Mapping[int, _Owner]) -> Iterable[_Owner]:
    while (owner := owners.get(key)) is not None:
        yield owner
        key = owner.id


@cache
def _owning(kind: str) -> tuple[str, ...]:
    return tuple(column.name for column in Table.metadata.tables[kind].columns if column.info.get("owner"))


def _told(connection: Connection, shown: Sequence[_Found], wanted: str) -> list[Hit]:
    """What is shown of these; texts are read only where the words do not stand in what a record is called."""
    called: dict[int, Called] = {}
    for some in _some(sorted({key for one in shown for key in (one.id, one.whole)})):
        rows = connection.execute(_called(), {"ids": some}).all()
        called.update((key, Called(uid, kind, name)) for key, uid, kind, name in rows)
    elsewhere: dict[str, list[int]] = {}
    for one in shown:
        if not holds(called[one.id].called, wanted):
            elsewhere.setdefault(one.kind, []).append(one.id)
    texts: dict[int, list[str]] = {}
    for kind, keys in elsewhere.items():
        for some in _some(keys):
            texts |= indexing.read_texts(connection, kind, some)
    return [_hit(one, called, excerpt(texts.get(one.id, ()), wanted)) for one in shown]


@cache
def _called() -> Select[*tuple[Any, ...]]:
    base, ids = Record.__table__.c, bindparam("ids", type_=Integer, expanding=True)
    return select(base.id, base.uid, base.kind, base.called).where(base.id.in_(ids))


def _hit(one: _Found, called: Mapping[int, Called], shown: str) -> Hit:
    own = called[one.id]
    return Hit(own.uid, own.kind, own.called, called[one.whole] if one.owners else None, shown)


def _some(those: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """As many at a time as one query holds."""
    for start in range(0, len(those), _AT_ONCE):
        yield those[start : start + _AT_ONCE]
