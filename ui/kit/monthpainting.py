"""How a month is drawn: weekdays, days, who keeps a holiday, bars, lines, and how much there is besides."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication

from ui.kit.calendaritems import WEEK, Item, Kept, Placed
from ui.theme.colours import Colours, colours_of
from ui.theme.icon import icon
from ui.theme.scale import GRID, SMALL, semibold, sized, tabular
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.kit.monthgrid import MonthGrid

OURS, THEIRS = "house", "map-pin"
"""The pictures of a holiday on our side, and on that of a partner."""
_VERTICAL = Qt.AlignmentFlag.AlignVCenter


def paint(grid: MonthGrid) -> None:
    """Draw the whole month."""
    painter = QPainter(grid)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Month(grid, painter, colours_of(QApplication.palette())).paint()
    painter.end()


class _Month:
    """One drawing of a month."""

    def __init__(self, grid: MonthGrid, painter: QPainter, colours: Colours) -> None:
        self._grid, self._painter, self._colours = grid, painter, colours
        self._small = sized(grid.font(), SMALL)
        self._start = Qt.AlignmentFlag.AlignRight if grid.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self._start |= Qt.AlignmentFlag.AlignAbsolute | _VERTICAL

    def paint(self) -> None:
        grid, painter = self._grid, self._painter
        whole = QRectF(grid.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(self._colours.line), 1))
        painter.setBrush(QColor(self._colours.card))
        painter.drawRoundedRect(whole, 10, 10)
        self._weekdays()
        for row, first in enumerate(grid.weeks()):
            self._rule(row)
            if grid.numbers_weeks:
                self._number(row, first)
            for column in range(WEEK):
                self._day(row, column, first + timedelta(days=column))
            week = grid.week(row)
            for placed in week.placed:
                self._item(grid.bar(row, placed), placed)
            for column, number in week.hidden.items():
                self._more(row, column, number)
        if grid.hasFocus():
            painter.setPen(QPen(QColor(self._colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    # The frame

    def _weekdays(self) -> None:
        grid = self._grid
        self._painter.setFont(self._small)
        self._painter.setPen(QColor(self._colours.soft))
        metrics = QFontMetricsF(self._small)
        names = grid.weekdays(QLocale.FormatType.LongFormat)
        if any(metrics.horizontalAdvance(name) > grid.cell(0, 0).width() - 2 * GRID for name in names):
            names = grid.weekdays(QLocale.FormatType.ShortFormat)
        for column, name in enumerate(names):
            cell = grid.cell(0, column)
            room = QRectF(cell.left() + 2 * GRID, 0, cell.width() - 3 * GRID, grid.head)
            self._painter.drawText(room, self._start, _cut(name, metrics, room))

    def _rule(self, row: int) -> None:
        cell = self._grid.cell(row, 0)
        self._painter.setPen(QPen(QColor(self._colours.line), 1))
        self._painter.drawLine(1, round(cell.top()), self._grid.width() - 2, round(cell.top()))

    def _number(self, row: int, first: date) -> None:
        """The number of the week, of the Thursday in it as in ISO 8601."""
        cell, grid = self._grid.cell(row, 0), self._grid
        thursday = first + timedelta(days=(4 - first.isoweekday()) % WEEK)
        left = grid.width() - grid.margin if grid.isRightToLeft() else 0
        room = QRectF(left, cell.top() + GRID, grid.margin, grid.line)
        self._painter.setFont(tabular(self._small))
        self._painter.setPen(QColor(self._colours.soft))
        number = grid.locale().toString(thursday.isocalendar().week)
        self._painter.drawText(room, Qt.AlignmentFlag.AlignCenter, number)

    # A day

    def _day(self, row: int, column: int, day: date) -> None:
        grid, painter, colours = self._grid, self._painter, self._colours
        cell = grid.cell(row, column)
        if column or grid.numbers_weeks:
            x = round(cell.right() if grid.isRightToLeft() else cell.left())
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(x, round(cell.top()), x, round(cell.bottom()) - 1)
        self._schools(cell, day)
        if day == grid.at:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), 5, 5)
        is_here = day.month == grid.at.month
        width = self._day_number(cell, day, is_here=is_here)
        room = QRectF(cell.left() + GRID, cell.top() + GRID, cell.width() - width - 2 * GRID, grid.line)
        if not grid.isRightToLeft():
            room.translate(width, 0)
        if kept := grid.shown.kept.get(day):
            self._holidays(room, kept)

    def _day_number(self, cell: QRectF, day: date, *, is_here: bool) -> float:
        """Draw the number of a day at the beginning of its room; returns the width that it takes."""
        grid, painter, colours = self._grid, self._painter, self._colours
        is_today = day == grid.shown.today
        font = tabular(semibold(grid.font(), SMALL) if is_today or grid.shown.kept.get(day) else self._small)
        text = grid.locale().toString(day.day)
        width = max(QFontMetricsF(font).horizontalAdvance("00"), QFontMetricsF(font).horizontalAdvance(text)) + 2 * GRID
        left = cell.right() - width - GRID if grid.isRightToLeft() else cell.left() + GRID
        room = QRectF(left, cell.top() + GRID, width, grid.line)
        painter.setFont(font)
        if is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(room.adjusted(0, -1, 0, 1), 6, 6)
        usual = colours.text if is_here else colours.soft
        painter.setPen(QColor(colours.on_accent if is_today else usual))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        return width

    def _holidays(self, room: QRectF, kept: Sequence[Kept]) -> None:
        """The first of a day's holidays with the picture of its side, and how many others there are."""
        metrics = QFontMetricsF(self._small)
        self._painter.setFont(self._small)
        first, others = kept[0], len(kept) - 1
        rest = QRectF(room)
        for picture in [name for name, is_so in ((OURS, first.ours), (THEIRS, first.theirs)) if is_so]:
            rest = self._picture(rest, picture, "soft")
        more = tr("+{number}", "further holidays of a day").format(number=others) if others else ""
        label = _cut(first.label, metrics, rest.adjusted(0, 0, -metrics.horizontalAdvance(f" {more}") * bool(more), 0))
        self._painter.setPen(QColor(self._colours.soft))
        self._painter.drawText(rest, self._start, f"{label} {more}".strip())

    def _schools(self, cell: QRectF, day: date) -> None:
        """A line along the foot of the day where schools are closed: whole on our side, dotted on the other."""
        ours, theirs = self._grid.shown.schools.get(day, (False, False))
        for number, (is_so, style) in enumerate(((ours, Qt.PenStyle.SolidLine), (theirs, Qt.PenStyle.DotLine))):
            if is_so:
                pen = QPen(QColor(self._colours.soft), 2)
                pen.setStyle(style)
                self._painter.setPen(pen)
                y = cell.bottom() - 3 - 4 * number
                self._painter.drawLine(round(cell.left()) + 1, round(y), round(cell.right()) - 1, round(y))

    # What is on it

    def _item(self, room: QRectF, placed: Placed) -> None:
        item, painter = placed.item, self._painter
        ink, ground = _tones(self._colours, item)
        if item.lasts:
            painter.setPen(_edge(item, ink))
            painter.setBrush(QColor(self._colours.card if item.is_open or item.is_off else ground))
            painter.setClipRect(room)
            painter.drawRoundedRect(_open_ended(room, placed, is_mirrored=self._grid.isRightToLeft()), 5, 5)
            painter.setClipping(False)
        font = QFont(self._small)
        font.setStrikeOut(item.is_off)
        painter.setFont(font)
        rest = self._picture(room.adjusted(GRID, 0, -GRID, 0), item.picture, item.tone)
        painter.setPen(QColor(ink if item.lasts else self._colours.text))
        painter.drawText(rest, self._start, _cut(item.label, QFontMetricsF(font), rest))

    def _picture(self, room: QRectF, name: str, tone: str) -> QRectF:
        """Draw a picture where the room begins; returns the room beside it."""
        side = min(self._grid.line - 4, room.width())
        left = room.right() - side if self._grid.isRightToLeft() else room.left()
        where = QRect(round(left), round(room.center().y() - side / 2), round(side), round(side))
        icon(name, "soft" if tone == "plain" else tone).paint(self._painter, where)
        taken = side + GRID
        return room.adjusted(0, 0, -taken, 0) if self._grid.isRightToLeft() else room.adjusted(taken, 0, 0, 0)

    def _more(self, row: int, column: int, number: int) -> None:
        cell, grid = self._grid.cell(row, column), self._grid
        lines = max(int((cell.height() - grid.line - 2 * GRID) // grid.line), 1)
        top = cell.top() + grid.line + GRID + (lines - 1) * grid.line
        room = QRectF(cell.left() + 2 * GRID, top, cell.width() - 3 * GRID, grid.line - 2)
        self._painter.setFont(self._small)
        self._painter.setPen(QColor(self._colours.accent))
        words = tr("%Ln more", "things on a day", number)
        self._painter.drawText(room, self._start, _cut(words, QFontMetricsF(self._small), room))


def _tones(colours: Colours, item: Item) -> tuple[str, str]:
    """The ink of an item and the tint behind it."""
    if item.tone == "plain":
        return colours.text, colours.side
    return str(getattr(colours, item.tone)), str(getattr(colours, f"{item.tone}_ground"))


def _edge(item: Item, ink: str) -> QPen:
    pen = QPen(QColor(ink), 1)
    if item.is_open or item.is_off:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def _open_ended(room: QRectF, placed: Placed, *, is_mirrored: bool) -> QRectF:
    """The bar with its ends out of sight where it began in an earlier week or goes on into the next."""
    near, far = (0 if placed.begins else 8), (0 if placed.ends else 8)
    left, right = (far, near) if is_mirrored else (near, far)
    return room.adjusted(0.5 - left, 0.5, right - 0.5, -0.5)


def _cut(text: str, metrics: QFontMetricsF, room: QRectF) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room.width(), 1))
