"""Who gets a certificate of an exchange, what it says, and who signs it on either side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import or_, select

from db.book import Book
from db.queries.called import called_of
from db.queries.exchange.head import Head
from db.queries.exchange.roster import Roster, roster
from db.queries.facts import NO_WORDS, PlaceFacts, Wording
from db.queries.in_print import names_of, places, spoken
from db.queries.partners import partners
from db.records.exchange_lead import ExchangeLead
from db.records.hosting import Hosting, HostingState
from db.records.household import HouseholdMember
from db.records.partnership import PlaceSide
from db.records.template import Template, TemplateKind

HOUSEHOLD, VOLUNTEER = "household", "volunteer"


@dataclass(frozen=True, slots=True)
class Certified:
    """One certificate. ``people`` are the names of each, the Latin one first.

    ``did`` is a word of ``Part``, "household" or "volunteer"; ``called`` is how a household is called, "" for others.
    """

    people: tuple[tuple[Wording, ...], ...]
    did: str
    called: str = ""


@dataclass(frozen=True, slots=True)
class OwnText:
    """A template of the association: the title, empty where it has none, and the text with places to fill in."""

    title: Wording
    text: Wording


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs on one side: the association or its counterpart, and its place."""

    body: Wording
    place: PlaceFacts | None


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """``texts`` are the association's own, by whom they are for: "household", "volunteer", or "" for who took part."""

    certified: tuple[Certified, ...]
    signings: tuple[Signing, ...]
    texts: Mapping[str, OwnText] = field(default_factory=dict[str, OwnText])


def certificates(book: Book, exchange: Head, language: str, group: str = "") -> CertificateFacts:
    """Those who took part, then the households that hosted, then who else led it; of a group only who took part.

    Heads without a name get none.
    """
    guests = roster(book, exchange, language)
    found = [
        Certified((guest.names,), guest.part)
        for guest in guests.coming
        if guest.person is not None and (not group or guest.in_group == group)
    ]
    if not group:
        taking_part = {guest.person.uid for guest in guests.coming if guest.person is not None}
        found += _households(book, exchange, taking_part)
        found += _volunteers(book, exchange, guests)
    return CertificateFacts(tuple(found), tuple(_signings(book, exchange, language)), _texts(book, language))


def _households(book: Book, exchange: Head, taking_part: set[UUID]) -> Iterator[Certified]:
    """One for each home: its people but for those who have one of their own; a home without people by its name."""
    stay = Hosting
    wanted = (
        select(stay.household_id)
        .where(stay.exchange_id == exchange.key, stay.household_id.is_not(None), stay.binned.is_(None))
        .where(or_(stay.state.is_(None), stay.state != HostingState.CANCELLED))
        .order_by(stay.id)
    )
    homes = list(dict.fromkeys(key for (key,) in book.rows(wanted) if key is not None))
    living: dict[int, list[int]] = defaultdict(list)
    one = HouseholdMember
    rows = select(one.household_id, one.person_id).where(
        one.household_id.in_(homes), one.until.is_(None), one.binned.is_(None)
    )
    for home, person in book.rows(rows.order_by(one.position, one.id)) if homes else ():
        living[home].append(person)
    called = called_of(book, [*homes, *(person for people in living.values() for person in people)])
    names = names_of(book, (each.uid for each in called.values() if each.kind == "person"))
    for home in homes:
        people = [called[person] for person in living[home] if called[person].uid not in taking_part]
        those = tuple(names.get(one.uid, (Wording(one.called),)) for one in people)
        yield Certified(those or ((Wording(called[home].called),),), HOUSEHOLD, called[home].called)


def _volunteers(book: Book, exchange: Head, guests: Roster) -> Iterator[Certified]:
    """The people who lead it and are not on the list."""
    one = ExchangeLead
    rows = select(one.person_id).where(
        one.exchange_id == exchange.key, one.person_id.is_not(None), one.binned.is_(None)
    )
    called = called_of(book, (key for (key,) in book.rows(rows.order_by(one.position, one.id))))
    listed = {guest.person.uid for guest in guests.guests if guest.person is not None}
    leading = {each.uid: each for each in called.values() if each.uid not in listed}
    names = names_of(book, leading)
    for uid, each in leading.items():
        yield Certified((names.get(uid, (Wording(each.called),)),), VOLUNTEER)


def _signings(book: Book, exchange: Head, language: str) -> Iterator[Signing]:
    """A line for us, and one for each partner place, the counterpart's name on the first of its partnership."""
    yield Signing(NO_WORDS, exchange.home)
    every = {one.uid: one for one in partners(book).values()}
    joined = [every[each.uid] for each in exchange.partnerships if each.uid in every]
    bodies = spoken(book, (one.counterpart for one in joined), language)
    known: Mapping[int, PlaceFacts] = places(
        book, (key for one in joined for key in one.names[PlaceSide.PARTNER]), language
    )
    for one in joined:
        body = bodies.get(one.counterpart, NO_WORDS) if one.counterpart is not None else NO_WORDS
        for number, key in enumerate(one.names[PlaceSide.PARTNER]):
            yield Signing(NO_WORDS if number else body, known.get(key))


def _texts(book: Book, language: str) -> Mapping[str, OwnText]:
    """The first template for each, in the language or its kin. One that names {family} is for households, one that
    names {volunteer} for volunteers, any other for who took part.
    """
    one = Template
    columns = select(one.language, one.subject, one.text).where(
        one.template_kind == TemplateKind.CERTIFICATE, one.binned.is_(None)
    )
    root = language.partition("-")[0]
    rows = [row for row in book.rows(columns.order_by(one.position, one.id)) if row.text.strip()]
    kin = [row for row in rows if row.language.partition("-")[0] == root]
    found: dict[str, OwnText] = {}
    for row in sorted(kin, key=lambda row: row.language != language):
        whom = HOUSEHOLD if "{family}" in row.text else VOLUNTEER if "{volunteer}" in row.text else ""
        found.setdefault(whom, OwnText(Wording(row.subject or "", row.language), Wording(row.text, row.language)))
    return found
