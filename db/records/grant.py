"""Grants: what a funder was asked for, awarded and paid, and what it wants to read after."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, counted, money, not_before, owner, ref
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import Texts


class GrantState(StrEnum):
    PLANNED = "planned"
    APPLIED = "applied"
    AWARDED = "awarded"
    DECLINED = "declined"
    RUNNING = "running"
    REPORTED = "reported"
    CLOSED = "closed"
    RETURNED = "returned"


class Wanted(StrEnum):
    """What a condition of a grant counts."""

    PARTICIPANTS = "participants"
    PARTICIPANTS_FROM_ABROAD = "participants from abroad"
    PARTICIPANTS_PER_PLACE = "participants per place"
    PLACES = "places"
    DAYS = "days"
    OWN_SHARE = "own share"
    OTHER = "other"


class Grant(Record):
    """A funder's award. The amounts are minor units of one ``currency``; what was spent is counted from the money."""

    funder_id: Mapped[int | None] = ref("organisation")
    programme: Mapped[str | None]
    title: Mapped[Texts]
    number: Mapped[str | None]
    partnership_id: Mapped[int | None] = ref("partnership")
    exchange_id: Mapped[int | None] = ref("exchange")
    applied: Mapped[int | None]
    applied_on: Mapped[date | None]
    awarded: Mapped[int | None]
    awarded_on: Mapped[date | None]
    paid: Mapped[int | None]
    paid_on: Mapped[date | None]
    currency: Mapped[str | None]
    starts: Mapped[date | None]
    ends: Mapped[date | None]
    keep_papers_until: Mapped[date | None]
    state: Mapped[GrantState] = choice(GrantState, GrantState.PLANNED)
    remark: Mapped[str | None] = mapped_column(Text)
    __table_args__ = (
        *money("applied", "currency"),
        *money("awarded", "currency"),
        *money("paid", "currency"),
        counted("applied", "An amount is zero or more."),
        counted("awarded", "An amount is zero or more."),
        counted("paid", "An amount is zero or more."),
        not_before("ends", "starts", "The grant would end before it starts."),
        not_before("awarded_on", "applied_on", "The grant would be awarded before it was applied for."),
    )


class GrantReport(Record):
    """A report that the funder wants by a day, and when it went out."""

    grant_id: Mapped[int] = owner("grant")
    what: Mapped[str | None]
    due: Mapped[date]
    sent_on: Mapped[date | None]
    document_id: Mapped[int | None] = ref("document")

    def call(self, session: Session) -> str:  # noqa: ARG002
        return in_one_line(self.what or "") or self.due.isoformat()
