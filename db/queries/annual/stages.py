"""Where each partnership stood on the last day of a report, and the steps that it took in its days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from db.queries.annual.wanted import Wanted
from db.queries.annual_facts import StageStep
from db.queries.facts import NO_WORDS
from db.queries.in_print import spoken, wording
from db.queries.spans import is_in
from db.records.stage_change import StageChange, in_time, stands
from db.rules.lifecycle import ENDINGS, Stage
from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class Stood:
    """``known`` is the first day on which the book has a stage of it, None where it has none at all."""

    stage: Stage = Stage.IDEA
    since: PartialDate | None = None
    steps: tuple[StageStep, ...] = ()
    known: PartialDate | None = None
    ended: PartialDate | None = field(default=None)


def stages(wanted: Wanted) -> Mapping[int, Stood]:
    """By the key of a partnership how it stood; changes that were corrected later are left out."""
    changes: dict[int, list[Any]] = defaultdict(list)
    rows = _changes(wanted)
    bodies = spoken(wanted.book, (row.decided_by_id for row in rows), wanted.language)
    for row in rows:
        changes[row.partnership_id].append(row)
    return {partnership: _stood(wanted, theirs, bodies) for partnership, theirs in changes.items()}


def _changes(wanted: Wanted) -> list[Any]:
    one = StageChange
    statement = (
        select(one.partnership_id, one.from_stage, one.to_stage, one.dated, one.decided_by_id, one.reason)
        .where(one.binned.is_(None), stands(one))
        .order_by(*in_time(one))
    )
    return list(wanted.book.rows(statement))


def _stood(wanted: Wanted, changes: Sequence[Any], bodies: Mapping[int, Any]) -> Stood:
    """From the changes in their order."""
    come = [row for row in changes if row.dated.first <= wanted.as_of]
    # What a step was written down to come from may have been corrected since: the one before it says.
    before = (come[0].from_stage or "" if come else "", *(row.to_stage for row in come))
    steps = tuple(
        StageStep(
            row.dated,
            former,
            row.to_stage,
            bodies.get(row.decided_by_id, NO_WORDS),
            wording(row.reason, wanted.language),
        )
        for former, row in zip(before, come, strict=False)
        if is_in(row.dated, wanted.span)
    )
    if not come:
        return Stood(changes[0].from_stage or Stage.IDEA, known=changes[0].dated)
    last = come[-1]
    over = last.dated if last.to_stage in ENDINGS else None
    return Stood(last.to_stage, last.dated, steps, come[0].dated, over)
