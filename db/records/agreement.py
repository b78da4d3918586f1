"""Agreements: letters of intent, memoranda, sister-city agreements and what renews, replaces or adds to them."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, owner, ref, rule
from db.records.partnership import PlaceSide
from db.records.record import Record
from db.rules.agreements import Renewal
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


class AgreementKind(StrEnum):
    LETTER_OF_INTENT = "letter of intent"
    MEMORANDUM = "memorandum of understanding"
    FRIENDSHIP = "friendship agreement"
    SISTER_CITY = "sister-city agreement"
    RENEWAL = "renewal"
    ACTION_PLAN = "action plan"
    ANNEX = "annex"


class Relation(StrEnum):
    """What an agreement does to its parent."""

    RENEWS = "renews"
    REPLACES = "replaces"
    ANNEX_TO = "annex to"


class Agreement(Record):
    """An agreement. Where it stands on a day is not kept: ``db.rules.agreements`` works it out.

    ``term_months`` is None for an open term. ``expires`` says the day outright, where the text of the agreement does;
    ``renewal_months`` is how long a renewal runs, the first term again if None.
    """

    FOUND_BY = ("clause", "signing")

    partnership_id: Mapped[int] = ref("partnership")
    agreement_kind: Mapped[AgreementKind] = choice(AgreementKind)
    title: Mapped[Texts | None]
    number: Mapped[str | None]
    parent_id: Mapped[int | None] = ref("agreement")
    relation: Mapped[Relation | None] = choice(Relation)
    drafted: Mapped[PartialDate | None]
    effective: Mapped[PartialDate | None]
    term_months: Mapped[int | None]
    expires: Mapped[PartialDate | None]
    renewal: Mapped[Renewal] = choice(Renewal, Renewal.NONE)
    renewal_months: Mapped[int | None]
    notice_months: Mapped[int | None]
    notice_given: Mapped[PartialDate | None]
    notice_by: Mapped[PlaceSide | None] = choice(PlaceSide)
    notice_letter_id: Mapped[int | None] = ref("letter")
    terminated: Mapped[PartialDate | None]
    termination_reason: Mapped[Texts | None]
    annulled: Mapped[PartialDate | None]
    annulled_by_id: Mapped[int | None] = ref("organisation")
    annulment_reason: Mapped[Texts | None]
    authentic_languages: Mapped[list[str] | None]
    remarks: Mapped[Texts | None]
    __table_args__ = (
        not_before("effective", "drafted", "The agreement would be in force before it was drafted."),
        not_before("expires", "effective", "The agreement would expire before it was in force."),
        not_before("terminated", "drafted", "The agreement would be terminated before it was drafted."),
        not_before("annulled", "drafted", "The agreement would be annulled before it was drafted."),
        rule("term_takes_time", "term_months > 0", "A term lasts at least one month.", "term_months"),
        rule("renewal_takes_time", "renewal_months > 0", "A renewal lasts at least one month.", "renewal_months"),
        rule("notice_takes_no_less", "notice_months >= 0", "A notice period is zero or more months.", "notice_months"),
        rule("parent_is_another", "parent_id <> id", "An agreement cannot renew itself.", "parent"),
        Index("ix_agreement_expires", "expires"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        """The title, else the kind: "Sister-city agreement"."""
        return in_one_line(self.title) if self.title else self.agreement_kind.value.capitalize()


class Approval(Record):
    """That one side approved the agreement: by a decision in the book, or by one known only by its body and day."""

    agreement_id: Mapped[int] = owner("agreement")
    side: Mapped[PlaceSide] = choice(PlaceSide)
    decision_id: Mapped[int | None] = ref("decision")
    body_id: Mapped[int | None] = ref("organisation")
    dated: Mapped[PartialDate | None]
    number: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule(
            "rests_on_something",
            "decision_id IS NOT NULL OR dated IS NOT NULL",
            "An approval needs its decision, or at least its day.",
            "dated",
        ),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return in_one_line(" ".join(part for part in (self.number, str(self.dated or "")) if part))
