"""What being a member of a network costs in a year."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, Session

from db.columns import money, owner, ref, rule
from db.records.record import Record


class NetworkDues(Record):
    """What a network membership costs in a year; the money entry says when it was paid."""

    network_membership_id: Mapped[int] = owner("network_membership")
    year: Mapped[int]
    amount: Mapped[int]
    currency: Mapped[str]
    due: Mapped[date | None]
    entry_id: Mapped[int | None] = ref("money_entry")
    __table_args__ = (
        *money("amount", "currency"),
        rule("amount_is_paid", "amount >= 0", "Dues are zero or more.", "amount"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return str(self.year)
