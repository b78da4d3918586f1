"""Where a step fits among the steps of a partnership's life that were written down, and why it may not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.rules.lifecycle import BEGINNINGS, TRACK, Stage, is_allowed
from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class Step:
    """That a partnership came to a stage on a day."""

    stage: Stage
    dated: PartialDate


class Misfit(StrEnum):
    """Why a step cannot be written down so."""

    AHEAD = "its day has not come"
    BEFORE_IT_STARTED = "before the partnership started"
    STANDS_ALREADY = "it stood there already"
    NO_ROOM = "what came before and after leaves no room"


def could_follow(before: Stage | None, after: Stage) -> bool:
    """Whether one stage may stand behind another in a life that was written down incomplete: steps may be missing."""
    if is_allowed(before, after):
        return True
    return before in TRACK and after in TRACK and TRACK.index(before) < TRACK.index(after)


def place(steps: Sequence[Step], new: Step) -> int | None:
    """Before which of the steps, in their order, a new one belongs; as late as its day allows, None where nowhere.

    Of two on one day, or on days known in part, the one comes first that the life of a partnership puts first.
    """
    found = (index for index in reversed(_by_day(steps, new)) if _fits(steps, index, new.stage))
    return next(found, None)


def misfit(steps: Sequence[Step], new: Step, today: date, started: PartialDate | None = None) -> Misfit | None:
    """Why a new step cannot be written down so, None where it can.

    ``started`` is when the partnership began: from then on it can rest or end; the way to it lies before.
    """
    if new.dated.first > today:
        return Misfit.AHEAD
    if started is not None and new.stage not in BEGINNINGS and new.dated.last < started.first:
        return Misfit.BEFORE_IT_STARTED
    if place(steps, new) is not None:
        return None
    around = [steps[at].stage for index in _by_day(steps, new) for at in (index - 1, index) if 0 <= at < len(steps)]
    return Misfit.STANDS_ALREADY if new.stage in around else Misfit.NO_ROOM


def fits_without(steps: Sequence[Step], index: int) -> bool:
    """Whether the others still follow each other when this step is taken away."""
    if index + 1 >= len(steps):
        return True
    return could_follow(steps[index - 1].stage if index else None, steps[index + 1].stage)


def _by_day(steps: Sequence[Step], new: Step) -> range:
    """The places that its day allows. Where the steps themselves are out of order, all between the outermost."""
    after = [index + 1 for index, step in enumerate(steps) if step.dated.last < new.dated.first]
    before = [index for index, step in enumerate(steps) if step.dated.first > new.dated.last]
    lowest, highest = max(after, default=0), min(before, default=len(steps))
    return range(min(lowest, highest), max(lowest, highest) + 1)


def _fits(steps: Sequence[Step], index: int, stage: Stage) -> bool:
    before = steps[index - 1].stage if index else None
    return could_follow(before, stage) and (index == len(steps) or could_follow(stage, steps[index].stage))
