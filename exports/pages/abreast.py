"""The same text in two languages, side by side: what belongs together begins at one height."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from exports.pages.blocks import Block
from exports.pages.stack import Stack

Cell = Sequence[Flowable]


class SideBySide(Block):
    """Two columns of equal width, row by row; it splits between rows, and within a row where both sides allow it."""

    def __init__(self, rows: Sequence[tuple[Cell, Cell]], *, gap: float = 20.0, after: float = 14.0) -> None:
        super().__init__(after=after)
        self._rows = list(rows)
        self._gap = gap
        self._for = -1.0
        self._stacks: list[tuple[Stack, Stack]] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        if self._for != aW:
            self._for = self.width = aW
            self._half = (aW - self._gap) / 2
            self._stacks = [(Stack(left, self._half), Stack(right, self._half)) for left, right in self._rows]
            self.height = sum(_height(row) for row in self._stacks) + sum(_after(row) for row in self._stacks[:-1])
        return aW, self.height

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - ReportLab's names.
        self.wrap(aW, aH)
        room, whole = aH, 0
        while whole < len(self._stacks) and _height(self._stacks[whole]) <= room + 0.01:
            room -= _height(self._stacks[whole]) + _after(self._stacks[whole])
            whole += 1
        first, rest = self._rows[:whole], self._rows[whole:]
        if rest and room > 0:
            (left, left_rest), (right, right_rest) = (stack.cut(room) for stack in self._stacks[whole])
            if left or right:
                first, rest = [*first, (left, right)], [(left_rest, right_rest), *rest[1:]]
        if not first or not rest:
            return []
        return [self._like(first, 0.0), self._like(rest, self.spaceAfter)]

    def draw(self) -> None:
        top = self.height
        for row in self._stacks:
            row[0].draw(self.canv, 0, top)
            row[1].draw(self.canv, self._half + self._gap, top)
            top -= _height(row) + _after(row)

    def _like(self, rows: Sequence[tuple[Cell, Cell]], after: float) -> SideBySide:
        return SideBySide(rows, gap=self._gap, after=after)


def _height(row: tuple[Stack, Stack]) -> float:
    return max(row[0].height, row[1].height)


def _after(row: tuple[Stack, Stack]) -> float:
    return max(row[0].after, row[1].after)
