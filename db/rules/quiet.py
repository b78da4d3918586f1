"""When a partnership is going quiet: no letter and no exchange for a time that the association sets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from db.rules.lifecycle import Stage
from db.rules.months import add_months, months_between

# From the first idea on a partnership can fall silent; one that is dormant, suspended or over is known to be silent.
WATCHED = frozenset({Stage.EXPLORING, Stage.NEGOTIATING, Stage.APPROVED, Stage.ACTIVE})


@dataclass(frozen=True, slots=True)
class Quiet:
    """Since which day nothing was heard, on which day that became too long, and how many whole months it has been."""

    since: date
    noticed: date
    months: int


def going_quiet(stage: Stage, heard: Iterable[date], entered: date, on: date, months: int) -> Quiet | None:
    """Whether a partnership is going quiet on a day; None when it is not, or when its stage says so already.

    ``heard`` are the days of its letters and the last days of its exchanges, those after ``on`` do not count yet;
    ``entered`` is the day since which it could have been heard of (its stage began), for one that has neither.
    """
    if stage not in WATCHED:
        return None
    since = max((day for day in heard if day <= on), default=entered)
    since = max(since, entered)
    noticed = add_months(since, months)
    return Quiet(since, noticed, months_between(since, on)) if noticed <= on else None
