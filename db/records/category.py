"""Categories: what income or expense is for."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from db.columns import choice, money, ref, rule
from db.records.money import MoneyDirection
from db.records.record import Record
from db.values import Texts


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
