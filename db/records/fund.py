"""Funds: money that is kept apart, such as a youth fund."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from db.columns import money, not_before
from db.records.record import Record
from db.values import Texts


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
