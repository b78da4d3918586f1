"""School terms and holidays of a place, as they were typed in."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped, Session

from db.columns import choice, not_before, owner
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import Texts


class TermKind(StrEnum):
    TERM = "term"
    HOLIDAY = "holiday"


class SchoolTerm(Record):
    """Days, both included, in which the schools of a place teach, or do not."""

    place_id: Mapped[int] = owner("place")
    name: Mapped[Texts | None]
    term_kind: Mapped[TermKind] = choice(TermKind, TermKind.HOLIDAY)
    starts: Mapped[date]
    ends: Mapped[date]
    __table_args__ = (not_before("ends", "starts", "It would end before it starts."),)

    def call(self, session: Session) -> str:  # noqa: ARG002
        """Its name, else its days."""
        return in_one_line(self.name) if self.name else f"{self.starts.isoformat()} – {self.ends.isoformat()}"
