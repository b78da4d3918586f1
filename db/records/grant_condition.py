"""What a funder wants at least in return for a grant."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, counted, owner, rule
from db.records.grant import Wanted
from db.records.record import Record
from db.rules.naming import in_one_line


class CountedPer(StrEnum):
    """Of what each must have as much as a condition wants."""

    PLACE = "place"
    COUNTRY = "country"


class GrantCondition(Record):
    """What the funder wants at least: 50 participants, 25 of them from abroad, 40 percent of the cost as one's own.

    ``counted_per`` says that each place or country that takes part must have as many.
    """

    grant_id: Mapped[int] = owner("grant")
    wanted: Mapped[Wanted] = choice(Wanted)
    least: Mapped[int | None]
    counted_per: Mapped[CountedPer | None] = choice(CountedPer)
    remark: Mapped[str | None] = mapped_column(Text)
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        counted("least", "What is wanted at least is a whole number."),
        rule("share_is_percent", "wanted <> 'own share' OR least <= 100", "A share is at most 100 percent.", "least"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return in_one_line(self.remark or " ".join(filter(None, (str(self.least or ""), self.wanted))))
