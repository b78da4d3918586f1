"""The figures of one exchange: who took part, from where, and how long they were hosted; and of the one before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.exchange.roster import Roster
from db.queries.facts import Figure
from db.queries.figures import GUEST, HOSTED, STAY, took_part
from db.records.exchange import Exchange
from db.rules.nights import nights


class What(StrEnum):
    """What is counted; ``NIGHTS`` are nights of guests in households, ``FAMILIES`` the households."""

    PEOPLE = "people"
    MINORS = "minors"
    PLACES = "places"
    COUNTRIES = "countries"
    FAMILIES = "families"
    NIGHTS = "nights"
    DAYS = "days"
    AUDIENCE = "audience"


@dataclass(frozen=True, slots=True)
class FigureOf:
    """One count with that of the exchange before."""

    what: What
    figure: Figure


def participation(
    book: Book, exchange: Head, guests: Roster, before: Head | None, there: Roster | None
) -> tuple[FigureOf, ...]:
    """Every figure that is not nought in either; ``before`` and ``there`` are the exchange before and its roster."""
    now = _count(book, exchange, guests)
    then = _count(book, before, there) if before is not None and there is not None else None
    return tuple(
        FigureOf(what, Figure(now[what], None if then is None else then[what]))
        for what in What
        if now[what] or (then is not None and then[what])
    )


def _count(book: Book, exchange: Head, guests: Roster) -> Counter[What]:
    coming = guests.coming
    found: Counter[What] = Counter()
    found[What.PEOPLE] = sum(guest.heads for guest in coming)
    found[What.MINORS] = sum(guest.heads for guest in coming if guest.is_minor)
    found[What.PLACES] = len({guest.place_uid for guest in coming if guest.place_uid is not None})
    found[What.COUNTRIES] = len({guest.country for guest in coming if guest.country})
    found[What.FAMILIES], found[What.NIGHTS] = _hosted(book, exchange.key)
    if exchange.first_day is not None and exchange.last_day is not None:
        found[What.DAYS] = (exchange.last_day - exchange.first_day).days + 1
    found[What.AUDIENCE] = book.scalar(select(Exchange.audience).where(Exchange.id == exchange.key)) or 0
    return found


def _hosted(book: Book, exchange: int) -> tuple[int, int]:
    """How many households host, and the nights of all their guests, each head counted, as the lists count them."""
    statement = (
        select(STAY.household_id, STAY.first_night, STAY.last_night, func.sum(GUEST.heads))
        .join_from(STAY, Exchange, Exchange.id == STAY.exchange_id)
        .join(GUEST, took_part() & (GUEST.id == STAY.participant_id))
        .where(STAY.exchange_id == exchange, STAY.household_id.is_not(None), STAY.state.in_(HOSTED))
        .where(STAY.binned.is_(None))
        .group_by(STAY.household_id, STAY.first_night, STAY.last_night)
    )
    rows: list[Any] = list(book.rows(statement))
    slept = sum(
        nights(first, last) * heads
        for _, first, last, heads in rows
        if first is not None and last is not None
    )  # fmt: skip
    return len({row[0] for row in rows}), slept
