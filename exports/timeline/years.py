"""A year of a timeline on the page: its head in the margin, then day, mark on a hairline, and what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from exports.pages.blocks import Block
from exports.pages.document import mark
from exports.pages.pen import fill, stroke
from exports.pages.styles import ACCENT, CELL, CELL_BOLD, HAIR, QUIET, TextStyle
from exports.pages.text import Words, clamp, draw_lines, line_of
from exports.text.lines import Line
from exports.timeline.marks import draw_mark

_HEAD = TextStyle("serif", "bold", 13.0, 17.5, colour=ACCENT, after=0)
_AGAIN = _HEAD.but(size=10.0, colour=QUIET)
_DAY = CELL.but(colour=QUIET)
_TITLE = CELL_BOLD.but(size=9.0, leading=13.0)
_DETAIL = CELL.but(colour=QUIET)
_MARGIN, _DAYS, _GAP, _SPACE = 48.0, 58.0, 22.0, 6.0
_MOST = 8
"""Lines of a title, and of what is below it: the page is a timeline, not the text of the record."""


@dataclass(slots=True)
class Entry:
    """What happened: its day, the kind that its mark stands for, a title and what is known beside it."""

    day: Words
    kind: str
    title: Words
    detail: Words = ""
    is_ahead: bool = False
    lines: tuple[list[Line], list[Line], list[Line]] = field(default=([], [], []), init=False, repr=False)
    """Day, title and detail, broken once."""

    def compose(self, width: float) -> None:
        """Break its texts for this width of title and detail, in points."""
        detail = clamp(self.detail, _DETAIL, width, _MOST) if self.detail else []
        self.lines = clamp(self.day, _DAY, _DAYS, 2), clamp(self.title, _TITLE, width, _MOST), detail

    @property
    def height(self) -> float:
        """In points, with the space below."""
        day, title, detail = self.lines
        text = len(title) * _TITLE.leading + len(detail) * _DETAIL.leading
        return max(len(day) * _DAY.leading, text) + _SPACE


class Year(Block):
    """Splits between its entries; where it goes on, its head stands again, smaller. Texts are broken only once."""

    def __init__(self, year: str, entries: Sequence[Entry], after: float = 10.0) -> None:
        super().__init__(after=after)
        self._year, self._entries = year, list(entries)
        self.head = _HEAD
        self.broken_for = -1.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width = aW
        if self.broken_for != aW:
            self.broken_for = aW
            for entry in self._entries:
                entry.compose(aW - _MARGIN - _DAYS - _GAP)
        self.height = sum(entry.height for entry in self._entries)
        return aW, self.height

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - ReportLab's names.
        self.wrap(aW, aH)
        room, count = aH, 0
        while count < len(self._entries) and self._entries[count].height <= room:
            room -= self._entries[count].height
            count += 1
        if count in {0, len(self._entries)}:
            return []
        return [self._like(self._entries[:count], self.head, 0.0), self._like(self._entries[count:], _AGAIN, 10.0)]

    def _like(self, entries: Sequence[Entry], head: TextStyle, after: float) -> Self:
        part = type(self)(self._year, entries, after)
        part.head, part.broken_for = head, self.broken_for
        return part

    def draw(self) -> None:
        x = _MARGIN + _DAYS + _GAP / 2
        stroke(self.pen, HAIR, 0.7)
        self.pen.line(x, self.height - 2, x, _SPACE)
        draw_lines(self.canv, [line_of(self._year, self.head, _MARGIN)], self.head, 0, self.height + 1.5, _MARGIN)
        if self.head is _HEAD:
            mark(self.canv, f"year-{self._year}", self._year, self.height)
        top = self.height
        for entry in self._entries:
            self._draw(entry, x, top)
            top -= entry.height

    def _draw(self, entry: Entry, x: float, top: float) -> None:
        day, title, detail = entry.lines
        draw_lines(self.canv, day, _DAY, _MARGIN, top - 0.5, _DAYS)
        fill(self.pen, "FFFFFF")
        middle = top - _TITLE.leading / 2
        self.pen.circle(x, middle, 4.6, stroke=0, fill=1)
        draw_mark(self.pen, entry.kind, x, middle, is_ahead=entry.is_ahead)
        left = _MARGIN + _DAYS + _GAP
        below = draw_lines(self.canv, title, _TITLE, left, top, self.width - left)
        draw_lines(self.canv, detail, _DETAIL, left, below, self.width - left)
