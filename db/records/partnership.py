"""Partnerships: the case files, the places that each one joins, and every change of their stage."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Index, Select, func, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

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
        last = session.execute(standing_changes(self.id)).first()
        self.stage, self.stage_since = (Stage.IDEA, None) if last is None else (last.to_stage, last.dated)

    def call(self, session: Session) -> str:
        """The title, else the places: "Larkhaven ⇄ Bailu 白鷺市", the home place first, those that left it left out."""
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


class StageChange(Record):
    """A step of a partnership's life. Documents attached to it are its evidence.

    A wrong one is not rewritten: another one ``corrects`` it, and both readings are kept. ``lacking`` names the
    evidence (``db.rules.lifecycle.Evidence``) that was missing when the step was taken all the same.
    """

    partnership_id: Mapped[int] = owner("partnership")
    from_stage: Mapped[Stage | None] = choice(Stage)
    to_stage: Mapped[Stage] = choice(Stage)
    dated: Mapped[PartialDate]
    position: Mapped[int] = mapped_column(default=0)
    decided_by_id: Mapped[int | None] = ref("organisation")
    decision_id: Mapped[int | None] = ref("decision")
    agreement_id: Mapped[int | None] = ref("agreement")
    reason: Mapped[Texts | None]
    lacking: Mapped[list[str] | None]
    corrects_id: Mapped[int | None] = ref("stage_change")
    __table_args__ = (
        rule("does_not_correct_itself", "corrects_id <> id", "A stage change cannot correct itself.", "corrects"),
        Index("ix_stage_change_order", "partnership_id", "dated", "position"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return self.to_stage.value if self.from_stage is None else f"{self.from_stage.value} → {self.to_stage.value}"


def standing_changes(partnership_id: int) -> Select[Stage, PartialDate]:
    """The stages that a partnership came to and when, the last first; those that were corrected are left out."""
    correction = aliased(StageChange, flat=True)
    is_corrected = (
        select(correction.id).where(correction.corrects_id == StageChange.id, correction.binned.is_(None)).exists()
    )
    return (
        select(StageChange.to_stage, StageChange.dated)
        .where(StageChange.partnership_id == partnership_id, StageChange.binned.is_(None), ~is_corrected)
        .order_by(*(part.desc() for part in in_time(StageChange)))
    )


def in_time(change: Any) -> tuple[ColumnElement[Any], ...]:
    """The order of steps in time: by year, then as a person put them in that year, then by what is known of the day.

    Who resolved on 8 July 2019 and signed "in 2019" may have signed before or after: only ``position`` can say.
    """
    return func.substr(change.dated, 1, 4), change.position, func.rtrim(change.dated, "~"), change.id
