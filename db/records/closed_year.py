"""The years of money that were audited and are closed."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, Session

from db.columns import not_before
from db.records.record import Record


class ClosedYear(Record):
    """A year that was audited: entries dated in it stay as they are until it lies in the bin."""

    starts: Mapped[date]
    ends: Mapped[date]
    closed_on: Mapped[date | None]
    checked_by: Mapped[str | None]
    __table_args__ = (not_before("ends", "starts", "The year would end before it starts."),)

    def call(self, session: Session) -> str:  # noqa: ARG002
        return f"{self.starts.isoformat()} – {self.ends.isoformat()}"
