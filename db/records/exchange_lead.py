"""Who leads an exchange, on either side."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, owner, ref, rule
from db.records.organisation import Side
from db.records.record import Record
from db.rules.naming import in_one_line


class ExchangeLead(Record):
    """An organisation or a person that leads the exchange on one side; ``part`` says as what."""

    CALLED_BY = ("person", "organisation")

    exchange_id: Mapped[int] = owner("exchange")
    side: Mapped[Side] = choice(Side)
    organisation_id: Mapped[int | None] = ref("organisation")
    person_id: Mapped[int | None] = ref("person")
    part: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule(
            "is_somebody",
            "organisation_id IS NOT NULL OR person_id IS NOT NULL",
            "Choose the organisation or the person that leads.",
            "person",
        ),
    )

    def call(self, session: Session) -> str:
        who = (self.called_of(session, self.person_id), self.called_of(session, self.organisation_id))
        return in_one_line(", ".join(filter(None, who)))
