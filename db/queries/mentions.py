"""What in the book points at a record: found from the references that the kinds of record declare, whatever they are.

A part that points there, such as a correspondent, counts as the record that it is a part of: the letter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, select, union

from db.book import Book
from db.queries.listing import within
from db.queries.record import Called, called
from db.records import kind as kind_named
from db.records import load_all
from db.records.record import Record

MOST = 500
"""Of so many the first by name are looked for; the others are in the list."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """The records of one kind that point at another one: how many, and the first of them by name."""

    kind: str
    number: int
    first: tuple[Called, ...]


def mentions(
    book: Book, uid: UUID, opened: Collection[str], *, without: Sequence[tuple[str, str]] = (), first: int = 8
) -> tuple[Mentions, ...]:
    """By kind what points at the record ``uid``, the bin left out.

    ``opened`` are the kinds that a person opens by themselves; ``without`` are lists by kind and scope
    (``db.queries.listing``) whose records are shown elsewhere.
    """
    base, mentioned = Record.__table__.c, called(book, uid)
    by_kind: dict[str, set[int]] = defaultdict(set)
    with book.reading() as connection:
        for key, kind in connection.execute(_pointing(mentioned.kind, frozenset(opened)), {"uid": uid}):
            if kind in opened:
                by_kind[kind].add(key)
    found: list[Mentions] = []
    for kind, keys in sorted(by_kind.items()):
        table = kind_named(kind)
        for other, scope in without:
            if other == kind:
                inside = select(table.id).select_from(table).where(within(kind, scope, uid))
                keys.difference_update(row[0] for row in book.rows(inside))
        if keys:
            names = select(base.uid, base.kind, base.called).where(base.id.in_(sorted(keys)[:MOST]))
            rows = book.rows(names.order_by(base.sorts, base.id).limit(first))
            found.append(Mentions(kind, len(keys), tuple(Called(*row) for row in rows)))
    return tuple(found)


@cache
def _pointing(kind: str, opened: frozenset[str]) -> Select[Any, Any]:
    """The query for key and kind of each record that points at the record ``uid`` of a kind, the bin left out."""
    keys = union(*_references(kind, opened)).subquery()
    base = Record.__table__.c
    joined = select(base.id, base.kind).join_from(keys, Record.__table__, base.id == keys.c[0])
    return joined.where(base.binned.is_(None), base.uid != bindparam("uid"))


def _references(kind: str, opened: Collection[str]) -> Iterator[Select[Any]]:
    wanted = select(Record.__table__.c.id).where(Record.__table__.c.uid == bindparam("uid")).scalar_subquery()
    for name, other in load_all().items():
        for column in other.__table__.columns if name != "record" else ():
            is_part = column.info.get("owner") and name not in opened
            if column.info.get("refers_to") in {kind, "record"} and not is_part:
                yield from _wholes(name, _living(other).where(column == wanted), opened)


def _wholes(name: str, parts: Select[Any], opened: Collection[str]) -> Iterator[Select[Any]]:
    """The records that a person opens to see these parts: themselves, or what they are parts of."""
    if name in opened:
        yield parts
        return
    table = kind_named(name).__table__
    for column in table.columns:
        if column.info.get("owner"):
            owners = select(column).where(table.c.id.in_(parts), column.is_not(None))
            above = column.info["refers_to"]
            yield from [owners] if above == "record" else _wholes(above, owners, opened)


def _living(kind: type[Record]) -> Select[Any]:
    table, base = kind.__table__, Record.__table__.alias()
    return select(table.c.id).join_from(table, base, base.c.id == table.c.id).where(base.c.binned.is_(None))
