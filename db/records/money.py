"""Money: one income or expense, and the methods of a payment."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session

from db.columns import choice, money, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line


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
