"""What wants a look of an exchange itself: its state, and what its grants want."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from db.book import Book
from db.queries.exchange.conditions import conditions
from db.queries.exchange.head import Head
from db.queries.exchange.looks.look import Grave, Look, What
from db.queries.exchange.roster import Roster
from db.queries.record import Called
from db.records.exchange import ExchangeState
from db.rules.conditions import Standing

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
