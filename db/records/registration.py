"""The numbers under which the association is registered."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import owner
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate


class Registration(Record):
    """A number under which the association is registered: with a court, as a charity, for tax."""

    association_id: Mapped[int] = owner("association")
    authority: Mapped[str]
    number: Mapped[str]
    since: Mapped[PartialDate | None]
    position: Mapped[int] = mapped_column(default=0)

    def call(self, session: Session) -> str:  # noqa: ARG002
        return in_one_line(f"{self.authority} {self.number}")
