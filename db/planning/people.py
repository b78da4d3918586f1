"""Who of a former exchange comes along to the next one, or changes sides for the visit in return."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from db.change import Change
from db.records.exchange import Exchange
from db.records.participant import Attended, Part, Participant

_LEADING = frozenset({Part.LEADER, Part.CHAPERONE, Part.INTERPRETER})
# What is of the person, and holds for the next time as well; consents, fees, visas and rooms are asked anew.
_OF_THE_PERSON = (
    "person_id", "heads", "description", "side", "place_id", "part", "organisation_id", "guardian_id",
    "passport_country", "passport_expires", "diet", "allergies", "health", "mobility", "emergency_contact", "smokes",
    "shirt_size",
)  # fmt: skip


class Taken(StrEnum):
    """Who is taken along."""

    NOBODY = "nobody"
    LEADING = "leaders and interpreters"
    EVERYBODY = "everybody"


def take_along(change: Change, old: Exchange, made: Exchange, taken: Taken) -> None:
    """Put those who came into the next one as well, in their order."""
    if taken is Taken.NOBODY:
        return
    came = _came(change, old)
    chosen = came if taken is Taken.EVERYBODY else [each for each in came if each.part in _LEADING]
    for position, each in enumerate(chosen):
        _take(change, each, made, position=position)


def turn_round(change: Change, old: Exchange, made: Exchange, taken: Taken) -> None:
    """Let those who hosted come as guests, as what most of their guests were, and those who were guests host."""
    if taken is Taken.NOBODY:
        return
    came = _came(change, old)
    chosen = came if taken is Taken.EVERYBODY else [each for each in came if each.part in _LEADING]
    hosted = Counter(each.part for each in came if each.part not in _LEADING and each.part is not Part.HOST)
    as_what = hosted.most_common(1)[0][0] if hosted else Part.GUEST
    # Who travels comes first in the list, with those who lead them at the head.
    turned = sorted(chosen, key=lambda each: (each.part is not Part.HOST, each.part not in _LEADING))
    for position, each in enumerate(turned):
        part = each.part
        if part not in _LEADING:
            part = as_what if part is Part.HOST else Part.HOST
        _take(change, each, made, position=position, part=part)


def _came(change: Change, old: Exchange) -> list[Participant]:
    found: Iterable[Participant] = change.all(Participant, exchange=old)
    came = [each for each in found if each.attended is None or each.attended is Attended.YES]
    return sorted(came, key=lambda each: (each.position, each.id))


def _take(change: Change, one: Participant, made: Exchange, **values: Any) -> None:
    kept = {name: getattr(one, name) for name in _OF_THE_PERSON}
    change.add(Participant, **{**kept, **values, "exchange": made})
