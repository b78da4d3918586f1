"""A person's own order of things: moving some of them up or down by one place."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import IntEnum
from typing import TypeVar

Thing = TypeVar("Thing")


class Way(IntEnum):
    UP = -1
    DOWN = 1


def moved(order: Sequence[Thing], chosen: Collection[Thing], way: Way) -> list[Thing]:
    """The order with the chosen ones a place further. They keep their own order, and at the end they stand still."""
    found = list(order)
    places = range(len(found)) if way is Way.UP else range(len(found) - 1, -1, -1)
    for place in places:
        before = place + way
        if found[place] in chosen and 0 <= before < len(found) and found[before] not in chosen:
            found[place], found[before] = found[before], found[place]
    return found
