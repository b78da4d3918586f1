"""How many people live in a place, by year."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import owner, rule
from db.records.record import Record
from db.values import PartialDate


class Population(Record):
    """How many people lived in a place in a year, and who counted them."""

    place_id: Mapped[int] = owner("place")
    number: Mapped[int]
    dated: Mapped[PartialDate]
    estimated: Mapped[bool] = mapped_column(default=False)
    source: Mapped[str | None]
    __table_args__ = (rule("is_a_count", "number >= 0", "A population is zero or more.", "number"),)

    def call(self, session: Session) -> str:  # noqa: ARG002
        return f"{self.number} ({self.dated})"
