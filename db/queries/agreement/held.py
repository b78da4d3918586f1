"""Which office somebody held on the day of a signing, and how it is written under their name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.agreement.facts import RoleThen
from db.queries.called import called_of
from db.queries.offices.held import Held, roles
from db.queries.partners import GOVERNING, governs
from db.queries.record import Called
from db.records.agreement import Agreement
from db.records.organisation import Organisation
from db.records.partnership import PartnershipPlace, PlaceSide
from db.records.place import Place
from db.records.record import Record
from db.records.role import Role, RoleKind
from db.records.signing import Signing
from db.rules.signatures import held_throughout, office_in
from db.values import PartialDate, Texts


@dataclass(frozen=True, slots=True)
class Proposal:
    """What belongs under a signature: the role held on that day, its name in the agreement's languages, the side."""

    role: UUID | None = None
    office: Texts | None = None
    side: PlaceSide | None = None
    place: UUID | None = None


def proposal(book: Book, signing: UUID, person: UUID, dated: PartialDate | None = None) -> Proposal:
    """What the book knows of somebody on the day of a signing, or on another one; nothing where nobody knows the day.

    The head of a body that governs one of the partnership's places comes first, then other offices at these places,
    then those of the association and of the partnership, then any other.
    """
    act = _signing(book, signing)
    day = dated or (act.dated if act is not None else None)
    if act is None or day is None:
        return Proposal()
    held = [one for one in _roles_of(book, [person]) if held_throughout(one.term, day)]
    if not held:
        return Proposal()
    sides = _sides(book, act.partnership_id)
    bodies, called = _bodies(book, held), called_of(book, (one.body for one in held))
    best = max(held, key=lambda one: _worth(one, bodies.get(one.body), called[one.body], sides))
    where = bodies[best.body].place_id if best.body in bodies else None
    if called[best.body].kind == "association":
        where = next((key for key, side in sides.items() if side is PlaceSide.HOME), None)
    place = _place(book, where) if where in sides else None
    head_title = place.head_title if place is not None and best.kind is RoleKind.HEAD else None
    office = office_in(act.authentic_languages or (), (best.title, head_title))
    return Proposal(best.uid, office, sides.get(where or 0), None if place is None else place.uid)


def roles_then(book: Book, people: Iterable[UUID], day: PartialDate) -> Mapping[UUID, tuple[RoleThen, ...]]:
    """By person every office that the book knows for all of a day."""
    return _by_person(book, [one for one in _roles_of(book, people) if held_throughout(one.term, day)])


def role_facts(book: Book, keys: Iterable[int]) -> Mapping[int, RoleThen]:
    """The roles with these keys, those in the bin left out."""
    role, base = Role.__table__.c, Record.__table__.c
    found = roles(book, role.id.in_(list(keys)))
    uids = {row.uid: row.id for row in book.rows(select(base.id, base.uid).where(base.id.in_(list(keys))))}
    told = {then.role: then for each in _by_person(book, found).values() for then in each}
    return {uids[uid]: then for uid, then in told.items()}


def heads_then(book: Book, place: UUID, day: PartialDate) -> tuple[str, ...]:
    """Who headed what governs a place on a day, as they are called; nobody where the book knows of none."""
    role = Role.__table__.c
    key = book.scalar(select(Record.__table__.c.id).where(Record.__table__.c.uid == place))
    bodies = select(Organisation.__table__.c.id).where(governs(key))
    found = roles(book, role.role_kind == RoleKind.HEAD, role.organisation_id.in_(bodies))
    keys = [one.person for one in found if held_throughout(one.term, day)]
    called = called_of(book, keys)
    return tuple(dict.fromkeys(called[key].called for key in keys))


def seat_of(book: Book, partnership: int, side: PlaceSide) -> Called | None:
    """The first place of a side of the partnership."""
    keys = [key for key, found in _sides(book, partnership).items() if found is side]
    return called_of(book, keys[:1]).get(keys[0]) if keys else None


def _by_person(book: Book, held: Sequence[Held]) -> Mapping[UUID, tuple[RoleThen, ...]]:
    called = called_of(book, (key for one in held for key in (one.person, one.body)))
    found: dict[UUID, tuple[RoleThen, ...]] = {}
    for one in held:
        person, body = called[one.person], called[one.body]
        then = RoleThen(one.uid, one.title, body, one.since, one.until)
        found[person.uid] = (*found.get(person.uid, ()), then)
    return found


def _roles_of(book: Book, people: Iterable[UUID]) -> list[Held]:
    base = Record.__table__.alias()
    keys = select(base.c.id).where(base.c.uid.in_(list(people)))
    return roles(book, Role.__table__.c.person_id.in_(keys))


def _signing(book: Book, uid: UUID) -> Any:
    act, one = Signing, Agreement.__table__.c
    rows = book.rows(
        select(act.dated, one.partnership_id, one.authentic_languages)
        .join(Agreement.__table__, one.id == act.agreement_id)
        .where(act.uid == uid)
    )
    return rows[0] if rows else None


def _sides(book: Book, partnership: int) -> Mapping[int, PlaceSide]:
    """The places of a partnership, those that have left as well: they were there when it was signed."""
    link = PartnershipPlace
    rows = book.rows(
        select(link.place_id, link.side)
        .where(link.partnership_id == partnership, link.binned.is_(None))
        .order_by(link.position, link.id)
    )
    return {row[0]: row[1] for row in rows}


def _bodies(book: Book, held: Sequence[Held]) -> Mapping[int, Any]:
    """The organisations among the bodies, by key."""
    body = Organisation.__table__.c
    wanted = body.id.in_({one.body for one in held})
    return {row.id: row for row in book.rows(select(body.id, body.place_id, body.organisation_kind).where(wanted))}


def _place(book: Book, key: int | None) -> Any:
    return book.rows(select(Place.uid, Place.head_title).where(Place.id == key))[0]


def _worth(one: Held, body: Any, called: Called, sides: Mapping[int, PlaceSide]) -> tuple[object, ...]:
    there = body is not None and body.place_id in sides
    kind = body.organisation_kind if body is not None else None
    is_head = there and one.kind is RoleKind.HEAD and (kind is None or kind in GOVERNING)
    ours = called.kind != "organisation"
    began = PartialDate(1) if one.since is None else one.since
    return is_head, there, ours, one.kind is RoleKind.HEAD, not one.acting, began.first
