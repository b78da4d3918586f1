"""Blocks that reports share: figures, facts, texts side by side, a timeline, signature lines, a picture."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageOps
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from db.queries.facts import Picture
from exports.pages.styles import ACCENT, BODY, CELL, FIGURE, HAIR, INK, QUIET, SMALL, TextStyle
from exports.pages.text import Text, Words, clamp, draw_lines, line_of, lines_of, spans_of
from exports.text.lines import Line, natural_width

_GAP = 20.0
_DOTS_AN_INCH = 200


class Block(Flowable):
    """A flowable of ours: draws on a canvas whose origin is its lower left corner."""

    def __init__(self, before: float = 0.0, after: float = 14.0) -> None:
        super().__init__()
        self.spaceBefore = before
        self.spaceAfter = after

    def rule(self, x: float, y: float, width: float, colour: str = HAIR, weight: float = 0.5) -> None:
        """A horizontal line; all in points."""
        self.canv.setStrokeColor(HexColor(f"#{colour}"))
        self.canv.setLineWidth(weight)
        self.canv.line(x, y, x + width, y)


@dataclass(frozen=True, slots=True)
class Number:
    """One figure of the glance: itself, what it counts, and what it was before."""

    value: Words
    label: Words
    before: Words = ""
    accent: bool = False


class Figures(Block):
    """Figures in rows of three, each under a hairline; a long one is set smaller rather than cut."""

    _ROW = 77.0

    def __init__(self, numbers: Sequence[Number], columns: int = 3) -> None:
        super().__init__(after=21.0)
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
            y = draw_lines(self.canv, [line_of(number.value, style, width)], style, x, top - 5, width)
            label = SMALL.but(size=8.0, colour=INK)
            lines = clamp(number.label, label, width, 2)
            y = draw_lines(self.canv, lines, label, x, y - 1, width)
            if number.before:
                draw_lines(self.canv, [line_of(number.before, SMALL, width)], SMALL, x, y, width)


class Facts(Block):
    """Label and value, line by line, the labels in a quiet column; splits between its rows."""

    def __init__(self, rows: Sequence[tuple[Words, Words]], label_width: float = 112.0, after: float = 14.0) -> None:
        super().__init__(after=after)
        self._rows, self._label_width = rows, label_width
        self._lines: list[tuple[list[Line], list[Line]]] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width = aW
        self._lines = [
            (
                lines_of(label, _LABEL, self._label_width - 12),
                lines_of(value, _VALUE, aW - self._label_width),
            )
            for label, value in self._rows
        ]
        self.height = sum(self._height(row) for row in self._lines)
        return aW, self.height

    def _height(self, row: tuple[list[Line], list[Line]]) -> float:
        return _VALUE.leading * max(len(row[0]), len(row[1])) + 1.5

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - ReportLab's names.
        self.wrap(aW, aH)
        room, count = aH, 0
        while count < len(self._lines) and self._height(self._lines[count]) <= room:
            room -= self._height(self._lines[count])
            count += 1
        if count == 0 and aH > 400:  # A value longer than a page becomes a paragraph of its own.
            label, value = self._rows[0]
            rest = Facts(self._rows[1:], self._label_width) if len(self._rows) > 1 else None
            return [Text(label, _LABEL.but(keep=True)), Text(value, _VALUE), *([rest] if rest else [])]
        if count in {0, len(self._rows)}:
            return []
        first = Facts(self._rows[:count], self._label_width, after=0)
        return [first, Facts(self._rows[count:], self._label_width)]

    def draw(self) -> None:
        y = self.height
        for label, value in self._lines:
            draw_lines(self.canv, label, _LABEL, 0, y, self._label_width)
            draw_lines(self.canv, value, _VALUE, self._label_width, y, self.width - self._label_width)
            y -= self._height((label, value))


_LABEL = CELL.but(colour=QUIET)
_VALUE = CELL.but(size=9.0, leading=13.0)


class Photo(Block):
    """A picture with its caption: never larger than its pixels bear at 200 dots an inch, never larger than the room.

    A broken file prints as a sentence in its place.
    """

    def __init__(self, picture: Picture, unreadable: Words, most: float = 220.0) -> None:
        super().__init__(before=7.0, after=14.0)
        self._picture, self._unreadable, self._most = picture, unreadable, most
        self._image: Image.Image | None = None
        self._tried = False

    def _load(self, width: float) -> Image.Image | None:
        if self._tried:
            return self._image
        self._tried = True
        try:
            with Image.open(io.BytesIO(self._picture.read())) as opened:
                limit = round(max(width, self._most) / 72 * _DOTS_AN_INCH)
                opened.draft("RGB", (limit, limit))  # A JPEG of 100 megapixels is read at a part of its size.
                turned = ImageOps.exif_transpose(opened)
                turned.thumbnail((limit, limit), Image.Resampling.LANCZOS)
                self._image = on_white(turned)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            self._image = None
        return self._image

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names.
        self.width = aW
        image = self._load(aW)
        if image is None:
            self._caption = lines_of(self._unreadable, SMALL, aW)
            self._size = (0.0, 0.0)
        else:
            natural = (image.width * 72 / _DOTS_AN_INCH, image.height * 72 / _DOTS_AN_INCH)
            scale = min(1.0, aW / natural[0], self._most / natural[1])
            self._size = (natural[0] * scale, natural[1] * scale)
            words = [part for part in (self._picture.caption, self._picture.credit) if part.text]
            joined: list[Any] = [words[0], " · ", words[1]] if len(words) == 2 else list(words)  # noqa: PLR2004
            self._caption = clamp(joined, SMALL, aW, 6) if joined else []
        self.height = self._size[1] + SMALL.leading * len(self._caption) + (4 if self._size[1] else 0)
        return aW, self.height

    def draw(self) -> None:
        if self._image is not None:
            x, y = 0, self.height - self._size[1]
            self.canv.drawImage(ImageReader(self._image), x, y, *self._size)
        top = self.height - self._size[1] - (4 if self._size[1] else 0)
        draw_lines(self.canv, self._caption, SMALL, 0, top, self.width)


def on_white(image: Image.Image, ground: str = "white") -> Image.Image:
    """Without transparency, which archive PDFs forbid and old printers spoil."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        layer = image.convert("RGBA")
        paper = Image.new("RGBA", layer.size, ground)
        return Image.alpha_composite(paper, layer).convert("RGB")
    return image.convert("RGB")


