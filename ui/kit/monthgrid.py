"""A month, painted: its weeks below each other, bars for what lasts, a line for the rest, "3 more" for want of room."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.calendaritems import WEEK, Placed, Week, laid_out, weeks_of
from ui.kit.daygrid import DayGrid
from ui.kit.monthpainting import paint
from ui.theme.scale import GRID, SMALL, sized

if TYPE_CHECKING:
    from ui.kit.calendaritems import DaysShown

_WEEKS = 6
_LEAST = 3
"""Lines of a day for which there is always room: its number, and two of what is on it."""


class MonthGrid(DayGrid):
    """Shows the month of the chosen day."""

    def __init__(self, name: str, day: date, parent: QWidget | None = None) -> None:
        self.numbers_weeks = False
        """Whether a column before the days numbers the weeks, as ISO 8601 does."""
        super().__init__(name, day, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._laid_out: dict[tuple[date, int], Week] = {}

    def show_days(self, shown: DaysShown) -> None:
        self._laid_out = {}
        super().show_days(shown)

    def stand_on(self, day: date) -> None:
        self._laid_out = {}
        super().stand_on(day)

    # Where things stand

    @property
    def line(self) -> float:
        """The height of a line of small text."""
        return QFontMetricsF(sized(self.font(), SMALL)).height() + 2

    @property
    def head(self) -> float:
        """The height of the names of the weekdays."""
        return self.line + 2 * GRID

    @property
    def margin(self) -> float:
        """The width of the numbers of the weeks."""
        return QFontMetricsF(sized(self.font(), SMALL)).horizontalAdvance("00") + 3 * GRID if self.numbers_weeks else 0

    def weeks(self) -> list[date]:
        """The first days of the weeks in view."""
        return weeks_of(self.at, self.first_weekday())

    def cell(self, row: int, column: int, last: int | None = None) -> QRectF:
        """The room of a day, or of the days up to a later column of its week."""
        across, down = (self.width() - self.margin) / WEEK, (self.height() - self.head) / len(self.weeks())
        first, end = column, (column if last is None else last) + 1
        left = self.margin + first * across
        width = (end - first) * across
        if self.isRightToLeft():
            left = self.width() - left - width
        return QRectF(left, self.head + row * down, width, down)

    def week(self, number: int) -> Week:
        """What has a line in a week."""
        first = self.weeks()[number]
        down = self.cell(number, 0).height()
        lines = max(int((down - self.line - 2 * GRID) // self.line), 1)
        if (first, lines) not in self._laid_out:
            self._laid_out[first, lines] = laid_out(self.shown.items, first, lines)
        return self._laid_out[first, lines]

    def bar(self, row: int, placed: Placed) -> QRectF:
        """The room of an item on its line."""
        room = self.cell(row, placed.first, placed.last)
        top = room.top() + self.line + GRID + placed.line * self.line
        return QRectF(room.left() + 2, top, room.width() - 4, self.line - 2)

    def day_at(self, point: QPointF) -> date | None:
        for row, first in enumerate(self.weeks()):
            for column in range(WEEK):
                if self.cell(row, column).contains(point):
                    return first + timedelta(days=column)
        return None

    def key_at(self, point: QPointF) -> object:
        for row in range(len(self.weeks())):
            for placed in self.week(row).placed:
                if self.bar(row, placed).contains(point):
                    return placed.item.key
        return None

    def sizeHint(self) -> QSize:
        return QSize(640, self.minimumSizeHint().height() + 80)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, round(self.head + _WEEKS * (_LEAST * self.line + 3 * GRID)))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint(self)
