"""The households of the book as homes for the guests of an exchange."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.facts import PlaceFacts
from db.queries.in_print import places
from db.queries.record import Called
from db.queries.the_association import the_association
from db.records.exchange import ExchangeDirection, ExchangePartnership
from db.records.household import Household, HouseholdMember
from db.records.partnership import PartnershipPlace, PlaceSide
from db.records.person import Person
from db.records.place import Place
from db.rules.ages import OF_AGE, age_on
from db.rules.allergens import chosen_of, living_in, named_in
from db.rules.hosting import Home

_PERSON, _JOINED = aliased(Person, flat=True), aliased(ExchangePartnership, flat=True)
_SIDE = {ExchangeDirection.IN: PlaceSide.HOME, ExchangeDirection.OUT: PlaceSide.PARTNER}


@dataclass(frozen=True, slots=True)
class Earlier:
    """Somebody whom a household hosted before: in which exchange, and the first night if it is known."""

    guest: Called
    exchange: Called
    on: date | None
    hosting: UUID


@dataclass(frozen=True, slots=True)
class HomeFacts:
    """A household. ``is_near`` says that it is in a place of the side that hosts, or nobody wrote down where it is.

    ``address``, ``allergies`` and ``remarks`` are private. ``members`` are the people who live there now.
    """

    home: Home
    key: int
    place: PlaceFacts | None
    is_near: bool
    is_used: bool
    members: tuple[Called, ...]
    pets: str
    wishes: str
    address: str
    allergies: str
    remarks: str
    earlier: tuple[Earlier, ...] = ()


def homes(book: Book, exchange: Head, used: Collection[int | None], language: str = "en") -> tuple[HomeFacts, ...]:
    """All households by name, the bin left out but for those in ``used`` (keys), where somebody of it stays."""
    rows = _rows(book, used)
    living = _members(book)
    known = places(book, (row.place_id for row in rows), language)
    near = _hosting_places(book, exchange)
    day = exchange.first_day or date.today()  # noqa: DTZ011 - the day on the person's own calendar
    return tuple(
        HomeFacts(
            _home(row, [born for _, born in living.get(row.id, ())], day),
            row.id, known.get(row.place_id), not near or row.place_id is None or row.place_id in near,
            row.id in used, tuple(person for person, _ in living.get(row.id, ())),
            row.pets or "", row.wishes or "", row.address or "", row.allergies or "", row.remarks_of_guests or "",
        )
        for row in rows
    )  # fmt: skip


def _home(row: Any, born: Sequence[Any], day: date) -> Home:
    ages = [age_on(each, day) if each is not None else None for each in born]
    of_members = [age.most for age in ages if age is not None and age.most < OF_AGE]
    years = (day - row.children_ages_on).days // 365 if row.children_ages_on else 0
    written = [int(age) + years for age in re.findall(r"\d{1,2}", row.children_ages or "")]
    return Home(
        row.uid, row.called, row.single_beds, row.double_beds, row.sofa_beds, row.child_beds, row.rooms,
        tuple(row.languages or ()), chosen_of(row.animals) | living_in(row.pets or ""), row.smoking,
        row.diet_cooked or "", named_in(row.allergies or ""), row.background_check, row.background_check_until,
        row.available_from, row.available_until, row.guests_wanted, len(ages) - len(of_members),
        tuple(age for age in written if 0 <= age < OF_AGE) or tuple(of_members),
    )  # fmt: skip


def _rows(book: Book, used: Collection[int | None]) -> Sequence[Any]:
    one = Household
    columns = select(
        one.id, one.uid, one.called, one.place_id, one.single_beds, one.double_beds, one.sofa_beds, one.child_beds,
        one.rooms, one.languages, one.animals, one.pets, one.smoking, one.diet_cooked, one.allergies,
        one.background_check, one.background_check_until, one.available_from, one.available_until, one.guests_wanted,
        one.children_ages, one.children_ages_on, one.wishes, one.address, one.remarks_of_guests, one.binned,
    )  # fmt: skip
    rows = book.rows(columns.order_by(one.sorts, one.id))
    return [row for row in rows if row.binned is None or row.id in used]


def _members(book: Book) -> Mapping[int, Sequence[tuple[Called, Any]]]:
    """By household the people who live there, and when they were born."""
    one, person = HouseholdMember, _PERSON
    columns = (
        select(one.household_id, person.uid, person.kind, person.called, person.born)
        .join_from(one, person, person.id == one.person_id)
        .where(one.binned.is_(None), one.until.is_(None), person.binned.is_(None), person.died.is_(None))
    )
    found: dict[int, list[tuple[Called, Any]]] = defaultdict(list)
    for household, uid, kind, called, born in book.rows(columns.order_by(one.position, one.id)):
        found[household].append((Called(uid, kind, called), born))
    return found


def _hosting_places(book: Book, exchange: Head) -> frozenset[int]:
    """The places of the side that hosts, with all that lie in them; empty where any side may."""
    side = _SIDE.get(exchange.direction) if exchange.direction else None
    if side is None:
        return frozenset()
    of, link = _JOINED, PartnershipPlace
    joined = (
        select(link.place_id)
        .join_from(link, of, of.partnership_id == link.partnership_id)
        .where(of.exchange_id == exchange.key, of.binned.is_(None), link.binned.is_(None), link.side == side)
    )
    found = {row.place_id for row in book.rows(joined)}
    if side is PlaceSide.HOME:
        association = the_association(book)
        found |= {association.home_id} if association is not None and association.home_id is not None else set()
    parents = book.rows(select(Place.id, Place.parent_id))
    lies_in: Mapping[int, int | None] = {row.id: row.parent_id for row in parents}
    return frozenset(found).union(place for place in lies_in if _is_within(place, found, lies_in))


def _is_within(place: int, wanted: Collection[int], lies_in: Mapping[int, int | None]) -> bool:
    seen: set[int] = set()
    at: int | None = place
    while at is not None and at not in seen:
        if at in wanted:
            return True
        seen.add(at)
        at = lies_in.get(at)
    return False
