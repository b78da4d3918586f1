"""Roles as they are read from the book, and which of them are held on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from db.book import Book
from db.queries.living import living
from db.queries.offices.facts import Former, OfficeLine
from db.queries.record import Called
from db.records.partnership import PlaceSide
from db.records.record import Record
from db.records.role import Role, RoleKind
from db.rules.offices import Term, in_office, predecessor
from db.values import PartialDate, Texts

KINDS = tuple(RoleKind)
"""In the order in which a body's offices are listed."""
SINGLE = (RoleKind.HEAD, RoleKind.DEPUTY, RoleKind.OFFICER, RoleKind.DIRECTOR)
"""Offices that one person at a time holds, so that somebody held each before; of a council or a school many do."""


@dataclass(frozen=True, slots=True)
class Held:
    """A role, its person and its body by their keys."""

    uid: UUID
    person: int
    body: int
    title: Texts | None
    kind: RoleKind
    since: PartialDate | None
    until: PartialDate | None
    until_expected: bool
    acting: bool
    position: int

    @property
    def term(self) -> Term[Held]:
        return Term(self, self.since, self.until, self.acting, self.position)

    @property
    def seat(self) -> tuple[int, RoleKind, str]:
        """What makes two terms the same office: of a body's head there is one, of other offices the title tells."""
        return self.body, self.kind, "" if self.kind is RoleKind.HEAD or self.title is None else str(self.title)


def roles(book: Book, *where: ColumnElement[bool]) -> list[Held]:
    """The roles that fulfil these conditions on columns of ``role``, in their printed order.

    A role in the bin is left out, and one whose person or body lies there.
    """
    role, base = Role.__table__.c, Record.__table__.c
    body = func.coalesce(role.organisation_id, role.partnership_id, role.association_id)
    statement = (
        select(
            base.uid, role.person_id, body, role.title, role.role_kind, role.since, role.until, role.until_expected,
            role.acting, role.position,
        )
        .join_from(Role.__table__, Record.__table__, base.id == role.id)
        .where(base.binned.is_(None), living(role.person_id), living(body), *where)
        .order_by(role.position, role.id)
    )  # fmt: skip
    return [Held(*row) for row in book.rows(statement)]


def held_on(every: Iterable[Held], on: date) -> list[Held]:
    """Which of them are held on a day, in print.

    Where an office has one holder, as a head has, who only may still be in it gives way to who surely is.
    """
    holding = [term.holder for term in in_office((one.term for one in every), on)]
    surely = {one.seat for one in holding if one.kind is RoleKind.HEAD and one.term.surely_covers(on)}
    return [one for one in holding if one.seat not in surely or one.term.surely_covers(on)]


def before_each(holding: Collection[Held], earlier: Iterable[Held]) -> Mapping[UUID, Held]:
    """By role who held the same office before, out of earlier ones; only where one person holds it on that day."""
    seats: dict[tuple[int, RoleKind, str], list[Held]] = {}
    for one in earlier:
        seats.setdefault(one.seat, []).append(one)
    taken: dict[tuple[int, RoleKind, str], int] = {}
    for one in holding:
        taken[one.seat] = taken.get(one.seat, 0) + (not one.acting)
    found: dict[UUID, Held] = {}
    for one in holding:
        if one.acting or taken[one.seat] > 1:
            continue
        former = [other.term for other in seats.get(one.seat, ()) if other.uid != one.uid and not other.acting]
        if (last := predecessor(former, one.term)) is not None:
            found[one.uid] = last.holder
    return found


def as_line(
    one: Held, side: PlaceSide, on: date, called: Mapping[int, Called], before: Mapping[UUID, Held]
) -> OfficeLine:
    """What is told of it on a day. ``called`` knows the persons and bodies, those before too."""
    former = before.get(one.uid)
    return OfficeLine(
        one.uid,
        called[one.person],
        one.title,
        one.kind,
        called[one.body],
        side,
        one.since,
        one.until,
        one.acting,
        one.until_expected,
        one.term.surely_covers(on),
        Former(called[former.person], former.until) if former and former.until else None,
    )


def keys(holding: Sequence[Held], before: Mapping[UUID, Held]) -> Iterable[int]:
    """The keys of every person and body that these lines name."""
    for one in holding:
        yield one.person
        yield one.body
    for one in before.values():
        yield one.person
