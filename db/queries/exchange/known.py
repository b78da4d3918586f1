"""What a list of participants may name that is in the book already: people, places, organisations, who takes part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.likeness.people import Person as Compared
from db.likeness.reading import people
from db.queries.called import called_of
from db.queries.exchange.head import Head
from db.queries.record import Called
from db.queries.the_association import the_association
from db.records.exchange import ExchangePartnership
from db.records.organisation import Organisation
from db.records.participant import Participant
from db.records.partnership import PartnershipPlace, PlaceSide
from db.records.place import Place
from db.records.place_name import PlaceName
from db.words import fold

_COLUMNS = (
    "uid", "person_id", "heads", "description", "position", "part", "place_id", "organisation_id", "school_class",
    "in_group", "diet", "allergies", "health", "mobility", "emergency_contact", "insurance", "passport_country",
    "passport_expires", "visa", "shirt_size", "smokes", "age_told", "guardian_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person with what is compared of them; ``places`` are the keys of those from which they took part before."""

    compared: Compared
    called: Called
    places: frozenset[int]


@dataclass(frozen=True, slots=True)
class KnownPlace:
    key: int
    uid: UUID
    country: str


@dataclass(frozen=True, slots=True)
class Known:
    """All of it. ``places`` and ``bodies`` are by each of their folded names; ``taking_part`` gives by the key of a
    person the columns of their participant. ``heads`` are
    those without names, in number and folded words. ``partners`` are the places on the other side of the exchange.
    """

    people: tuple[KnownPerson, ...]
    places: Mapping[str, KnownPlace]
    bodies: Mapping[str, UUID]
    taking_part: Mapping[int, Mapping[str, Any]]
    heads: frozenset[tuple[int, str]]
    home: KnownPlace | None
    partners: tuple[KnownPlace, ...]
    last_position: int
    _by_uid: dict[UUID, KnownPerson] = field(default_factory=dict[UUID, KnownPerson])

    def person(self, uid: UUID) -> KnownPerson | None:
        """The person with this uid, whose names are compared."""
        if not self._by_uid:
            self._by_uid.update((one.called.uid, one) for one in self.people)
        return self._by_uid.get(uid)


def known(book: Book, exchange: Head) -> Known:
    """What the book has, for a list that goes into this exchange."""
    with book.reading():
        compared = people(book)
        called = called_of(book, (one.id for one in compared))
        places_of = _places_of_people(book)
        places = _places(book)
        by_key = {place.key: place for place in places.values()}
        association = the_association(book)
        present = _taking_part(book, exchange.key)
        return Known(
            tuple(KnownPerson(one, called[one.id], frozenset(places_of[one.id])) for one in compared),
            places,
            _bodies(book),
            {row["person_id"]: row for row in present if row["person_id"] is not None},
            frozenset((row["heads"], fold(row["description"] or "")) for row in present if row["person_id"] is None),
            by_key.get(association.home_id) if association is not None else None,
            tuple(by_key[key] for key in _partners(book, exchange.key) if key in by_key),
            max((row["position"] for row in present), default=0),
        )


def _places_of_people(book: Book) -> Mapping[int, set[int]]:
    one = Participant
    wanted = select(one.person_id, one.place_id).where(
        one.person_id.is_not(None), one.place_id.is_not(None), one.binned.is_(None)
    )
    found: dict[int, set[int]] = defaultdict(set)
    for person, place in book.rows(wanted):
        if person is not None and place is not None:
            found[person].add(place)
    return found


def _places(book: Book) -> Mapping[str, KnownPlace]:
    one = Place
    found: dict[str, KnownPlace] = {}
    by_key: dict[int, KnownPlace] = {}
    rows = book.rows(select(one.id, one.uid, one.country, one.name).where(one.binned.is_(None)).order_by(one.id))
    for key, uid, country, name in rows:
        by_key[key] = place = KnownPlace(key, uid, country)
        for text in name.by.values():
            found.setdefault(fold(text), place)
    further = select(PlaceName.place_id, PlaceName.text).where(PlaceName.binned.is_(None))
    for key, text in book.rows(further):
        if key in by_key:
            found.setdefault(fold(text), by_key[key])
    return found


def _bodies(book: Book) -> Mapping[str, UUID]:
    one = Organisation
    found: dict[str, UUID] = {}
    rows = book.rows(select(one.uid, one.name, one.short_name).where(one.binned.is_(None)).order_by(one.id))
    for uid, name, short in rows:
        for text in _filled([*name.by.values(), short]):
            found.setdefault(fold(text), uid)
    return found


def _filled(texts: Iterable[str | None]) -> Iterator[str]:
    return (text for text in texts if text)


def _taking_part(book: Book, exchange: int) -> list[dict[str, Any]]:
    one = Participant
    rows = book.rows(
        select(*(getattr(one, name) for name in _COLUMNS)).where(one.exchange_id == exchange, one.binned.is_(None))
    )
    return [dict(zip(_COLUMNS, row, strict=True)) for row in rows]


def _partners(book: Book, exchange: int) -> list[int]:
    link, end = ExchangePartnership, aliased(PartnershipPlace, flat=True)
    rows = select(end.place_id).join_from(link, end, end.partnership_id == link.partnership_id)
    rows = rows.where(link.exchange_id == exchange, link.binned.is_(None), end.binned.is_(None))
    return [key for (key,) in book.rows(rows.where(end.side == PlaceSide.PARTNER).order_by(end.id))]
