"""The life of a partnership: its stages, the steps between them, and the evidence that each step wants.

A step whose evidence is missing says so and can still be taken with a reason: records are often taken over incomplete.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where a partnership stands."""

    IDEA = "idea"
    EXPLORING = "exploring"
    NEGOTIATING = "negotiating"
    APPROVED = "approved"
    ACTIVE = "active"
    DORMANT = "dormant"
    SUSPENDED = "suspended"
    EMERITUS = "emeritus"
    ENDED = "ended"
    DECLINED = "declined"
    ANNULLED = "annulled"


# The track that the screen draws from left to right; the other stages are turns off it.
TRACK = (Stage.IDEA, Stage.EXPLORING, Stage.NEGOTIATING, Stage.APPROVED, Stage.ACTIVE)
# Before the partnership exists: from here it can be declined.
BEGINNINGS = frozenset({Stage.IDEA, Stage.EXPLORING, Stage.NEGOTIATING, Stage.APPROVED})
# The partnership is in being, however quiet it is.
STANDING = frozenset({Stage.ACTIVE, Stage.DORMANT, Stage.SUSPENDED})
# Nothing follows these but a correction.
ENDINGS = frozenset({Stage.EMERITUS, Stage.ENDED, Stage.DECLINED, Stage.ANNULLED})

_NEXT: dict[Stage, tuple[Stage, ...]] = {
    Stage.IDEA: (Stage.EXPLORING, Stage.DECLINED),
    Stage.EXPLORING: (Stage.NEGOTIATING, Stage.DECLINED),
    Stage.NEGOTIATING: (Stage.APPROVED, Stage.DECLINED, Stage.ANNULLED),
    Stage.APPROVED: (Stage.ACTIVE, Stage.DECLINED, Stage.ANNULLED),
    Stage.ACTIVE: (Stage.DORMANT, Stage.SUSPENDED, Stage.EMERITUS, Stage.ENDED, Stage.ANNULLED),
    Stage.DORMANT: (Stage.ACTIVE, Stage.EMERITUS, Stage.ENDED, Stage.ANNULLED),
    Stage.SUSPENDED: (Stage.ACTIVE, Stage.EMERITUS, Stage.ENDED, Stage.ANNULLED),
    Stage.EMERITUS: (),
    Stage.ENDED: (),
    Stage.DECLINED: (),
    Stage.ANNULLED: (),
}


class Evidence(StrEnum):
    """What a step can rest on."""

    CONTACT = "contact"
    LETTER_OF_INTENT = "letter of intent"
    DRAFT = "draft"
    VOTED_DECISION = "voted decision"
    AGREEMENT_IN_FORCE = "agreement in force"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class Missing:
    """A piece of evidence that a step lacks, and the sentence that says so. Any one of ``any_of`` would do."""

    any_of: tuple[Evidence, ...]
    sentence: str


_ANY_REASON = Missing((Evidence.REASON,), "Say why: whoever opens this book in ten years will want to know.")
_WANTED: dict[Stage, Missing] = {
    Stage.EXPLORING: Missing((Evidence.CONTACT,), "Nobody on the other side is in the book yet: add a contact there."),
    Stage.NEGOTIATING: Missing(
        (Evidence.LETTER_OF_INTENT, Evidence.DRAFT),
        "There is neither a letter of intent nor a draft of the agreement.",
    ),
    Stage.APPROVED: Missing((Evidence.VOTED_DECISION,), "There is no decision of council or board with its vote."),
    Stage.ACTIVE: Missing((Evidence.AGREEMENT_IN_FORCE,), "There is no signed agreement in force on this day."),
    Stage.EMERITUS: _ANY_REASON,
    Stage.ENDED: _ANY_REASON,
    Stage.DECLINED: _ANY_REASON,
    Stage.ANNULLED: _ANY_REASON,
}


def next_stages(stage: Stage) -> tuple[Stage, ...]:
    """The stages that can follow, the usual one first; none follows an ending."""
    return _NEXT[stage]


def is_allowed(before: Stage | None, after: Stage) -> bool:
    """Whether one stage can follow another. A partnership may enter the book at any stage of its life."""
    return before is None or after in _NEXT[before]


def missing(after: Stage, has: Collection[Evidence]) -> list[Missing]:
    """What the step to ``after`` wants and does not have; empty when it can be taken as it is."""
    wanted = _WANTED.get(after)
    return [wanted] if wanted is not None and not set(wanted.any_of) & set(has) else []


def may_be_taken(before: Stage | None, after: Stage, has: Collection[Evidence]) -> bool:
    """Whether the step is allowed and rests on its evidence, or on a reason where evidence is missing."""
    return is_allowed(before, after) and (not missing(after, has) or Evidence.REASON in has)
