"""Meetings of board, council or committee: what was on the agenda, who was there, and the minutes."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, owner, ref
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


class MeetingKind(StrEnum):
    BOARD = "board"
    GENERAL = "general"
    COUNCIL = "council"
    COMMITTEE = "committee"
    CEREMONY = "ceremony"


class Presence(StrEnum):
    PRESENT = "present"
    ONLINE = "online"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    GUEST = "guest"


class Meeting(Record):
    """A meeting. ``body`` is who met: an organisation, or the association itself.

    ``dated`` is its day where it met; ``starts`` and ``ends`` are moments, where the hours are known, in ``zone``.
    """

    CALLED_BY = ("body",)
    FOUND_BY = ("agenda_item", "attendance")

    meeting_kind: Mapped[MeetingKind] = choice(MeetingKind, MeetingKind.BOARD)
    title: Mapped[Texts | None]
    body_id: Mapped[int | None] = ref("record")
    dated: Mapped[PartialDate]
    starts: Mapped[datetime | None]
    ends: Mapped[datetime | None]
    zone: Mapped[str | None]
    place_id: Mapped[int | None] = ref("place")
    venue: Mapped[str | None]
    chair_id: Mapped[int | None] = ref("person")
    minutes_by_id: Mapped[int | None] = ref("person")
    minutes: Mapped[Texts | None]
    approved: Mapped[PartialDate | None]
    approved_at_id: Mapped[int | None] = ref("meeting")
    next_id: Mapped[int | None] = ref("meeting")
    __table_args__ = (
        not_before("ends", "starts", "The meeting would end before it starts."),
        not_before("approved", "dated", "The minutes would be approved before the meeting."),
        Index("ix_meeting_dated", "dated"),
    )

    def call(self, session: Session) -> str:
        """The title, else the kind and who met, with the day: "Council meeting, City of Rockville, 2019-07-08"."""
        if self.title:
            return in_one_line(self.title)
        met = self.meeting_kind.value.capitalize()
        named = met if self.meeting_kind is MeetingKind.CEREMONY else f"{met} meeting"
        return ", ".join(filter(None, (named, self.called_of(session, self.body_id), str(self.dated))))


class AgendaItem(Record):
    """A point of the agenda, and what the minutes say of it."""

    meeting_id: Mapped[int] = owner("meeting")
    position: Mapped[int] = mapped_column(default=0)
    number: Mapped[str | None]
    title: Mapped[Texts]
    presented_by_id: Mapped[int | None] = ref("person")
    about_id: Mapped[int | None] = ref("record")
    minutes: Mapped[Texts | None]
    __table_args__ = (Index("ix_agenda_item_order", "meeting_id", "position"),)


class Attendance(Record):
    """That a person was at a meeting, or sent apologies."""

    CALLED_BY = ("person",)

    meeting_id: Mapped[int] = owner("meeting")
    person_id: Mapped[int] = ref("person")
    presence: Mapped[Presence] = choice(Presence, Presence.PRESENT)
    role: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)

    def call(self, session: Session) -> str:
        return self.called_of(session, self.person_id)
