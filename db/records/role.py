"""Roles: who held which office, where, from when to when. Mayors change; the record of who was mayor then does not."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


class RoleKind(StrEnum):
    HEAD = "head"
    DEPUTY = "deputy"
    COUNCIL_MEMBER = "council member"
    OFFICER = "officer"
    DIRECTOR = "director"
    TEACHER = "teacher"
    INTERPRETER = "interpreter"
    HOST = "host"
    LIAISON = "liaison"
    HONORARY = "honorary"
    DIASPORA_LINK = "diaspora link"
    OTHER = "other"


class Appointment(StrEnum):
    """How somebody came into office."""

    ELECTED = "elected"
    APPOINTED = "appointed"


class Role(Record):
    """An office in an organisation, in a partnership or in the association.

    ``until_expected`` says that the end is the one of the term, not one that has come. ``acting`` marks somebody who
    stands in; a body has one head on any day besides those who act. ``position`` is the place in a printed list.
    """

    CALLED_BY = ("person", "organisation", "partnership", "association")

    person_id: Mapped[int] = ref("person")
    organisation_id: Mapped[int | None] = ref("organisation")
    partnership_id: Mapped[int | None] = ref("partnership")
    association_id: Mapped[int | None] = ref("association")
    title: Mapped[Texts | None]
    role_kind: Mapped[RoleKind] = choice(RoleKind, RoleKind.OTHER)
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    until_expected: Mapped[bool] = mapped_column(default=False)
    appointment: Mapped[Appointment | None] = choice(Appointment)
    acting: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule(
            "has_one_body",
            "(organisation_id IS NOT NULL) + (partnership_id IS NOT NULL) + (association_id IS NOT NULL) = 1",
            "A role is held in one organisation, one partnership or the association.",
            "organisation",
        ),
        not_before("until", "since", "The role would end before it began."),
        Index("ix_role_kind_until", "role_kind", "until"),
    )

    def call(self, session: Session) -> str:
        """As in "Mayor, Bailu: Lin Mei-hua 林美華"."""
        body = self.called_of(session, self.organisation_id or self.partnership_id or self.association_id)
        office = ", ".join(filter(None, (in_one_line(self.title) if self.title else "", body)))
        return in_one_line(": ".join(filter(None, (office, self.called_of(session, self.person_id)))))
