"""Records of any kind with every column filled, from the types of its columns alone: for tests over all kinds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, Column, Float, Integer, Numeric, inspect

from db.change import Change
from db.columns import ChoiceColumn, DayColumn, JsonColumn, MomentColumn, PartialDateColumn, TextsColumn
from db.records import kind as kind_named
from db.records import load_all
from db.records.record import Record
from db.values import PartialDate, Texts

KINDS = sorted(load_all().keys() - {"record"})
_FIRST_DAY = date(2019, 7, 8)

# Columns whose words are written by a standard, by the end of their name, and two things that they may hold.
_STANDARD = {
    "currency": ("USD", "EUR"),
    "country": ("TW", "DE"),
    "nationality": ("TW", "DE"),
    "language": ("en", "zh-Hant"),
    "zone": ("Asia/Taipei", "Europe/Berlin"),
    "colour": ("#2f7fb5", "#c8622e"),
}


# What a kind must have besides the columns that the database insists on, since a rule wants one of several.
_ALSO = {
    "approval": ("dated",),
    "budget_line": ("year",),
    "contact_way": ("person",),
    "correspondent": ("person",),
    "enclosure": ("what",),
    "exchange_lead": ("person",),
    "goods": ("partnership",),
    "membership": ("person",),
    "name": ("family",),
    "participant": ("person",),
    "programme_guest": ("person",),
    "role": ("organisation",),
    "signatory": ("person",),
    "traveller": ("person",),
    "venue": ("place",),
}
# What it must then do without, since a rule allows only one of several.
_WITHOUT = {
    "consent": ("guardian",),
    "custom_value": ("private_value",),
    "decision": ("unanimous", "seconded_by"),
    "hosting": ("household",),
    "contact_way": ("organisation",),
    "membership": ("household", "organisation"),
    "participant": ("guardian", "heads"),
    "programme_guest": ("participant",),
    "role": ("partnership", "association"),
    "traveller": ("participant",),
}
# Columns whose form a rule prescribes.
_SHAPED: dict[str, tuple[Any, Any]] = {
    "association.register_pattern": ("{year}-{number:03}", "{number}/{year}"),
    "association.year_starts": (1, 7),
    "closed_year.starts": (date(1990, 1, 1), date(1991, 1, 1)),
    "closed_year.ends": (date(1990, 12, 31), date(1991, 12, 31)),
    "custom_field.confidential": (False, False),
    "name.script": ("Latn", "Hant"),
    "task.repeats": ("FREQ=YEARLY", "FREQ=MONTHLY"),
}


def filled(change: Change, kind: str, words: str, turn: int = 0) -> dict[str, Any]:
    """Values for every column of a kind, differing in turns 0 and 1 where one can; texts begin with ``words``."""
    return _values(change, kind, list(_own_columns(kind)), words, turn)


def needed(change: Change, kind: str, words: str = "x") -> dict[str, Any]:
    """Values for the columns that a kind cannot be without."""
    must = [
        name
        for name, column in _own_columns(kind).items()
        if (not column.nullable and column.default is None) or name.removesuffix("_id") in _ALSO.get(kind, ())
    ]
    return _values(change, kind, must, words, 0)


def _own_columns(kind: str) -> dict[str, Column[Any]]:
    base = set(inspect(Record).columns.keys())
    return {name: column for name, column in inspect(kind_named(kind)).columns.items() if name not in base}


def _values(change: Change, kind: str, names: list[str], words: str, turn: int) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in names:
        if name.removesuffix("_id") in _WITHOUT.get(kind, ()):
            continue
        column = _own_columns(kind)[name]
        refers_to = column.info.get("refers_to")
        if refers_to is None:
            values[name] = _value(change, column, words, turn)
        else:
            # The two of a relationship, a merger or a distinction are two.
            which = 1 - turn if name in {"other_id", "gone_id", "second_id"} else turn
            values[name.removesuffix("_id")] = _other(change, kind, refers_to, which)
    return values


def _other(change: Change, kind: str, refers_to: str, turn: int) -> Record | None:
    """A record to point at, another one in each turn; None where a kind points at its like, which rules may forbid."""
    wanted = "tag" if refers_to == "record" else refers_to
    if wanted == kind:
        return None
    found = change.all(kind_named(wanted))
    while len(found) <= turn:
        found.append(change.add(kind_named(wanted), **needed(change, wanted, f"other {len(found)}")))
    return found[turn]


def _value(change: Change, column: Column[Any], words: str, turn: int) -> Any:
    shaped = _SHAPED.get(str(column))
    if shaped is not None:
        return shaped[turn]
    if column.name.endswith("sha256"):
        return change.keep(f"file {turn}".encode()).sha256
    if isinstance(column.type, ChoiceColumn):
        choices = list(column.type.choices)
        return choices[turn % len(choices)]
    if isinstance(column.type, Integer) and "year" in column.name:
        return 2019 + turn
    make = next((make for kind, make in _MAKE.items() if isinstance(column.type, kind)), None)
    if make is not None:
        return make(words, turn)
    standard = next((two for end, two in _STANDARD.items() if column.name.endswith(end)), None)
    return f"{words} {turn}" if standard is None else standard[turn]


def _day(turn: int) -> date:
    return _FIRST_DAY + timedelta(days=turn)


_MAKE: dict[type[Any], Callable[[str, int], Any]] = {
    DayColumn: lambda _, turn: _day(turn),
    PartialDateColumn: lambda _, turn: PartialDate.of(_day(turn)),
    MomentColumn: lambda _, turn: datetime.combine(_day(turn), time(10, 14), UTC),
    TextsColumn: lambda words, turn: Texts("en", {"en": f"{words} {turn}", "zh-Hant": f"白鷺市 {words}"}),
    JsonColumn: lambda words, turn: [f"{words} {turn}"],
    Boolean: lambda _, turn: turn == 0,
    Float: lambda _, turn: 24.5 + turn,
    Numeric: lambda _, turn: Decimal(12 + turn),
    Integer: lambda _, turn: 1 + turn,
}
