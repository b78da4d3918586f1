"""Offices over time: each office of a body with who held it one after the other, and each that a person held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import or_

from db.book import Book
from db.queries.called import called_of
from db.queries.offices.held import KINDS, Held, roles
from db.queries.record import Called, id_of
from db.records.role import Role, RoleKind
from db.values import PartialDate, Texts


class Change(StrEnum):
    """How a term joins the one before it in a succession."""

    FIRST = "first"
    FOLLOWS = "follows"
    GAP = "gap"
    """Between the two the office was surely empty, as far as the book knows."""
    BESIDE = "beside"
    """They held it at the same time, as those who stand in and the members of a council do."""


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term. ``is_now`` where the dates allow that it is held on the day asked about.

    ``vacant`` are the days of a gap before it.
    """

    role: UUID
    person: Called
    body: Called
    office: Texts | None
    kind: RoleKind
    since: PartialDate | None
    until: PartialDate | None
    ends_by_term: bool
    is_acting: bool
    is_now: bool
    joins: Change = Change.FIRST
    vacant: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class Succession:
    """One office of a body: its terms, the newest first. ``title`` is that of the newest that has one."""

    kind: RoleKind
    title: Texts | None
    terms: tuple[TermLine, ...]


def successions(book: Book, body: UUID, on: date) -> tuple[Succession, ...]:
    """The offices of an organisation, a partnership or the association over time, the head's first."""
    role = Role.__table__.c
    key = id_of(body)
    every = roles(book, or_(role.organisation_id == key, role.partnership_id == key, role.association_id == key))
    called = called_of(book, (key for one in every for key in (one.person, one.body)))
    seats: dict[tuple[int, RoleKind, str], list[Held]] = {}
    for one in every:
        seats.setdefault(one.seat, []).append(one)
    found: list[Succession] = []
    for some in sorted(seats.values(), key=lambda some: (KINDS.index(some[0].kind), some[0].position)):
        some.sort(key=_began)
        lines = [_line(one, on, called, *_joins(one, some[:place])) for place, one in enumerate(some)]
        title = next((one.title for one in reversed(some) if one.title), None)
        found.append(Succession(some[0].kind, title, tuple(reversed(lines))))
    return tuple(found)


def offices_of(book: Book, person: UUID, on: date) -> tuple[TermLine, ...]:
    """Every office that somebody held or holds, those of the day first, then the newest first."""
    every = roles(book, Role.__table__.c.person_id == id_of(person))
    called = called_of(book, (key for one in every for key in (one.person, one.body)))
    lines = [_line(one, on, called) for one in sorted(every, key=_began, reverse=True)]
    return tuple(sorted(lines, key=lambda line: not line.is_now))


def _line(
    one: Held,
    on: date,
    called: Mapping[int, Called],
    joins: Change = Change.FIRST,
    vacant: tuple[date, date] | None = None,
) -> TermLine:
    return TermLine(
        one.uid,
        called[one.person],
        called[one.body],
        one.title,
        one.kind,
        one.since,
        one.until,
        one.until_expected,
        one.acting,
        one.term.covers(on),
        joins,
        vacant,
    )


def _joins(one: Held, earlier: Sequence[Held]) -> tuple[Change, tuple[date, date] | None]:
    """How a term joins those that began before it, and the days between. Where dates are vague, it follows."""
    if not earlier or one.since is None:
        return Change.FIRST, None
    ends = [other.until for other in earlier]
    known = [end for end in ends if end is not None]
    if len(known) < len(ends) or any(one.since.last < end.first for end in known):
        return Change.BESIDE, None
    last = max(known, key=lambda end: end.last)
    is_vague = last.approximate or one.since.approximate
    if is_vague or one.since.first <= last.last + timedelta(days=1):
        return Change.FOLLOWS, None
    return Change.GAP, (last.last + timedelta(days=1), one.since.first - timedelta(days=1))


def _began(one: Held) -> date:
    return date.min if one.since is None else one.since.first
