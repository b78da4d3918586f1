"""Two values of one field becoming one: the empty is filled, texts and lists are joined, else one must be chosen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias, cast

from sqlalchemy import Column, inspect

from db.records.record import Record
from db.values import PartialDate, Texts

Side: TypeAlias = Literal["keep", "gone"]

# What follows from other columns, or says only where in a list something stands.
_FOLLOWING = frozenset({"id", "position", "normalised"})


@dataclass(frozen=True, slots=True)
class United:
    """What a field becomes, and what of it is not taken over; None where nothing is left out."""

    value: Any
    unchosen: Any = None


def unite(keep: Any, gone: Any, chosen: Side = "keep") -> United:
    """The value of both. ``chosen`` says whose is taken where both are filled and differ.

    Of a text each language is looked at by itself; of a list nothing is left out; of a date and the year that it is in
    the date is taken.
    """
    if _is_empty(gone) or keep == gone:
        return United(keep)
    if _is_empty(keep):
        return United(gone)
    if isinstance(keep, Texts) and isinstance(gone, Texts):
        return _texts(keep, gone, chosen)
    if isinstance(keep, PartialDate) and isinstance(gone, PartialDate) and (exact := _more_exact(keep, gone)):
        return United(exact)
    if isinstance(keep, list) and isinstance(gone, list):
        listed = cast("list[Any]", keep), cast("list[Any]", gone)
        return United([*listed[0], *(each for each in listed[1] if each not in listed[0])])
    return United(keep, gone) if chosen == "keep" else United(gone, keep)


@cache
def own_columns(kind: type[Record]) -> dict[str, Column[Any]]:
    """The columns of a kind that a person fills, by name."""
    base = set(inspect(Record).columns.keys())
    columns = inspect(kind).columns.items()
    return {name: column for name, column in columns if name not in base and name not in _FOLLOWING}


def plain(value: Any) -> Any:
    """A value as it is compared: spacing does not count, and an empty one is None."""
    if _is_empty(value):
        return None
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Texts):
        return tuple(sorted((language, plain(text)) for language, text in value.by.items()))
    return tuple(cast("list[Any]", value)) if isinstance(value, list) else value


def _is_empty(value: Any) -> bool:
    # A mark that is not set says nothing: one that is set on either is set on both.
    return value is None or value is False or value in ("", [])


def _more_exact(one: PartialDate, other: PartialDate) -> PartialDate | None:
    """The one of two dates that says the same more exactly; None where they say two things."""
    if one.approximate or other.approximate:
        return None
    for narrow, wide in ((one, other), (other, one)):
        if wide.first <= narrow.first and narrow.last <= wide.last:
            return narrow
    return None


def _texts(keep: Texts, gone: Texts, chosen: Side) -> United:
    first, second = (keep, gone) if chosen == "keep" else (gone, keep)
    left = {tag: text for tag, text in second.by.items() if plain(first.by.get(tag)) not in (None, plain(text))}
    by = {**second.by, **{tag: text for tag, text in first.by.items() if text}}
    unchosen = Texts(next(iter(left)), left) if left else None
    return United(Texts(first.original, {**by, first.original: first.by[first.original]}), unchosen)
