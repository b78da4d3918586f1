"""Birthdays of who is in office now, if the association wants to be told of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select

from db.queries.attention.asking import Asking
from db.queries.attention.entry import Attention, Facts, What
from db.queries.offices import OfficeLine, offices_of_each
from db.queries.record import Called
from db.records.association import Association
from db.records.partnership import PlaceSide
from db.records.person import Person
from db.rules.anniversaries import anniversaries_between, next_anniversary
from db.rules.lifecycle import ENDINGS
from db.values import PartialDate

_EVERY_YEAR = range(1, 200)


def birthdays(asking: Asking) -> Iterator[Attention]:
    """One for each person in office whose birthday is near; never of a date without its day.

    Only the day is told: that of birth is private, and so is the age. Who is not to be contacted is left out.
    """
    ahead = _days_ahead(asking)
    if ahead is not None:
        last = asking.on + timedelta(days=ahead)
        for who, line, partnership, born in _holding(asking):
            if (coming := _next(born, asking.on)) is not None and coming <= last:
                yield _birthday(asking, who, line, partnership, coming)


def birthdays_between(asking: Asking, first: date, last: date) -> Iterator[Attention]:
    """The same within any days, both included, of who is in office on the day asked about."""
    if _days_ahead(asking) is not None:
        for who, line, partnership, born in _holding(asking):
            for day in _days(born, first, last):
                yield _birthday(asking, who, line, partnership, day)


def _birthday(asking: Asking, who: Called, line: OfficeLine, partnership: int | None, day: date) -> Attention:
    facts = Facts(office=line.office, subject=line.body)
    return Attention(What.BIRTHDAY, PartialDate.of(day), who, asking.called(partnership), facts)


def _holding(asking: Asking) -> Iterator[tuple[Called, OfficeLine, int | None, PartialDate]]:
    """Who holds an office that matters, which, of which partnership, and when they were born, if that is known."""
    among = [partner for partner in asking.among if partner.stage not in ENDINGS]
    holding = offices_of_each(asking.book, among, asking.on)
    found: dict[Called, tuple[OfficeLine, int | None]] = {}
    for partner in among:
        for line in holding[partner.id]:
            # Somebody of our side is of all partnerships, and so of none.
            of = partner.id if line.side is PlaceSide.PARTNER or asking.only is not None else None
            found.setdefault(line.person, (line, of))
    born = _born(asking, [who.uid for who in found])
    for who, (line, partnership) in found.items():
        if who.uid in born:
            yield who, line, partnership, born[who.uid]


def _days_ahead(asking: Asking) -> int | None:
    statement = select(Association.birthdays_ahead).where(Association.binned.is_(None)).limit(1)
    return next((row.birthdays_ahead for row in asking.book.rows(statement)), None)


def _next(born: PartialDate, on: date) -> date | None:
    """The next birthday from a day on; of 29 February the 28th where the year has no 29th."""
    if born.day is None or born.approximate:
        return None
    coming = next_anniversary(born, on, _EVERY_YEAR)
    return coming.on.first if coming else None


def _days(born: PartialDate, first: date, last: date) -> list[date]:
    if born.day is None or born.approximate:
        return []
    return [each.on.first for each in anniversaries_between(born, first, last, _EVERY_YEAR)]


def _born(asking: Asking, people: list[UUID]) -> dict[UUID, PartialDate]:
    statement = select(Person.uid, Person.born).where(
        Person.uid.in_(people),
        Person.born.is_not(None),
        Person.died.is_(None),
        Person.do_not_contact.is_(False),
        Person.binned.is_(None),
    )
    rows = asking.book.rows(statement) if people else []
    return {uid: born for uid, born in rows if born is not None}
