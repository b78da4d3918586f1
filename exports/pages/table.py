"""A table with hairlines and a head that every page repeats; a row taller than a page goes on over the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from reportlab.platypus import CondPageBreak, Flowable

from exports.pages.pen import pen_of, stroke
from exports.pages.styles import CELL, COLUMN_HEAD, HAIR, INK, TextStyle
from exports.pages.text import Words, draw_lines, lines_of
from exports.text.lines import Line

GUTTER = 14.0
"""Points between two columns."""
_PAD = 3.0
_TALLER = 5000.0  # than any sheet, in points
_TOTAL = 32.0  # points that a row with a total has at most
_WITH_CLOSING = 2
"""Rows that go with what closes a table to its page."""
_LONG, _PAGE = 12, 34
"""Lines of a row above which it is divided rather than sent to the next page whole; and what any page holds."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width (points where fixed, else its share of what is left), where its text stands.

    A ``to_write`` one has a line at the foot of each of its rows, for a signature or what is filled in by hand.
    """

    head: Words
    share: float = 1.0
    fixed: float = 0.0
    align: Literal["start", "end"] = "start"
    to_write: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells; its style may differ (a total in bold), and it is at least so high, in points.

    One that is ``whole`` is not divided as long as a page can hold it: a name stays with the line to sign on. One that
    ``leads`` stands over those that follow it, and is not left as the last on a page.
    """

    cells: Sequence[Words]
    style: TextStyle = CELL
    least: float = 0.0
    whole: bool = False
    leads: bool = False


@dataclass(frozen=True, slots=True)
class _Composed:
    """The lines of each cell. ``ends`` says whether a rule ends the row, ``most`` how many lines stay together."""

    cells: list[list[Line]]
    style: TextStyle
    least: float
    most: int
    ends: bool = True

    @property
    def height(self) -> float:
        lines = max((len(lines) for lines in self.cells), default=0)
        return max(lines * self.style.leading + 2 * _PAD, self.least)

    def divided(self, lines: int) -> tuple[_Composed, _Composed]:
        """What stands in the first so many lines, and the rest."""
        first = replace(self, cells=[cell[:lines] for cell in self.cells], least=0.0, ends=False)
        return first, replace(self, cells=[cell[lines:] for cell in self.cells], least=0.0)


