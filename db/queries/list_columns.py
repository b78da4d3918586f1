"""Which columns the list of a kind can have: those of its record and of db/queries/lists, and which are private."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Boolean, CheckConstraint, Integer, Table, inspect

from db.book import Book
from db.columns import ChoiceColumn, DayColumn, MomentColumn, PartialDateColumn
from db.queries.listing import special_columns
from db.records import kind as kind_named
from db.records.record import Record


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column by its name. ``is_usual``: one of those that are shown where nobody chose. ``currency`` names the column
    with the currency of an amount in minor units.
    """

    name: str
    is_private: bool
    is_usual: bool
    currency: str = ""


def list_columns(book: Book, kind: str) -> tuple[ListColumn, ...]:
    """All of them, what it is called first. A reference stands without ``_id``; a private one is never usual."""
    table = kind_named(kind)
    own = inspect(table).columns
    base = set(inspect(Record).columns.keys())
    found = {"called": ListColumn("called", is_private=False, is_usual=True)}
    amounts = _amounts(table)
    for name, column in own.items():
        if name in base:
            continue
        is_private = bool(column.info.get("private"))
        shown = name.removesuffix("_id") if column.info.get("refers_to") else name
        is_usual = not is_private and name not in amounts.values() and _is_short(column)
        found[shown] = ListColumn(shown, is_private, is_usual, amounts.get(name, ""))
    for name in special_columns(book, kind):
        found[name] = ListColumn(name, is_private=False, is_usual=True)
    for name in ("created", "changed"):
        found[name] = ListColumn(name, is_private=False, is_usual=False)
    return tuple(found.values())


def _is_short(column: Any) -> bool:
    """Whether a cell holds it: days, choices, numbers, references."""
    short = (ChoiceColumn, DayColumn, MomentColumn, PartialDateColumn, Integer, Boolean)
    return bool(column.info.get("refers_to")) or isinstance(column.type, short)


def _amounts(table: type[Record]) -> Mapping[str, str]:
    """By the name of a column with an amount that of its currency, as the rules of the table say (db.columns.money)."""
    own = cast("Table", table.__table__)  # SQLAlchemy types it as any selectable
    rules = [each for each in own.constraints if isinstance(each, CheckConstraint)]
    infos: list[Mapping[str, str]] = [each.info for each in rules]
    return {info["amount"]: info["field"] for info in infos if "amount" in info}
