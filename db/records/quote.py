"""Quotes: what somebody said of an exchange, and the consent to print it."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import owner, ref
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


class Quote(Record):
    """What somebody said of an exchange. ``said_by`` is who, in print without a name."""

    exchange_id: Mapped[int] = owner("exchange")
    text: Mapped[Texts]
    person_id: Mapped[int | None] = ref("person")
    said_by: Mapped[str | None]
    said_on: Mapped[PartialDate | None]
    consent_id: Mapped[int | None] = ref("consent")
    position: Mapped[int] = mapped_column(default=0)

    def call(self, session: Session) -> str:  # noqa: ARG002
        return in_one_line(self.text)
