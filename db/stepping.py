"""Taking the steps of a partnership's life, and correcting those that were written down wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.change import Change
from db.errors import NoSuchRecord, RuleBroken
from db.queries.life import LifeStep, life, partnership_of, standing
from db.records.attachment import Attachment
from db.records.partnership import Partnership
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.rules.steps import Step, fits_without, place
from db.values import PartialDate, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What is said of a step. References are uids; ``lacking`` names evidence that was missing."""

    stage: Stage
    dated: PartialDate
    decided_by: UUID | None = None
    decision: UUID | None = None
    agreement: UUID | None = None
    reason: Texts | None = None
    lacking: Sequence[str] = ()
    documents: Sequence[UUID] = ()


def take(book: Book, title: str, partnership: UUID, told: Telling) -> UUID:
    """Write a step down where it belongs among the others; returns its uid.

    Raises RuleBroken where they leave no room for it, NoSuchRecord or CannotWrite.
    """
    steps = standing(life(book, partnership))
    with book.change(title) as change:
        return _written(change, partnership, steps, told, None).uid


def correct(book: Book, title: str, wrong: UUID, told: Telling, why: Texts | None = None) -> UUID:
    """Say what a step should have been; what was written of it stays. Returns the uid of the correction.

    Raises RuleBroken where the others leave no room for it, or where it was corrected already, and as ``take``.
    """
    partnership = partnership_of(book, wrong)
    steps = _others(life(book, partnership), wrong)
    with book.change(title) as change:
        made = _written(change, partnership, steps, told, wrong)
        change.edit(made, why_corrected=why)
        return made.uid


def take_back(book: Book, title: str, wrong: UUID, why: Texts | None) -> UUID:
    """Say that a step never happened at all; what was written of it stays. Returns the uid of the correction.

    Raises RuleBroken where the steps before and after it cannot follow each other, and as ``correct``.
    """
    partnership = partnership_of(book, wrong)
    steps = life(book, partnership)
    _others(steps, wrong)
    happened = standing(steps)
    index = next((at for at, step in enumerate(happened) if step.now.uid == wrong), None)
    if index is None or not fits_without([step.step for step in happened], index):
        raise RuleBroken("The step after this one could then not follow the one before it: correct that one first.")
    with book.change(title) as change:
        row = change.get(StageChange, wrong)
        return change.add(
            StageChange,
            partnership=partnership,
            from_stage=row.from_stage,
            to_stage=row.to_stage,
            dated=row.dated,
            position=row.position,
            why_corrected=why,
            corrects=wrong,
            never_happened=True,
        ).uid


def started(book: Book, partnership: UUID) -> PartialDate | None:
    """When a partnership began, as far as it was said."""
    return book.scalar(select(Partnership.started).where(Partnership.uid == partnership))


def _others(steps: Sequence[LifeStep], wrong: UUID) -> tuple[LifeStep, ...]:
    """The steps that stand beside the one to be corrected. Raises where that is not the last word of its step."""
    if not any(step.now.uid == wrong for step in steps):
        is_old = any(reading.uid == wrong for step in steps for reading in step.readings)
        if is_old:
            raise RuleBroken("This was corrected already: correct the correction.", "corrected_once", "corrects")
        raise NoSuchRecord("This step is no longer in the book.")
    return tuple(step for step in standing(steps) if step.now.uid != wrong)


def _written(
    change: Change, partnership: UUID, steps: Sequence[LifeStep], told: Telling, corrects: UUID | None
) -> StageChange:
    index = place([each.step for each in steps], Step(told.stage, told.dated))
    if index is None:
        raise RuleBroken("The steps before and after leave no room for this one.", "step_has_room", "dated")
    made = change.add(
        StageChange,
        partnership=partnership,
        from_stage=steps[index - 1].now.stage if index else None,
        to_stage=told.stage,
        dated=told.dated,
        position=_make_room(change, steps, index, told.dated.year),
        decided_by=told.decided_by,
        decision=told.decision,
        agreement=told.agreement,
        reason=told.reason,
        lacking=list(told.lacking) or None,
        corrects=corrects,
    )
    for number, document in enumerate(told.documents):
        change.add(Attachment, record=made, document=document, position=number)
    return made


def _make_room(change: Change, steps: Sequence[LifeStep], index: int, year: int) -> int:
    """The position of a new step before ``index``. Within a year positions say what came first, so those behind it in
    that year move up where they are in the way.
    """
    rows = [change.get(StageChange, step.now.uid) for step in steps]
    before = [row.position for row in rows[:index] if row.dated.year == year]
    own = taken = max(before, default=-1) + 1
    for row in (row for row in rows[index:] if row.dated.year == year):
        if row.position <= taken:
            change.edit(row, position=taken + 1)
        taken = row.position
    return own
