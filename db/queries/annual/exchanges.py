"""The exchanges of a report: those held in its span, and those that lie ahead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from db.queries.annual.pictures import pictures
from db.queries.annual.wanted import Wanted
from db.queries.annual_facts import ExchangeFacts, ParticipantFacts, ResultNumber
from db.queries.called import called_of
from db.queries.facts import NO_WORDS, Picture, Span, Sum, Wording
from db.queries.figures import GUEST, STAY, held, hosted, in_any, took_part
from db.queries.in_print import names_of, places, spoken, wording
from db.queries.spans import dated_within, first_day
from db.records.exchange import Exchange, ExchangePartnership, ExchangeState
from db.records.exchange_facts import ResultNumber as ResultRecord
from db.records.exchange_facts import Venue
from db.records.money import MoneyDirection, MoneyEntry
from db.records.record import Record
from db.rules.months import add_months
from db.rules.nights import nights_within

_AHEAD_MONTHS = 12
_NOT_PLANNED = (ExchangeState.IDEA, ExchangeState.CANCELLED)


def exchanges_of(wanted: Wanted) -> tuple[ExchangeFacts, ...]:
    """The exchanges held in the span, the first one first."""
    return _exchanges(wanted, held(wanted.span, wanted.among))


def planned_after(wanted: Wanted) -> tuple[ExchangeFacts, ...]:
    """What lay ahead on the last day of the span: the exchanges of the twelve months after it.

    Of a year long past they are shown as planned, without what later came of them. Those without a day are shown only
    in a report on the last year, since nobody knows when they were planned.
    """
    last = wanted.as_of
    ahead = Span(last, add_months(last, _AHEAD_MONTHS))
    when = dated_within(Exchange.starts, ahead) & (first_day(Exchange.starts) > last.isoformat())
    if wanted.on <= ahead.last:
        when = when | Exchange.starts.is_(None)
    conditions = when & Exchange.state.not_in(_NOT_PLANNED) & Exchange.binned.is_(None)
    found = _exchanges(wanted, conditions & in_any("exchange", wanted.among))
    return tuple(_as_planned(one) for one in found)


def participants_of(wanted: Wanted) -> tuple[ParticipantFacts, ...]:
    """Who took part in the exchanges of the span, in the order of their lists."""
    statement = (
        select(
            Exchange.uid, GUEST.person_id, GUEST.description, GUEST.part, GUEST.side, GUEST.heads, GUEST.school_class,
            GUEST.organisation_id,
        )
        .join_from(Exchange, GUEST, took_part())
        .where(held(wanted.span, wanted.among))
        .order_by(first_day(Exchange.starts), Exchange.id, GUEST.position, GUEST.id)
    )  # fmt: skip
    rows: list[Any] = list(wanted.book.rows(statement))
    people = called_of(wanted.book, (row.person_id for row in rows))
    names = names_of(wanted.book, (one.uid for one in people.values()))
    bodies = spoken(wanted.book, (row.organisation_id for row in rows), wanted.language)
    return tuple(
        ParticipantFacts(
            row.uid,
            names.get(people[row.person_id].uid, ()) if row.person_id in people else (Wording(row.description or ""),),
            row.part,
            row.side or "",
            bodies.get(row.organisation_id) or Wording(row.school_class or ""),
            row.heads,
        )
        for row in rows
    )


def _as_planned(one: ExchangeFacts) -> ExchangeFacts:
    """An exchange as it was known before it began."""
    state = one.state if one.state in (ExchangeState.CONFIRMED, ExchangeState.POSTPONED) else ExchangeState.PLANNED
    people = one.people if one.state == state else 0
    return ExchangeFacts(
        one.uid, one.title, one.kind, one.direction, state, one.partnerships, one.starts, one.ends, one.places, people
    )


def _exchanges(wanted: Wanted, conditions: ColumnElement[bool]) -> tuple[ExchangeFacts, ...]:
    one = Exchange
    columns = select(
        one.id, one.uid, one.title, one.exchange_kind, one.direction, one.state, one.starts, one.ends, one.summary,
        one.results,
    )  # fmt: skip
    rows: list[Any] = list(wanted.book.rows(columns.where(conditions).order_by(first_day(one.starts), one.id)))
    keys = select(Exchange.id).where(conditions).correlate(None)
    partnerships, venues = _partnerships(wanted, keys), _venues(wanted, keys)
    people, nights, costs, numbers = (
        _people(wanted, keys),
        _nights(wanted, keys),
        _costs(wanted, keys),
        _numbers(wanted, keys),
    )
    shown: Mapping[int, tuple[Picture, ...]] = pictures(wanted, [row.id for row in rows])
    return tuple(
        ExchangeFacts(
            row.uid,
            wording(row.title, wanted.language),
            row.exchange_kind,
            row.direction or "",
            row.state,
            tuple(partnerships[row.id]),
            row.starts,
            row.ends,
            tuple(venues[row.id]),
            people.get(row.id, 0),
            nights[row.id],
            tuple(costs[row.id]),
            wording(row.summary, wanted.language),
            wording(row.results, wanted.language),
            tuple(numbers[row.id]),
            shown.get(row.id, ()),
        )
        for row in rows
    )


def _partnerships(wanted: Wanted, keys: Any) -> Mapping[int, list[UUID]]:
    link, base = ExchangePartnership.__table__.c, Record.__table__.c
    statement = (
        select(link.exchange_id, link.partnership_id)
        .join_from(ExchangePartnership.__table__, Record.__table__, base.id == link.id)
        .where(base.binned.is_(None), link.exchange_id.in_(keys))
        .order_by(link.position, link.id)
    )
    found: dict[int, list[UUID]] = defaultdict(list)
    for exchange, partnership in wanted.book.rows(statement):
        uid = wanted.uid_of(partnership)
        found[exchange].extend([uid] if uid is not None and uid not in found[exchange] else [])
    return found


def _venues(wanted: Wanted, keys: Any) -> Mapping[int, list[Wording]]:
    statement = (
        select(Venue.exchange_id, Venue.name, Venue.place_id)
        .where(Venue.binned.is_(None), Venue.exchange_id.in_(keys))
        .order_by(Venue.position, Venue.id)
    )
    rows: list[Any] = list(wanted.book.rows(statement))
    known = places(wanted.book, (row.place_id for row in rows), wanted.language)
    found: dict[int, list[Wording]] = defaultdict(list)
    for row in rows:
        house = wording(row.name, wanted.language)
        place = known[row.place_id].names[0] if row.place_id in known else NO_WORDS
        said = Wording(", ".join(filter(None, (house.text, place.text))), house.language or place.language)
        found[row.exchange_id].append(said)
    return found


def _people(wanted: Wanted, keys: Any) -> Mapping[int, int]:
    statement = select(Exchange.id, func.sum(GUEST.heads)).join_from(Exchange, GUEST, took_part())
    rows = wanted.book.rows(statement.where(Exchange.id.in_(keys)).group_by(Exchange.id))
    return {row[0]: row[1] for row in rows}


def _nights(wanted: Wanted, keys: Any) -> Mapping[int, int]:
    """Those in the span, so that the exchanges of a year add up to its nights."""
    statement = (
        select(Exchange.id, STAY.first_night, STAY.last_night, func.sum(GUEST.heads))
        .join_from(STAY, Exchange, Exchange.id == STAY.exchange_id)
        .join(GUEST, took_part() & (GUEST.id == STAY.participant_id))
        .where(hosted(), Exchange.id.in_(keys))
        .group_by(Exchange.id, STAY.first_night, STAY.last_night)
    )
    found: dict[int, int] = defaultdict(int)
    for exchange, first, last, heads in wanted.book.rows(statement):
        if first is not None and last is not None:
            found[exchange] += nights_within(first, last, wanted.span.first, wanted.span.last) * heads
    return found


def _costs(wanted: Wanted, keys: Any) -> Mapping[int, list[Sum]]:
    statement = (
        select(MoneyEntry.exchange_id, MoneyEntry.currency, func.sum(MoneyEntry.amount))
        .where(MoneyEntry.exchange_id.in_(keys), MoneyEntry.binned.is_(None))
        .where(MoneyEntry.direction == MoneyDirection.OUT)
        .group_by(MoneyEntry.exchange_id, MoneyEntry.currency)
    )
    found: dict[int, list[Sum]] = defaultdict(list)
    for exchange, currency, amount in wanted.book.rows(statement):
        found[exchange or 0].append(Sum(currency, amount))
    return found


def _numbers(wanted: Wanted, keys: Any) -> Mapping[int, list[ResultNumber]]:
    one = ResultRecord
    statement = (
        select(one.exchange_id, one.what, one.number, one.unit, one.known, one.known_from)
        .where(one.exchange_id.in_(keys), one.binned.is_(None))
        .order_by(one.position, one.id)
    )
    found: dict[int, list[ResultNumber]] = defaultdict(list)
    for exchange, what, number, unit, known, known_from in wanted.book.rows(statement):
        how = Wording(", ".join(_filled((known, known_from))))
        said = wording(what, wanted.language), Decimal(repr(number)).normalize(), wording(unit, wanted.language)
        found[exchange].append(ResultNumber(*said, how))
    return found


def _filled(words: Iterable[str | None]) -> list[str]:
    return [str(word) for word in words if word]
