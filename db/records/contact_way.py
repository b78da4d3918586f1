"""Ways to reach a person or an organisation: addresses, numbers and accounts, each with its time."""

from __future__ import annotations

from functools import partial

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, owner, rule
from db.errors import RuleBroken
from db.records.person import Way
from db.records.record import Record
from db.rules.contacts import normalised
from db.rules.naming import in_one_line
from db.rules.postal import PostalAddress, postal_lines
from db.values import PartialDate


class ContactWay(Record):
    """One way. ``value`` is as written, a postal address with its lines; ``normalised`` is what imports compare.

    A postal address also stands in parts, of which each country uses its own (UPU S42): ``street`` holds house and
    street, ``district`` what lies below the ``locality``. ``is_private`` marks homes: shown only when asked for.
    """

    person_id: Mapped[int | None] = owner("person")
    organisation_id: Mapped[int | None] = owner("organisation")
    way: Mapped[Way] = choice(Way)
    value: Mapped[str] = mapped_column(default="")
    normalised: Mapped[str | None]
    label: Mapped[str | None]
    language: Mapped[str | None]
    recipient: Mapped[str | None]
    street: Mapped[str | None]
    district: Mapped[str | None]
    locality: Mapped[str | None]
    region: Mapped[str | None]
    postal_code: Mapped[str | None]
    country: Mapped[str | None]
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    preferred: Mapped[bool] = mapped_column(default=False)
    is_private: Mapped[bool] = mapped_column(default=False)
    __table_args__ = (
        rule(
            "has_one_owner",
            "(person_id IS NULL) <> (organisation_id IS NULL)",
            "A way of contact belongs to one person or one organisation.",
            "person",
        ),
        rule("country_shape", "length(country) = 2", "A country is written with two letters, such as TW.", "country"),
        not_before("until", "since", "The end is before the start."),
        Index("ix_contact_way_normalised", "normalised"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        """What is written; of a private one only its label, since a title is seen everywhere."""
        return in_one_line(self.label or "") if self.is_private else in_one_line(self.value)

    def settle(self, session: Session) -> None:
        """Write a postal address out of its parts where only they were given, and keep what imports compare in step.

        A number without its country is read as one of the country where its owner is at the time. Raises RuleBroken
        where nothing is written at all.
        """
        if self.way is Way.POST and not self.value.strip():
            self.value = "\n".join(postal_lines(self.address()))
        if not self.value.strip():
            raise RuleBroken("Write the address or the number.", field="value")
        self.normalised = normalised(self.way, self.value, partial(self._region, session))

    def address(self) -> PostalAddress:
        """The parts of a postal address."""
        parts = (self.recipient, self.street, self.district, self.locality, self.region, self.postal_code, self.country)
        return PostalAddress(*(part or "" for part in parts))

    def _region(self, session: Session) -> str | None:
        from db.whereabouts import country_of_organisation, country_of_person  # only a number without its country asks

        if self.country:
            return self.country
        if self.organisation_id is not None:
            return country_of_organisation(session, self.organisation_id)
        return country_of_person(session, self.person_id)
