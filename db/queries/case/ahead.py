"""The steps that may come next, with the evidence that each one wants and what the book has of it."""

from __future__ import annotations

from collections.abc import Sequence

from db.queries.case.facts import NextStep, Wanted
from db.queries.evidence import Found
from db.rules.lifecycle import Evidence, Stage, missing, next_stages


def next_steps(stage: Stage, found: Sequence[Found]) -> tuple[NextStep, ...]:
    """What can follow a stage, the usual one first; ``found`` is the evidence of the day."""
    return tuple(NextStep(each, wanted(each, found)) for each in next_stages(stage))


def wanted(stage: Stage, found: Sequence[Found]) -> tuple[Wanted, ...]:
    """Piece by piece what the step to a stage can rest on: any one would do. A reason is given with the step."""
    kinds = [each for want in missing(stage, ()) for each in want.any_of if each is not Evidence.REASON]
    return tuple(Wanted(kind, tuple(one.record for one in found if one.evidence is kind)) for kind in kinds)
