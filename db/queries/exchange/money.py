"""The money of an exchange line by line: what was planned, what came in and went out, and its worth to the book."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.called import called_of
from db.queries.exchange.head import Head
from db.queries.facts import NO_WORDS, Sum, Wording
from db.queries.in_print import spoken
from db.queries.record import Called
from db.queries.the_association import the_association
from db.records.budget_line import Bearer, BudgetLine
from db.records.money import MoneyDirection, MoneyEntry
from db.rules.money import converted

_USUAL_CURRENCY = "USD"


@dataclass(frozen=True, slots=True)
class Line:
    """So much for a category. ``worth`` is in minor units of the book's currency, None where no rate was kept."""

    uid: UUID
    called: str
    direction: MoneyDirection
    category: Called | None
    category_name: Wording
    amount: Sum
    rate: int | None
    worth: int | None


AnyLine = TypeVar("AnyLine", bound=Line)


@dataclass(frozen=True, slots=True)
class Planned(Line):
    """A line of the budget, and who bears it."""

    borne_by: Bearer | None
    remark: str


@dataclass(frozen=True, slots=True)
class Paid(Line):
    """An income or expense. ``grant`` is the grant's key, ``receipt`` the document, with its number beside it."""

    dated: date
    with_whom: str
    grant: int | None
    receipt: Called | None
    receipt_number: str


@dataclass(frozen=True, slots=True)
class ExchangeMoney:
    """``currency`` is the book's own."""

    currency: str
    planned: tuple[Planned, ...]
    paid: tuple[Paid, ...]


def exchange_money(book: Book, exchange: Head, language: str = "en") -> ExchangeMoney:
    """Its lines of the budget in their order, and its entries by day; the bin left out."""
    currency = book_currency(book)
    lines, entries = _lines(book, exchange.key), _entries(book, exchange.key)
    every = [*lines, *entries]
    known = called_of(book, (row.category_id for row in every))
    names = spoken(book, (row.category_id for row in every), language)
    parties = spoken(book, (row.person_id or row.organisation_id for row in entries), language)
    receipts = called_of(book, (row.receipt_id for row in entries))

    def line(row: Any, minor: int) -> Line:
        amount = Sum(row.currency, minor)
        return Line(
            row.uid, row.called, row.direction, known.get(row.category_id), names.get(row.category_id, NO_WORDS),
            amount, row.rate, worth_of(amount, row.rate, currency),
        )  # fmt: skip

    planned = (
        Planned(**_said(line(row, row.planned)), borne_by=row.borne_by, remark=row.remark or "") for row in lines
    )
    paid = (
        Paid(
            **_said(line(row, row.amount)),
            dated=row.dated,
            with_whom=parties.get(row.person_id or row.organisation_id or 0, Wording(row.party or "")).text,
            grant=row.grant_id,
            receipt=receipts.get(row.receipt_id),
            receipt_number=row.receipt_number or "",
        )
        for row in entries
    )
    return ExchangeMoney(currency, tuple(planned), tuple(paid))


def _said(line: Line) -> dict[str, Any]:
    return {each.name: getattr(line, each.name) for each in fields(line)}


def book_currency(book: Book) -> str:
    """The association's currency (ISO 4217)."""
    association = the_association(book)
    return association.currency if association is not None else _USUAL_CURRENCY


def worth_of(amount: Sum, rate: int | None, currency: str) -> int | None:
    """An amount in minor units of the book's currency by the rate kept with it; None where there is none."""
    if amount.currency == currency:
        return amount.minor
    return None if rate is None else converted(amount.minor, rate)


def _lines(book: Book, exchange: int) -> list[Any]:
    one = BudgetLine
    columns = select(
        one.uid, one.called, one.direction, one.category_id, one.currency, one.planned, one.rate, one.borne_by,
        one.remark,
    )  # fmt: skip
    return _of(book, columns.where(one.exchange_id == exchange, one.binned.is_(None)).order_by(one.position, one.id))


def _entries(book: Book, exchange: int) -> list[Any]:
    one = MoneyEntry
    columns = select(
        one.uid, one.called, one.direction, one.category_id, one.currency, one.amount, one.rate, one.dated,
        one.person_id, one.organisation_id, one.party, one.grant_id, one.receipt_id, one.receipt_number,
    )  # fmt: skip
    return _of(book, columns.where(one.exchange_id == exchange, one.binned.is_(None)).order_by(one.dated, one.id))


def _of(book: Book, statement: Any) -> list[Any]:
    return list(book.rows(statement))


def expense(rows: Iterable[AnyLine]) -> tuple[AnyLine, ...]:
    """Those that go out."""
    return tuple(row for row in rows if row.direction is MoneyDirection.OUT)
