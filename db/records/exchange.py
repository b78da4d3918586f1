"""Exchanges: what the two sides did together or plan, and which partnerships it belongs to."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, owner, private, ref, rule
from db.records.record import Record
from db.values import PartialDate, Texts


class ExchangeKind(StrEnum):
    DELEGATION = "official delegation"
    YOUTH = "youth or student exchange"
    SCHOOL = "school link"
    ARTS = "arts or festival"
    SPORT = "sport"
    TRADE = "trade or business"
    EXPERTISE = "expertise"
    AID = "mutual aid"
    ONLINE = "online meeting"
    ANNIVERSARY = "anniversary"
    STUDY = "study visit"
    PROJECT = "joint project"


class ExchangeDirection(StrEnum):
    OUT = "out"
    IN = "in"
    BOTH = "both"
    ONLINE = "online"
    THIRD_PLACE = "third place"


class ExchangeState(StrEnum):
    IDEA = "idea"
    PLANNED = "planned"
    CONFIRMED = "confirmed"
    UNDER_WAY = "under way"
    DONE = "done"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class HowKnown(StrEnum):
    """Whether a number was counted or estimated."""

    COUNTED = "counted"
    ESTIMATED = "estimated"


class Exchange(Record):
    """Something that was done together or is planned.

    ``starts`` and ``ends`` are days at the place of the exchange, whose zone (IANA) stands beside; ``planned_ends`` is
    the last day as it was planned where the exchange was cut short. ``fields`` are the fields of benefit in words.
    ``returns`` is the exchange that this one is the return visit of.
    """

    title: Mapped[Texts]
    exchange_kind: Mapped[ExchangeKind] = choice(ExchangeKind)
    direction: Mapped[ExchangeDirection | None] = choice(ExchangeDirection)
    state: Mapped[ExchangeState] = choice(ExchangeState, ExchangeState.PLANNED)
    state_on: Mapped[date | None]
    state_reason: Mapped[str | None]
    starts: Mapped[PartialDate | None]
    ends: Mapped[PartialDate | None]
    planned_ends: Mapped[PartialDate | None]
    zone: Mapped[str | None]
    fields: Mapped[list[str] | None]
    occasion: Mapped[str | None]
    goals: Mapped[Texts | None]
    summary: Mapped[Texts | None]
    results: Mapped[Texts | None]
    audience: Mapped[int | None]
    audience_known: Mapped[HowKnown | None] = choice(HowKnown)
    audience_by: Mapped[str | None]
    returns_id: Mapped[int | None] = ref("exchange")
    follows_id: Mapped[int | None] = ref("exchange")
    series_id: Mapped[int | None] = ref("series")
    risks: Mapped[str | None] = private(mapped_column(Text))
    insurance: Mapped[str | None]
    evaluation: Mapped[Texts | None]
    __table_args__ = (
        not_before("ends", "starts", "The exchange would end before it starts."),
        not_before("planned_ends", "ends", "It was cut short: it was planned to end later than it did."),
        rule("audience_is_a_count", "audience >= 0", "An audience is zero or more.", "audience"),
        rule("returns_another", "returns_id <> id", "An exchange is not its own return visit.", "returns"),
        rule("follows_another", "follows_id <> id", "An exchange does not follow itself.", "follows"),
        Index("ix_exchange_starts", "starts"),
    )


class ExchangePartnership(Record):
    """That an exchange belongs to a partnership."""

    CALLED_BY = ("partnership",)

    exchange_id: Mapped[int] = owner("exchange")
    partnership_id: Mapped[int] = ref("partnership")
    position: Mapped[int] = mapped_column(default=0)

    def call(self, session: Session) -> str:
        return self.called_of(session, self.partnership_id)