class _Rows:
    """Rows composed when they are first asked for, so that a page costs what is on it."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Row], closing: Flowable | None = None) -> None:
        self.columns = columns
        self.rows = rows
        self.closing = closing
        self.widths: list[float] = []
        self._for = -1.0
        self._composed: dict[int, _Composed] = {}
        self.head: list[list[Line]] = []

    def fit(self, width: float) -> None:
        if width == self._for:
            return
        self._for = width
        self._composed.clear()
        free = width - sum(column.fixed for column in self.columns) - GUTTER * (len(self.columns) - 1)
        shares = sum(column.share for column in self.columns if not column.fixed) or 1.0
        self.widths = [column.fixed or max(free * column.share / shares, 8.0) for column in self.columns]
        self.head = [
            lines_of(column.head, COLUMN_HEAD, room) for column, room in zip(self.columns, self.widths, strict=True)
        ]

    def at(self, index: int) -> _Composed:
        if index not in self._composed:
            row = self.rows[index]
            cells = [lines_of(cell, row.style, room) for cell, room in zip(row.cells, self.widths, strict=True)]
            self._composed[index] = _Composed(cells, row.style, row.least, _PAGE if row.whole else _LONG)
        return self._composed[index]

    def forget(self, start: int, stop: int) -> None:
        """Rows that are on a page are not asked for again."""
        for index in range(start, stop):
            self._composed.pop(index, None)

    @property
    def head_height(self) -> float:
        count = max((len(lines) for lines in self.head), default=0)
        return count * COLUMN_HEAD.leading + 2 * _PAD if any(column.head for column in self.columns) else 0.0


class Table(Flowable):
    """Rows under a head. Start, stop and rest say which rows this part of a split table holds.

    ``closing`` stands under the last row and is never without some rows over it: who certifies a list sees whom.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Row],
        *,
        closing: Flowable | None = None,
        shared: _Rows | None = None,
        start: int = 0,
        stop: int | None = None,
        before: _Composed | None = None,
        after: _Composed | None = None,
    ) -> None:
        super().__init__()
        self._rows = shared or _Rows(columns, rows, closing)
        self._start = start
        self._stop = len(rows) if stop is None else stop
        self._before = before  # The rest of a row that the page before began.
        self._after = after  # The beginning of a row that the next page ends.
        self.spaceBefore = 0.0 if start or before else 7.0
        self.spaceAfter = 14.0

    def _parts(self) -> Any:
        if self._before is not None:
            yield self._before
        for index in range(self._start, self._stop):
            yield self._rows.at(index)
        if self._after is not None:
            yield self._after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names.
        self._rows.fit(aW)
        self.width = aW
        height = self._rows.head_height + self._closing_height(aW)
        for row in self._parts():
            height += row.height
            if height > min(aH, _TALLER) + 0.01:
                break  # Taller than the room is all that the frame has to know.
        self.height = height
        return aW, height

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - ReportLab's names.
        self._rows.fit(aW)
        room = aH - self._rows.head_height
        count = 0
        tall: _Composed | None = None
        for row in self._parts():
            if row.height > room + 0.01:
                tall = row
                break
            room -= row.height
            count += 1
        if tall is None:
            return self._split_before_closing()
        began = self._before is not None
        index = self._start + count - (1 if began else 0)
        lines = int((room - 2 * _PAD) // tall.style.leading)
        longest = max(len(cell) for cell in tall.cells)
        if longest > tall.most and lines >= 4:
            first, rest = tall.divided(lines)
            if began and count == 0:
                return [self._part(0, 0, before=first), self._part(self._start, self._stop, before=rest)]
            return [
                self._part(self._start, index, before=self._before, after=first),
                self._part(index + 1, self._stop, before=rest),
            ]
        while index > self._start and self._rows.rows[index - 1].leads:
            index -= 1
        if count == 0 or (index == self._start and not began):
            return []
        on_the_next = 0.0
        is_last = index == self._stop - 1 and self._after is None and tall.height < _TOTAL
        if is_last and index - self._start > 1:
            index -= 1  # A last row, often the total, is not left alone on the next page.
            on_the_next = self._rows.head_height + sum(self._rows.at(each).height for each in (index, index + 1))
        rest = [CondPageBreak(on_the_next), self._part(index, self._stop)]
        return [self._part(self._start, index, before=self._before), *rest]

    def _closing_height(self, width: float) -> float:
        """What the closing takes at the end of the whole table, with the room above it."""
        closing = self._rows.closing
        if closing is None or self._stop < len(self._rows.rows) or self._after is not None:
            return 0.0
        return closing.getSpaceBefore() + closing.wrap(width, _TALLER)[1]

    def _split_before_closing(self) -> list[Any]:
        """All rows fit, but not what closes them: some go with it to the next page."""
        last = max(self._stop - _WITH_CLOSING, self._start)
        if last == self._start and self._before is None:
            return []
        return [self._part(self._start, last, before=self._before), self._part(last, self._stop)]

    def _part(self, start: int, stop: int, before: _Composed | None = None, after: _Composed | None = None) -> Table:
        return Table((), (), shared=self._rows, start=start, stop=stop, before=before, after=after)

    def draw(self) -> None:
        y = self.height
        if self._rows.head_height:
            self._draw_cells(self._rows.head, COLUMN_HEAD, y - _PAD)
            y -= self._rows.head_height
            self._rule(y, 0.6, INK)
        for row in self._parts():
            self._draw_cells(row.cells, row.style, y - _PAD)
            y -= row.height
            if row.ends:
                self._rule(y, 0.35, HAIR)
                self._draw_lines_to_write_on(y)
        self._draw_closing()
        self._rows.forget(self._start, self._stop)

    def _draw_cells(self, cells: Sequence[list[Line]], style: TextStyle, top: float) -> None:
        x = 0.0
        for column, width, lines in zip(self._rows.columns, self._rows.widths, cells, strict=True):
            if lines:
                draw_lines(self.canv, lines, style if column.align == "start" else _at_end(style), x, top, width)
            x += width + GUTTER

    def _draw_closing(self) -> None:
        if self._closing_height(self.width) and self._rows.closing is not None:
            self._rows.closing.drawOn(self.canv, 0, 0)

    def _draw_lines_to_write_on(self, y: float) -> None:
        pen, x = pen_of(self.canv), 0.0
        for column, width in zip(self._rows.columns, self._rows.widths, strict=True):
            if column.to_write:
                stroke(pen, INK, 0.5)
                pen.line(x, y, x + width, y)
            x += width + GUTTER

    def _rule(self, y: float, weight: float, colour: str) -> None:
        pen = pen_of(self.canv)
        stroke(pen, colour, weight)
        pen.line(0, y, self.width, y)


_ENDS: dict[TextStyle, TextStyle] = {}


def _at_end(style: TextStyle) -> TextStyle:
    if style not in _ENDS:
        _ENDS[style] = style.but(align="end")
    return _ENDS[style]
