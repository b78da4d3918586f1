"""One record as a form shows it, its parts, how it is called, and finding records by any part of any of their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, ScalarSelect, func, inspect, literal_column, select, text

from db.book import Book
from db.errors import NoSuchRecord
from db.records import kind as kind_named
from db.records.record import Record
from db.sqlite import search

Fields = Mapping[str, Any]
"""The values of a record by column; a reference ``thread_id`` stands as ``thread``, the uid of what it points at."""


@dataclass(frozen=True, slots=True)
class Called:
    """A record as another one names it."""

    uid: UUID
    kind: str
    called: str


def read(book: Book, kind: str, uid: UUID) -> Fields:
    """All fields of one record, "uid" and "kind" among them. Raises NoSuchRecord."""
    table = kind_named(kind)
    found = _fields(book, table, table.uid == uid)
    if not found:
        raise NoSuchRecord("This record is no longer in the book.")
    return found[0]


def parts(book: Book, kind: str, owner: str, uid: UUID, *, ordered: str = "") -> list[Fields]:
    """The parts of a kind that belong to the record ``uid`` by their reference ``owner``; the bin left out.

    They come in the order of their column ``ordered``, if one is named, else as they were added.
    """
    table = kind_named(kind)
    column = getattr(table, f"{owner}_id")
    order = (getattr(table, ordered), table.id) if ordered else (table.id,)
    return _fields(book, table, (column == id_of(uid)) & table.binned.is_(None), *order)


def called(book: Book, uid: UUID) -> Called:
    """How a record is called. Raises NoSuchRecord."""
    table = Record.__table__
    rows = book.rows(select(table.c.uid, table.c.kind, table.c.called).where(table.c.uid == uid))
    if not rows:
        raise NoSuchRecord("This record is no longer in the book.")
    return Called(*rows[0])


def find(book: Book, kinds: Iterable[str], wanted: str, limit: int = 20) -> list[Called]:
    """Records of these kinds that hold every word of ``wanted``, the last as a beginning; all if it is empty."""
    table = Record.__table__
    columns = select(table.c.uid, table.c.kind, table.c.called).where(table.c.binned.is_(None))
    chosen: dict[int, Called] = {}
    for kind in kinds:
        statement = columns.where(table.c.kind == kind).order_by(table.c.sorts, table.c.id).limit(limit)
        if wanted.strip():
            statement = statement.where(matching(kind_named(kind), wanted))
        chosen.update((len(chosen) + place, Called(*row)) for place, row in enumerate(book.rows(statement)))
    return list(chosen.values())[:limit]


def matching(kind: type[Record], wanted: str) -> ColumnElement[bool]:
    """The condition that a record of ``kind`` holds what is wanted, a part that it is found by, or what it is part of.

    So a consent, which has no words of its own, is found by the name of the person who gave it.
    """
    query = search.match_of(wanted)
    if not query:
        return literal_column("0 = 1")
    hits = (
        select(literal_column("rowid", Integer))
        .select_from(text("search"))
        .where(text("search MATCH :wanted"))
        .params(wanted=query)
    )
    base = Record.__table__
    found: ColumnElement[bool] = base.c.id.in_(hits)
    for name in kind.FOUND_BY:
        part = kind_named(name)
        own = part.__table__
        owning = next(column for column in own.columns if column.info.get("owner"))
        found = found | base.c.id.in_(select(owning).where(own.c.id.in_(hits)))
    table = kind.__table__
    for column in table.columns:
        if column.info.get("owner"):
            found = found | base.c.id.in_(select(table.c.id).where(column.in_(hits)))
    return found


def count(book: Book, kind: str) -> int:
    """How many records of a kind are in the book, the bin left out."""
    table = Record.__table__
    return book.scalar(select(func.count()).select_from(table).where(table.c.kind == kind, table.c.binned.is_(None)))


def id_of(uid: UUID) -> ScalarSelect[int]:
    """The key of a record inside this book, as part of a query."""
    table = Record.__table__
    return select(table.c.id).where(table.c.uid == uid).scalar_subquery()


def _fields(book: Book, kind: type[Record], where: ColumnElement[bool], *order: Any) -> list[Fields]:
    columns = {attribute.key: attribute.columns[0] for attribute in inspect(kind).column_attrs}
    wanted = select(*(column.label(name) for name, column in columns.items())).select_from(kind)
    with book.reading() as connection:
        rows = connection.execute(wanted.where(where).order_by(*order)).mappings().all()
        references = {name for name, column in columns.items() if column.info.get("refers_to")}
        ids = {row[name] for row in rows for name in references if row[name] is not None}
        table = Record.__table__
        pointed_at = connection.execute(select(table.c.id, table.c.uid).where(table.c.id.in_(ids)))
        uids = dict[int, UUID](pointed_at.all())
    return [_renamed(row, references, uids) for row in rows]


def _renamed(row: Mapping[Any, Any], references: set[str], uids: Mapping[int, UUID]) -> Fields:
    fields: dict[str, Any] = {}
    for name, value in row.items():
        if name in references:
            fields[name.removesuffix("_id")] = uids.get(value)
        else:
            fields[name] = value
    return fields
