"""What those who lead an exchange must know in an emergency: whom to call, what harms somebody, where they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.called import called_of
from db.queries.exchange.head import Head
from db.queries.exchange.hosting import HostingFacts, hosting
from db.queries.exchange.phones import phones
from db.queries.exchange.roster import Guest, roster
from db.queries.facts import Wording
from db.queries.in_print import names_of
from db.queries.record import Called
from db.records.consent import Purpose
from db.records.exchange_lead import ExchangeLead
from db.records.participant import Part
from db.rules.emergency_numbers import emergency_numbers

_LEAD = (Part.LEADER, Part.CHAPERONE)


@dataclass(frozen=True, slots=True)
class Reached:
    """Somebody with the one or two names to print, as what they are there, and their telephones."""

    names: tuple[Wording, ...]
    phones: tuple[str, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class Sleeps:
    """A home or a hotel where somebody sleeps, and who lives there. ``nights`` only where there are several stays."""

    called: str
    address: str
    members: tuple[Reached, ...]
    nights: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class InEmergency:
    """One participant. ``may_be_treated`` is None where no guardian has to allow it."""

    guest: Guest
    phones: tuple[str, ...]
    guardians: tuple[Reached, ...]
    sleeps: tuple[Sleeps, ...]
    may_be_treated: bool | None


@dataclass(frozen=True, slots=True)
class EmergencyFacts:
    """``numbers`` are by country (ISO 3166) those to call for help, of the places of the exchange."""

    numbers: tuple[tuple[str, tuple[str, ...]], ...]
    leaders: tuple[Reached, ...]
    guests: tuple[InEmergency, ...]
    hosts: tuple[InEmergency, ...]


def emergency(book: Book, exchange: Head, language: str, on: date, group: str = "") -> EmergencyFacts:
    """Of all who come, or of those of one group. What it holds is private."""
    guests = roster(book, exchange, language, on=on)
    placed = hosting(book, exchange, guests, language)
    coming = [guest for guest in guests.coming if guest.person is not None or guest.health or guest.allergens]
    those = [guest for guest in coming if not group or guest.in_group == group]
    leads = _leads(book, exchange)
    people = _people(those, coming, placed, leads)
    known = _Known(names_of(book, people), phones(book, people, on))
    every = [_of(guest, placed, known) for guest in those]
    return EmergencyFacts(
        tuple((country, emergency_numbers(country)) for country in _countries(exchange)),
        tuple(_leaders(guests.coming, leads, known)),
        tuple(one for one in every if not one.guest.is_host),
        tuple(one for one in every if one.guest.is_host),
    )


@dataclass(frozen=True, slots=True)
class _Known:
    names: Mapping[UUID, tuple[Wording, ...]]
    phones: Mapping[UUID, tuple[str, ...]]

    def reached(self, person: Called, part: str = "") -> Reached:
        names = self.names.get(person.uid) or (Wording(person.called),)
        return Reached(names, self.phones.get(person.uid, ()), part)


def _of(guest: Guest, placed: HostingFacts, known: _Known) -> InEmergency:
    treated = Purpose.MEDICAL not in guest.lacking if guest.is_minor and not guest.is_host else None
    return InEmergency(
        guest,
        known.phones.get(guest.person.uid, ()) if guest.person else (),
        tuple(known.reached(one) for one in guest.guardians),
        tuple(_sleeps(guest, placed, known)),
        treated,
    )


def _sleeps(guest: Guest, placed: HostingFacts, known: _Known) -> Sequence[Sleeps]:
    homes = {one.home.uid: one for one in (*placed.homes, *placed.elsewhere)}
    stays = sorted(
        (stay for stay in placed.stays if stay.sleeper == guest.uid and stay.roof is not None),
        key=lambda stay: stay.first_night,
    )
    found: list[Sleeps] = []
    for stay in stays:
        home = homes.get(stay.roof) if isinstance(stay.roof, UUID) else None
        called = placed.roofs.get(stay.roof, stay.hotel) if stay.roof is not None else stay.hotel
        members = tuple(known.reached(one) for one in home.members) if home is not None else ()
        nights = (stay.first_night, stay.last_night) if len(stays) > 1 else None
        found.append(Sleeps(called, home.address if home is not None else "", members, nights))
    return found


def _leaders(guests: Sequence[Guest], leads: Sequence[tuple[Called, str]], known: _Known) -> Sequence[Reached]:
    """Those who lead on the way, then those who lead the exchange and are not among them."""
    found = {
        guest.person.uid: known.reached(guest.person, guest.part.value)
        for guest in guests
        if guest.person is not None and guest.part in _LEAD
    }
    for person, part in leads:
        found.setdefault(person.uid, known.reached(person, part))
    return list(found.values())


def _leads(book: Book, exchange: Head) -> list[tuple[Called, str]]:
    one = ExchangeLead
    columns = select(one.person_id, one.part).where(one.person_id.is_not(None), one.binned.is_(None))
    rows = list(book.rows(columns.where(one.exchange_id == exchange.key).order_by(one.position, one.id)))
    known = called_of(book, (row.person_id for row in rows))
    return [(known[row.person_id], row.part or "") for row in rows if row.person_id in known]


def _people(
    those: Sequence[Guest], coming: Sequence[Guest], placed: HostingFacts, leads: Sequence[tuple[Called, str]]
) -> set[UUID]:
    """Everyone of whom names and telephones are wanted."""
    found = {person.uid for person, _ in leads}
    found |= {guest.person.uid for guest in coming if guest.person is not None and guest.part in _LEAD}
    for guest in those:
        found |= {one.uid for one in guest.guardians}
        found |= {guest.person.uid} if guest.person is not None else set()
    for home in (*placed.homes, *placed.elsewhere):
        found |= {one.uid for one in home.members} if home.is_used else set()
    return found


def _countries(exchange: Head) -> Sequence[str]:
    """Those of the places, else that of home."""
    of_venues = [venue.place.country for venue in exchange.venues if venue.place is not None and venue.place.country]
    home = [exchange.home.country] if exchange.home is not None and exchange.home.country else []
    return list(dict.fromkeys(of_venues or home))
