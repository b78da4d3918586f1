"""Two records side by side, before they become one: what each says, and what hangs on each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from db.book import Book
from db.merging.values import own_columns, unite
from db.queries.record import Called, Fields, id_of, read
from db.records import kind as kind_named
from db.records import pointing_at
from db.records.record import Record

# Parts that say nothing of where a record is used.
_UNTOLD = frozenset({"merger", "distinction"})


@dataclass(frozen=True, slots=True)
class Compared:
    """A record as one of two; ``linked`` counts what points at it by kind, a letter once however often it does."""

    record: Called
    values: Fields
    linked: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two records of a kind. ``differing`` are the columns, references without ``_id``, that they do not say alike;
    of ``contrary`` ones a value must be chosen, since both have one.
    """

    first: Compared
    second: Compared
    differing: tuple[str, ...]
    contrary: frozenset[str]


def side_by_side(book: Book, kind: str, first: UUID, second: UUID) -> SideBySide:
    """Compare two records of a kind. Raises NoSuchRecord."""
    with book.reading():
        one, other = read(book, kind, first), read(book, kind, second)
        names = [name.removesuffix("_id") for name in own_columns(kind_named(kind))]
        differing = tuple(name for name in names if _said(one[name]) != _said(other[name]))
        contrary = frozenset(name for name in differing if unite(one[name], other[name]).unchosen is not None)
        return SideBySide(_compared(book, kind, one), _compared(book, kind, other), differing, contrary)


def _said(value: Any) -> Any:
    """The value, None where nothing is said."""
    return None if value in (None, False, "", []) else value


def _compared(book: Book, kind: str, values: Fields) -> Compared:
    called = Called(values["uid"], kind, values["called"])
    return Compared(called, values, linked(book, kind, values["uid"]))


def linked(book: Book, kind: str, uid: UUID) -> Mapping[str, int]:
    """How many records in use hang on this one, by kind: its own parts, and what it is named in."""
    with book.reading() as connection:
        key = book.scalar(select(id_of(uid)))
        found = pointing_at(connection, kind, key)
        whole: dict[str, set[int]] = {}
        by_kind: dict[str, set[int]] = {}
        for record, of_kind, _ in found:
            by_kind.setdefault(of_kind, set()).add(record)
        for of_kind, keys in by_kind.items():
            if of_kind not in _UNTOLD:
                for told, owner in _wholes(book, of_kind, keys, key):
                    whole.setdefault(told, set()).add(owner)
    return {told: len(keys) for told, keys in sorted(whole.items())}


def _wholes(book: Book, kind: str, keys: set[int], key: int) -> set[tuple[str, int]]:
    """The records that a person thinks of: a letter rather than a line of its head."""
    table, base = kind_named(kind).__table__, Record.__table__
    owners = [column for column in table.columns if column.info.get("owner")]
    owner = func.coalesce(*owners, table.c.id) if owners else table.c.id
    statement = (
        select(table.c.id, owner)
        .join(base, base.c.id == table.c.id)
        .where(table.c.id.in_(keys), base.c.binned.is_(None))
    )
    pairs = [(own, whole) for own, whole in book.rows(statement)]
    named = select(base.c.id, base.c.kind).where(base.c.id.in_({whole for _, whole in pairs}))
    kinds = dict[int, str](map(tuple, book.rows(named)))
    return {(kind, own) if whole == key else (kinds[whole], whole) for own, whole in pairs}
