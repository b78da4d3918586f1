"""The budget of an exchange: planned and actual by category, who bears it, per head, its grants, fees and receipts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from db.book import Book
from db.queries.exchange.conditions import GrantFacts, grants
from db.queries.exchange.head import Head
from db.queries.exchange.money import ExchangeMoney, Line, Paid, Planned, exchange_money
from db.queries.exchange.roster import Roster
from db.queries.facts import Sum, Wording
from db.queries.granted import spent_from_grants
from db.queries.record import Called
from db.records.budget_line import Bearer
from db.records.money import MoneyDirection
from db.rules.money import Amount, each_of, sums


@dataclass(frozen=True, slots=True)
class Total:
    """A sum: ``by_currency`` of everything, ``worth`` in the book's currency of what has a rate, minor units.

    ``unrated`` are the amounts in other currencies that no rate was kept for: they are not in ``worth``.
    """

    by_currency: tuple[Sum, ...] = ()
    worth: int = 0
    unrated: int = 0


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """One category of income or of expense; None gathers what has no category."""

    category: Called | None
    name: Wording
    planned: Total
    actual: Total
    lines: tuple[Planned, ...]
    entries: tuple[Paid, ...]

    @property
    def difference(self) -> int:
        """How much more came in or went out than was planned, in the book's currency."""
        return self.actual.worth - self.planned.worth


@dataclass(frozen=True, slots=True)
class Half:
    """Income, or expense: its categories in the order of the budget, and all of them together."""

    direction: MoneyDirection
    rows: tuple[CategoryRow, ...]
    planned: Total
    actual: Total


@dataclass(frozen=True, slots=True)
class Borne:
    """So much of the planned expense is borne by somebody; by None what nobody was named for."""

    by: Bearer | None
    planned: Total


@dataclass(frozen=True, slots=True)
class GrantMoney:
    """A grant, what was received from it for this exchange, and what was spent from it for anything."""

    grant: GrantFacts
    received: tuple[Sum, ...]
    spent: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class Owed:
    """A participant who has not paid all of the fee."""

    participant: UUID
    called: str
    owed: Sum


@dataclass(frozen=True, slots=True)
class Fees:
    """Of those who come, what is due and what was paid, each currency by itself; and who owes."""

    due: tuple[Sum, ...]
    paid: tuple[Sum, ...]
    owing: tuple[Owed, ...]


@dataclass(frozen=True, slots=True)
class Budget:
    """``currency`` is the book's own, in which worths, balances and shares are, in minor units.

    ``heads`` are those who come and are guests: hosts cost no bed and no fare. ``nights`` is how long it lasts.
    """

    currency: str
    income: Half
    expense: Half
    borne: tuple[Borne, ...]
    heads: int
    nights: int
    grants: tuple[GrantMoney, ...]
    fees: Fees

    @property
    def is_empty(self) -> bool:
        return not (self.income.rows or self.expense.rows or self.grants or self.fees.due)

    @property
    def balance_planned(self) -> int:
        return self.income.planned.worth - self.expense.planned.worth

    @property
    def balance(self) -> int:
        return self.income.actual.worth - self.expense.actual.worth

    @property
    def unrated(self) -> int:
        """How many amounts are in none of the sums, since their currency is another and no rate was kept."""
        return sum(total.unrated for half in (self.income, self.expense) for total in (half.planned, half.actual))

    @property
    def without_receipt(self) -> tuple[Paid, ...]:
        """The expenses that no document proves."""
        return tuple(entry for row in self.expense.rows for entry in row.entries if entry.receipt is None)

    def per_head(self, worth: int) -> int | None:
        """A share of a worth for each guest, rounded half up; None where nobody comes."""
        return each_of(worth, self.heads)

    def per_head_and_night(self, worth: int) -> int | None:
        """The same for each guest and night; None for a visit of a day."""
        return each_of(worth, self.heads * self.nights)


def budget(book: Book, exchange: Head, guests: Roster, language: str = "en") -> Budget:
    """The budget of an exchange. What is binned counts nowhere."""
    money = exchange_money(book, exchange, language)
    first, last = exchange.first_day, exchange.last_day
    return Budget(
        money.currency,
        _half(money, MoneyDirection.IN),
        _half(money, MoneyDirection.OUT),
        _borne(money),
        sum(guest.heads for guest in guests.coming if not guest.is_host),
        (last - first).days if first is not None and last is not None else 0,
        _grants(book, money, grants(book, exchange, guests, language)),
        _fees(guests),
    )


def total(lines: Iterable[Line]) -> Total:
    """The sum of some lines."""
    some = list(lines)
    worths = [line.worth for line in some if line.worth is not None]
    return Total(_sums(line.amount for line in some), sum(worths), len(some) - len(worths))


def _half(money: ExchangeMoney, direction: MoneyDirection) -> Half:
    planned = [line for line in money.planned if line.direction is direction]
    paid = [entry for entry in money.paid if entry.direction is direction]
    names = {line.category: line.category_name for line in (*planned, *paid)}
    rows: list[CategoryRow] = []
    for category in sorted(names, key=lambda one: one is None):  # what has none stands last; the rest keep their order
        lines = tuple(line for line in planned if line.category == category)
        entries = tuple(entry for entry in paid if entry.category == category)
        rows.append(CategoryRow(category, names[category], total(lines), total(entries), lines, entries))
    return Half(direction, tuple(rows), total(planned), total(paid))


def _borne(money: ExchangeMoney) -> tuple[Borne, ...]:
    found: dict[Bearer | None, list[Planned]] = defaultdict(list)
    for line in money.planned:
        if line.direction is MoneyDirection.OUT:
            found[line.borne_by].append(line)
    order: Sequence[Bearer | None] = (*Bearer, None)
    return tuple(Borne(by, total(found[by])) for by in order if by in found)


def _grants(book: Book, money: ExchangeMoney, every: Sequence[GrantFacts]) -> tuple[GrantMoney, ...]:
    spent = spent_from_grants(book, grants=[one.key for one in every])
    came = [entry for entry in money.paid if entry.direction is MoneyDirection.IN]
    return tuple(
        GrantMoney(
            one,
            _sums(entry.amount for entry in came if entry.grant == one.key),
            tuple(Sum(currency, minor) for (key, currency), minor in sorted(spent.items()) if key == one.key),
        )
        for one in every
    )  # fmt: skip


def _fees(guests: Roster) -> Fees:
    due: list[Sum] = []
    paid: list[Sum] = []
    owing: list[Owed] = []
    for guest in guests.coming:
        if not guest.fee_currency:
            continue
        wanted, given = guest.fee_due or 0, guest.fee_paid or 0
        due.append(Sum(guest.fee_currency, wanted))
        paid.append(Sum(guest.fee_currency, given))
        if given < wanted:
            owing.append(Owed(guest.uid, guest.called, Sum(guest.fee_currency, wanted - given)))
    return Fees(_sums(due), _sums(paid), tuple(owing))


def _sums(amounts: Iterable[Sum]) -> tuple[Sum, ...]:
    added = sums(Amount(amount.minor, amount.currency) for amount in amounts)
    return tuple(Sum(amount.currency, amount.minor) for amount in added)
