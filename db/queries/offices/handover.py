"""A handover of an office that one person holds at a time: whose term must end so that another one can begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from db.book import Book
from db.queries.called import called_of
from db.queries.offices.held import roles
from db.queries.record import id_of, read
from db.records.role import Role, RoleKind
from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class Handover:
    """The roles that end, who holds them, and their last day."""

    roles: tuple[UUID, ...]
    people: tuple[str, ...]
    last: PartialDate


def handover(book: Book, role: UUID, values: Mapping[str, Any]) -> Handover | None:
    """What would have to end for a head of a body to come into office as these values say; None if nothing would.

    ``values`` are columns of the role that are not in the book yet. Raises NoSuchRecord.
    """
    wanted = {**read(book, "role", role), **values}
    since: PartialDate | None = wanted["since"]
    if since is None or wanted["acting"] or wanted["role_kind"] != RoleKind.HEAD:
        return None
    table = Role.__table__.c
    bodies = [table[f"{name}_id"] == id_of(wanted[name]) for name in _BODIES if wanted[name] is not None]
    heads = roles(book, table.role_kind == RoleKind.HEAD, *bodies)
    called = called_of(book, (one.person for one in heads))
    in_the_way = [
        one
        for one in heads
        if one.uid != role
        and not one.acting
        and called[one.person].uid != wanted["person"]
        and one.term.covers(since.first)
        and (one.since is None or one.since.last < since.first)
    ]
    if not in_the_way:
        return None
    people = tuple(called[one.person].called for one in in_the_way)
    return Handover(tuple(one.uid for one in in_the_way), people, _eve(since))


_BODIES = ("organisation", "partnership", "association")


def _eve(since: PartialDate) -> PartialDate:
    """The day before; a month or a year known no better ends the one term as it begins the other."""
    return since if since.day is None else PartialDate.of(since.first - timedelta(days=1))
