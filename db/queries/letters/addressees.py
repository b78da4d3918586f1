"""What the book knows of those to whom a letter may go: names, styles of address, office, ways, languages, and why not.

Read for all of them at once, whether they are five or a thousand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.in_print import keys_of, rows_of
from db.queries.record import Called
from db.records.consent import Consent, Purpose
from db.records.contact_way import ContactWay
from db.records.household import Household, HouseholdMember
from db.records.name import Name, NameKind
from db.records.organisation import Organisation
from db.records.person import Person, Way
from db.records.place import Place
from db.records.record import Record
from db.records.role import Role, RoleKind
from db.records.spoken_language import Level, SpokenLanguage
from db.records.style_of_address import StyleOfAddress
from db.rules.consents import Given
from db.rules.naming import Address, NameParts
from db.rules.offices import Term
from db.rules.postal import PostalAddress
from db.values import PartialDate, Texts

TITLED = frozenset({RoleKind.HEAD, RoleKind.DEPUTY, RoleKind.COUNCIL_MEMBER})
"""Whose title stands on the envelope and opens a letter; a teacher or a host is addressed by name."""
_WELL = (Level.NATIVE, Level.FLUENT, Level.GOOD)


class Barred(StrEnum):
    """Why nothing is sent to somebody, whatever addresses the book has."""

    GONE = "gone"
    """In the bin, or not a person or organisation of this book."""
    ERASED = "erased"
    DEAD = "dead"
    CLOSED = "closed"
    DO_NOT_CONTACT = "do not contact"
    WITHDRAWN = "withdrawn"
    """Consents to be contacted were given, and none holds."""


@dataclass(frozen=True, slots=True)
class Post:
    """A postal address as written and in its parts. ``country`` is ISO 3166 alpha-2 or ""."""

    value: str
    parts: PostalAddress
    country: str
    language: str = ""
    preferred: bool = False
    is_private: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation with its addresses, and the language of its place."""

    uid: UUID
    name: Texts
    country: str = ""
    language: str = ""
    posts: tuple[Post, ...] = ()
    emails: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """The weightiest office that somebody holds on the day; ``body`` is where, if in an organisation."""

    title: Texts | None
    kind: RoleKind
    body: Body | None


@dataclass(frozen=True, slots=True)
class Home:
    """The household in which somebody lives; its address is private."""

    name: str
    post: Post | None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Addressee:
    """A person, or an organisation (then ``body`` says all). ``languages`` (BCP 47) are what they read, best first.

    ``emails`` are pairs of address and whether it is private, the preferred first.
    """

    who: Called
    key: int = 0
    barred: Barred | None = None
    names: tuple[NameParts, ...] = ()
    honorific: Texts | None = None
    gender: str = ""
    styles: tuple[Address, ...] = ()
    languages: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    emails: tuple[tuple[str, bool], ...] = ()
    office: Office | None = None
    home: Home | None = None
    body: Body | None = None
    prefers: Way | None = None


def addressees(book: Book, uids: Iterable[UUID], on: date) -> tuple[Addressee, ...]:
    """In the order asked for, each once. A uid that is nobody of this book comes back as gone."""
    wanted = list(dict.fromkeys(uids))
    with book.reading():
        read = _Read(book, keys_of(book, wanted), on)
        return tuple(read.addressee(uid) for uid in wanted)


