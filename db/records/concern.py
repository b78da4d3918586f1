"""Concerns: opposition, pressure or risk, what was answered, and whether it is settled."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.columns import choice, not_before, ref, rule
from db.records.record import Record
from db.values import PartialDate, Texts


class ConcernKind(StrEnum):
    STATUS = "status"
    HUMAN_RIGHTS = "human rights"
    POLITICAL_PRESSURE = "political pressure"
    SECURITY = "security"
    MONEY = "money"
    SAFETY = "safety"
    REPUTATION = "reputation"
    DATA_PROTECTION = "data protection"
    OTHER = "other"


class Concern(Record):
    """A concern. ``grave`` is from 1, a remark, to 4, the partnership is at stake.

    One that ``is_private`` is treated as a private column is: reports, exports and search leave it out unless asked.
    """

    FOUND_BY = ("concern_raiser",)

    partnership_id: Mapped[int | None] = ref("partnership")
    concern_kind: Mapped[ConcernKind] = choice(ConcernKind, ConcernKind.OTHER)
    title: Mapped[Texts | None]
    what: Mapped[Texts]
    raised: Mapped[PartialDate]
    anonymous: Mapped[bool] = mapped_column(default=False)
    grave: Mapped[int] = mapped_column(default=2)
    clause_id: Mapped[int | None] = ref("clause")
    answer: Mapped[Texts | None]
    answered: Mapped[PartialDate | None]
    answered_by_id: Mapped[int | None] = ref("letter")
    decided: Mapped[Texts | None]
    decision_id: Mapped[int | None] = ref("decision")
    settled: Mapped[PartialDate | None]
    review: Mapped[date | None]
    is_private: Mapped[bool] = mapped_column(default=False)
    __table_args__ = (
        rule("grave_from_1_to_4", "grave BETWEEN 1 AND 4", "How grave it is goes from 1 to 4.", "grave"),
        not_before("answered", "raised", "The concern would be answered before it was raised."),
        not_before("settled", "raised", "The concern would be settled before it was raised."),
        Index("ix_concern_settled", "settled"),
    )
