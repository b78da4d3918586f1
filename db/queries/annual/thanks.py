"""Whom a report thanks: volunteers, hosts and donors; by name who allowed it, the others by their number."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import or_, select

from db.queries.annual.allowed import allowed
from db.queries.annual.wanted import Wanted
from db.queries.annual_facts import Thanks
from db.queries.called import called_of
from db.queries.facts import Wording
from db.queries.figures import GUEST, STAY, hosted, in_any, paid, took_part
from db.queries.in_print import names_of, spoken
from db.queries.spans import dated_within, first_day
from db.records.consent import Purpose
from db.records.exchange import Exchange
from db.records.household import HouseholdMember
from db.records.membership import MemberDues, ServiceHours
from db.records.money import MoneyDirection, MoneyEntry
from db.records.network_dues import NetworkDues
from db.records.person_mark import Mark, PersonMark


def thanks_of(wanted: Wanted) -> tuple[Thanks, ...]:
    """The groups that have somebody in them."""
    groups = (
        _people(wanted, "volunteers", _volunteers(wanted)),
        _hosts(wanted),
        _people(wanted, "donors", *_donors(wanted)),
    )
    return tuple(group for group in groups if group.names or group.unnamed)


def _people(
    wanted: Wanted, group: str, people: Collection[int], bodies: Collection[int] = (), strangers: int = 0
) -> Thanks:
    """People by their consent; organisations by name, since they have no private life; strangers by number."""
    may = allowed(wanted, people, (Purpose.PUBLICATION,))
    named = [key for key in people if None in may.get(key, ())]
    called = called_of(wanted.book, named)
    names = names_of(wanted.book, (one.uid for one in called.values()))
    said = [names[one.uid][0] for one in called.values() if names.get(one.uid)]
    said += spoken(wanted.book, bodies, wanted.language).values()
    return Thanks(group, _in_order(said), len(people) + len(bodies) - len(said) + strangers)


def _volunteers(wanted: Wanted) -> set[int]:
    """Who gave hours in the span, and in a report on the whole book who is marked as a volunteer in it."""
    hours, span = ServiceHours, wanted.span
    given = select(hours.person_id).where(dated_within(hours.dated, span), hours.binned.is_(None))
    if wanted.among is not None:
        own = Exchange.__table__.c
        given = given.where(hours.exchange_id.in_(select(own.id).where(in_any("exchange", wanted.among))))
        return {row[0] for row in wanted.book.rows(given)}
    mark = PersonMark
    marked = select(mark.person_id, mark.since, mark.until).where(mark.mark == Mark.VOLUNTEER, mark.binned.is_(None))
    standing = {
        person
        for person, since, until in wanted.book.rows(marked)
        if (since is None or since.first <= span.last) and (until is None or until.last >= span.first)
    }
    return standing | {row[0] for row in wanted.book.rows(given)}


def _hosts(wanted: Wanted) -> Thanks:
    """The households with a guest in the span: by name where all who live there allowed it."""
    statement = (
        select(STAY.household_id)
        .join_from(STAY, Exchange, Exchange.id == STAY.exchange_id)
        .join(GUEST, took_part() & (GUEST.id == STAY.participant_id))
        .where(hosted(), STAY.first_night <= wanted.span.last, STAY.last_night >= wanted.span.first)
        .where(in_any("exchange", wanted.among))
        .distinct()
    )
    households = [key for (key,) in wanted.book.rows(statement) if key is not None]
    people = _living(wanted, households)
    may = allowed(wanted, {person for those in people.values() for person in those}, (Purpose.PUBLICATION,))
    named = [
        key for key in households if people.get(key) and all(None in may.get(person, ()) for person in people[key])
    ]
    said = [Wording(one.called) for one in called_of(wanted.book, named).values()]
    return Thanks("hosts", _in_order(said), len(households) - len(said))


def _living(wanted: Wanted, households: Collection[int]) -> Mapping[int, list[int]]:
    """By household who lived there in the span."""
    one = HouseholdMember
    ended = first_day(one.until)
    statement = select(one.household_id, one.person_id).where(
        one.household_id.in_(households),
        one.binned.is_(None),
        or_(one.until.is_(None), ended >= wanted.span.first.isoformat()),
    )
    found: dict[int, list[int]] = {}
    for household, person in wanted.book.rows(statement):
        found.setdefault(household, []).append(person)
    return found


def _donors(wanted: Wanted) -> tuple[set[int], set[int], int]:
    """People and organisations who gave, and how many more are only written down by name.

    A gift of money is income that is neither dues, nor a grant, nor a fee for an exchange.
    """
    entry = MoneyEntry
    dues = select(MemberDues.entry_id).where(MemberDues.entry_id.is_not(None))
    network_dues = select(NetworkDues.entry_id).where(NetworkDues.entry_id.is_not(None))
    statement = select(entry.person_id, entry.organisation_id, entry.party).where(
        paid(wanted.span, wanted.among),
        entry.direction == MoneyDirection.IN,
        entry.grant_id.is_(None),
        entry.exchange_id.is_(None),
        entry.id.not_in(dues),
        entry.id.not_in(network_dues),
    )
    rows: list[Any] = list(wanted.book.rows(statement))
    people = {row.person_id for row in rows if row.person_id is not None}
    bodies = {row.organisation_id for row in rows if row.organisation_id is not None and row.person_id is None}
    strangers = {
        row.party.strip() for row in rows if row.person_id is None and row.organisation_id is None and row.party
    }
    return people, bodies, len(strangers - {""})


def _in_order(names: Collection[Wording]) -> tuple[Wording, ...]:
    return tuple(sorted(names, key=lambda name: name.text.casefold()))
