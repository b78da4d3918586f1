"""Goals: what an exchange was to reach, and how far it did."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, owner
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import Texts


class Judged(StrEnum):
    REACHED = "reached"
    PARTLY = "partly"
    MISSED = "missed"


class ExchangeGoal(Record):
    """One goal. ``aimed`` and ``reached`` are numbers of ``unit`` where it can be counted: 50 of 60 "families"."""

    exchange_id: Mapped[int] = owner("exchange")
    what: Mapped[Texts]
    aimed: Mapped[float | None]
    reached: Mapped[float | None]
    unit: Mapped[Texts | None]
    judged: Mapped[Judged | None] = choice(Judged)
    remark: Mapped[Texts | None]
    position: Mapped[int] = mapped_column(default=0)

    def call(self, session: Session) -> str:  # noqa: ARG002
        return in_one_line(self.what)
