"""What wants a look of each participant: their papers, consents, ages, guardians, days and fees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from uuid import UUID

from db.queries.consents import Consents
from db.queries.exchange.crossing import crosses_a_border
from db.queries.exchange.head import Head
from db.queries.exchange.looks.look import Grave, Look, What
from db.queries.exchange.roster import Guest, Roster
from db.queries.record import Called
from db.records.participant import Part, Visa
from db.rules.passports import Passport, lasts

_WEEK = 7
_LEADING = frozenset({Part.LEADER, Part.CHAPERONE, Part.INTERPRETER, Part.EXPERT, Part.DELEGATE})


def before_the_journey(exchange: Head, roster: Roster, keys: Mapping[UUID, int], consents: Consents) -> Iterator[Look]:
    """What must be settled before the last day. ``keys`` are those of the people by their uids."""
    for guest in roster.coming:
        if guest.person is not None:
            yield from _consents(exchange, guest, keys, consents)
            yield from _care(guest)
        if not guest.is_host and not exchange.is_online:
            yield from _passport(exchange, guest)
            yield from _visa(guest)
    yield from _alone(exchange, roster)


def at_any_time(exchange: Head, roster: Roster, on: date) -> Iterator[Look]:
    """What cannot be right whenever it is read, and what is still owed once it has begun."""
    seen: set[UUID] = set()
    for guest in roster.guests:
        if guest.person is not None and guest.person.uid in seen:
            yield Look(What.TWICE, Grave.SHOULD, about(guest), guest.called)
        if guest.person is not None:
            seen.add(guest.person.uid)
        if not guest.is_coming:
            continue
        yield from _days(exchange, guest)
        if exchange.first_day is not None and exchange.first_day <= on:
            yield from _fee(guest)


def about(guest: Guest) -> Called:
    """The participant, to be opened."""
    return Called(guest.uid, "participant", guest.called)


def _consents(exchange: Head, guest: Guest, keys: Mapping[UUID, int], consents: Consents) -> Iterator[Look]:
    if guest.lacking:
        yield Look(
            What.CONSENT_MISSING, Grave.MUST, about(guest), guest.called, tuple(each.value for each in guest.lacking)
        )
    last = guest.last_day
    key = keys.get(guest.person.uid) if guest.person else None
    if last is None or key is None:
        return
    given = [each for each in guest.needed if each not in guest.lacking]
    ending = consents.lacking(key, given, exchange.key, last, is_minor=guest.is_minor)
    if ending:
        yield Look(
            What.CONSENT_ENDS, Grave.SHOULD, about(guest), guest.called, tuple(each.value for each in ending), day=last
        )


def _care(guest: Guest) -> Iterator[Look]:
    """Who is responsible for a minor, and who is called when something happens."""
    if guest.is_host:
        return
    if guest.age is None and guest.part is Part.STUDENT and not guest.is_born_ahead:
        yield Look(What.AGE_UNKNOWN, Grave.SHOULD, about(guest), guest.called)
    if not guest.is_minor:
        return
    if not guest.guardians:
        yield Look(What.NO_GUARDIAN, Grave.SHOULD, about(guest), guest.called)
    if not guest.emergency_contact.strip() and not guest.guardians:
        yield Look(What.NO_EMERGENCY_CONTACT, Grave.MUST, about(guest), guest.called)


def _passport(exchange: Head, guest: Guest) -> Iterator[Look]:
    last = guest.last_day
    if guest.person is None or last is None:
        return
    if guest.passport_expires is None:
        if crosses_a_border(exchange, guest):
            yield Look(What.PASSPORT_UNKNOWN, Grave.KNOW, about(guest), guest.called)
        return
    stands = lasts(guest.passport_expires, last)
    weeks = (guest.passport_expires - last).days // _WEEK
    if stands is Passport.ENDS_BEFORE:
        yield Look(What.PASSPORT_EXPIRED, Grave.MUST, about(guest), guest.called, day=guest.passport_expires)
    elif stands is Passport.ENDS_SOON_AFTER:
        yield Look(
            What.PASSPORT_ENDS_SOON, Grave.SHOULD, about(guest), guest.called, number=weeks, day=guest.passport_expires
        )


def _visa(guest: Guest) -> Iterator[Look]:
    if guest.visa is Visa.REFUSED:
        yield Look(What.VISA_REFUSED, Grave.MUST, about(guest), guest.called)
    elif guest.visa is Visa.NEEDED or guest.visa is Visa.APPLIED_FOR:
        yield Look(What.VISA_WANTED, Grave.SHOULD, about(guest), guest.called, (guest.visa.value,))


def _alone(exchange: Head, roster: Roster) -> Iterator[Look]:
    """Minors who travel with nobody of age."""
    travelling = [guest for guest in roster.coming if not guest.is_host]
    minors = sum(guest.heads for guest in travelling if guest.is_minor)
    if not minors or exchange.is_online or any(map(_can_lead, travelling)):
        return
    yield Look(
        What.NOBODY_OF_AGE, Grave.MUST, Called(exchange.uid, "exchange", exchange.called), exchange.called,
        number=minors,
    )  # fmt: skip


def _can_lead(guest: Guest) -> bool:
    return not guest.is_minor and (guest.part in _LEADING or guest.age is not None)


def _days(exchange: Head, guest: Guest) -> Iterator[Look]:
    first, last = guest.first_day, guest.last_day
    begins, ends = exchange.first_day, exchange.last_day
    if guest.is_born_ahead:
        yield Look(What.BORN_AHEAD, Grave.MUST, about(guest), guest.called)
    if first is None or last is None:
        return
    if last < first:
        yield Look(What.STAY_ENDS_FIRST, Grave.MUST, about(guest), guest.called, day=last)
    elif begins is not None and ends is not None and (last < begins or first > ends):
        yield Look(What.STAY_OUTSIDE, Grave.SHOULD, about(guest), guest.called, day=first)


def _fee(guest: Guest) -> Iterator[Look]:
    left = (guest.fee_due or 0) - (guest.fee_paid or 0)
    if left > 0:
        yield Look(What.FEE_UNPAID, Grave.SHOULD, about(guest), guest.called, amount=left, currency=guest.fee_currency)
