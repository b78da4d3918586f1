"""An exchange in numbers: how many take part as what and from where, nights, and its money planned and spent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from db.book import Book
from db.queries.exchange.beds import Beds
from db.queries.exchange.conditions import Condition, conditions
from db.queries.exchange.head import Head
from db.queries.exchange.money import Line, exchange_money, expense
from db.queries.exchange.roster import Guest, Roster
from db.queries.facts import PlaceFacts, Sum
from db.records.organisation import Side
from db.records.participant import Part


@dataclass(frozen=True, slots=True)
class FromPlace:
    """So many heads of one place; ``place`` is None where they are not from a place of the book."""

    place: PlaceFacts | None
    country: str
    heads: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """``people`` are all who take part as far as is known, heads counted, those who host among them.

    ``parts`` come as in ``Part``, ``places`` the largest first. ``budget`` and ``spent`` are expenses, one for each
    currency.
    """

    people: int
    minors: int
    parts: tuple[tuple[Part, int], ...]
    sides: tuple[tuple[Side, int], ...]
    places: tuple[FromPlace, ...]
    countries: int
    families: int
    nights_in_families: int
    consents_missing: int
    budget: tuple[Sum, ...]
    spent: tuple[Sum, ...]
    conditions: tuple[Condition, ...]


def numbers(book: Book, exchange: Head, guests: Roster, where: Beds, language: str = "en") -> Numbers:
    """Those who do not come are left out."""
    coming = guests.coming
    parts, sides = Counter[Part](), Counter[Side]()
    for guest in coming:
        parts[guest.part] += guest.heads
        if guest.side is not None:
            sides[guest.side] += guest.heads
    money = exchange_money(book, exchange, language)
    return Numbers(
        sum(guest.heads for guest in coming),
        sum(guest.heads for guest in coming if guest.is_minor),
        tuple((part, parts[part]) for part in Part if parts[part]),
        tuple((side, sides[side]) for side in Side if sides[side]),
        _places(coming),
        len({guest.country for guest in coming if guest.country}),
        where.families,
        sum(where.of[guest.uid].in_family for guest in coming),
        sum(bool(guest.lacking) for guest in coming),
        _sums(expense(money.planned)),
        _sums(expense(money.paid)),
        conditions(book, exchange, guests, language),
    )


def _places(coming: Iterable[Guest]) -> tuple[FromPlace, ...]:
    known = {guest.place_uid: (guest.place, guest.country) for guest in coming}
    heads = Counter[object]()
    for guest in coming:
        heads[guest.place_uid] += guest.heads
    found = [FromPlace(*known[uid], heads[uid]) for uid in known]
    return tuple(sorted(found, key=lambda each: (each.place is None, -each.heads)))


def _sums(lines: Iterable[Line]) -> tuple[Sum, ...]:
    found = Counter[str]()
    for line in lines:
        found[line.amount.currency] += line.amount.minor
    return tuple(Sum(currency, minor) for currency, minor in sorted(found.items()))
