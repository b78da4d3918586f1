"""Journeys: how those of an exchange travel, by which carrier, from where to where, in the zones of both ends."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, owner, private, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line


class Means(StrEnum):
    FLIGHT = "flight"
    TRAIN = "train"
    BUS = "bus"
    CAR = "car"
    SHIP = "ship"
    OTHER = "other"


class JourneyWay(StrEnum):
    """Whether a leg leads to the exchange, back from it, or from one of its places to another."""

    THERE = "there"
    BACK = "back"
    BETWEEN = "between"


class Journey(Record):
    """One leg. ``departs`` and ``arrives`` are moments, with the zone (IANA) of each end beside them.

    ``met_by`` is who waits for those who arrive.
    """

    exchange_id: Mapped[int] = owner("exchange")
    way: Mapped[JourneyWay | None] = choice(JourneyWay)
    means: Mapped[Means | None] = choice(Means)
    carrier: Mapped[str | None]
    number: Mapped[str | None]
    origin: Mapped[str | None]
    destination: Mapped[str | None]
    departs: Mapped[datetime | None]
    departs_zone: Mapped[str | None]
    arrives: Mapped[datetime | None]
    arrives_zone: Mapped[str | None]
    met_by_id: Mapped[int | None] = ref("person")
    booking: Mapped[str | None] = private()
    remark: Mapped[str | None]
    __table_args__ = (
        rule("arrives_after_departing", "arrives >= departs", "The journey would arrive before it departs.", "arrives"),
        Index("ix_journey_departs", "departs"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        """As in "BR 87 Taipei → Paris"."""
        way = " → ".join(filter(None, (self.origin, self.destination)))
        return in_one_line(" ".join(filter(None, (self.carrier, self.number, way))))


class Traveller(Record):
    """Somebody on a journey: a participant, or a person besides."""

    CALLED_BY = ("participant", "person")

    journey_id: Mapped[int] = owner("journey")
    participant_id: Mapped[int | None] = ref("participant")
    person_id: Mapped[int | None] = ref("person")
    seat: Mapped[str | None]
    ticket: Mapped[str | None] = private()
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule(
            "is_somebody",
            "(participant_id IS NULL) <> (person_id IS NULL)",
            "Choose a participant or a person.",
            "participant",
        ),
    )

    def call(self, session: Session) -> str:
        return self.called_of(session, self.participant_id or self.person_id)
