"""Money: income and expense, the funds and categories that they belong to, the plan, and the years that are closed."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, money, not_before, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import Texts


class MoneyDirection(StrEnum):
    IN = "in"
    OUT = "out"


class PaidBy(StrEnum):
    """The method of a payment."""

    TRANSFER = "transfer"
    CARD = "card"
    CASH = "cash"
    CHEQUE = "cheque"
    DIRECT_DEBIT = "direct debit"
    ONLINE = "online"
    IN_KIND = "in kind"


class Fund(Record):
    """Money that is kept apart, such as a youth fund. ``opening_balance`` is what stood in it when the book began."""

    name: Mapped[Texts]
    purpose: Mapped[Texts | None]
    opening_balance: Mapped[int | None]
    opening_balance_currency: Mapped[str | None]
    opening_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        *money("opening_balance"),
        not_before("closed_on", "opening_on", "The fund would close before it opened."),
    )


class Category(Record):
    """What income or expense is for, such as travel or dues; ``parent`` gathers several for the statement of money."""

    name: Mapped[Texts]
    direction: Mapped[MoneyDirection | None] = choice(MoneyDirection)
    parent_id: Mapped[int | None] = ref("category")
    opening_balance: Mapped[int | None]
    opening_balance_currency: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        *money("opening_balance"),
        rule("parent_is_another", "parent_id <> id", "A category is not a part of itself.", "parent"),
    )


class MoneyEntry(Record):
    """One income or expense, never below zero: ``direction`` says which.

    ``rate`` is how many millionths of the book's minor unit one minor unit of ``currency`` is worth; empty for the
    book's own. ``party`` is the payer or payee as written, or ``person`` or ``organisation`` where the book knows them.
    ``statement_line`` is the line of the bank's statement that it was found in.
    """

    CALLED_BY = ("category", "person", "organisation")

    dated: Mapped[date]
    what: Mapped[str | None]
    direction: Mapped[MoneyDirection] = choice(MoneyDirection)
    amount: Mapped[int]
    currency: Mapped[str]
    rate: Mapped[int | None]
    category_id: Mapped[int | None] = ref("category")
    fund_id: Mapped[int | None] = ref("fund")
    grant_id: Mapped[int | None] = ref("grant")
    partnership_id: Mapped[int | None] = ref("partnership")
    exchange_id: Mapped[int | None] = ref("exchange")
    person_id: Mapped[int | None] = ref("person")
    organisation_id: Mapped[int | None] = ref("organisation")
    party: Mapped[str | None]
    paid_by: Mapped[PaidBy | None] = choice(PaidBy)
    receipt_number: Mapped[str | None]
    receipt_id: Mapped[int | None] = ref("document")
    statement_line: Mapped[str | None]
    __table_args__ = (
        rule("amount_counts", "amount >= 0", "Say income or expense instead of an amount below zero.", "amount"),
        rule("rate_counts", "rate > 0", "A rate is above zero.", "rate"),
        *money("amount", "currency"),
        Index("ix_money_entry_dated", "dated"),
    )

    def call(self, session: Session) -> str:
        """What it was for, else its category, payer or payee."""
        party = self.called_of(session, self.person_id or self.organisation_id) or self.party
        return in_one_line(self.what or self.called_of(session, self.category_id) or party or "")


class BudgetLine(Record):
    """What is planned for a category in a year of the association (by the year it begins in) or for an exchange."""

    CALLED_BY = ("category",)

    year: Mapped[int | None]
    exchange_id: Mapped[int | None] = ref("exchange")
    direction: Mapped[MoneyDirection] = choice(MoneyDirection)
    category_id: Mapped[int | None] = ref("category")
    fund_id: Mapped[int | None] = ref("fund")
    planned: Mapped[int]
    currency: Mapped[str]
    remark: Mapped[str | None] = mapped_column(Text)
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule(
            "has_year_or_exchange",
            "year IS NOT NULL OR exchange_id IS NOT NULL",
            "Choose the year or the exchange.",
            "year",
        ),
        rule("planned_counts", "planned >= 0", "Say income or expense instead of an amount below zero.", "planned"),
        *money("planned", "currency"),
    )

    def call(self, session: Session) -> str:
        return in_one_line(self.called_of(session, self.category_id) or self.remark or "")


class ClosedYear(Record):
    """A year that was audited: entries dated in it stay as they are until it lies in the bin."""

    starts: Mapped[date]
    ends: Mapped[date]
    closed_on: Mapped[date | None]
    checked_by: Mapped[str | None]
    __table_args__ = (not_before("ends", "starts", "The year would end before it starts."),)

    def call(self, session: Session) -> str:  # noqa: ARG002
        return f"{self.starts.isoformat()} – {self.ends.isoformat()}"
