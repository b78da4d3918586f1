"""The groups in which people go through an exchange: those in use, and what giving one another name changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.exchange.head import Head
from db.records.participant import Participant
from db.records.programme import ProgrammeItem
from db.words import fold

Edit = tuple[str, UUID, Mapping[str, Any]]
"""A kind, a record and its new values, as ``ui.openbook`` writes several in one change."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group, how many heads are in it, and how many items of the programme are for it."""

    name: str
    heads: int
    items: int


def groups(book: Book, head: Head) -> tuple[Group, ...]:
    """Those in use, by name. Two spellings that differ only in case or accents are one group, by the first of them."""
    names: dict[str, str] = {}
    heads: dict[str, int] = {}
    items: dict[str, int] = {}
    for _, group, number in _members(book, head):
        key = fold(group)
        names.setdefault(key, group)
        heads[key] = heads.get(key, 0) + number
    for _, those in _items(book, head):
        for group in dict.fromkeys(fold(each) for each in those):
            names.setdefault(group, next(each for each in those if fold(each) == group))
            items[group] = items.get(group, 0) + 1
    return tuple(Group(names[key], heads.get(key, 0), items.get(key, 0)) for key in sorted(names, key=_by_number))


def renaming(book: Book, head: Head, group: str, name: str) -> Sequence[Edit]:
    """What to write so that a group is called so everywhere; with "" it is no group any more."""
    old, new = fold(group), " ".join(name.split())
    edits: list[Edit] = [
        ("participant", uid, {"in_group": new or None}) for uid, other, _ in _members(book, head) if fold(other) == old
    ]
    for uid, those in _items(book, head):
        if old in map(fold, those):
            kept = [new if fold(each) == old else each for each in those]
            edits.append(("programme_item", uid, {"for_groups": _once(kept) or None}))
    return edits


def _once(names: Iterable[str]) -> list[str]:
    return list({fold(name): name for name in reversed([*names]) if name}.values())[::-1]


def _by_number(key: str) -> list[tuple[int, str]]:
    """So that group 2 stands before group 10."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", key) if part]


def _members(book: Book, head: Head) -> Iterable[tuple[UUID, str, int]]:
    one = Participant
    columns = select(one.uid, one.in_group, one.heads).where(
        one.exchange_id == head.key, one.binned.is_(None), one.in_group.is_not(None)
    )
    rows = book.rows(columns.order_by(one.position, one.id))
    return [(uid, group.strip(), heads) for uid, group, heads in rows if group and group.strip()]


def _items(book: Book, head: Head) -> Iterable[tuple[UUID, list[str]]]:
    one = ProgrammeItem
    columns = select(one.uid, one.for_groups).where(one.exchange_id == head.key, one.binned.is_(None))
    return [(uid, those) for uid, those in book.rows(columns.order_by(one.day, one.id)) if those]
