"""Consents that are missing before an exchange begins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import or_, select

from db.queries.attention.asking import Asking
from db.queries.attention.entry import Attention, Facts, What
from db.queries.consents import Consents
from db.queries.exchanges import COMING
from db.queries.facts import Span
from db.queries.record import Called
from db.queries.spans import dated_within
from db.records.consent import Purpose
from db.records.exchange import Exchange, ExchangeDirection, ExchangePartnership
from db.records.participant import Attended, Part, Participant
from db.records.person import Person
from db.records.record import Record
from db.rules.ages import taken_for_minor
from db.rules.consents import needed
from db.values import PartialDate

AHEAD = timedelta(days=90)
IN_HAND = timedelta(days=14)
"""How long before an exchange its consents should be in: there is time left to ask again."""


def consents(asking: Asking) -> Iterator[Attention]:
    """One for each coming exchange in which somebody lacks a consent.

    What is needed of whom, ``db.rules.consents.needed`` says. A minor's are given by a guardian. A student whose age is
    not known is taken for a minor.
    """
    coming = _exchanges(asking)
    guests = _participants(asking, list(coming))
    given = Consents(asking.book, (guest.person_id for some in guests.values() for guest in some), asking.on)
    for key, exchange in coming.items():
        day = exchange.starts.first
        needing = [guest for guest in guests[key] if _purposes(guest, exchange, day)]
        lacking = [
            guest
            for guest in needing
            if given.lacking(guest.person_id, _purposes(guest, exchange, day), key, day, is_minor=_is_minor(guest, day))
        ]
        if lacking:
            minors = sum(_is_minor(guest, day) for guest in lacking)
            facts = Facts(number=len(lacking), of=len(needing), guardians=minors, then=exchange.starts)
            about = Called(exchange.uid, "exchange", exchange.called)
            partnership = asking.called(asking.only or exchange.partnership_id)
            yield Attention(What.CONSENTS_MISSING, PartialDate.of(day - IN_HAND), about, partnership, facts)


def _exchanges(asking: Asking) -> Mapping[int, Any]:
    one, link = Exchange.__table__.c, ExchangePartnership.__table__.c
    base, of_link = Record.__table__.alias(), Record.__table__.alias()
    statement = (
        select(one.id, base.c.uid, base.c.called, one.starts, one.direction, link.partnership_id)
        .join_from(Exchange.__table__, base, base.c.id == one.id)
        .join(ExchangePartnership.__table__, link.exchange_id == one.id, isouter=True)
        .join(of_link, of_link.c.id == link.id, isouter=True)
        .where(dated_within(one.starts, Span(asking.on, asking.on + AHEAD)), one.state.in_(COMING))
        .where(base.c.binned.is_(None), of_link.c.binned.is_(None), asking.of(link.partnership_id))
        .order_by(link.position.desc(), link.id.desc())
    )
    return {row.id: row for row in asking.book.rows(statement)}


def _participants(asking: Asking, exchanges: Sequence[int]) -> Mapping[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    if not exchanges:
        return found
    one, person, base = Participant.__table__.c, Person.__table__.c, Record.__table__.c
    statement = (
        select(one.exchange_id, one.person_id, one.part, one.consents_needed, one.age_told, person.born)
        .join_from(Participant.__table__, Record.__table__, base.id == one.id)
        .join(Person.__table__, person.id == one.person_id)
        .where(one.exchange_id.in_(exchanges), base.binned.is_(None))
        .where(or_(one.attended.is_(None), one.attended == Attended.YES))
    )
    for row in asking.book.rows(statement):
        found[row.exchange_id].append(row)
    return found


def _is_minor(guest: Any, day: date) -> bool:
    return taken_for_minor(guest.born, guest.age_told, day, is_student=guest.part is Part.STUDENT)


def _purposes(guest: Any, exchange: Any, day: date) -> tuple[Purpose, ...]:
    return needed(
        guest.consents_needed,
        is_minor=_is_minor(guest, day),
        is_guest=guest.part is not Part.HOST,
        is_online=exchange.direction is ExchangeDirection.ONLINE,
    )
