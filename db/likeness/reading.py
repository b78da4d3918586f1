"""What the book knows of people, organisations and places, read at once to be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select

from db.book import Book
from db.likeness.bodies import Body, Named
from db.likeness.naming import Spelled
from db.likeness.people import Office, Person
from db.likeness.spelling import words_of
from db.records.contact_way import ContactWay
from db.records.household import HouseholdMember
from db.records.name import Name
from db.records.organisation import Organisation
from db.records.person import Person as PersonRecord
from db.records.person import Way
from db.records.place import Place
from db.records.place_name import PlaceName
from db.records.relationship import Relationship
from db.records.role import Role
from db.rules.naming import NameParts
from db.values import Texts
from db.words import fold

_CALLS = frozenset({Way.PHONE, Way.MOBILE, Way.WHATSAPP, Way.SIGNAL})
_MAILS = frozenset({Way.EMAIL, Way.LINE, Way.WECHAT})
_WEBS = frozenset({Way.WEB, Way.SOCIAL})


def people(book: Book) -> list[Person]:
    """All people that are not in the bin and have a name, in the order in which they came."""
    names = _names(book)
    ways = _ways(book, ContactWay.person_id)
    offices, bodies, others = _offices(book), _bodies(book), _others(book)
    found = select(PersonRecord.id, PersonRecord.born, PersonRecord.gender).where(
        PersonRecord.binned.is_(None), PersonRecord.erased.is_(None)
    )
    return [
        Person(
            id=key,
            names=tuple(names[key]),
            emails=frozenset(ways[key]["mail"]),
            phones=frozenset(ways[key]["call"]),
            addresses=frozenset(ways[key]["post"]),
            homes=frozenset(ways[key]["home"]),
            bodies=frozenset(bodies[key]),
            offices=tuple(offices[key]),
            born=born,
            sex=fold(sex or "").strip(),
            others=frozenset(others[key]),
        )
        for key, born, sex in book.rows(found.order_by(PersonRecord.id))
        if key in names
    ]


def organisations(book: Book) -> list[Body]:
    """All organisations that are not in the bin."""
    ways = _ways(book, ContactWay.organisation_id)
    columns = (
        Organisation.id,
        Organisation.name,
        Organisation.short_name,
        Organisation.organisation_kind,
        Organisation.place_id,
        Organisation.parent_id,
        Organisation.registration,
    )
    return [
        Body(
            id=key,
            sort=sort or "",
            names=_named([*_texts(name), short or ""]),
            where=place,
            registration="".join(words_of(registration or "")),
            mails=frozenset(ways[key]["mail"]),
            phones=frozenset(ways[key]["call"]),
            webs=frozenset(ways[key]["web"]),
            within=_keys(parent),
        )
        for key, name, short, sort, place, parent, registration in book.rows(
            select(*columns).where(Organisation.binned.is_(None)).order_by(Organisation.id)
        )
    ]


def places(book: Book) -> list[Body]:
    """All places that are not in the bin."""
    further: dict[int, list[str]] = defaultdict(list)
    for key, text in book.rows(select(PlaceName.place_id, PlaceName.text).where(PlaceName.binned.is_(None))):
        further[key].append(text)
    columns = (
        Place.id,
        Place.name,
        Place.place_kind,
        Place.country,
        Place.latitude,
        Place.longitude,
        Place.parent_id,
        Place.seat_id,
    )
    return [
        Body(
            id=key,
            sort=sort,
            names=_named([*_texts(name), *further[key]], town=sort == "municipality"),
            country=country,
            spot=None if north is None or east is None else (north, east),
            within=_keys(parent, seat),
        )
        for key, name, sort, country, north, east, parent, seat in book.rows(
            select(*columns).where(Place.binned.is_(None)).order_by(Place.id)
        )
    ]


def _keys(*keys: int | None) -> frozenset[int]:
    return frozenset(key for key in keys if key is not None)


def _texts(text: Texts) -> Iterable[str]:
    return text.by.values()


def _named(texts: Iterable[str], *, town: bool = False) -> tuple[Named, ...]:
    """Each name once; of a municipality without the word for that."""
    named = (Named.of(text) for text in texts if words_of(text))
    return tuple(dict.fromkeys(name.without_town() if town else name for name in named))


def _names(book: Book) -> dict[int, list[Spelled]]:
    columns = (
        Name.person_id,
        Name.given,
        Name.middle,
        Name.family,
        Name.suffix,
        Name.script,
        Name.name_order,
        Name.language,
        Name.romanisation,
    )
    names: dict[int, list[Spelled]] = defaultdict(list)
    for person, given, middle, family, suffix, script, order, language, romanisation in book.rows(
        select(*columns).where(Name.binned.is_(None)).order_by(Name.position, Name.id)
    ):
        parts = NameParts(given or "", middle or "", family or "", suffix or "", script, order)
        spelled = Spelled.of(parts, language or "", romanisation or "")
        if spelled.orders[0]:
            names[person].append(spelled)
    return names


def _ways(book: Book, owner: Any) -> dict[int, dict[str, set[str]]]:
    """By owner, the ways of contact in the form in which they are compared, by what they are."""
    ways: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    columns = (owner, ContactWay.way, ContactWay.normalised, ContactWay.locality, ContactWay.country)
    for key, way, normalised, locality, country in book.rows(
        select(*columns).where(ContactWay.binned.is_(None), owner.is_not(None))
    ):
        if way is Way.POST and locality:
            ways[key]["home"].add(f"{fold(locality)} {country or ''}".strip())
        if not normalised:
            continue
        kind = "post" if way is Way.POST else "call" if way in _CALLS else "mail" if way in _MAILS else ""
        kind = kind or ("web" if way in _WEBS else "fax")
        if kind != "post" or normalised != fold(locality or ""):  # a town alone is nobody's address
            ways[key][kind].add(normalised)
    return ways


def _offices(book: Book) -> dict[int, list[Office]]:
    offices: dict[int, list[Office]] = defaultdict(list)
    columns = (Role.person_id, Role.organisation_id, Role.partnership_id, Role.association_id, Role.since, Role.until)
    for person, organisation, partnership, association, since, until in book.rows(
        select(*columns).where(Role.binned.is_(None))
    ):
        body = organisation or partnership or association
        if body is not None:
            offices[person].append(Office(body, since, until))
    return offices


def _bodies(book: Book) -> dict[int, set[int]]:
    """The organisations, partnerships and households to which each person belongs."""
    bodies: dict[int, set[int]] = defaultdict(set)
    for person, offices in _offices(book).items():
        bodies[person].update(office.body for office in offices)
    return bodies


def _others(book: Book) -> dict[int, set[int]]:
    """Those whom the book takes for others: relatives and the like, and who lives in one household."""
    others: dict[int, set[int]] = defaultdict(set)
    for one, other in book.rows(
        select(Relationship.person_id, Relationship.other_id).where(Relationship.binned.is_(None))
    ):
        others[one].add(other)
    living: dict[int, set[int]] = defaultdict(set)
    for household, person in book.rows(
        select(HouseholdMember.household_id, HouseholdMember.person_id).where(HouseholdMember.binned.is_(None))
    ):
        living[household].add(person)
    for together in living.values():
        for person in together:
            others[person].update(together - {person})
    return others
