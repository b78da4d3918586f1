"""The budget of an exchange: planned and actual by category, in every currency, per head, with grants and fees."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from db.book import Book
from db.queries import figures
from db.queries.exchange.budget import Budget, budget
from db.queries.exchange.head import head
from db.queries.exchange.roster import roster
from db.queries.facts import Span, Sum
from db.records.budget_line import Bearer, BudgetLine
from db.records.category import Category
from db.records.document import Document
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind
from db.records.grant import Grant
from db.records.money import MoneyDirection, MoneyEntry
from db.records.participant import Attended, Part, Participant
from tests.db.filling import needed
from tests.db.queries.larkhaven import Larkhaven, en, on

IN, OUT = MoneyDirection.IN, MoneyDirection.OUT


@pytest.fixture
def visit(book: Book, place: Larkhaven) -> UUID:  # noqa: ARG001 - the book must have its home
    with book.change("Plan") as change:
        made = change.add(
            Exchange, title=en("Visit"), exchange_kind=ExchangeKind.YOUTH, direction=ExchangeDirection.IN,
            starts=on("2027-01-18"), ends=on("2027-01-26"),
        )  # fmt: skip
        return made.uid


def of(book: Book, uid: UUID) -> Budget:
    one = head(book, uid)
    return budget(book, one, roster(book, one))


def test_each_category_is_held_against_its_plan_in_every_currency(book: Book, visit: UUID) -> None:
    with book.change("Enter") as change:
        travel, gifts = (change.add(Category, name=en(name)) for name in ("Travel", "Gifts"))

        def plan(minor: int, currency: str, **more: Any) -> None:
            change.add(BudgetLine, exchange=visit, planned=minor, currency=currency, **more)

        def pay(minor: int, currency: str, **more: Any) -> MoneyEntry:
            given: dict[str, Any] = {"direction": OUT, "dated": date(2027, 1, 20), **more}
            return change.add(MoneyEntry, exchange=visit, amount=minor, currency=currency, **given)

        plan(340000, "USD", direction=OUT, category=travel, borne_by=Bearer.ASSOCIATION)
        plan(20000, "JPY", direction=OUT, category=travel, rate=670000, borne_by=Bearer.PARTNER)
        plan(500000, "USD", direction=IN)
        change.bin(change.add(BudgetLine, exchange=visit, planned=1, currency="USD", direction=OUT))
        pay(148000, "USD", category=travel, receipt=change.add(Document, **needed(change, "document")))
        pay(40000, "KWD", category=travel, rate=325000)  # 40 dinars at 3.25 dollars
        pay(8500, "EUR", category=gifts, party="A gardener")
        pay(70000, "USD")
        pay(250000, "USD", direction=IN)
    found = of(book, visit)
    assert [(row.name.text, row.planned.worth, row.actual.worth, row.difference) for row in found.expense.rows] == [
        ("Travel", 353400, 161000, -192400),
        ("Gifts", 0, 0, 0),
        ("", 0, 70000, 70000),
    ]
    assert found.expense.rows[0].planned.by_currency == (Sum("JPY", 20000), Sum("USD", 340000))
    assert found.expense.actual.by_currency == (Sum("EUR", 8500), Sum("KWD", 40000), Sum("USD", 218000))
    assert (found.unrated, found.expense.actual.unrated, found.expense.planned.unrated) == (1, 1, 0)
    assert [(one.by, one.planned.worth) for one in found.borne] == [
        (Bearer.ASSOCIATION, 340000), (Bearer.PARTNER, 13400),
    ]  # fmt: skip
    assert (found.balance_planned, found.balance) == (500000 - 353400, 250000 - 231000)
    assert [entry.with_whom for entry in found.without_receipt] == ["", "A gardener", ""]
    # What the book adds up for the year is what stands here, currency by currency.
    year = figures.money(book, Span(date(2027, 1, 1), date(2027, 12, 31)))
    assert {one.currency: (one.raised, one.spent) for one in year} == {
        "EUR": (0, 8500), "KWD": (0, 40000), "USD": (250000, 218000)
    }  # fmt: skip


def test_a_share_for_each_guest_leaves_out_hosts_and_who_stayed_away(book: Book, visit: UUID) -> None:
    with book.change("Enter") as change:
        for heads, part, attended in ((24, Part.STUDENT, None), (11, Part.HOST, None), (2, Part.STUDENT, Attended.NO)):
            change.add(Participant, exchange=visit, heads=heads, description="People", part=part, attended=attended)
    found = of(book, visit)
    assert (found.heads, found.nights) == (24, 8)
    assert (found.per_head(640012), found.per_head_and_night(640012)) == (26667, 3333)
    assert found.is_empty
    with book.change("Nobody") as change:
        for one in change.all(Participant):
            change.bin(one)
    assert of(book, visit).per_head(100) is None


def test_grants_and_fees_say_what_came_what_went_and_who_owes(book: Book, visit: UUID) -> None:
    with book.change("Enter") as change:
        grant = change.add(Grant, title=en("Pairs"), exchange=visit, awarded=640000, paid=512000, currency="USD")
        for direction, amount, exchange in ((IN, 512000, visit), (OUT, 100000, visit), (OUT, 50000, None)):
            change.add(MoneyEntry, dated=date(2026, 9, 1), direction=direction, amount=amount, currency="USD",
                       exchange=exchange, grant=grant)  # fmt: skip
        for due, paid, currency in ((145000, 145000, "USD"), (145000, 100000, "USD"), (30000, None, "JPY")):
            change.add(Participant, exchange=visit, heads=1, description=f"Paid {paid}", part=Part.STUDENT,
                       fee_due=due, fee_paid=paid, fee_currency=currency)  # fmt: skip
    found = of(book, visit)
    (money,) = found.grants
    assert (money.grant.awarded, money.received, money.spent) == (
        Sum("USD", 640000), (Sum("USD", 512000),), (Sum("USD", 150000),)
    )  # fmt: skip
    assert found.fees.due == (Sum("JPY", 30000), Sum("USD", 290000))
    assert found.fees.paid == (Sum("JPY", 0), Sum("USD", 245000))
    assert [one.owed for one in found.fees.owing] == [Sum("USD", 45000), Sum("JPY", 30000)]
