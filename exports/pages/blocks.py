"""What all blocks share, the six figures of a glance, and lines to sign on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from exports.pages.pen import Pen, pen_of, stroke
from exports.pages.styles import ACCENT, FIGURE, HAIR, INK, SMALL
from exports.pages.text import Words, clamp, draw_lines, line_of, spans_of
from exports.text.lines import natural_width

_GAP = 20.0


class Block(Flowable):
    """A flowable of ours: draws on a canvas whose origin is its lower left corner."""

    def __init__(self, before: float = 0.0, after: float = 14.0) -> None:
        super().__init__()
        self.spaceBefore = before
        self.spaceAfter = after

    @property
    def pen(self) -> Pen:
        """The canvas, typed; there once the block is on a page."""
        return pen_of(self.canv)

    def rule(self, x: float, y: float, width: float, colour: str = HAIR, weight: float = 0.5) -> None:
        """A horizontal line; all in points."""
        stroke(self.pen, colour, weight)
        self.pen.line(x, y, x + width, y)


@dataclass(frozen=True, slots=True)
class Number:
    """One figure of the glance: itself, what it counts, and what it was before."""

    value: Words
    label: Words
    before: Words = ""
    accent: bool = False


class Figures(Block):
    """Figures in rows of three, each under a hairline; a long one is set smaller rather than cut."""

    _ROW = 66.5

    def __init__(self, numbers: Sequence[Number], columns: int = 3) -> None:
        super().__init__(after=10.5)
        self._numbers, self._columns = numbers, columns

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width = aW
        self.height = self._ROW * -(-len(self._numbers) // self._columns)
        return aW, self.height

    def draw(self) -> None:
        width = (self.width - _GAP * (self._columns - 1)) / self._columns
        for index, number in enumerate(self._numbers):
            x = (width + _GAP) * (index % self._columns)
            top = self.height - self._ROW * (index // self._columns)
            self.rule(x, top, width, ACCENT if number.accent else HAIR, 1.0 if number.accent else 0.5)
            style = FIGURE.but(colour=ACCENT) if number.accent else FIGURE
            natural = natural_width(spans_of(number.value, style))
            if natural > width:
                style = style.but(size=max(style.size * width / natural, 9.0))
            y = draw_lines(self.canv, [line_of(number.value, style, width)], style, x, top - 4, width)
            label = SMALL.but(size=8.0, colour=INK)
            lines = clamp(number.label, label, width, 2)
            y = draw_lines(self.canv, lines, label, x, y - 1, width)
            if number.before:
                draw_lines(self.canv, [line_of(number.before, SMALL, width)], SMALL, x, y, width)


class Signatures(Block):
    """Lines to sign on, two a row, each with the name or office under it."""

    _ROW = 70.0

    def __init__(self, names: Sequence[Words]) -> None:
        super().__init__(before=28.0)
        self._names = names

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width, self.height = aW, self._ROW * -(-len(self._names) // 2)
        return aW, self.height

    def draw(self) -> None:
        half = (self.width - 2 * _GAP) / 2
        for index, name in enumerate(self._names):
            x, top = (half + 2 * _GAP) * (index % 2), self.height - self._ROW * (index // 2)
            self.rule(x, top - 42, half, INK, 0.5)
            draw_lines(self.canv, clamp(name, SMALL, half, 2), SMALL, x, top - 45, half)
