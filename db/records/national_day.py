"""The days that a place keeps every year, and that a letter should remember."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session

from db.columns import owner, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import Texts


class NationalDay(Record):
    """A day that a place keeps every year, such as 10 October, and that a letter should remember."""

    place_id: Mapped[int] = owner("place")
    name: Mapped[Texts]
    month: Mapped[int]
    day: Mapped[int]
    __table_args__ = (
        rule("month_of_a_year", "month BETWEEN 1 AND 12", "A month is a number from 1 to 12.", "month"),
        rule(
            "day_of_that_month",
            "day BETWEEN 1 AND CASE WHEN month = 2 THEN 29 WHEN month IN (4, 6, 9, 11) THEN 30 ELSE 31 END",
            "That month has no such day.",
            "day",
        ),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return in_one_line(self.name)
