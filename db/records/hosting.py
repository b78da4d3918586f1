"""Hosting: which household or hotel has which guest, from night to night, and who hosted whom in return."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session

from db.columns import choice, not_before, owner, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line


class HostingState(StrEnum):
    PROPOSED = "proposed"
    ASKED = "asked"
    AGREED = "agreed"
    DONE = "done"
    CANCELLED = "cancelled"


class Hosting(Record):
    """Nights of one participant under one roof, the first and the last night included.

    ``pair`` is the hosting in the other direction: the guest then hosts the one who hosted them. Without a roof it says
    that one is wanted. ``told_on`` is the day on which the household was told what the guest needs; ``room`` is the
    room or bed.
    """

    CALLED_BY = ("participant", "household")

    exchange_id: Mapped[int] = owner("exchange")
    participant_id: Mapped[int] = ref("participant")
    household_id: Mapped[int | None] = ref("household")
    hotel: Mapped[str | None]
    hotel_organisation_id: Mapped[int | None] = ref("organisation")
    first_night: Mapped[date | None]
    last_night: Mapped[date | None]
    pair_id: Mapped[int | None] = ref("hosting")
    room: Mapped[str | None]
    told_on: Mapped[date | None]
    wishes: Mapped[str | None]
    state: Mapped[HostingState] = choice(HostingState, HostingState.PROPOSED)
    __table_args__ = (
        rule(
            "has_one_roof",
            "household_id IS NULL OR (coalesce(hotel, '') = '' AND hotel_organisation_id IS NULL)",
            "A guest sleeps in a household or in a hotel.",
            "household",
        ),
        rule("pairs_with_another", "pair_id <> id", "A hosting is not its own return.", "pair"),
        not_before("last_night", "first_night", "The last night is before the first."),
        Index("ix_hosting_nights", "first_night", "last_night"),
    )

    def call(self, session: Session) -> str:
        """As in "Lin Mei-hua 林美華 → Family Braga"."""
        roof = self.called_of(session, self.household_id or self.hotel_organisation_id) or self.hotel or ""
        return in_one_line(" → ".join(filter(None, (self.called_of(session, self.participant_id), roof))))
