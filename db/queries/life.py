"""The life of a partnership step by step, each with all its readings: what was written first, and its corrections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.called import called_of
from db.queries.record import Called
from db.records.attachment import Attachment
from db.records.partnership import Partnership
from db.records.record import Record
from db.records.stage_change import StageChange, in_time
from db.rules.lifecycle import Stage
from db.rules.steps import Step
from db.values import PartialDate, Texts


@dataclass(frozen=True, slots=True)
class Reading:
    """What was written of a step, when and by whom. ``documents`` are attached to it: they are its evidence.

    ``lacking`` names the evidence (``db.rules.lifecycle.Evidence``) that was missing. Where ``never_happened``, the
    stage and the day are those of the reading before.
    """

    uid: UUID
    stage: Stage
    dated: PartialDate
    decided_by: Called | None
    decision: Called | None
    agreement: Called | None
    reason: Texts | None
    lacking: tuple[str, ...]
    documents: tuple[Called, ...]
    never_happened: bool
    why_corrected: Texts | None
    written: datetime
    by: str


@dataclass(frozen=True, slots=True)
class LifeStep:
    """A step with its readings, the oldest first: the last one counts."""

    readings: tuple[Reading, ...]

    @property
    def now(self) -> Reading:
        return self.readings[-1]

    @property
    def step(self) -> Step:
        return Step(self.now.stage, self.now.dated)


def life(book: Book, partnership: UUID) -> tuple[LifeStep, ...]:
    """Every step in its order, also those that turned out never to have happened. Raises NoSuchRecord."""
    key = book.scalar(select(Partnership.id).where(Partnership.uid == partnership))
    if key is None:
        raise NoSuchRecord("This partnership is no longer in the book.")
    one, base = StageChange.__table__.c, Record.__table__.c
    statement = (
        select(StageChange.__table__, base.uid, base.created, base.created_by)
        .join_from(StageChange.__table__, Record.__table__, base.id == one.id)
        .where(one.partnership_id == key, base.binned.is_(None))
        .order_by(*in_time(one))
    )
    rows = {row.id: row for row in book.rows(statement)}
    corrected = {row.corrects_id for row in rows.values()}
    documents = _documents(book, list(rows))
    links = [each for row in rows.values() for each in (row.decided_by_id, row.decision_id, row.agreement_id)]
    called = called_of(book, links)
    read = {key: _reading(row, called, documents.get(key, ())) for key, row in rows.items()}
    return tuple(LifeStep(tuple(_back(key, rows, read))) for key in rows if key not in corrected)


def step_with(steps: Sequence[LifeStep], reading: UUID) -> LifeStep:
    """The step that has this reading, be it the last one or not. Raises NoSuchRecord."""
    found = next((step for step in steps if any(each.uid == reading for each in step.readings)), None)
    if found is None:
        raise NoSuchRecord("This step is no longer in the book.")
    return found


def standing(steps: Sequence[LifeStep]) -> tuple[LifeStep, ...]:
    """Those that happened."""
    return tuple(step for step in steps if not step.now.never_happened)


def partnership_of(book: Book, change: UUID) -> UUID:
    """The partnership that a step is of. Raises NoSuchRecord."""
    of = Record.__table__.alias()
    statement = (
        select(of.c.uid).join(StageChange, StageChange.partnership_id == of.c.id).where(StageChange.uid == change)
    )
    rows = book.rows(statement)
    if not rows:
        raise NoSuchRecord("This step is no longer in the book.")
    return rows[0][0]


def _back(key: int | None, rows: Mapping[int, Any], read: Mapping[int, Reading]) -> list[Reading]:
    """The readings that lead to this one, the oldest first; one that is not in the book any more begins them."""
    found: list[Reading] = []
    while key is not None and key in rows:
        found.append(read[key])
        key = rows[key].corrects_id
    return found[::-1]


def _reading(row: Any, called: Mapping[int, Called], documents: Sequence[Called]) -> Reading:
    return Reading(
        row.uid,
        row.to_stage,
        row.dated,
        called.get(row.decided_by_id),
        called.get(row.decision_id),
        called.get(row.agreement_id),
        row.reason,
        tuple(row.lacking or ()),
        tuple(documents),
        bool(row.never_happened),
        row.why_corrected,
        row.created,
        row.created_by,
    )


def _documents(book: Book, changes: Sequence[int]) -> Mapping[int, list[Called]]:
    attachment, base = Attachment.__table__.c, Record.__table__.alias()
    statement = (
        select(attachment.record_id, attachment.document_id)
        .join_from(Attachment.__table__, base, base.c.id == attachment.id)
        .where(attachment.record_id.in_(changes), base.c.binned.is_(None))
        .order_by(attachment.position, attachment.id)
    )
    rows = book.rows(statement)
    called = called_of(book, [row.document_id for row in rows])
    found: dict[int, list[Called]] = {}
    for record, document in rows:
        found.setdefault(record, []).append(called[document])
    return found
