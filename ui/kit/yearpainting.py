"""How a year is drawn: small months, bars behind the days that something lasts, marks at the others."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from ui.kit.calendaritems import WEEK, Item
from ui.theme.colours import Colours, colours_of
from ui.theme.scale import GRID, SMALL, semibold, sized, tabular
from ui.words import tr

if TYPE_CHECKING:
    from ui.kit.yeargrid import YearGrid

_CORNER = 5.0
"""Pixels of the corner that says that a day is a holiday."""


def paint(grid: YearGrid) -> None:
    """Draw the whole year."""
    painter = QPainter(grid)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = colours_of(QApplication.palette())
    whole = QRectF(grid.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(QColor(colours.card))
    painter.drawRoundedRect(whole, 10, 10)
    year = _Year(grid, painter, colours)
    for month in range(1, 13):
        year.paint(month)
    if grid.hasFocus():
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
    painter.end()


class _Year:
    """One drawing of a year."""

    def __init__(self, grid: YearGrid, painter: QPainter, colours: Colours) -> None:
        self._grid, self._painter, self._colours = grid, painter, colours
        self._small = tabular(sized(grid.font(), SMALL))
        self._bars: dict[date, list[Item]] = defaultdict(list)
        self._dots: dict[date, int] = defaultdict(int)
        first, last = date(grid.at.year, 1, 1), date(grid.at.year, 12, 31)
        for item in grid.shown.items:
            day = max(item.first, first)
            while day <= min(item.last, last):
                if item.lasts:
                    self._bars[day].append(item)
                else:
                    self._dots[day] += 1
                if day == date.max:
                    break
                day += timedelta(days=1)

    def paint(self, month: int) -> None:
        grid = self._grid
        self._heads(month)
        days = grid.days(month)
        for day in days:
            if day in self._bars:
                self._bar(day)
        for day in days:
            self._day(day)

    def _heads(self, month: int) -> None:
        grid, painter, room = self._grid, self._painter, self._grid.month(month)
        bold = semibold(grid.font(), SMALL)
        painter.setFont(bold)
        painter.setPen(QColor(self._colours.text))
        name = grid.locale().toString(QDate(grid.at.year, month, 1), "MMMM")
        name = grid.locale().standaloneMonthName(month, QLocale.FormatType.LongFormat) or name
        number = grid.vague.get(month, 0)
        vague = tr("%Ln without a day", "of a month", number) if number else ""
        top = QRectF(room.left(), room.top(), room.width(), grid.line)
        start, end = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        if grid.isRightToLeft():
            start, end = end, start
        fixed = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(top, start | fixed, name)
        painter.setFont(self._small)
        painter.setPen(QColor(self._colours.accent))
        left = top.width() - QFontMetricsF(bold).horizontalAdvance(name) - 2 * GRID
        words = QFontMetricsF(self._small).elidedText(vague, Qt.TextElideMode.ElideRight, max(left, 1))
        painter.drawText(top, end | fixed, words)
        painter.setPen(QColor(self._colours.soft))
        across = room.width() / WEEK
        for column, letter in enumerate(grid.weekdays(QLocale.FormatType.NarrowFormat)):
            x = room.right() - (column + 1) * across if grid.isRightToLeft() else room.left() + column * across
            painter.drawText(QRectF(x, room.top() + grid.line, across, grid.line), Qt.AlignmentFlag.AlignCenter, letter)

    def _bar(self, day: date) -> None:
        """The stretch of a bar behind a day: round where it begins and ends, straight where it goes on."""
        grid, painter, items = self._grid, self._painter, self._bars[day]
        cell = grid.cell(day).adjusted(0, 1, 0, -1)
        settled = [item for item in items if not item.is_off and not item.is_open]
        item = (settled or items)[0]
        begins, ends = item.first == day, item.last == day
        near, far = (0 if begins else 8), (0 if ends else 8)
        left, right = (far, near) if grid.isRightToLeft() else (near, far)
        painter.save()
        painter.setClipRect(cell)
        pen = QPen(QColor(getattr(self._colours, "accent" if item.tone == "plain" else item.tone)), 1)
        if not settled:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        ground = self._colours.accent_ground if settled else self._colours.card
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(cell.adjusted(0.5 - left, 0.5, right - 0.5, -0.5), 5, 5)
        painter.restore()

    def _day(self, day: date) -> None:
        grid, painter, colours = self._grid, self._painter, self._colours
        cell = grid.cell(day)
        is_today, kept = day == grid.shown.today, grid.shown.kept.get(day, ())
        if is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(_middle(cell, cell.height() * 1.4), 6, 6)
        if day == grid.at:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_middle(cell, cell.height() * 1.6).adjusted(0, -1, 0, 1), 6, 6)
        painter.setFont(tabular(semibold(grid.font(), SMALL)) if is_today or kept else self._small)
        painter.setPen(QColor(colours.on_accent if is_today else colours.text))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, grid.locale().toString(day.day))
        self._schools(cell, *grid.shown.schools.get(day, (False, False)))
        self._corners(cell, ours=any(each.ours for each in kept), theirs=any(each.theirs for each in kept))
        if self._dots.get(day):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.on_accent if is_today else colours.accent))
            painter.drawEllipse(QPointF(cell.center().x(), cell.bottom() - 2.5), 1.8, 1.8)

    def _schools(self, cell: QRectF, ours: bool, theirs: bool) -> None:
        """A line under the day where schools are closed: whole on our side, dotted on the other, as in the month."""
        for number, (is_so, style) in enumerate(((ours, Qt.PenStyle.SolidLine), (theirs, Qt.PenStyle.DotLine))):
            if is_so:
                pen = QPen(QColor(self._colours.soft), 1.2)
                pen.setStyle(style)
                self._painter.setPen(pen)
                y = cell.bottom() - 0.5 - 2 * number
                self._painter.drawLine(QPointF(cell.left(), y), QPointF(cell.right(), y))

    def _corners(self, cell: QRectF, *, ours: bool, theirs: bool) -> None:
        """Full, where the day begins: a holiday on our side. Hollow, where it ends: one on the other."""
        painter, is_mirrored = self._painter, self._grid.isRightToLeft()
        for is_so, is_full, at_left in ((ours, True, not is_mirrored), (theirs, False, is_mirrored)):
            if not is_so:
                continue
            x, way = (cell.left() + 2, 1) if at_left else (cell.right() - 2, -1)
            y = cell.top() + 2
            corner = QPolygonF([QPointF(x, y), QPointF(x + way * _CORNER, y), QPointF(x, y + _CORNER)])
            painter.setPen(QPen(QColor(self._colours.warning), 1))
            painter.setBrush(QColor(self._colours.warning) if is_full else Qt.BrushStyle.NoBrush)
            painter.drawPolygon(corner)


def _middle(cell: QRectF, width: float) -> QRectF:
    """A room in the middle of a day, no wider than it."""
    width = min(width, cell.width())
    return QRectF(cell.center().x() - width / 2, cell.top() + 1, width, cell.height() - 2)
