"""Letters: correspondence of any channel, in or out, who stands on it, what answers what, and who owes an answer."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, owner, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line
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


class LetterKind(StrEnum):
    INVITATION = "invitation"
    THANKS = "thanks"
    CONDOLENCE = "condolence"
    REQUEST = "request"
    REPORT = "report"
    GREETING = "greeting"
    COMPLAINT = "complaint"
    PRESS = "press"


class LetterState(StrEnum):
    DRAFT = "draft"
    READY = "ready"
    SENT = "sent"


class OwedBy(StrEnum):
    """Who owes the answer."""

    US = "us"
    THEM = "them"


class Line(StrEnum):
    """On which line of a letter a correspondent stands."""

    FROM = "from"
    TO = "to"
    COPY = "copy"


class Letter(Record):
    """One piece of correspondence.

    ``sent`` and ``received`` are moments, the zone (IANA) of writer and reader beside them. A register number is unique
    in its year and never used again; ``register`` is the same as printed ("2026-014"). ``html`` is cleaned of all that
    loads or runs; ``source`` is the message byte for byte. ``message_id`` and ``references_to`` are those of RFC 5322.
    A letter is settled by an answer that points at it, or by ``settled_by``, a letter or a decision; ``reminds`` is the
    letter, still without its answer, that it asks after. The text of one that ``is_styled`` is written with the marks
    of ``db.rules.styled``; ``address_lines`` is what stands on its envelope, kept as it was when it was finished.
    """

    direction: Mapped[LetterDirection] = choice(LetterDirection)
    channel: Mapped[Channel] = choice(Channel, Channel.LETTER)
    letter_kind: Mapped[LetterKind | None] = choice(LetterKind)
    state: Mapped[LetterState] = choice(LetterState, LetterState.SENT)
    register: Mapped[str | None]
    register_year: Mapped[int | None]
    register_number: Mapped[int | None]
    dated: Mapped[date | None]
    sent: Mapped[datetime | None]
    sent_zone: Mapped[str | None]
    received: Mapped[datetime | None]
    received_zone: Mapped[str | None]
    subject: Mapped[str]
    text: Mapped[Texts | None]
    translator_id: Mapped[int | None] = ref("person")
    html: Mapped[str | None] = mapped_column(Text)
    source_id: Mapped[int | None] = ref("document")
    message_id: Mapped[str | None]
    references_to: Mapped[list[str] | None]
    thread_id: Mapped[int | None] = ref("thread")
    answers_id: Mapped[int | None] = ref("letter")
    answers_earlier_why: Mapped[str | None]
    reply_owed_by: Mapped[OwedBy | None] = choice(OwedBy)
    reply_until: Mapped[date | None]
    answerer_id: Mapped[int | None] = ref("person")
    settled_by_id: Mapped[int | None] = ref("record")
    settled_on: Mapped[date | None]
    settled_why: Mapped[str | None]
    reminds_id: Mapped[int | None] = ref("letter")
    about_id: Mapped[int | None] = ref("record")
    signed_by_id: Mapped[int | None] = ref("person")
    is_styled: Mapped[bool | None]
    address_lines: Mapped[str | None]
    is_private: Mapped[bool] = mapped_column(default=False)
    __table_args__ = (
        UniqueConstraint(
            "register_year",
            "register_number",
            name="uq_letter_register",
            info={"sentence": "This register number was given already in that year.", "field": "register_number"},
        ),
        rule(
            "register_is_whole",
            "(register_year IS NULL) = (register_number IS NULL)",
            "A register number needs its year.",
            "register_number",
        ),
        rule("register_number_counts", "register_number > 0", "Register numbers begin with 1.", "register_number"),
        rule("answers_another", "answers_id <> id", "A letter does not answer itself.", "answers"),
        rule("settled_by_another", "settled_by_id <> id", "A letter does not settle itself.", "settled_by"),
        rule("reminds_of_another", "reminds_id <> id", "A letter does not ask after itself.", "reminds"),
        not_before("reply_until", "dated", "The answer would be due before the letter was written."),
        # Wide enough that counting, and finding what waits for an answer, do not read the letters themselves.
        Index("ix_letter_dated", "dated", "state", "direction", "answers_id"),
        Index("ix_letter_answered", "answers_id", "state", "dated"),
        Index("ix_letter_message_id", "message_id"),
        Index("ix_letter_owed", "reply_owed_by", "settled_on", "settled_by_id", "state", "dated"),
    )

    def call(self, session: Session) -> str:
        """By its subject; one without is called by its text, but for what is begun here and opens as all do."""
        return in_one_line(self.subject or "") if self.is_styled else super().call(session)


class LetterPartnership(Record):
    """That a letter belongs to a partnership."""

    CALLED_BY = ("partnership",)

    letter_id: Mapped[int] = owner("letter")
    partnership_id: Mapped[int] = ref("partnership")

    def call(self, session: Session) -> str:
        return self.called_of(session, self.partnership_id)


class Correspondent(Record):
    """Somebody on the from, to or copy line: a person, an organisation, or both; ``address`` is as written."""

    CALLED_BY = ("person", "organisation")

    letter_id: Mapped[int] = owner("letter")
    line: Mapped[Line] = choice(Line)
    person_id: Mapped[int | None] = ref("person")
    organisation_id: Mapped[int | None] = ref("organisation")
    address: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule(
            "is_somebody",
            "person_id IS NOT NULL OR organisation_id IS NOT NULL OR coalesce(address, '') <> ''",
            "Choose a person or an organisation, or write the address.",
            "person",
        ),
    )

    def call(self, session: Session) -> str:
        who = (self.called_of(session, self.person_id), self.called_of(session, self.organisation_id))
        return in_one_line(", ".join(filter(None, who)) or self.address or "")
