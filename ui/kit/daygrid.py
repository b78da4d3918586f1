"""Days on a page, painted: what the month and the year have in common, which is going from day to day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.kit.calendaritems import WEEK, DaysShown
from ui.kit.text import tip
from ui.kit.timeaxis import Period

if TYPE_CHECKING:
    from collections.abc import Mapping

EARLIEST, LATEST = date(800, 1, 1), date(2999, 12, 31)
"""The days that can be gone to: the oldest friendship of two towns that is still kept is from 836."""


class DayGrid(QWidget):
    """Arrows go from day to day and week to week, Page Up and Page Down a page, with Shift a year, Home to today; each
    day is read out as text. Enter goes into the day. A click chooses a day, a double one goes into it.
    """

    moved = Signal(object)
    """Another day is chosen; carries it."""
    asked_to_enter = Signal()
    opened = Signal(object)
    """Something on a day is to be opened; carries its key."""
    page = Period.MONTH
    """What Page Up and Page Down step by."""

    def __init__(self, name: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.at = day
        """The chosen day."""
        self.shown = DaysShown(day, lambda _: "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._say()

    def show_days(self, shown: DaysShown) -> None:
        """Show what is on the days."""
        self.shown = shown
        self.updateGeometry()
        self._say()
        self.update()

    def stand_on(self, day: date) -> None:
        """Choose a day without telling anybody."""
        self.at = min(max(day, EARLIEST), LATEST)
        self._say()
        self.update()

    def go(self, day: date) -> None:
        """Choose a day, and tell."""
        self.stand_on(day)
        self.moved.emit(self.at)

    def day_at(self, point: QPointF) -> date | None:
        """The day that is drawn at this place."""
        raise NotImplementedError

    def key_at(self, point: QPointF) -> object:
        """What is opened by what is drawn at this place; None for nothing."""
        del point

    def first_weekday(self) -> int:
        """1 for Monday to 7 for Sunday, as the locale begins its weeks."""
        return self.locale().firstDayOfWeek().value

    def weekdays(self, length: QLocale.FormatType) -> list[str]:
        """The names of the days of a week in the locale's order."""
        first = self.first_weekday()
        return [self.locale().standaloneDayName((first - 1 + number) % WEEK + 1, length) for number in range(WEEK)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        days = self._steps().get(key)
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif days is not None:
            self.go(date.fromordinal(max(self.at.toordinal() + days, 1)))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            period = Period.YEAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.page
            self.step(period, -1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self.go(self.shown.today)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked_to_enter.emit()
        else:
            super().keyPressEvent(event)

    def step(self, period: Period, by: int) -> None:
        """To the same day of another month or year; the last one where that has no such day."""
        there = QDate(self.at.year, self.at.month, self.at.day)
        there = there.addYears(by) if period is Period.YEAR else there.addMonths(by)
        self.go(date(min(max(there.year(), 1), LATEST.year), there.month(), there.day()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and day is not None and day != self.at:
            self.go(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        key = self.key_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or self.day_at(event.position()) is None:
            return
        if key is not None:
            self.opened.emit(key)
        else:
            self.asked_to_enter.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self.day_at(QPointF(event.pos()))
            if day is not None:
                QToolTip.showText(event.globalPos(), tip(self.shown.told(day)), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def _steps(self) -> Mapping[Qt.Key, int]:
        onward = -1 if self.isRightToLeft() else 1
        return {
            Qt.Key.Key_Left: -onward,
            Qt.Key.Key_Right: onward,
            Qt.Key.Key_Up: -WEEK,
            Qt.Key.Key_Down: WEEK,
        }

    def _say(self) -> None:
        self.setAccessibleName(f"{self._name}. {self.shown.told(self.at)}")
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))


def days_from(first: date, number: int) -> list[date]:
    """So many days in a row."""
    return [first + timedelta(days=each) for each in range(number)]
