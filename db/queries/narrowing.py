"""What narrows a list down beside words: some values of a choice, days from and to, a tag; and how a view keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, String, and_, or_, select, type_coerce

from db.columns import PartialDateColumn
from db.queries.spans import first_day
from db.records.record import Record
from db.records.tag import Tagging


@dataclass(frozen=True, slots=True)
class OneOf:
    """The column has one of these stored words; "" is for records that have none."""

    column: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """The day lies in these, both included and either of them open; one known in part by its first."""

    column: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Tagged:
    """The record has the tag."""

    tag: UUID


Narrowing = OneOf | Between | Tagged


def tagged(narrowing: Tagged, key: ColumnElement[int]) -> ColumnElement[bool]:
    """The condition on records of this key that they have the tag."""
    return key.in_(_with(narrowing.tag))


def holds(narrowing: OneOf | Between, column: ColumnElement[Any]) -> ColumnElement[bool]:
    """The condition on the values of the column that the narrowing names."""
    if isinstance(narrowing, OneOf):
        stored = type_coerce(column, String)
        named = stored.in_([value for value in narrowing.values if value])
        return or_(named, stored.is_(None), stored == "") if "" in narrowing.values else named
    day = first_day(column) if isinstance(column.type, PartialDateColumn) else type_coerce(column, String)
    conditions: list[ColumnElement[bool]] = [column.is_not(None)]
    if narrowing.first is not None:
        conditions.append(day >= narrowing.first.isoformat())
    if narrowing.last is not None:
        # A moment of the last day stands behind the day itself.
        conditions.append(day < f"{narrowing.last.isoformat()}~")
    return and_(*conditions)


def as_kept(narrowed: Iterable[Narrowing]) -> list[dict[str, Any]]:
    """What JSON can hold of it, for a saved view."""
    return [_as_kept(each) for each in narrowed]


def of_kept(kept: Sequence[Any]) -> tuple[Narrowing, ...]:
    """The same read back; what this program does not know is passed over."""
    found = (_of_kept(cast("dict[str, Any]", each)) for each in kept if isinstance(each, dict))
    return tuple(each for each in found if each is not None)


def _as_kept(narrowing: Narrowing) -> dict[str, Any]:
    match narrowing:
        case Tagged(tag):
            return {"tag": str(tag)}
        case OneOf(column, values):
            return {"column": column, "one_of": list(values)}
        case Between(column, first, last):
            return {
                "column": column,
                "since": None if first is None else first.isoformat(),
                "until": None if last is None else last.isoformat(),
            }


def _of_kept(kept: dict[str, Any]) -> Narrowing | None:
    try:
        if "tag" in kept:
            return Tagged(UUID(kept["tag"]))
        if "one_of" in kept:
            return OneOf(str(kept["column"]), tuple(str(value) for value in kept["one_of"]))
        since, until = (None if kept[end] is None else date.fromisoformat(kept[end]) for end in ("since", "until"))
        return Between(str(kept["column"]), since, until)
    except (KeyError, TypeError, ValueError):
        return None


def _with(tag: UUID) -> Any:
    link, base, named = Tagging.__table__, Record.__table__.alias(), Record.__table__.alias()
    return (
        select(link.c.record_id)
        .join(base, base.c.id == link.c.id)
        .join(named, named.c.id == link.c.tag_id)
        .where(named.c.uid == tag, base.c.binned.is_(None))
    )
