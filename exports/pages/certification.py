"""What somebody certifies with their name, office and signature, and the room for a stamp."""

from __future__ import annotations

from collections.abc import Sequence

from exports.pages.blocks import Block
from exports.pages.pen import stroke
from exports.pages.styles import BODY, HAIR, INK, SMALL
from exports.pages.text import Words, draw_lines, line_of, lines_of
from exports.text.lines import Line

_STAMP, _GAP, _ROW = 128.0, 24.0, 36.0


class Certification(Block):
    """A sentence, under it lines to write on with what belongs on each, beside them the room for a stamp.

    It stays on one page.
    """

    def __init__(self, sentence: Words, fields: Sequence[Words], stamp: Words) -> None:
        super().__init__(before=21.0)
        self._sentence, self._fields, self._stamp = sentence, fields, stamp
        self._lines: list[Line] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width = aW
        self._lines = lines_of(self._sentence, BODY, aW)
        self.height = len(self._lines) * BODY.leading + _ROW * len(self._fields) + 7.0
        return aW, self.height

    def draw(self) -> None:
        top = draw_lines(self.canv, self._lines, BODY, 0, self.height, self.width)
        width = self.width - _STAMP - _GAP
        for number, field in enumerate(self._fields, 1):
            y = top - _ROW * number + 8.0
            self.rule(0, y, width, INK, 0.5)
            draw_lines(self.canv, [line_of(field, SMALL, width)], SMALL, 0, y - 1.0, width)
        height = _ROW * len(self._fields) - 20.0
        left, foot = self.width - _STAMP, top - 12.0 - height
        stroke(self.pen, HAIR, 0.6)
        self.pen.rect(left, foot, _STAMP, height, stroke=1, fill=0)
        label = line_of(self._stamp, SMALL, _STAMP - 12.0)
        draw_lines(self.canv, [label], SMALL.but(align="center"), left + 6.0, foot + SMALL.leading + 3.0, _STAMP - 12.0)
