"""Clauses of an agreement, their wording in each language, who contested them, and their earlier versions."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, owner, ref
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


class ClauseSubject(StrEnum):
    FRIENDSHIP = "friendship"
    EDUCATION = "education"
    CULTURE = "culture"
    TRADE = "trade"
    STATUS = "status"
    COSTS = "costs"
    TERM = "term"
    LANGUAGE = "language"
    OTHER = "other"


class Clause(Record):
    """One numbered clause. ``contested_by`` is whoever objected: a person, an organisation, a place."""

    FOUND_BY = ("clause_version",)

    agreement_id: Mapped[int] = owner("agreement")
    number: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    heading: Mapped[Texts | None]
    wording: Mapped[Texts | None]
    subject: Mapped[ClauseSubject] = choice(ClauseSubject, ClauseSubject.OTHER)
    contested: Mapped[bool] = mapped_column(default=False)
    contested_by_id: Mapped[int | None] = ref("record")
    contested_on: Mapped[PartialDate | None]
    contest: Mapped[Texts | None]
    settled_on: Mapped[PartialDate | None]
    settlement: Mapped[Texts | None]
    __table_args__ = (
        not_before("settled_on", "contested_on", "The clause would be settled before it was contested."),
        Index("ix_clause_order", "agreement_id", "position"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        """The number and heading, else the beginning of the wording: "3 Education"."""
        said = self.heading or self.wording
        return in_one_line(f"{self.number} {in_one_line(said)}" if said else self.number)


class ClauseVersion(Record):
    """An earlier or proposed wording of a clause: whose it was, from when, and why it was changed.

    The present wording may be among them, which then say of it whose it is.
    """

    clause_id: Mapped[int] = owner("clause")
    wording: Mapped[Texts]
    dated: Mapped[PartialDate | None]
    proposed_by_id: Mapped[int | None] = ref("record")
    reason: Mapped[Texts | None]
    position: Mapped[int] = mapped_column(default=0)

    def call(self, session: Session) -> str:  # noqa: ARG002
        return in_one_line(self.wording)
