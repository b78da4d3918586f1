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
from db.rules.anniversaries import next_anniversary
from db.rules.lifecycle import ENDINGS
from db.values import PartialDate

_EVERY_YEAR = range(1, 200)


def birthdays(asking: Asking) -> Iterator[Attention]:
    """One for each person in office whose birthday is near; never of a date without its day.

    Only the day is told: that of birth is private, and so is the age. Who is not to be contacted is left out.
    """
    ahead = _days_ahead(asking)
    if ahead is None:
        return
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
        coming = _next(born[who.uid], asking.on) if who.uid in born else None
        if coming is not None and coming <= asking.on + timedelta(days=ahead):
            facts = Facts(office=line.office, subject=line.body)
            yield Attention(What.BIRTHDAY, PartialDate.of(coming), who, asking.called(partnership), facts)


def _days_ahead(asking: Asking) -> int | None:
    statement = select(Association.birthdays_ahead).where(Association.binned.is_(None)).limit(1)
    return next((row.birthdays_ahead for row in asking.book.rows(statement)), None)


def _next(born: PartialDate, on: date) -> date | None:
    """The next birthday from a day on; of 29 February the 28th where the year has no 29th."""
    if born.day is None or born.approximate:
        return None
    coming = next_anniversary(born, on, _EVERY_YEAR)
    return coming.on.first if coming else None


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
