"""One step of a stage track: what it is called, when it was, and where it stands seen from today."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class When(Enum):
    """Where a step stands seen from today. One that may come ``NEXT`` can be taken; ``BRANCH`` leads off the track."""

    PAST = "past"
    NOW = "now"
    NEXT = "next"
    AHEAD = "ahead"
    BRANCH = "branch"


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``dated`` is what stands below it ("8 Jul 2019"), ``told`` what tip and screen reader say.

    ``picture`` is an icon that stands in the place of the dot; ``dashed`` is the line that leads to it.
    """

    label: str
    dated: str
    when: When
    told: str = ""
    picture: str = ""
    dashed: bool = False
