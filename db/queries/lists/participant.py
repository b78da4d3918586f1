"""The list of participants: who each is with, and under which roof; of one exchange also what they lack and need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select

from db.book import Book
from db.queries import figures
from db.queries.exchange.bearing import bears_on_exchange
from db.queries.exchange.beds import beds
from db.queries.exchange.head import head
from db.queries.exchange.roster import Guest, roster_in_any_language
from db.queries.facts import Span
from db.queries.kept import LastAnswer
from db.queries.lists import case_file
from db.queries.lists.joined import Columns, Within, names, today
from db.queries.own_columns import order_of
from db.records.exchange import Exchange, ExchangeState
from db.records.hosting import Hosting, HostingState
from db.records.participant import Participant
from db.sqlite.values import facts_by, numbers_by, texts_by

_CALLED_OFF = (ExchangeState.CANCELLED, ExchangeState.POSTPONED)
IN, MISSING, LACKED = "in", "missing", "lacked"
"""The words of the column ``consents``, the last of what is over; nothing stands there where none is needed."""


def counted(span: Span, among: figures.Among) -> ColumnElement[bool]:
    """Those who took part in the exchanges that a report counts."""
    guest = figures.GUEST
    there = select(guest.id).join_from(Exchange, guest, figures.took_part()).where(figures.held(span, among))
    return Participant.id.in_(there)


def columns() -> Columns:
    own, stay = Participant.__table__.c.id, Hosting.__table__
    stands = stay.c.state != HostingState.CANCELLED
    return {"hosts": names(stay, stay.c.participant_id, stay.c.household_id, own, stands)}


def worked_out_within(book: Book, kind: str, uid: UUID) -> Columns:
    """Of one exchange: ``age`` on the first day (p), ``consents`` with ``consents_told``, ``needs`` (p) and ``stays``.

    ``age`` has "years" as it is told and ``is_minor``; ``consents_told`` the purposes by ``IN`` and ``MISSING``;
    ``needs`` the "diet", "allergies" (words of the book), "health" and "mobility", each only where there is something;
    ``stays`` the "roofs" and the number of "bedless" nights ahead, of those who want a bed or have one.
    """
    if kind != "exchange":
        return {}
    found, own = _known(book, uid), Participant.__table__.c.id
    return {
        "age": facts_by(found.ages, own),
        order_of("age"): numbers_by(found.years, own),
        "consents": texts_by(found.consents, own),
        "consents_told": facts_by(found.consents_told, own),
        "needs": facts_by(found.needs, own),
        "stays": facts_by(found.stays, own),
        order_of("stays"): texts_by({key: each["roofs"] if each else None for key, each in found.stays.items()}, own),
    }


def within() -> dict[str, Within]:
    own = Participant.__table__.c
    return {"partnership": lambda scope: own.exchange_id.in_(case_file.exchanges(scope))}


Told = Mapping[int, Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class _Found:
    """By the key of the participant."""

    ages: Told
    years: Mapping[int, int | None]
    consents: Mapping[int, str | None]
    consents_told: Told
    needs: Told
    stays: Told


_LAST: LastAnswer[_Found] = LastAnswer(bears_on_exchange)


def _known(book: Book, uid: UUID) -> _Found:
    on = today()
    return _LAST.of(book, (uid, on), lambda: _work_out(book, uid, on))


def _work_out(book: Book, uid: UUID, on: date) -> _Found:
    exchange = head(book, uid)
    guests = roster_in_any_language(book, exchange, on)
    where = beds(book, exchange, guests).of
    every = {guest.key: guest for guest in guests.guests}
    is_over = exchange.state in _CALLED_OFF or (exchange.last_day is not None and exchange.last_day < on)
    return _Found(
        {key: _age(guest) for key, guest in every.items()},
        {key: guest.age.least if guest.age else None for key, guest in every.items()},
        {key: _consents(guest, LACKED if is_over else MISSING) for key, guest in every.items()},
        {key: _consents_told(guest) for key, guest in every.items()},
        {key: _needs(guest) for key, guest in every.items()},
        {
            key: {"roofs": ", ".join(bed.roofs), "bedless": 0 if is_over else bed.bedless}
            if bed.roofs or bed.is_wanted
            else None
            for key, bed in ((key, where[guest.uid]) for key, guest in every.items())
        },
    )


def _age(guest: Guest) -> Mapping[str, Any] | None:
    return {"years": str(guest.age), "is_minor": guest.is_minor} if guest.age else None


def _consents(guest: Guest, missing: str) -> str | None:
    return (missing if guest.lacking else IN) if guest.needed else None


def _consents_told(guest: Guest) -> Mapping[str, Any] | None:
    given = [each.value for each in guest.needed if each not in guest.lacking]
    return {IN: given, MISSING: [each.value for each in guest.lacking]} if guest.needed else None


def _needs(guest: Guest) -> Mapping[str, Any] | None:
    needs = {
        "diet": guest.diet,
        "allergies": list(guest.allergies),
        "health": guest.health,
        "mobility": guest.mobility,
    }
    return {name: value for name, value in needs.items() if value} or None
