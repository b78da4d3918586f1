"""Where the steps of a stage track stand: in one row while they fit, else with the middle folded, else in several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

FOLD = -1
"""The number of the cell that stands for the steps which are folded away, or which folds them again."""
_LEAST = 1
"""Steps that stay in view at the beginning; at the end as many as there is room for."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of one step, from the leading edge. ``branch`` marks what may come next, off the track."""

    number: int
    row: int
    left: int
    width: int
    branch: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """How wide each step wants to be: those of the track, those that branch off it, and the cell of the fold."""

    track: Sequence[int]
    branches: Sequence[int]
    fold: int
    gap: int
    """Between the track and what branches off it."""
    below: bool = True
    """Whether branches may have rows of their own below; else they are left out where they do not fit beside."""


def arrange(wanted: Wanted, width: int, *, unfolded: bool) -> tuple[Cell, ...]:
    """The cells in the order in which one goes along them. The numbers of branches follow on those of the track."""
    numbers = list(range(len(wanted.track)))
    every = sum(wanted.track)
    beside = sum(wanted.branches) + wanted.gap if wanted.branches else 0
    if every + beside <= width:
        return (*_row(numbers, wanted, width - beside, 0), *_branches(wanted, 0, width - beside + wanted.gap, width))
    if every <= width or not unfolded:
        shown = numbers if every <= width else _folded(wanted, width)
        return (*_row(shown, wanted, width, 0), *_below(wanted, 1, width))
    rows = _wrapped([*numbers[:_LEAST], FOLD, *numbers[_LEAST:]], wanted, width)
    cells = [cell for place, row in enumerate(rows) for cell in _row(row, wanted, width, place)]
    return (*cells, *_below(wanted, len(rows), width))


def _width(number: int, wanted: Wanted) -> int:
    return wanted.fold if number == FOLD else wanted.track[number]


def _row(numbers: Sequence[int], wanted: Wanted, width: int, row: int) -> list[Cell]:
    """Steps over the whole width, each with an equal share of what is left over."""
    if not numbers:
        return []
    spare = max(0, width - sum(_width(number, wanted) for number in numbers)) // len(numbers)
    cells: list[Cell] = []
    left = 0
    for number in numbers:
        room = min(_width(number, wanted) + spare, width)
        cells.append(Cell(number, row, left, room))
        left += room
    return cells


def _below(wanted: Wanted, row: int, width: int) -> list[Cell]:
    """What may come next in rows of its own, near the last step."""
    if not wanted.below:
        return []
    return _branches(wanted, row, max(width - sum(wanted.branches), 0), width)


def _branches(wanted: Wanted, row: int, left: int, width: int) -> list[Cell]:
    """What may come next, from here on, in as many rows as it needs."""
    cells: list[Cell] = []
    begin = left
    for place, own in enumerate(wanted.branches):
        if left > begin and left + own > width:
            row, left = row + 1, begin
        cells.append(Cell(len(wanted.track) + place, row, left, min(own, max(width - left, 1)), branch=True))
        left += own
    return cells


def _folded(wanted: Wanted, width: int) -> list[int]:
    """The first steps, the fold, and as many of the last as fit; the very last always."""
    last = len(wanted.track) - 1
    left = width - wanted.fold - sum(wanted.track[:_LEAST]) - wanted.track[last]
    first_shown = last
    while first_shown > _LEAST and wanted.track[first_shown - 1] <= left:
        first_shown -= 1
        left -= wanted.track[first_shown]
    return [*range(min(_LEAST, last)), FOLD, *range(first_shown, last + 1)]


def _wrapped(numbers: Sequence[int], wanted: Wanted, width: int) -> list[list[int]]:
    rows: list[list[int]] = [[]]
    left = width
    for number in numbers:
        own = _width(number, wanted)
        if rows[-1] and own > left:
            rows.append([])
            left = width
        rows[-1].append(number)
        left -= own
    return rows
