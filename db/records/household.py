"""Households that host: who lives there, what beds they have, and what a guest should know before."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, counted, not_before, owner, private, ref
from db.records.person import Smoking
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate


class BackgroundCheck(StrEnum):
    """What was looked at before guests, above all minors, are placed."""

    REFERENCES = "references"
    HOME_VISIT = "home visit"
    POLICE = "police certificate"
    SAFEGUARDING = "safeguarding course"


class GuestsWanted(StrEnum):
    """Whom a household would rather have as guests."""

    GIRLS = "girls or women"
    BOYS = "boys or men"


class Household(Record):
    """A home that hosts. Its people are parts; beds are counted by kind; ``languages`` are BCP 47 tags.

    ``animals`` are the words of ``db.rules.allergens.Allergen`` for those that live there, or others.
    """

    name: Mapped[str | None]
    place_id: Mapped[int | None] = ref("place")
    address: Mapped[str | None] = private()
    single_beds: Mapped[int] = mapped_column(default=0)
    double_beds: Mapped[int] = mapped_column(default=0)
    sofa_beds: Mapped[int] = mapped_column(default=0)
    child_beds: Mapped[int] = mapped_column(default=0)
    rooms: Mapped[int | None]
    languages: Mapped[list[str] | None]
    pets: Mapped[str | None]
    animals: Mapped[list[str] | None]
    smoking: Mapped[Smoking | None] = choice(Smoking)
    diet_cooked: Mapped[str | None]
    allergies: Mapped[str | None] = private()
    children_ages: Mapped[str | None] = private()
    children_ages_on: Mapped[date | None] = private()
    background_check: Mapped[BackgroundCheck | None] = private(choice(BackgroundCheck))
    background_check_until: Mapped[date | None] = private()
    available_from: Mapped[date | None]
    available_until: Mapped[date | None]
    guests_wanted: Mapped[GuestsWanted | None] = choice(GuestsWanted)
    wishes: Mapped[str | None]
    remarks_of_guests: Mapped[str | None] = private(mapped_column(Text))
    __table_args__ = (
        counted("single_beds", "Beds are counted."),
        counted("double_beds", "Beds are counted."),
        counted("sofa_beds", "Beds are counted."),
        counted("child_beds", "Beds are counted."),
        counted("rooms", "Rooms are counted."),
        not_before("available_until", "available_from", "The end is before the start."),
    )

    def call(self, session: Session) -> str:
        """Its own name, else its people: "Ana Braga, Tomás Braga"."""
        if self.name:
            return in_one_line(self.name)
        member = HouseholdMember.__table__.c
        living = session.scalars(
            select(member.person_id)
            .join(Record.__table__, Record.__table__.c.id == member.id)
            .where(member.household_id == self.id, member.until.is_(None), Record.__table__.c.binned.is_(None))
            .order_by(member.position, member.id)
        ).all()
        return in_one_line(", ".join(self.called_of(session, person) for person in living))


class HouseholdMember(Record):
    """Somebody who lives in a household."""

    CALLED_BY = ("person",)

    household_id: Mapped[int] = owner("household")
    person_id: Mapped[int] = ref("person")
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (not_before("until", "since", "The end is before the start."),)

    def call(self, session: Session) -> str:
        return self.called_of(session, self.person_id)
