"""A year, painted: twelve small months, days with exchanges in bars, a mark at each day that something is on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.calendaritems import WEEK, week_of
from ui.kit.daygrid import DayGrid
from ui.kit.timeaxis import Period
from ui.kit.yearpainting import paint
from ui.theme.scale import GRID, SMALL, sized

if TYPE_CHECKING:
    from collections.abc import Mapping

_MONTHS, _WEEKS = 12, 6
_GAP = 4 * GRID


class YearGrid(DayGrid):
    """Shows the year of the chosen day. As many months beside each other as there is room for, up to four."""

    page = Period.YEAR

    def __init__(self, name: str, day: date, parent: QWidget | None = None) -> None:
        self.vague: Mapping[int, int] = {}
        """By month how much is in it, or may be, without a day of its own."""
        super().__init__(name, day, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # Where things stand

    @property
    def line(self) -> float:
        """The height of a week."""
        return QFontMetricsF(sized(self.font(), SMALL)).height() + 2

    @property
    def head(self) -> float:
        """The height of the name of a month and of the names of its weekdays."""
        return 2 * self.line + GRID

    def columns(self, width: int) -> int:
        """How many months stand beside each other in so many pixels."""
        least = WEEK * QFontMetricsF(sized(self.font(), SMALL)).horizontalAdvance("000") + _GAP
        return next((number for number in (4, 3, 2) if number * least <= width), 1)

    def month(self, number: int) -> QRectF:
        """The room of a month, 1 to 12."""
        columns = self.columns(self.width())
        across = (self.width() - _GAP * (columns + 1)) / columns
        down = self.head + _WEEKS * self.line
        row, column = divmod(number - 1, columns)
        left = _GAP + column * (across + _GAP)
        if self.isRightToLeft():
            left = self.width() - left - across
        return QRectF(left, _GAP + row * (down + _GAP), across, down)

    def cell(self, day: date) -> QRectF:
        """The room of a day."""
        room = self.month(day.month)
        first = week_of(day.replace(day=1), self.first_weekday())
        row, column = divmod((day - first).days, WEEK)
        across = room.width() / WEEK
        left = room.right() - (column + 1) * across if self.isRightToLeft() else room.left() + column * across
        return QRectF(left, room.top() + self.head + row * self.line, across, self.line)

    def days(self, month: int) -> list[date]:
        """The days of a month of the year in view."""
        first = date(self.at.year, month, 1)
        following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        return [first + timedelta(days=number) for number in range((following - first).days)]

    def day_at(self, point: QPointF) -> date | None:
        month = next((each for each in range(1, _MONTHS + 1) if self.month(each).contains(point)), None)
        return next((day for day in self.days(month) if self.cell(day).contains(point)), None) if month else None

    def heightForWidth(self, width: int) -> int:
        rows = -(-_MONTHS // self.columns(width))
        return round(_GAP + rows * (self.head + _WEEKS * self.line + _GAP))

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(720, self.heightForWidth(720))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint(self)
