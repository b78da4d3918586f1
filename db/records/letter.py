"""Letters: correspondence of any channel, in or out, its threads and who it was from and to."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from db.columns import choice, not_before, owner, ref, rule
from db.records.record import Record
from db.values import Texts


class Channel(StrEnum):
    LETTER = "letter"
    EMAIL = "email"
    CALL = "call"
    MESSAGE = "message"
    FAX = "fax"
    MEETING_NOTE = "meeting note"


class LetterDirection(StrEnum):
    IN = "in"
    OUT = "out"


class Letter(Record):
    """One piece of correspondence."""
    direction: Mapped[LetterDirection] = choice(LetterDirection)
    subject: Mapped[str]
    dated: Mapped[date]
    answers_id: Mapped[int | None] = ref("letter")
    text: Mapped[Texts | None]
    reply_by: Mapped[date | None]
    __table_args__ = (not_before("reply_by", "dated", "The reply would be wanted before the letter was written."), Index("ix_letter_dated", "dated"))
