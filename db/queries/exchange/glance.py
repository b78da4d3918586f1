"""An exchange in one look: its head, who takes part, where they sleep, what wants a look, and its numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.exchange.bearing import bears_on_exchange
from db.queries.exchange.beds import Beds, beds
from db.queries.exchange.head import Head, head
from db.queries.exchange.looks import Look, looks
from db.queries.exchange.numbers import Numbers, numbers
from db.queries.exchange.overview import Tied, tied
from db.queries.exchange.roster import Roster, roster
from db.queries.kept import LastAnswer


@dataclass(frozen=True, slots=True)
class Glance:
    """All of it as it is on one day."""

    head: Head
    guests: Roster
    beds: Beds
    looks: tuple[Look, ...]
    numbers: Numbers
    tied: tuple[Tied, ...]
    on: date


_LAST: LastAnswer[Glance] = LastAnswer(bears_on_exchange)


def glance(book: Book, uid: UUID, on: date, language: str = "en") -> Glance:
    """The exchange ``uid`` on the day ``on``. Raises NoSuchRecord."""
    return _LAST.of(book, (uid, on, language), lambda: _look(book, uid, on, language))


def _look(book: Book, uid: UUID, on: date, language: str) -> Glance:
    exchange = head(book, uid, language)
    guests = roster(book, exchange, language, on=on)
    where = beds(book, exchange, guests)
    found = looks(book, exchange, on, language, guests, where)
    counted = numbers(book, exchange, guests, where, language)
    return Glance(exchange, guests, where, found, counted, tied(book, exchange), on)
