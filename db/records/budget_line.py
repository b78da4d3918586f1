"""The plan of money: what is to come in or go out for a category, in a year or for an exchange."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, money, ref, rule
from db.records.money import MoneyDirection
from db.records.record import Record
from db.rules.naming import in_one_line


class Bearer(StrEnum):
    """Who bears a cost, or gives a contribution."""

    ASSOCIATION = "association"
    HOME_PLACE = "home place"
    PARTNER = "partner"
    PARTICIPANTS = "participants"
    HOSTS = "hosts"
    GRANT = "grant"
    SPONSOR = "sponsor"
    OTHER = "other"


class BudgetLine(Record):
    """What is planned for a category in a year of the association (by the year it begins in) or for an exchange.

    ``rate`` is as in ``db.records.money.MoneyEntry``; ``borne_by`` is who bears it.
    """

    CALLED_BY = ("category",)

    year: Mapped[int | None]
    exchange_id: Mapped[int | None] = ref("exchange")
    direction: Mapped[MoneyDirection] = choice(MoneyDirection)
    category_id: Mapped[int | None] = ref("category")
    fund_id: Mapped[int | None] = ref("fund")
    planned: Mapped[int]
    currency: Mapped[str]
    rate: Mapped[int | None]
    borne_by: Mapped[Bearer | None] = choice(Bearer)
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
        rule("rate_counts", "rate > 0", "A rate is above zero.", "rate"),
        *money("planned", "currency"),
    )

    def call(self, session: Session) -> str:
        return in_one_line(self.called_of(session, self.category_id) or self.remark or "")
