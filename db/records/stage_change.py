"""The steps of a partnership's life, in time, and those that stand after corrections."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Index, Select, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, owner, ref, rule
from db.records.record import Record
from db.rules.lifecycle import Stage
from db.values import PartialDate, Texts


class StageChange(Record):
    """A step of a partnership's life. Documents attached to it are its evidence.

    A wrong one is not rewritten: another one ``corrects`` it, and both readings are kept; where the correction says
    ``never_happened``, there was no such step at all. ``why_corrected`` is said with a correction, ``reason`` of the
    step itself. ``lacking`` names the evidence (``db.rules.lifecycle.Evidence``)
    that was missing when the step was taken all the same.
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
    never_happened: Mapped[bool | None]
    why_corrected: Mapped[Texts | None]
    __table_args__ = (
        rule("does_not_correct_itself", "corrects_id <> id", "A stage change cannot correct itself.", "corrects"),
        Index("ix_stage_change_order", "partnership_id", "dated", "position"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return self.to_stage.value if self.from_stage is None else f"{self.from_stage.value} → {self.to_stage.value}"


def standing_changes(partnership_id: int) -> Select[Stage, PartialDate]:
    """The stages that a partnership came to and when, the last first; those that were corrected are left out."""
    return (
        select(StageChange.to_stage, StageChange.dated)
        .where(StageChange.partnership_id == partnership_id, StageChange.binned.is_(None), stands(StageChange))
        .order_by(*(part.desc() for part in in_time(StageChange)))
    )


def stands(change: Any) -> ColumnElement[bool]:
    """That a step was not corrected, nor says of another one that it never happened.

    ``change`` is the class or the columns of the table.
    """
    correction, base = StageChange.__table__.alias(), Record.__table__.alias()
    corrected = (
        select(correction.c.id)
        .join_from(correction, base, base.c.id == correction.c.id)
        .where(correction.c.corrects_id == change.id, base.c.binned.is_(None))
    )
    return ~corrected.exists() & change.never_happened.isnot(True)


def in_time(change: Any) -> tuple[ColumnElement[Any], ...]:
    """The order of steps in time: by year, then as a person put them in that year, then by what is known of the day.

    Who resolved on 8 July 2019 and signed "in 2019" may have signed before or after: only ``position`` can say.
    """
    return func.substr(change.dated, 1, 4), change.position, func.rtrim(change.dated, "~"), change.id
