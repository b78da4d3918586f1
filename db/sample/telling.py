"""The order of the sample: what every part tells, put in the order of its days."""

from __future__ import annotations

from db.sample import (
    addresses,
    annental,
    association,
    bailu,
    bailu_concerns,
    bailu_events,
    bodies,
    desk,
    letters_bailu,
    letters_lately,
    letters_others,
    letters_renewal,
    meetings,
    members,
    money,
    other_events,
    others,
    papers,
    people,
    places,
    youth,
    youth_account,
)
from db.sample.making import Step, Story

_PARTS = (
    places,
    association,
    people,
    bodies,
    addresses,
    letters_bailu,
    letters_lately,
    letters_others,
    letters_renewal,
    bailu,
    bailu_concerns,
    annental,
    others,
    bailu_events,
    other_events,
    youth,
    meetings,
    money,
    papers,
    youth_account,
    members,
    desk,
)


def all_steps(story: Story) -> list[Step]:
    """All changes by day; on one day in the order of the parts, since later parts point at earlier ones."""
    steps = [step for part in _PARTS for step in part.steps(story)]
    return sorted(steps, key=lambda step: step.on)
