"""Memberships of the association, the dues of each year, and the hours that people gave."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import money, not_before, owner, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate


class Membership(Record):
    """That a person, a household or an organisation is a member, in a category, from a date to a date."""

    CALLED_BY = ("person", "household", "organisation")

    person_id: Mapped[int | None] = ref("person")
    household_id: Mapped[int | None] = ref("household")
    organisation_id: Mapped[int | None] = ref("organisation")
    member_category_id: Mapped[int | None] = ref("member_category")
    number: Mapped[str | None]
    since: Mapped[PartialDate]
    until: Mapped[PartialDate | None]
    reason: Mapped[str | None]
    __table_args__ = (
        not_before("until", "since", "The membership would end before it began."),
        rule(
            "has_one_member",
            "(person_id IS NOT NULL) + (household_id IS NOT NULL) + (organisation_id IS NOT NULL) = 1",
            "A membership is that of one person, household or organisation.",
            "person",
        ),
        Index("ix_membership_since", "since"),
    )

    def call(self, session: Session) -> str:
        return self.called_of(session, self.person_id or self.household_id or self.organisation_id)


class MemberDues(Record):
    """What a member owes for a year; the money entry says when it was paid. ``waived`` says why it need not be."""

    membership_id: Mapped[int] = owner("membership")
    year: Mapped[int]
    amount: Mapped[int]
    currency: Mapped[str]
    due: Mapped[date | None]
    entry_id: Mapped[int | None] = ref("money_entry")
    waived: Mapped[str | None]
    __table_args__ = (
        *money("amount", "currency"),
        rule("amount_is_paid", "amount >= 0", "Dues are zero or more.", "amount"),
        Index("ix_member_dues_year", "year"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return str(self.year)


class ServiceHours(Record):
    """Time that a person gave, in whole minutes, on a day or over a month or year, for a task or an exchange."""

    person_id: Mapped[int] = owner("person")
    membership_id: Mapped[int | None] = ref("membership")
    dated: Mapped[PartialDate]
    minutes: Mapped[int]
    what: Mapped[str | None]
    task_id: Mapped[int | None] = ref("task")
    exchange_id: Mapped[int | None] = ref("exchange")
    confirmed: Mapped[bool] = mapped_column(default=False)
    __table_args__ = (
        rule("takes_time", "minutes > 0", "Hours of service are more than none.", "minutes"),
        Index("ix_service_hours_dated", "dated"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        hours, minutes = divmod(self.minutes, 60)
        return in_one_line(f"{hours}:{minutes:02} h {self.what or ''}")
