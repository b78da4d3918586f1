"""Participants: who takes part in an exchange and as what, with all that those who travel with them must know."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, money, not_before, owner, private, ref, rule
from db.records.organisation import Side
from db.records.person import Smoking
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate


class Part(StrEnum):
    """As what somebody takes part."""

    LEADER = "leader"
    DELEGATE = "delegate"
    STUDENT = "student"
    CHAPERONE = "chaperone"
    PERFORMER = "performer"
    EXPERT = "expert"
    INTERPRETER = "interpreter"
    HOST = "host"
    GUEST = "guest"


class Visa(StrEnum):
    NOT_NEEDED = "not needed"
    NEEDED = "needed"
    APPLIED_FOR = "applied for"
    GRANTED = "granted"
    REFUSED = "refused"


class Attended(StrEnum):
    YES = "yes"
    NO = "no"
    CANCELLED = "cancelled"


class Participant(Record):
    """A person in an exchange, or a number of heads in words where names are not kept.

    ``place`` is where they come from; ``starts`` and ``ends`` stand for somebody who stays shorter than the exchange.
    ``consents_needed`` are words of ``db.records.consent.Purpose``; what was given is counted from the consents. The
    age on the first day follows from ``Person.born`` (``db.rules.ages``), or where that is not known is as told in
    ``age_told``. ``allergies`` are words of ``db.rules.allergens.Allergen``, or others. ``in_group`` is the group in
    which they go through the programme, in words.
    """

    CALLED_BY = ("person",)

    exchange_id: Mapped[int] = owner("exchange")
    person_id: Mapped[int | None] = ref("person")
    heads: Mapped[int] = mapped_column(default=1)
    description: Mapped[str | None]
    side: Mapped[Side | None] = choice(Side)
    place_id: Mapped[int | None] = ref("place")
    part: Mapped[Part] = choice(Part, Part.DELEGATE)
    organisation_id: Mapped[int | None] = ref("organisation")
    school_class: Mapped[str | None]
    starts: Mapped[PartialDate | None]
    ends: Mapped[PartialDate | None]
    guardian_id: Mapped[int | None] = ref("person", private=True)
    passport_country: Mapped[str | None] = private()
    passport_expires: Mapped[date | None] = private()
    visa: Mapped[Visa | None] = choice(Visa)
    diet: Mapped[str | None] = private()
    allergies: Mapped[list[str] | None] = private()
    health: Mapped[str | None] = private(mapped_column(Text))
    mobility: Mapped[str | None] = private()
    emergency_contact: Mapped[str | None] = private()
    insurance: Mapped[str | None]
    consents_needed: Mapped[list[str] | None]
    fee_due: Mapped[int | None]
    fee_paid: Mapped[int | None]
    fee_currency: Mapped[str | None]
    shirt_size: Mapped[str | None]
    age_told: Mapped[int | None] = private()
    smokes: Mapped[Smoking | None] = choice(Smoking)
    in_group: Mapped[str | None]
    together_with_id: Mapped[int | None] = ref("participant")
    attended: Mapped[Attended | None] = choice(Attended)
    cancelled_on: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule("heads_count", "heads > 0", "There is at least one head.", "heads"),
        rule("person_is_one", "person_id IS NULL OR heads = 1", "A person counts as one head.", "heads"),
        rule(
            "is_somebody",
            "person_id IS NOT NULL OR coalesce(description, '') <> ''",
            "Choose the person, or say who these are.",
            "person",
        ),
        rule(
            "passport_country_shape",
            "length(passport_country) = 2 AND passport_country = upper(passport_country)",
            "A country is two capital letters, such as TW.",
            "passport_country",
        ),
        rule("guardian_is_another", "guardian_id <> person_id", "Nobody is their own guardian.", "guardian"),
        rule("together_with_another", "together_with_id <> id", "Choose somebody else to stay with.", "together_with"),
        rule("age_is_an_age", "age_told BETWEEN 0 AND 130", "An age is from 0 to 130 years.", "age_told"),
        not_before("ends", "starts", "The stay would end before it starts."),
        *money("fee_due", "fee_currency"),
        *money("fee_paid", "fee_currency"),
    )

    def call(self, session: Session) -> str:
        """The person, or the words for the heads: "students of the jazz band"."""
        return self.called_of(session, self.person_id) or in_one_line(self.description or "")
