"""What wants a look of an exchange itself: its state, the days of its programme, what its grants want."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from db.book import Book
from db.queries.exchange.conditions import conditions
from db.queries.exchange.head import Head
from db.queries.exchange.looks.look import Grave, Look, What
from db.queries.exchange.roster import Roster
from db.queries.record import Called
from db.records.exchange import ExchangeState
from db.records.programme import ProgrammeItem, ProgrammeState
from db.rules.conditions import Standing
from db.rules.zones import zone_named

_AHEAD = {ExchangeState.IDEA, ExchangeState.PLANNED, ExchangeState.CONFIRMED}
_WITH_REASON = {ExchangeState.CANCELLED, ExchangeState.POSTPONED}


def of_its_state(exchange: Head, on: date) -> Iterator[Look]:
    """A state that the calendar has overtaken; one that wants a day and a reason."""
    itself = Called(exchange.uid, "exchange", exchange.called)
    if exchange.state in _WITH_REASON and not exchange.state_reason.strip():
        yield Look(What.NO_REASON, Grave.SHOULD, itself, exchange.called, (exchange.state.value,))
    begun = exchange.first_day is not None and exchange.first_day <= on and exchange.state in _AHEAD
    over = exchange.last_day is not None and exchange.last_day < on
    if begun or (over and exchange.state is ExchangeState.UNDER_WAY):
        yield Look(
            What.STATE_BEHIND, Grave.SHOULD, itself, exchange.called, (exchange.state.value,),
            day=exchange.last_day if over else exchange.first_day,
        )  # fmt: skip


def of_its_programme(book: Book, exchange: Head) -> Iterator[Look]:
    """Items that lie outside its days, or whose zone no clock goes by."""
    one = ProgrammeItem
    columns = select(one.uid, one.called, one.day, one.zone).where(
        one.exchange_id == exchange.key, one.binned.is_(None), one.state != ProgrammeState.CANCELLED
    )
    first, last = exchange.first_day, exchange.last_day
    for uid, called, day, zone in book.rows(columns.order_by(one.day, one.starts, one.id)):
        about = Called(uid, "programme_item", called)
        if first is not None and last is not None and not first <= day <= last:
            yield Look(What.ITEM_OUTSIDE, Grave.SHOULD, about, called, day=day)
        if zone and zone_named(zone) is None:
            yield Look(What.ITEM_WITHOUT_ZONE, Grave.SHOULD, about, called, (zone,))


def of_its_grants(book: Book, exchange: Head, guests: Roster, language: str) -> Iterator[Look]:
    """Conditions that are not met, but of what was called off."""
    if exchange.state is ExchangeState.CANCELLED:
        return
    for each in conditions(book, exchange, guests, language):
        if each.standing is Standing.SHORT:
            yield Look(
                What.CONDITION_UNMET, Grave.SHOULD, each.grant, each.grant.called, (each.wanted.value,),
                number=each.there, least=each.least,
            )  # fmt: skip
