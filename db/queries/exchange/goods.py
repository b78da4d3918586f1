"""Goods and gifts of an exchange: what went which way, where it is now, and what was never thanked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.called import called_of
from db.queries.exchange.head import Head
from db.queries.facts import NO_WORDS, Sum, Wording
from db.queries.in_print import spoken, wording
from db.queries.record import Called
from db.records.gift import Gift, GiftDirection
from db.records.goods import Goods, GoodsDirection
from db.rules.money import Amount, sums
from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class Sent:
    """Goods. ``quantity`` is of ``unit``. ``thanked`` is the letter; ``giver`` and ``receiver`` are records."""

    uid: UUID
    called: str
    what: Wording
    direction: GoodsDirection
    quantity: int | None
    unit: str
    worth: Sum | None
    carrier: str
    tracking: str
    sent: PartialDate | None
    received: PartialDate | None
    giver: Called | None
    giver_name: Wording
    receiver: Called | None
    receiver_name: Wording
    thanked: Called | None

    @property
    def is_on_its_way(self) -> bool:
        return self.sent is not None and self.received is None

    @property
    def lacks_thanks(self) -> bool:
        """Whether it came to us and no letter thanks for it."""
        return self.direction is GoodsDirection.IN and self.received is not None and self.thanked is None


@dataclass(frozen=True, slots=True)
class Given:
    """A gift. Names and letter as in ``Sent``."""

    uid: UUID
    called: str
    what: Wording
    direction: GiftDirection
    dated: PartialDate | None
    worth: Sum | None
    giver: Called | None
    giver_name: Wording
    receiver: Called | None
    receiver_name: Wording
    kept_where: str
    thanked: Called | None

    @property
    def lacks_thanks(self) -> bool:
        return self.direction is GiftDirection.RECEIVED and self.thanked is None


@dataclass(frozen=True, slots=True)
class Sums:
    """What went one way: so many of each unit, the most first, and its worth in each currency."""

    quantities: tuple[tuple[str, int], ...]
    worths: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class GoodsFacts:
    """Goods by the day on which they were sent, gifts by the day on which they were given."""

    goods: tuple[Sent, ...]
    gifts: tuple[Given, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.goods or self.gifts)

    @property
    def on_their_way(self) -> tuple[Sent, ...]:
        return tuple(one for one in self.goods if one.is_on_its_way)

    @property
    def lacking_thanks(self) -> tuple[Sent | Given, ...]:
        return (
            *(one for one in self.goods if one.lacks_thanks),
            *(one for one in self.gifts if one.lacks_thanks),
        )  # fmt: skip

    def way(self, direction: GoodsDirection) -> tuple[Sent, ...]:
        """The goods that went this way."""
        return tuple(one for one in self.goods if one.direction is direction)

    def sums(self, direction: GoodsDirection) -> Sums:
        """What went this way, added up; what is not counted adds nothing."""
        units: dict[str, int] = defaultdict(int)
        for one in self.way(direction):
            if one.quantity is not None:
                units[one.unit] += one.quantity
        worths = sums(Amount(one.worth.minor, one.worth.currency) for one in self.way(direction) if one.worth)
        return Sums(
            tuple(sorted(units.items(), key=lambda pair: -pair[1])),
            tuple(Sum(each.currency, each.minor) for each in worths),
        )


def goods(book: Book, exchange: Head, language: str = "en") -> GoodsFacts:
    """The goods and gifts of an exchange, the bin left out."""
    sent, given = _goods(book, exchange.key), _gifts(book, exchange.key)
    links = [key for row in sent for key in (row.sent_by_id, row.received_by_id, row.thanked_id)]
    links += [key for row in given for key in (row.given_by_id, row.given_to_id, row.thanked_id)]
    known, names = called_of(book, links), spoken(book, links, language)
    return GoodsFacts(
        tuple(
            Sent(
                row.uid, row.called, wording(row.what, language), row.direction, row.quantity, row.unit or "",
                _worth(row), row.carrier or "", row.tracking or "", row.sent, row.received,
                known.get(row.sent_by_id), names.get(row.sent_by_id, NO_WORDS),
                known.get(row.received_by_id), names.get(row.received_by_id, NO_WORDS), known.get(row.thanked_id),
            )
            for row in sent
        ),
        tuple(
            Given(
                row.uid, row.called, wording(row.what, language), row.direction, row.dated, _worth(row),
                known.get(row.given_by_id), names.get(row.given_by_id, NO_WORDS),
                known.get(row.given_to_id), names.get(row.given_to_id, NO_WORDS), row.kept_where or "",
                known.get(row.thanked_id),
            )
            for row in given
        ),
    )  # fmt: skip


def _worth(row: Any) -> Sum | None:
    return None if row.worth is None else Sum(row.worth_currency, row.worth)


def _goods(book: Book, exchange: int) -> list[Any]:
    one = Goods
    columns = select(
        one.uid, one.called, one.what, one.direction, one.quantity, one.unit, one.worth, one.worth_currency,
        one.carrier, one.tracking, one.sent, one.received, one.sent_by_id, one.received_by_id, one.thanked_id,
    )  # fmt: skip
    return _rows(book, columns.where(one.exchange_id == exchange, one.binned.is_(None)).order_by(one.sent, one.id))


def _gifts(book: Book, exchange: int) -> list[Any]:
    one = Gift
    columns = select(
        one.uid, one.called, one.what, one.direction, one.dated, one.worth, one.worth_currency, one.given_by_id,
        one.given_to_id, one.kept_where, one.thanked_id,
    )  # fmt: skip
    return _rows(book, columns.where(one.exchange_id == exchange, one.binned.is_(None)).order_by(one.dated, one.id))


def _rows(book: Book, statement: Any) -> list[Any]:
    found: Iterable[Any] = book.rows(statement)
    return list(found)
