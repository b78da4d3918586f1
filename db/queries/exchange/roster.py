"""Who takes part in an exchange, with all that the people, hosts and papers of it ask of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.called import called_of
from db.queries.consents import Consents
from db.queries.exchange.head import Head, is_same_but_for_words
from db.queries.facts import NO_WORDS, PlaceFacts, Wording
from db.queries.in_print import names_of, places, spoken
from db.queries.kept import LastAnswer
from db.queries.record import Called
from db.records.consent import Purpose
from db.records.organisation import Side
from db.records.participant import Attended, Part, Participant, Visa
from db.records.person import Person, Smoking
from db.records.relationship import Relationship, RelationshipKind
from db.records.spoken_language import SpokenLanguage
from db.rules.ages import Age, age_of, taken_for_minor
from db.rules.allergens import Allergen, chosen_of, named_in
from db.rules.consents import needed

_AT_ONCE = 500
_PERSON = aliased(Person, flat=True)


@dataclass(frozen=True, slots=True)
class Guest:
    """One participant: a person, or ``heads`` heads in words. What is private (p) prints on no paper unasked.

    ``names`` are the one or two names to print, the Latin one first; of heads their description. ``first_day`` and
    ``last_day`` are the days there, the exchange's where the participant has none. ``age`` is that on the first day,
    and ``is_minor`` how to treat them. ``allergens`` (p) are those chosen and those that ``health`` and ``diet`` name;
    ``allergies`` (p) those chosen, in the words of the book. ``lacking`` are the consents needed and not given.
    ``guardians`` (p) are people, the one named for this exchange first. ``country`` is ISO 3166, "" where unknown.
    """

    uid: UUID
    key: int
    called: str
    person: Called | None
    names: tuple[Wording, ...]
    heads: int
    part: Part
    side: Side | None
    place: PlaceFacts | None
    place_uid: UUID | None
    country: str
    organisation: Wording
    school_class: str
    first_day: date | None
    last_day: date | None
    age: Age | None
    is_minor: bool
    gender: str
    languages: tuple[str, ...]
    in_group: str
    needed: tuple[Purpose, ...]
    lacking: tuple[Purpose, ...]
    diet: str
    allergies: tuple[str, ...]
    allergens: frozenset[Allergen]
    health: str
    mobility: str
    emergency_contact: str
    guardians: tuple[Called, ...]
    insurance: str
    passport_country: str
    passport_expires: date | None
    visa: Visa | None
    smokes: Smoking | None
    shirt_size: str
    together_with: UUID | None
    attended: Attended | None
    fee_due: int | None
    fee_paid: int | None
    fee_currency: str
    position: int
    is_born_ahead: bool
    """Whether the date of birth that stands in the book lies behind the first day, so that it cannot be right."""

    @property
    def is_coming(self) -> bool:
        """Whether they take part as far as is known."""
        return self.attended is None or self.attended is Attended.YES

    @property
    def is_host(self) -> bool:
        """Whether they stay at home as hosts, and want no bed."""
        return self.part is Part.HOST


@dataclass(frozen=True, slots=True)
class Roster:
    """``guests`` in the order of the list, also those who cancelled. ``families`` are participants (their uids) who are
    family to each other or have a guardian in common, two or more each.
    """

    guests: tuple[Guest, ...]
    families: tuple[frozenset[UUID], ...]

    @property
    def coming(self) -> tuple[Guest, ...]:
        return tuple(guest for guest in self.guests if guest.is_coming)


_OF = frozenset(
    {"participant", "person", "name", "place", "organisation", "spoken_language", "relationship", "consent"}
)
"""The kinds that a roster is read from; of what the exchange itself says its head, which is asked for, tells."""
_LAST: LastAnswer[Roster] = LastAnswer(_OF.__contains__)


def roster(book: Book, exchange: Head, language: str = "en", *, on: date | None = None) -> Roster:
    """The participants of an exchange, the bin left out. ``on`` is the day on which consents are looked at: today."""
    day = on or date.today()  # noqa: DTZ011 - the day on the person's own calendar
    return _LAST.of(book, (exchange, language, day), lambda: _roster(book, exchange, language, day))


def roster_in_any_language(book: Book, exchange: Head, on: date) -> Roster:
    """The same where nothing hangs on a language: as it was asked for last, if it was, in whichever one."""

    def is_the_same(asked: Any) -> bool:
        return asked[2] == on and is_same_but_for_words(asked[0], exchange)

    return _LAST.any_of(book, is_the_same) or roster(book, exchange, on=on)


def _roster(book: Book, exchange: Head, language: str, on: date) -> Roster:
    rows = _rows(book, exchange.key)
    people = called_of(book, (row.person_id for row in rows))
    known = _Known(
        names_of(book, (one.uid for one in people.values())),
        places(book, (row.place_id for row in rows), language),
        spoken(book, (row.organisation_id for row in rows), language),
        _languages(book, people),
        _guardians(book, people, rows),
        _uids(book, rows),
        Consents(book, people, on),
        people,
    )
    guests = tuple(_guest(row, exchange, known) for row in rows)
    return Roster(guests, _families(book, rows, guests))


@dataclass(frozen=True, slots=True)
class _Known:
    """What was asked for all of them at once, by key."""

    names: Mapping[UUID, tuple[Wording, ...]]
    places: Mapping[int, PlaceFacts]
    bodies: Mapping[int, Wording]
    languages: Mapping[int, tuple[str, ...]]
    guardians: Mapping[int, tuple[Called, ...]]
    uids: Mapping[int, UUID]
    consents: Consents
    people: Mapping[int, Called]


def _guest(row: Any, exchange: Head, known: _Known) -> Guest:
    person = known.people.get(row.person_id)
    first = row.starts.first if row.starts else exchange.first_day
    last = row.ends.last if row.ends else exchange.last_day
    day = exchange.first_day or date.today()  # noqa: DTZ011 - the day on the person's own calendar
    is_minor = person is not None and taken_for_minor(
        row.born, row.age_told, day, is_student=row.part is Part.STUDENT
    )  # fmt: skip
    wanted = needed(
        row.consents_needed, is_minor=is_minor, is_guest=row.part is not Part.HOST, is_online=exchange.is_online
    )
    lacking = known.consents.lacking(row.person_id, wanted, exchange.key, day, is_minor=is_minor) if person else ()
    place = known.places.get(row.place_id)
    age = age_of(row.born, row.age_told, day)
    return Guest(
        row.uid, row.id, row.called, person,
        known.names.get(person.uid, (Wording(person.called),)) if person else (Wording(row.description or ""),),
        row.heads, row.part, row.side, place, known.uids.get(row.place_id), place.country if place else "",
        known.bodies.get(row.organisation_id, NO_WORDS), row.school_class or "",
        first, last, age, is_minor, row.gender or "",
        known.languages.get(row.person_id, ()), row.in_group or "", wanted, lacking,
        row.diet or "", tuple(row.allergies or ()),
        chosen_of(row.allergies) | named_in(row.health or "") | named_in(row.diet or ""),
        row.health or "", row.mobility or "", row.emergency_contact or "", known.guardians.get(row.id, ()),
        row.insurance or "", row.passport_country or "", row.passport_expires, row.visa, row.smokes,
        row.shirt_size or "", known.uids.get(row.together_with_id), row.attended,
        row.fee_due, row.fee_paid, row.fee_currency or "", row.position,
        row.born is not None and age is None,
    )  # fmt: skip


def _rows(book: Book, exchange: int) -> Sequence[Any]:
    one = Participant
    columns = select(
        one.uid, one.id, one.called, one.person_id, one.description, one.heads, one.part, one.side, one.place_id,
        one.organisation_id, one.school_class, one.starts, one.ends, one.age_told, one.in_group, one.consents_needed,
        one.diet, one.allergies, one.health, one.mobility, one.emergency_contact, one.guardian_id, one.insurance,
        one.passport_country, one.passport_expires, one.visa, one.smokes, one.shirt_size, one.together_with_id,
        one.attended, one.fee_due, one.fee_paid, one.fee_currency, one.position, _PERSON.born, _PERSON.gender,
    ).join_from(one, _PERSON, _PERSON.id == one.person_id, isouter=True)  # fmt: skip
    return list(
        book.rows(columns.where(one.exchange_id == exchange, one.binned.is_(None)).order_by(one.position, one.id))
    )


def _uids(book: Book, rows: Sequence[Any]) -> Mapping[int, UUID]:
    """The uids of places and of other participants that the rows point at."""
    keys = {key for row in rows for key in (row.place_id, row.together_with_id) if key is not None}
    return {key: one.uid for key, one in called_of(book, keys).items()}


def _languages(book: Book, people: Iterable[int]) -> Mapping[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    one = SpokenLanguage
    for some in _in_parts(people):
        rows = select(one.person_id, one.language).where(one.person_id.in_(some), one.binned.is_(None)).order_by(one.id)
        for person, language in book.rows(rows):
            found[person].append(language)
    return {person: tuple(languages) for person, languages in found.items()}


def _guardians(book: Book, people: Iterable[int], rows: Sequence[Any]) -> Mapping[int, tuple[Called, ...]]:
    """By participant: the guardian named for this exchange, then those of the person."""
    one = Relationship
    of_person: dict[int, list[int]] = defaultdict(list)
    for some in _in_parts(people):
        wanted = select(one.person_id, one.other_id).where(
            one.other_id.in_(some), one.relationship_kind == RelationshipKind.GUARDIAN_OF, one.binned.is_(None)
        )
        for guardian, ward in book.rows(wanted):
            of_person[ward].append(guardian)
    keys = {row.id: list(dict.fromkeys([row.guardian_id, *of_person.get(row.person_id, ())])) for row in rows}
    known = called_of(book, (key for some in keys.values() for key in some))
    return {row: tuple(known[key] for key in some if key in known) for row, some in keys.items()}


def _families(book: Book, rows: Sequence[Any], guests: Sequence[Guest]) -> tuple[frozenset[UUID], ...]:
    by_person = {row.person_id: row.uid for row in rows if row.person_id is not None}
    groups: dict[UUID, set[UUID]] = {guest.uid: {guest.uid} for guest in guests}

    def join(first: UUID, second: UUID) -> None:
        merged = groups[first] | groups[second]
        for uid in merged:
            groups[uid] = merged

    wards: dict[UUID, UUID] = {}
    for guest in guests:
        for guardian in guest.guardians:
            join(guest.uid, wards.setdefault(guardian.uid, guest.uid))
    one = Relationship
    for some in _in_parts(by_person):
        wanted = select(one.person_id, one.other_id).where(
            or_(one.person_id.in_(some), one.other_id.in_(some)),
            one.relationship_kind == RelationshipKind.FAMILY_OF,
            one.binned.is_(None),
        )
        for person, other in book.rows(wanted):
            if person in by_person and other in by_person:
                join(by_person[person], by_person[other])
    found = {frozenset(group) for group in groups.values() if len(group) > 1}
    return tuple(sorted(found, key=min))


def _in_parts(keys: Iterable[int]) -> Iterable[Sequence[int]]:
    wanted = sorted(keys)
    return (wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE))
