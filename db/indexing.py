"""What search knows of a record: what it is called, and every text in it that is not private."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnClause, Select, String, bindparam, column, select, table
from sqlalchemy.engine import Connection

from db.columns import ChoiceColumn, DayColumn, JsonColumn, MomentColumn, PartialDateColumn, TextsColumn, UidColumn
from db.history import Stored, Touched
from db.records.record import Table
from db.sqlite import search

_NOT_WORDS = (ChoiceColumn, DayColumn, MomentColumn, PartialDateColumn, UidColumn, JsonColumn)


def update(connection: Connection, touched: Iterable[Touched]) -> None:
    """Bring the index in step with what was touched. Records in the bin are not found."""
    gone: list[int] = []
    found: list[tuple[int, str, str]] = []
    for row in touched:
        before, after = _said(row.kind, row.before), _said(row.kind, row.after)
        if after is None:
            gone.append(row.id)
        elif after != before:
            found.append((row.id, *after))
    search.drop(connection, gone)
    search.put(connection, found)


def _said(kind: str, stored: Stored | None) -> tuple[str, str] | None:
    """What search looks through: how a record is called, and its texts; None for one that is not found."""
    if stored is None or stored["binned"] is not None:
        return None
    return stored["called"], " ".join(texts(kind, stored))


def read_texts(connection: Connection, kind: str, ids: Sequence[int]) -> dict[int, list[str]]:
    """The texts of records of one kind by their ids; only the columns that hold words are read."""
    rows = connection.execute(_reading(kind), {"ids": ids}).mappings()
    return {row["id"]: texts(kind, row) for row in rows}


@cache
def _reading(kind: str) -> Select[*tuple[Any, ...]]:
    plain, in_languages = _texts_of(kind)
    known = Table.metadata.tables[kind].columns
    # Columns without types: what comes is the stored value itself.
    names = (name for name in ("id", "is_private", *plain, *in_languages) if name in known)
    read: list[ColumnClause[Any]] = [column(name) for name in names]
    own = table(kind, *read)
    ids: BindParameter[Any] = bindparam("ids", expanding=True)
    return select(*own.c).where(own.c.id.in_(ids))


def texts(kind: str, stored: Mapping[Any, Any]) -> list[str]:
    """The texts of a stored record in all of their languages, private ones left out: what search looks through.

    Of a record that is private as a whole, such as a home address, there are none.
    """
    if stored.get("is_private"):
        return []
    plain, in_languages = _texts_of(kind)
    parts: list[str] = [stored[name] for name in plain if stored[name]]
    for name in in_languages:
        if stored[name]:
            parts.extend(json.loads(stored[name])["by"].values())
    return parts


@cache
def _texts_of(kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of a kind's plain text columns and of those in several languages, private ones left out."""
    plain: list[str] = []
    in_languages: list[str] = []
    for known in Table.metadata.tables[kind].columns:
        if known.info.get("private"):
            continue
        if isinstance(known.type, TextsColumn):
            in_languages.append(known.name)
        elif isinstance(known.type, String) and not isinstance(known.type, _NOT_WORDS):
            plain.append(known.name)
    return tuple(plain), tuple(in_languages)
