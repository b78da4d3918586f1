"""What search knows of a record: what it is called, and every text in it that is not private."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache

from sqlalchemy import String
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


def texts(kind: str, stored: Stored) -> list[str]:
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
    for column in Table.metadata.tables[kind].columns:
        if column.info.get("private"):
            continue
        if isinstance(column.type, TextsColumn):
            in_languages.append(column.name)
        elif isinstance(column.type, String) and not isinstance(column.type, _NOT_WORDS):
            plain.append(column.name)
    return tuple(plain), tuple(in_languages)
