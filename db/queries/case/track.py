"""The stage track: every step of a partnership's life with its day, what lies ahead, and the turns off the track."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.case.facts import Position, TrackStep
from db.queries.partners import Partner
from db.records.record import Record
from db.records.stage_change import StageChange, in_time, stands
from db.rules.lifecycle import BEGINNINGS, TRACK, Stage
from db.values import PartialDate

Change = tuple[UUID, Stage, PartialDate]


def track(book: Book, one: Partner) -> tuple[TrackStep, ...]:
    """The steps of one partnership, left to right."""
    return steps(_changes(book, one.id), one.stage)


def steps(changes: Sequence[Change], now: Stage) -> tuple[TrackStep, ...]:
    """The track of these changes, the earliest first, for a partnership that is at ``now``.

    Up to the first turn the steps of the track are all shown, those that were passed over without a date; after it,
    what happened, in its order. What lies ahead is shown while the partnership is on its way.
    """
    on_track, turned = _split(changes)
    reached = {stage: (uid, on) for uid, stage, on in on_track}
    farthest = max((TRACK.index(stage) for stage in reached), default=TRACK.index(now) if now in TRACK else 0)
    found: list[TrackStep] = []
    for place, stage in enumerate(TRACK):
        uid, on = reached.get(stage, (None, None))
        if place <= farthest:
            found.append(TrackStep(stage, on, Position.PAST, uid, is_turn=False))
        elif now in BEGINNINGS and not turned:
            found.append(TrackStep(stage, None, Position.AHEAD, None, is_turn=False))
    found.extend(TrackStep(stage, on, Position.PAST, uid, is_turn=True) for uid, stage, on in turned)
    here = _here(found, now)
    return tuple(
        TrackStep(step.stage, step.on, Position.NOW, step.change, step.is_turn) if place == here else step
        for place, step in enumerate(found)
    )


def _split(changes: Sequence[Change]) -> tuple[list[Change], list[Change]]:
    """The changes along the track, and those from the first turn off it on."""
    for place, (_, stage, _) in enumerate(changes):
        if stage not in TRACK:
            return list(changes[:place]), list(changes[place:])
    return list(changes), []


def _here(found: Sequence[TrackStep], now: Stage) -> int:
    """The last step that is the stage of today."""
    places = [place for place, step in enumerate(found) if step.stage is now and step.position is Position.PAST]
    return places[-1] if places else -1


def _changes(book: Book, partnership: int) -> list[Change]:
    """The standing changes, the earliest first."""
    one, base = StageChange.__table__.c, Record.__table__.alias()
    statement = (
        select(base.c.uid, one.to_stage, one.dated)
        .join_from(StageChange.__table__, base, base.c.id == one.id)
        .where(one.partnership_id == partnership, base.c.binned.is_(None), stands(one))
        .order_by(*in_time(one))
    )
    return [(uid, stage, on) for uid, stage, on in book.rows(statement)]
