"""Records of any kind with every column filled, from the types of its columns alone: what tests over all kinds share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Boolean, Float, Integer, Numeric, inspect, select, text

from db.book import Book
from db.change import Change
from db.columns import ChoiceColumn, DayColumn, JsonColumn, MomentColumn, PartialDateColumn, TextsColumn
from db.records import kind as kind_named
from db.records import load_all
from db.records.record import Record, Table
from db.values import PartialDate, Texts

KINDS = sorted(load_all().keys() - {"record"})
FIRST_DAY = date(2019, 7, 8)

# Columns whose words are written by a standard, and what they may hold.
_STANDARD = {
    "currency": ("USD", "EUR"),
    "country": ("TW", "DE"),
    "language": ("en", "zh-Hant"),
    "zone": ("Asia/Taipei", "Europe/Berlin"),
    "colour": ("#1d5a85", "#a8431f"),
    "sha256": ("0" * 64, "f" * 64),
}


def filled(change: Change, kind: str, words: str, turn: int = 0) -> dict[str, Any]:
    """Values for every column of a kind; ``words`` goes into each text. ``turn`` 0 and 1 differ in every column."""
    values: dict[str, Any] = {}
    for name, column in inspect(kind_named(kind)).columns.items():
        if name in Table.metadata.tables["record"].columns:
            continue
        refers_to = column.info.get("refers_to")
        if refers_to:
            values[name.removesuffix("_id")] = _other(change, kind, refers_to, turn)
        else:
            values[name] = _value(name, column.type, words, turn)
    return {**values, **_SPECIAL.get(kind, lambda _: {})(turn)}


def _other(change: Change, kind: str, refers_to: str, turn: int) -> Record | None:
    """A record to point at: made once for each kind; None where that would go round in a circle."""
    wanted = "tag" if refers_to == "record" else refers_to
    if wanted == kind:
        return None
    found = change.all(kind_named(wanted))
    while len(found) <= turn and not _leads_back(wanted, kind):
        found.append(change.add(kind_named(wanted), **needed(change, wanted)))
    return found[turn] if len(found) > turn else None


def needed(change: Change, kind: str) -> dict[str, Any]:
    """Values for the columns that a kind cannot be without."""
    columns = inspect(kind_named(kind)).columns
    must = {
        name.removesuffix("_id")
        for name, column in columns.items()
        if not column.nullable and column.default is None
    }
    return {name: value for name, value in filled(change, kind, "x").items() if name in must}
