"""Bars: months of two years side by side, and kinds under each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exports.pages.blocks import Block
from exports.pages.pen import fill
from exports.pages.styles import ACCENT, CELL, INK, PAST, SMALL, TextStyle
from exports.pages.text import Part, Words, line_of
from exports.text.embedding import Embedding
from exports.text.lines import Line

_TINY = SMALL.but(size=7.0)


@dataclass(frozen=True, slots=True)
class Bar:
    """One group: its name, the number now and the one before (None where there is none), each with its label."""

    name: Words
    now: float
    before: float | None = None
    label: str = ""
    before_label: str = ""


class Legend(Block):
    """What the chart shows, and which bar is which year."""

    def __init__(self, title: Words, now: Words, before: Words | None) -> None:
        super().__init__(before=7.0, after=3.5)
        self._title, self._now, self._before = title, now, before
        self.keepWithNext = True

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width, self.height = aW, 14.0
        return aW, self.height

    def draw(self) -> None:
        embedding, base = Embedding.of(self.canv), 4.0
        bold = CELL.but(style="bold", size=9.0)
        embedding.draw(self.canv, line_of(self._title, bold, self.width * 0.62), 0, base)
        x = self.width
        for words, colour in ((self._before, PAST), (self._now, ACCENT)):
            if words is None:
                continue
            line = line_of(words, SMALL, self.width * 0.17)
            x -= line.width
            embedding.draw(self.canv, line, x, base)
            x -= 10
            fill(self.pen, colour)
            self.pen.rect(x, base, 6, 6, stroke=0, fill=1)
            x -= 10


class Columns(Block):
    """Standing bars, two a group, each with its label above it where it has one."""

    _PLOT, _TOP, _FOOT = 70.0, 12.0, 12.0

    def __init__(self, bars: Sequence[Bar]) -> None:
        super().__init__(after=10.5)
        self._bars = bars

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width, self.height = aW, self._PLOT + self._TOP + self._FOOT
        return aW, self.height

    def draw(self) -> None:
        most = max((max(bar.now, bar.before or 0) for bar in self._bars), default=0) or 1
        slot = self.width / max(len(self._bars), 1)
        thick = min(slot * 0.36, 16.0)
        for index, bar in enumerate(self._bars):
            middle = slot * (index + 0.5)
            if bar.before:
                top = self._bar(middle - thick - 0.5, thick, bar.before / most, PAST)
                self._label(bar.before_label, middle - thick / 2 - 0.5, top + 3, _TINY)
            if bar.now:
                at = middle + 0.5 if bar.before is not None else middle - thick / 2
                top = self._bar(at, thick, bar.now / most, ACCENT)
                self._label(bar.label, at + thick / 2, top + 3, _TINY.but(colour=INK))
            self._label(bar.name, middle, 4.0, _TINY, slot + 6)
        self.rule(0, self._FOOT, self.width, INK, 0.6)

    def _bar(self, x: float, thick: float, share: float, colour: str) -> float:
        height = max(share * self._PLOT, 0.8)
        fill(self.pen, colour)
        self.pen.rect(x, self._FOOT, thick, height, stroke=0, fill=1)
        return self._FOOT + height

    def _label(self, words: Words, middle: float, base: float, style: TextStyle, room: float = 60.0) -> None:
        line = line_of(words, style, room)
        Embedding.of(self.canv).draw(self.canv, line, middle - line.width / 2, base)


class Rows(Block):
    """Lying bars: the name at the left, the number at the bar's end, the year before in brackets and as a thin bar."""

    _ROW, _NAMES = 17.0, 136.0

    def __init__(self, bars: Sequence[Bar], before_labels: Sequence[str] = ()) -> None:
        super().__init__(after=14.0)
        self._bars, self._before_labels = bars, before_labels

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width, self.height = aW, self._ROW * len(self._bars)
        return aW, self.height

    def draw(self) -> None:
        most = max((max(bar.now, bar.before or 0) for bar in self._bars), default=0) or 1
        room = self.width - self._NAMES - 60
        for index, bar in enumerate(self._bars):
            top = self.height - self._ROW * index
            self._draw(line_of(bar.name, CELL, self._NAMES - 10), 0, top - 9.5)
            fill(self.pen, ACCENT)
            now = room * bar.now / most
            if bar.now:
                self.pen.rect(self._NAMES, top - 10.0, now, 7, stroke=0, fill=1)
            label: list[str | Part] = [bar.label]
            if index < len(self._before_labels):
                label.append(Part(f"  ({self._before_labels[index]})", style=SMALL))
            line = line_of(label, SMALL.but(colour=INK, size=8.0), 60)
            self._draw(line, self._NAMES + now + 4, top - 9.2)
            if bar.before:
                before = room * bar.before / most
                fill(self.pen, PAST)
                self.pen.rect(self._NAMES, top - 13.5, before, 2.5, stroke=0, fill=1)

    def _draw(self, line: Line, x: float, base: float) -> None:
        Embedding.of(self.canv).draw(self.canv, line, x, base)
