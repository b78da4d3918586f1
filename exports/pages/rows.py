"""Pairs in rows: facts with their labels, and a timeline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

from exports.pages.blocks import Block
from exports.pages.pen import fill, stroke
from exports.pages.styles import ACCENT, CELL, HAIR, QUIET
from exports.pages.text import Text, Words, draw_lines, lines_of
from exports.text.lines import Line

LABEL_CELL = CELL.but(colour=QUIET)
VALUE_CELL = CELL.but(size=9.0, leading=13.0)
_TALL = 400.0

Pair = tuple[Words, Words]


class Pairs(Block):
    """Two columns of text, row by row; it splits between rows, and a row taller than a page becomes paragraphs.

    Left is the width of the first column's text, gap what lies between the two, in points.
    """

    left_style, right_style = LABEL_CELL, VALUE_CELL
    left, gap, space = 100.0, 12.0, 1.5

    def __init__(self, rows: Sequence[Pair], after: float = 14.0) -> None:
        super().__init__(after=after)
        self._rows = list(rows)
        self._lines: list[tuple[list[Line], list[Line]]] = []
        self._for = -1.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        if self._for != aW:
            self._for = self.width = aW
            self._left = self.left
            self._right = aW - self._left - self.gap
            self._lines = [
                (lines_of(a, self.left_style, self._left), lines_of(b, self.right_style, self._right))
                for a, b in self._rows
            ]
        self.height = sum(self._height(row) for row in self._lines)
        return aW, self.height

    def _height(self, row: tuple[list[Line], list[Line]]) -> float:
        return max(len(row[0]) * self.left_style.leading, len(row[1]) * self.right_style.leading) + self.space

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - ReportLab's names.
        self.wrap(aW, aH)
        room, count = aH, 0
        while count < len(self._lines) and self._height(self._lines[count]) <= room:
            room -= self._height(self._lines[count])
            count += 1
        if count == 0 and self._height(self._lines[0]) > _TALL:
            label, value = self._rows[0]
            rest = [self._like(self._rows[1:], self.spaceAfter)] if len(self._rows) > 1 else []
            return [Text(label, self.left_style.but(keep=True)), Text(value, self.right_style), *rest]
        if count in {0, len(self._rows)}:
            return []
        return [self._like(self._rows[:count], 0.0), self._like(self._rows[count:], self.spaceAfter)]

    def _like(self, rows: Sequence[Pair], after: float) -> Self:
        return type(self)(rows, after)

    def draw(self) -> None:
        y = self.height
        for row in self._lines:
            self._draw_row(row, y)
            y -= self._height(row)

    def _draw_row(self, row: tuple[list[Line], list[Line]], top: float) -> None:
        draw_lines(self.canv, row[0], self.left_style, 0, top, self._left)
        draw_lines(self.canv, row[1], self.right_style, self._left + self.gap, top, self._right)


class Facts(Pairs):
    """Label and value, the labels in a quiet column."""


class Timeline(Pairs):
    """The day at the left, a line with a dot, what happened at the right."""

    left, gap, space = 76.0, 30.0, 6.0

    def __init__(self, rows: Sequence[Pair], after: float = 14.0) -> None:
        super().__init__(rows, after)
        self.spaceBefore = 3.5

    def draw(self) -> None:
        stroke(self.pen, HAIR, 0.8)
        x = self._left + self.gap / 2
        self.pen.line(x, self.height - 6, x, 6)
        super().draw()

    def _draw_row(self, row: tuple[list[Line], list[Line]], top: float) -> None:
        fill(self.pen, ACCENT)
        self.pen.circle(self._left + self.gap / 2, top - self.right_style.leading / 2, 2.2, stroke=0, fill=1)
        super()._draw_row(row, top)
