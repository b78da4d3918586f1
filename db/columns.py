"""How the book's values stand in columns: every one as text, integer or number, the same in any SQL engine.

The history keeps rows as they are stored, so each type here stores what JSON can hold.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator

from db.values import PartialDate, Texts

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect


class _Stored:
    """What the types here share: written as text, and safe for SQLAlchemy's statement cache."""

    impl = String

    def __init_subclass__(cls, **kwargs: Any) -> None:
        # SQLAlchemy asks each class for its own word on this.
        cls.cache_ok = True
        super().__init_subclass__(**kwargs)


class DayColumn(_Stored, TypeDecorator[date]):
    """A day, stored as in ISO 8601: 2019-07-08."""

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class PartialDateColumn(_Stored, TypeDecorator[PartialDate]):
    """A date known in part, stored in its written form (EDTF)."""

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:
        return None if value is None else PartialDate.parse(value)


class MomentColumn(_Stored, TypeDecorator[datetime]):
    """A moment, aware, stored in UTC as RFC 3339 with microseconds: 2026-09-03T02:14:00.000000Z. It sorts as text."""

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment needs its time zone.")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ").zfill(27)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class TextsColumn(_Stored, TypeDecorator[Texts]):
    """A text in several languages, stored as JSON: {"original": "en", "by": {"en": "…"}}."""

    impl = Text

    def process_bind_param(self, value: Texts | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return json.dumps({"original": value.original, "by": dict(value.by)}, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Texts | None:
        if value is None:
            return None
        stored = json.loads(value)
        return Texts(stored["original"], stored["by"])


class JsonColumn(_Stored, TypeDecorator[Any]):
    """A list or mapping of plain values, stored as JSON."""

    impl = Text

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


class UidColumn(_Stored, TypeDecorator[UUID]):
    """A UUID, stored in its usual form of 36 characters (RFC 9562)."""

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> UUID | None:
        return None if value is None else UUID(value)


class ChoiceColumn(_Stored, TypeDecorator[StrEnum]):
    """One of a fixed set of words, stored as that word."""

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        # A word that is no choice goes through: the database refuses it with the sentence of its rule.
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.choices(value)


def choice(choices: type[StrEnum], default: StrEnum | None = None) -> MappedColumn[Any]:
    """A column for one word of ``choices``; the database refuses any other."""
    return mapped_column(ChoiceColumn(choices), default=default, info={"choices": choices})


def points_at(column: str, *, ondelete: str | None = None) -> ForeignKey:
    """A foreign key that is looked at when a change ends: within it, rows may be written in any order."""
    return ForeignKey(column, ondelete=ondelete, deferrable=True, initially="DEFERRED")


def ref(kind: str, *, private: bool = False) -> MappedColumn[Any]:
    """A reference to a record of this kind ("record" for any kind), a foreign key with an index."""
    return mapped_column(points_at(f"{kind}.id"), index=True, info={"private": private, "refers_to": kind})


def owner(kind: str) -> MappedColumn[Any]:
    """The reference from a part to the record that it is a part of: search shows the owner when it finds the part."""
    return mapped_column(points_at(f"{kind}.id"), index=True, info={"refers_to": kind, "owner": True})


def private(column: Any = None) -> MappedColumn[Any]:
    """Mark a column that reports, exports, search and the screen show only when asked to."""
    marked = mapped_column() if column is None else column
    marked.column.info = {**marked.column.info, "private": True}
    return cast("MappedColumn[Any]", marked)


def rule(name: str, holds: str, sentence: str, field: str = "") -> CheckConstraint:
    """A rule that the database keeps: ``holds`` in portable SQL, and the sentence for a person who breaks it."""
    return CheckConstraint(holds, name=name, info={"sentence": sentence, "field": field})


def not_before(later: str, earlier: str, sentence: str) -> CheckConstraint:
    """The rule that a date or partial date does not end before another begins ("2016" is not before "2016-05")."""
    holds = f"rtrim({later}, '~') || '-99' >= rtrim({earlier}, '~')"
    return rule(f"{later}_not_before_{earlier}", holds, sentence, later)


def counted(name: str, sentence: str) -> CheckConstraint:
    """The rule that a number counts something: a whole number, zero or more."""
    return rule(f"{name}_counts", f"{name} >= 0 AND {name} = CAST({name} AS INTEGER)", sentence, name)


def money(name: str, currency: str = "") -> tuple[CheckConstraint, CheckConstraint, CheckConstraint]:
    """The rules of an amount of money in whole minor units, with its ISO 4217 currency in ``currency``.

    The currency stands in ``{name}_currency`` if nothing else is said.
    """
    beside = currency or f"{name}_currency"
    has_currency = rule(
        f"{name}_has_currency", f"{name} IS NULL OR {beside} IS NOT NULL", "Say in which currency.", beside
    )
    has_currency.info["amount"] = name  # for who wants to know which columns are amounts
    return (
        rule(f"{name}_is_whole", f"{name} = CAST({name} AS INTEGER)", "An amount is whole cents.", name),
        has_currency,
        rule(
            f"{name}_currency_is_a_code",
            f"length({beside}) = 3 AND {beside} = upper({beside})",
            "A currency is three capital letters, such as EUR.",
            beside,
        ),
    )
