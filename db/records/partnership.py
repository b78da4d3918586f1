"""Partnerships: the case files, and the places that each one joins."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, owner, ref, rule
from db.records.letter import Channel
from db.records.record import Record
from db.rules.lifecycle import Stage
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


class PartnershipKind(StrEnum):
    SISTER_CITY = "sister city"
    FRIENDSHIP_CITY = "friendship city"
    COUNTY_OR_REGION = "county or region"
    PORT = "port"
    SCHOOL_LINK = "school link"
    TRILATERAL = "trilateral or wider"


class Initiator(StrEnum):
    CITIZENS = "citizens"
    COUNCIL = "council"
    BOTH = "both"
    NATIONAL_BODY = "national body"
    PARTNER = "partner"


class PlaceSide(StrEnum):
    """Which end of a partnership a place is."""

    HOME = "home"
    PARTNER = "partner"


class Partnership(Record):
    """A case file. ``stage`` and ``stage_since`` follow from its stage changes and are settled here only.

    ``languages`` are BCP 47 tags, ``fields`` the fields of cooperation in words, ``emblem_colour`` is "#1d5a85".
    """

    FOUND_BY = ("partnership_place",)

    title: Mapped[Texts | None]
    partnership_kind: Mapped[PartnershipKind] = choice(PartnershipKind, PartnershipKind.SISTER_CITY)
    initiated_by: Mapped[Initiator | None] = choice(Initiator)
    story: Mapped[Texts | None]
    started: Mapped[PartialDate | None]
    ended: Mapped[PartialDate | None]
    caretaker_id: Mapped[int | None] = ref("person")
    counterpart_id: Mapped[int | None] = ref("organisation")
    languages: Mapped[list[str] | None]
    usual_channel: Mapped[Channel | None] = choice(Channel)
    purpose: Mapped[Texts | None]
    fields: Mapped[list[str] | None]
    emblem_colour: Mapped[str | None]
    stage: Mapped[Stage] = choice(Stage, Stage.IDEA)
    stage_since: Mapped[PartialDate | None]
    __table_args__ = (
        not_before("ended", "started", "The partnership would end before it started."),
        rule(
            "emblem_colour_is_hex",
            "length(emblem_colour) = 7 AND substr(emblem_colour, 1, 1) = '#'",
            "A colour is written like #1d5a85.",
            "emblem_colour",
        ),
        Index("ix_partnership_stage", "stage"),
    )

    def settle(self, session: Session) -> None:
        """The stage is what the last stage change says that nobody corrected."""
        from db.records.stage_change import standing_changes  # only a change asks

        last = session.execute(standing_changes(self.id)).first()
        self.stage, self.stage_since = (Stage.IDEA, None) if last is None else (last.to_stage, last.dated)

    def call(self, session: Session) -> str:
        """The title, else the places: "Larkhaven ⇄ Bailu 白鷺市", the home place first, those that left it last."""
        if self.title:
            return in_one_line(self.title)
        link = PartnershipPlace
        places = (
            select(link.place_id)
            .where(link.partnership_id == self.id, link.binned.is_(None))
            .order_by(link.until.is_not(None), link.side == PlaceSide.PARTNER, link.position, link.id)
        )
        return " ⇄ ".join(self.called_of(session, place) for place in session.scalars(places))


class PartnershipPlace(Record):
    """A place in a partnership: the home place, or one of those it is joined with, from a date to a date."""

    CALLED_BY = ("place",)

    partnership_id: Mapped[int] = owner("partnership")
    place_id: Mapped[int] = ref("place")
    side: Mapped[PlaceSide] = choice(PlaceSide, PlaceSide.PARTNER)
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (not_before("until", "since", "The place would leave the partnership before it joined."),)

    def call(self, session: Session) -> str:
        return self.called_of(session, self.place_id)
