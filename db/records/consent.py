"""Consents: what a person, or a minor's guardian, allowed, for what, when, until when, and when it was withdrawn."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session

from db.columns import choice, not_before, owner, private, ref, rule
from db.records.record import Record


class GivenBy(StrEnum):
    SELF = "self"
    GUARDIAN = "guardian"


class Purpose(StrEnum):
    CONTACT = "contact"
    DIRECTORY = "directory"
    PHOTO = "photo"
    PUBLICATION = "publication"
    TRAVEL = "travel"
    MEDICAL = "medical"
    DATA_TO_PARTNER = "data to partner"


class Consent(Record):
    """One consent for one purpose; of a single exchange, or always where ``exchange`` is empty."""

    person_id: Mapped[int] = owner("person")
    given_by: Mapped[GivenBy] = choice(GivenBy, GivenBy.SELF)
    guardian_id: Mapped[int | None] = ref("person", private=True)
    purpose: Mapped[Purpose] = choice(Purpose)
    exchange_id: Mapped[int | None] = ref("exchange")
    given_on: Mapped[date]
    until: Mapped[date | None]
    how: Mapped[str | None] = private()
    document_id: Mapped[int | None] = ref("document", private=True)
    withdrawn_on: Mapped[date | None]
    withdrawn_how: Mapped[str | None] = private()
    __table_args__ = (
        rule(
            "guardian_is_named",
            "guardian_id IS NULL OR given_by = 'guardian'",
            "Say that the guardian gave it.",
            "given_by",
        ),
        rule("guardian_is_another", "guardian_id <> person_id", "Nobody is their own guardian.", "guardian"),
        not_before("until", "given_on", "The consent would end before it was given."),
        not_before("withdrawn_on", "given_on", "The consent would be withdrawn before it was given."),
        Index("ix_consent_purpose", "person_id", "purpose"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return self.purpose
