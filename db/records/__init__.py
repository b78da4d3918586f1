"""One file for each kind of record. A kind is known by the name of its table: "letter", "stage_change"."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from sqlalchemy import BindParameter, CompoundSelect, bindparam, literal, select, union_all
from sqlalchemy.engine import Connection

from db.records.record import Record


@cache
def load_all() -> dict[str, type[Record]]:
    """Import every kind of record and return the classes by name. Costs some 300 ms; a screen imports what it shows."""
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        import_module(module.name)
    return {name: mapper.class_ for name, mapper in Record.__mapper__.polymorphic_map.items()}


def kind(name: str) -> type[Record]:
    """The class of a kind, imported if need be. Raises KeyError for a name that no kind has."""
    known = Record.__mapper__.polymorphic_map
    if name not in known and find_spec(f"{__name__}.{name}"):
        import_module(f"{__name__}.{name}")  # most kinds stand in a file of their name; to import all takes a while
    return known[name].class_ if name in known else load_all()[name]


def named_after(connection: Connection, name: str, ids: Sequence[int]) -> Iterator[int]:
    """The ids of the records that are called after one of these records of a kind, as a role is after its person."""
    statement = _called_after(name)
    if statement is not None:
        for start in range(0, len(ids), 500):
            yield from connection.scalars(statement, {"ids": ids[start : start + 500]})


@cache
def _called_after(name: str) -> CompoundSelect[int] | None:
    """The query for all records of all kinds that are called by records ``ids`` of this kind; None if no kind is."""
    ids: BindParameter[Any] = bindparam("ids", expanding=True)
    tables = [
        select(other.__table__.c.id).where(other.__table__.c[f"{reference}_id"].in_(ids))
        for other in load_all().values()
        for reference in other.CALLED_BY
        if _target(other, reference) in {name, "record"}
    ]
    return union_all(*tables) if tables else None


def pointing_at(connection: Connection, name: str, key: int) -> list[tuple[int, str, str]]:
    """The id, the kind and the column of each reference in the book to a record of a kind, the bin included."""
    return [(found, kind, column) for found, kind, column in connection.execute(_pointing(name), {"key": key})]


@cache
def _pointing(name: str) -> CompoundSelect[*tuple[Any, ...]]:
    key: BindParameter[Any] = bindparam("key")
    return union_all(
        *(
            select(other.__table__.c.id, literal(kind), literal(column.name)).where(column == key)
            for kind, other in load_all().items()
            for column in other.__table__.columns
            if column.info.get("refers_to") in {name, "record"}
        )
    )


@cache
def rank(name: str) -> int:
    """When records of a kind are called: after their parts, and after those by which they are called."""
    return _rank(name, frozenset())


def _rank(name: str, above: frozenset[str]) -> int:
    """The rank of a kind; kinds that are called by each other count once."""
    if name in above or name == "record":
        return 0
    kinds, above = load_all(), above | {name}
    earlier = {_target(kinds[name], reference) for reference in kinds[name].CALLED_BY}
    earlier.update(part for part, other in kinds.items() if name in _owners(other))
    return 1 + max((_rank(other, above) for other in earlier), default=-1)


def _target(kind: type[Record], reference: str) -> str:
    """The kind of record that a reference points at."""
    return kind.__table__.columns[f"{reference}_id"].info["refers_to"]


def _owners(kind: type[Record]) -> set[str]:
    """The kinds of record that this one is a part of."""
    return {column.info["refers_to"] for column in kind.__table__.columns if column.info.get("owner")}
