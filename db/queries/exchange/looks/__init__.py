"""What wants a look of one exchange: every finding with the record that is opened to settle it, the gravest first."""

from __future__ import annotations

from datetime import date

from db.book import Book
from db.queries.consents import Consents
from db.queries.exchange.beds import Beds, beds
from db.queries.exchange.head import Head
from db.queries.exchange.looks.guests import at_any_time, before_the_journey
from db.queries.exchange.looks.hosting import bedless, clashing
from db.queries.exchange.looks.look import Grave, Look, What
from db.queries.exchange.looks.outline import of_its_grants, of_its_state
from db.queries.exchange.looks.planned import of_what_is_planned
from db.queries.exchange.roster import Roster, roster
from db.queries.in_print import keys_of
from db.records.exchange import ExchangeState

__all__ = ["Grave", "Look", "What", "looks"]

_NOT_PREPARED = {ExchangeState.IDEA, ExchangeState.CANCELLED, ExchangeState.POSTPONED}
_GRAVITY = {grave: place for place, grave in enumerate(Grave)}
_ORDER = {what: place for place, what in enumerate(What)}


def looks(
    book: Book, exchange: Head, on: date, language: str = "en", guests: Roster | None = None, where: Beds | None = None
) -> tuple[Look, ...]:
    """What wants a look on the day ``on``. ``guests`` and ``where`` are asked for where they are not known yet.

    Beds, consents and papers of a journey are passed over for an idea, for what was called off, and once it
    is over.
    """
    guests = guests or roster(book, exchange, language, on=on)
    found = [*of_its_state(exchange, on), *at_any_time(exchange, guests, on)]
    is_ahead = exchange.last_day is None or exchange.last_day >= on
    if is_ahead and exchange.state not in _NOT_PREPARED:
        keys = keys_of(book, (guest.person.uid for guest in guests.guests if guest.person is not None))
        consents = Consents(book, keys.values(), on)
        found += before_the_journey(exchange, guests, keys, consents)
        found += bedless(guests, where or beds(book, exchange, guests))
        found += clashing(book, exchange, guests, language)
        found += of_what_is_planned(book, exchange, guests, language)
    found += of_its_grants(book, exchange, guests, language)
    return tuple(sorted(found, key=lambda look: (_GRAVITY[look.grave], _ORDER[look.what])))
