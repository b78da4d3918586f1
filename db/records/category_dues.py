"""What members of a category pay in a year."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session

from db.columns import money, owner, rule
from db.records.record import Record


class CategoryDues(Record):
    """What members of a category pay in a year."""

    member_category_id: Mapped[int] = owner("member_category")
    year: Mapped[int]
    amount: Mapped[int]
    currency: Mapped[str]
    __table_args__ = (
        *money("amount", "currency"),
        rule("amount_is_paid", "amount >= 0", "Dues are zero or more.", "amount"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return str(self.year)
