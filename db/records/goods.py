"""Goods sent to the other side or received from it: relief, vaccines, books, and the thanks for them."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session

from db.columns import choice, counted, money, not_before, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


class GoodsDirection(StrEnum):
    OUT = "out"
    IN = "in"


class Goods(Record):
    """Goods on their way or arrived. ``quantity`` is a whole number of ``unit``: 10000 "masks", 250 "kg"."""

    direction: Mapped[GoodsDirection] = choice(GoodsDirection)
    partnership_id: Mapped[int | None] = ref("partnership")
    exchange_id: Mapped[int | None] = ref("exchange")
    what: Mapped[Texts]
    quantity: Mapped[int | None]
    unit: Mapped[str | None]
    worth: Mapped[int | None]
    worth_currency: Mapped[str | None]
    sent_by_id: Mapped[int | None] = ref("record")
    carrier: Mapped[str | None]
    tracking: Mapped[str | None]
    sent: Mapped[PartialDate | None]
    received: Mapped[PartialDate | None]
    received_by_id: Mapped[int | None] = ref("record")
    thanked_id: Mapped[int | None] = ref("letter")
    __table_args__ = (
        rule(
            "belongs_somewhere",
            "partnership_id IS NOT NULL OR exchange_id IS NOT NULL",
            "Say for which partnership or exchange the goods were.",
            "partnership",
        ),
        counted("quantity", "A quantity is a whole number: take a smaller unit for parts of one."),
        *money("worth"),
        rule("worth_is_not_less", "worth >= 0", "A worth is zero or more.", "worth"),
        not_before("received", "sent", "The goods would arrive before they were sent."),
        Index("ix_goods_sent", "sent"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        """How many of what: "10000 masks, FFP2"."""
        if self.quantity is None:
            return in_one_line(self.what)
        quantity = f"{self.quantity} {self.unit or ''}".rstrip()
        return in_one_line(
            f"{quantity}, {in_one_line(self.what)}" if self.unit else f"{quantity} {in_one_line(self.what)}"
        )