@dataclass
class _Read:
    book: Book
    keys: Mapping[UUID, int]
    on: date
    _parts: dict[str, dict[int, list[Any]]] = field(default_factory=dict[str, dict[int, list[Any]]])

    def __post_init__(self) -> None:
        base, keys = Record.__table__.c, self.keys.values()
        called = select(base.id, base.uid, base.kind, base.called, base.binned)
        self.called = {row.id: row for row in rows_of(self.book, called, base.id, keys)}
        people = [key for key, row in self.called.items() if row.kind == "person"]
        self.people = self._by_key(Person, people)
        for kind in (Name, StyleOfAddress, SpokenLanguage, Consent, Role, HouseholdMember):
            self._parts[kind.__tablename__] = self._parts_of(kind, "person_id", people)
        self._parts["person"] = self._parts_of(ContactWay, "person_id", people)
        members = [row for rows in self._parts["household_member"].values() for row in rows]
        self.homes = self._by_key(Household, {row.household_id for row in members})
        roles = [row for rows in self._parts["role"].values() for row in rows if self._holds(row)]
        bodies = {row.organisation_id for row in roles if row.organisation_id}
        bodies |= {key for key, row in self.called.items() if row.kind == "organisation"}
        self.bodies = self._by_key(Organisation, bodies)
        self._parts["organisation"] = self._parts_of(ContactWay, "organisation_id", bodies)
        of_places = {row.place_id for row in (*self.bodies.values(), *self.homes.values()) if row.place_id}
        self.places = self._by_key(Place, of_places)

    def addressee(self, uid: UUID) -> Addressee:
        row = self.called.get(self.keys.get(uid, 0))
        if row is None:
            return Addressee(Called(uid, "person", ""), barred=Barred.GONE)
        who = Called(uid, row.kind, row.called)
        if row.binned is not None or row.kind not in {"person", "organisation"}:
            return Addressee(who, row.id, Barred.GONE)
        return self._person(who, row.id) if row.kind == "person" else self._organisation(who, row.id)

    def _organisation(self, who: Called, key: int) -> Addressee:
        row, body = self.bodies[key], self._body(self.bodies[key])
        closed = row.closed is not None and row.closed.last < self.on
        languages = tuple(filter(None, (body.language,)))
        barred = Barred.CLOSED if closed else None
        return Addressee(who, key, barred, languages=languages, posts=body.posts, emails=body.emails, body=body)

    def _person(self, who: Called, key: int) -> Addressee:
        row, ways = self.people[key], self._ways(self._parts["person"].get(key, ()))
        office, home = self._office(key), self._home(key)
        spoken = sorted(self._of("spoken_language", key), key=lambda one: (one.level or Level.GOOD) not in _WELL)
        near = (office.body.language if office and office.body else "", home.language if home else "")
        country = (office.body.country if office and office.body else "") or (
            home.post.country if home and home.post else ""
        )
        return Addressee(
            who,
            key,
            self._barred(row, key),
            tuple(_name(one) for one in sorted(self._of("name", key), key=lambda one: (one.position, one.id))),
            row.honorific,
            row.gender or "",
            tuple(
                Address(one.language, one.address or "", one.opening or "", one.closing or "")
                for one in self._of("style_of_address", key)
            ),
            tuple(dict.fromkeys(filter(None, (row.preferred_language, *(one.language for one in spoken), *near)))),
            tuple(_post(one, country) for one in ways if one.way is Way.POST),
            _emails(ways),
            office,
            home,
            prefers=row.preferred_channel,
        )

    def _barred(self, row: Any, key: int) -> Barred | None:
        if row.erased is not None:
            return Barred.ERASED
        if row.died is not None and row.died.first <= self.on:
            return Barred.DEAD
        if row.do_not_contact:
            return Barred.DO_NOT_CONTACT
        given = [one for one in self._of("consent", key) if one.purpose is Purpose.CONTACT and one.given_on <= self.on]
        holds = any(Given(one.given_on, one.until, one.withdrawn_on).holds(self.on) for one in given)
        # Where no consent was ever written down, none was withdrawn.
        return Barred.WITHDRAWN if given and not holds else None

    def _office(self, key: int) -> Office | None:
        holding = [row for row in self._of("role", key) if self._holds(row)]
        holding.sort(
            key=lambda row: (row.role_kind not in TITLED, row.organisation_id is None, row.acting, row.position)
        )
        row = next((row for row in holding if row.organisation_id is None or row.organisation_id in self.bodies), None)
        return None if row is None else Office(row.title, row.role_kind, self._body_of(row.organisation_id))

    def _home(self, key: int) -> Home | None:
        living = [row for row in self._of("household_member", key) if row.household_id in self.homes]
        row = next((self.homes[row.household_id] for row in living if self._holds(row)), None)
        if row is None:
            return None
        place = self.places.get(row.place_id)
        country, language = (place.country, place.name.original) if place else ("", "")
        written = (row.address or "").strip()
        post = Post(written, PostalAddress(), country, is_private=True) if written else None
        return Home(row.name or "", post, language)

    def _body_of(self, key: int | None) -> Body | None:
        return self._body(self.bodies[key]) if key in self.bodies else None

    def _body(self, row: Any) -> Body:
        place = self.places.get(row.place_id)
        country, language = (place.country, place.name.original) if place else ("", row.name.original)
        ways = self._ways(self._parts["organisation"].get(row.id, ()))
        posts = tuple(_post(one, country) for one in ways if one.way is Way.POST)
        return Body(row.uid, row.name, country, language, posts, _emails(ways))

    def _ways(self, rows: Iterable[Any]) -> list[Any]:
        return sorted((row for row in rows if self._holds(row)), key=lambda row: (not row.preferred, row.id))

    def _holds(self, row: Any) -> bool:
        since: PartialDate | None = row.since
        return Term(None, since, row.until).covers(self.on)

    def _of(self, kind: str, key: int) -> list[Any]:
        return self._parts[kind].get(key, [])

    def _by_key(self, kind: type[Record], keys: Iterable[int]) -> dict[int, Any]:
        own, base = kind.__table__, Record.__table__
        wanted = select(*own.c, base.c.uid).join_from(own, base, base.c.id == own.c.id).where(base.c.binned.is_(None))
        return {row.id: row for row in rows_of(self.book, wanted, own.c.id, keys)}

    def _parts_of(self, kind: type[Record], owner: str, keys: Iterable[int]) -> dict[int, list[Any]]:
        column = kind.__table__.c[owner]
        found: dict[int, list[Any]] = defaultdict(list)
        wanted = select(*kind.__table__.c).where(_in_use(kind)).order_by(kind.__table__.c.id)
        for row in rows_of(self.book, wanted, column, keys):
            found[getattr(row, owner)].append(row)
        return found


def _in_use(kind: type[Record]) -> Any:
    base = Record.__table__.alias()
    return select(base.c.id).where(base.c.id == kind.__table__.c.id, base.c.binned.is_(None)).exists()


def _name(row: Any) -> NameParts:
    former = row.name_kind is NameKind.FORMER
    parts = (row.given or "", row.middle or "", row.family or "", row.suffix or "")
    return NameParts(*parts, row.script, row.name_order, former=former)


def _post(row: Any, country: str) -> Post:
    names = ("recipient", "street", "district", "locality", "region", "postal_code", "country")
    parts = PostalAddress(*(getattr(row, name) or "" for name in names))
    return Post(row.value, parts, row.country or country, row.language or "", row.preferred, row.is_private)


def _emails(ways: Iterable[Any]) -> tuple[tuple[str, bool], ...]:
    return tuple((one.value.strip(), one.is_private) for one in ways if one.way is Way.EMAIL)