class SideBySide(Block):
    """The same text in two languages, paragraph beside paragraph."""

    def __init__(self, left: Sequence[Words], right: Sequence[Words], style: TextStyle = BODY) -> None:
        super().__init__()
        self._style = style
        count = max(len(left), len(right))
        self._pairs = [(left[i] if i < len(left) else "", right[i] if i < len(right) else "") for i in range(count)]
        self._lines: list[tuple[list[Line], list[Line]]] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width = aW
        half = (aW - _GAP) / 2
        self._lines = [(lines_of(a, self._style, half), lines_of(b, self._style, half)) for a, b in self._pairs]
        self.height = sum(self._height(pair) for pair in self._lines)
        return aW, self.height

    def _height(self, pair: tuple[list[Line], list[Line]]) -> float:
        return max(len(pair[0]), len(pair[1])) * self._style.leading + self._style.after

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - ReportLab's names.
        self.wrap(aW, aH)
        room, count = aH, 0
        while count < len(self._lines) and self._height(self._lines[count]) <= room:
            room -= self._height(self._lines[count])
            count += 1
        if count in {0, len(self._pairs)}:
            return []
        parts = (self._pairs[:count], self._pairs[count:])
        return [SideBySide([a for a, _ in part], [b for _, b in part], self._style) for part in parts]

    def draw(self) -> None:
        y, half = self.height, (self.width - _GAP) / 2
        for left, right in self._lines:
            draw_lines(self.canv, left, self._style, 0, y, half)
            draw_lines(self.canv, right, self._style, half + _GAP, y, half)
            y -= self._height((left, right))


class Timeline(Block):
    """Events under each other: the day at the left, a line with a dot, what happened at the right."""

    _DAY = 92.0

    def __init__(self, events: Sequence[tuple[Words, Words]]) -> None:
        super().__init__()
        self._events = events
        self._lines: list[tuple[list[Line], list[Line]]] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width = aW
        self._lines = [
            (lines_of(day, _LABEL, self._DAY - 16), lines_of(words, _VALUE, aW - self._DAY - 14))
            for day, words in self._events
        ]
        self.height = sum(self._height(event) for event in self._lines)
        return aW, self.height

    def _height(self, event: tuple[list[Line], list[Line]]) -> float:
        return max(len(event[0]), len(event[1])) * _VALUE.leading + 6.0

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - ReportLab's names.
        self.wrap(aW, aH)
        room, count = aH, 0
        while count < len(self._lines) and self._height(self._lines[count]) <= room:
            room -= self._height(self._lines[count])
            count += 1
        if count in {0, len(self._events)}:
            return []
        return [Timeline(self._events[:count]), Timeline(self._events[count:])]

    def draw(self) -> None:
        y = self.height
        self.canv.setStrokeColor(HexColor(f"#{HAIR}"))
        self.canv.setLineWidth(0.8)
        self.canv.line(self._DAY, self.height - 6, self._DAY, 6)
        for day, words in self._lines:
            self.canv.setFillColor(HexColor(f"#{ACCENT}"))
            self.canv.circle(self._DAY, y - _VALUE.leading / 2, 2.2, stroke=0, fill=1)
            draw_lines(self.canv, day, _LABEL, 0, y, self._DAY - 16)
            draw_lines(self.canv, words, _VALUE, self._DAY + 14, y, self.width - self._DAY - 14)
            y -= self._height((day, words))


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
