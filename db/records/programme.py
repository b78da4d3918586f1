"""The programme of an exchange: its dated items in local time, and who is at each of them."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, money, owner, private, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import Texts


class ProgrammeState(StrEnum):
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DONE = "done"
    CANCELLED = "cancelled"


class ProgrammeItem(Record):
    """One item. ``day`` is the day at its place; ``starts`` and ``ends`` are moments, if more than the day is known.

    ``for_groups`` names the groups (``Participant.in_group``) that it is for; empty, it is for everybody.
    """

    exchange_id: Mapped[int] = owner("exchange")
    day: Mapped[date]
    starts: Mapped[datetime | None]
    ends: Mapped[datetime | None]
    zone: Mapped[str | None]
    title: Mapped[Texts]
    place_id: Mapped[int | None] = ref("place")
    venue: Mapped[str | None]
    who: Mapped[str | None]
    for_groups: Mapped[list[str] | None]
    contact_id: Mapped[int | None] = ref("person")
    transport: Mapped[str | None]
    dress: Mapped[str | None]
    cost: Mapped[int | None]
    cost_currency: Mapped[str | None]
    remark: Mapped[str | None] = private(mapped_column(Text))
    state: Mapped[ProgrammeState] = choice(ProgrammeState, ProgrammeState.PROPOSED)
    __table_args__ = (
        rule("ends_after_starts", "ends >= starts", "The item would end before it starts.", "ends"),
        *money("cost"),
        Index("ix_programme_item_day", "exchange_id", "day", "starts"),
    )


class ProgrammeGuest(Record):
    """Somebody at an item of the programme: a participant, or a person besides."""

    CALLED_BY = ("participant", "person")

    programme_item_id: Mapped[int] = owner("programme_item")
    participant_id: Mapped[int | None] = ref("participant")
    person_id: Mapped[int | None] = ref("person")
    part: Mapped[str | None]
    __table_args__ = (
        rule(
            "is_somebody",
            "(participant_id IS NULL) <> (person_id IS NULL)",
            "Choose a participant or a person.",
            "participant",
        ),
    )

    def call(self, session: Session) -> str:
        return in_one_line(self.called_of(session, self.participant_id or self.person_id))
