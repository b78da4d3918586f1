"""A strip of time: how much happened when, in bars, with bands along it; looked at by decade, by year or by month."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.dates.periods import period_name
from ui.kit.text import tip
from ui.kit.timeaxis import Axis, Period, Zoom
from ui.kit.timestrippainting import paint
from ui.theme.scale import GRID, SMALL, sized
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.kit.text import Tone

_BARS = 8 * GRID


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of days with a name, drawn along the strip. ``until`` is the day on which the next begins."""

    since: date
    until: date
    label: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Spread:
    """What a strip shows. ``months`` counts by month ("2019-07"); ``days`` by day, asked for when it is seen."""

    first: date
    last: date
    today: date
    months: Mapping[str, int]
    days: Callable[[date, date], Mapping[str, int]]
    bands: tuple[Band, ...] = ()


class TimeStrip(QWidget):
    """Painted. Left and Right go from bar to bar, Page Up and Page Down from landmark to landmark, Home and End to the
    ends, + and − zoom; each place is read out as text. A click goes there, Ctrl with the wheel zooms.
    """

    moved = Signal(object)
    """Somebody goes to a day; carries it."""
    asked_to_zoom = Signal(object)
    """Carries the Zoom."""
    typed = Signal(str)
    """A figure of a year was typed."""
    asked_to_enter = Signal()
    """Enter: on to what happened there."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        self.spread = Spread(today, today, today, {}, lambda *_: {})
        self.zoom = Zoom.DECADES
        self.at = today
        """The day that the strip stands on."""
        self.seen: tuple[date, date] | None = None
        """The earliest and the latest day that the list beside it shows."""
        self._days: tuple[date, date, Mapping[str, int]] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def show_spread(self, spread: Spread, zoom: Zoom) -> None:
        """Show how much happened when."""
        self.spread, self.zoom, self._days = spread, zoom, None
        self.at = min(max(self.at, spread.first), spread.last)
        self.updateGeometry()
        self._say()
        self.update()

    def look_at(self, earliest: date, latest: date) -> None:
        """Mark what the list shows, and stand on its latest day."""
        self.seen = (earliest, latest)
        self.stand_on(latest)

    def stand_on(self, day: date) -> None:
        """Bring a day into sight and stand on it, without telling anybody."""
        self.at = min(max(day, self.spread.first), self.spread.last)
        self._say()
        self.update()

    def axis(self) -> Axis:
        """Where days stand now."""
        spread = self.spread
        return Axis(spread.first, spread.last, self.zoom, max(self.width() - 2 * GRID, 1), self.at)

    def counts(self, axis: Axis) -> Mapping[date, int]:
        """How many there are in each period of the bars in sight, by its first day."""
        if axis.unit is Period.DAY:
            return {date.fromisoformat(day): number for day, number in self._daily(axis).items()}
        counted: Counter[date] = Counter()
        for month, number in self.spread.months.items():
            counted[axis.unit.begin(date(int(month[:4]), int(month[5:7]), 1))] += number
        return counted

    def told(self, day: date, period: Period) -> str:
        """What a screen reader says of a period: when, how much happened, what lasted then."""
        first, following = period.begin(day), period.step(day, 1)
        if period is Period.DAY:
            number = self.counts(self.axis()).get(first, 0)
        else:
            number = sum(
                count
                for month, count in self.spread.months.items()
                if first.isoformat()[:7] <= month < following.isoformat()[:7]
            )
        said = [tr("%Ln entries", "of a period", number) if number != 1 else tr("1 entry")]
        said += [band.label for band in self.spread.bands if band.since < following and band.until > first]
        return f"{period_name(first, period, self.locale())}: {', '.join(dict.fromkeys(said))}"

    def sizeHint(self) -> QSize:
        small = QFontMetrics(sized(self.font(), SMALL)).height()
        bands = small + 2 * GRID if self.spread.bands else 0
        return QSize(480, small + GRID + _BARS + bands + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint(self, _BARS)

    # Going

    def go(self, day: date) -> None:
        """Stand on a day, and say so."""
        self.stand_on(day)
        self.moved.emit(self.at)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and zoom_by(event):
            event.accept()  # else the window would make its text larger
            return True
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            axis = self.axis()
            day = axis.day(self._along(event.pos().x()))
            QToolTip.showText(event.globalPos(), tip(self.told(day, axis.unit)), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        onward = -1 if self.isRightToLeft() else 1
        unit, landmark = self.axis().unit, self.zoom.landmark
        steps = {
            Qt.Key.Key_Left: (unit, -onward),
            Qt.Key.Key_Right: (unit, onward),
            Qt.Key.Key_PageUp: (landmark, -1),
            Qt.Key.Key_PageDown: (landmark, 1),
        }
        key = Qt.Key(event.key())
        if by := zoom_by(event):
            self.asked_to_zoom.emit(self.zoom.nearer(by))
        elif key in steps:
            period, step = steps[key]
            self.go(period.step(self.at, step))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go(self.spread.first if key == Qt.Key.Key_Home else self.spread.last)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked_to_enter.emit()
        elif event.text().isdecimal():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to_mouse(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to_mouse(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.asked_to_zoom.emit(self.zoom.nearer(1 if turned > 0 else -1))
        elif turned:
            self.go(self.axis().unit.step(self.at, 1 if turned > 0 else -1))
        event.accept()

    def _go_to_mouse(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.go(self.axis().day(self._along(event.position().x())))

    def _along(self, x: float) -> float:
        """Pixels from the earlier end."""
        return (self.width() - x if self.isRightToLeft() else x) - GRID

    def _daily(self, axis: Axis) -> Mapping[str, int]:
        first, last = axis.day(0), axis.day(axis.width)
        if self._days is None or not self._days[0] <= first <= last <= self._days[1]:
            wide = (Period.YEAR.begin(first), Period.YEAR.step(last, 1))
            self._days = (*wide, self.spread.days(*wide))
        return self._days[2]

    def _say(self) -> None:
        spread = self.spread
        number = sum(spread.months.values())
        span = " – ".join(period_name(day, Period.YEAR, self.locale()) for day in (spread.first, spread.last))
        bands = [f"{period_name(band.since, Period.MONTH, self.locale())}: {band.label}" for band in spread.bands]
        told = tr("%Ln entries", "of a period", number) if number != 1 else tr("1 entry")
        self.setAccessibleDescription(". ".join([f"{span}: {told}", *bands]))
        here = self.told(self.at, self.zoom.landmark if self.zoom is Zoom.MONTHS else self.axis().unit)
        self.setAccessibleName(f"{self._name}. {here}")
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))


def zoom_by(event: QKeyEvent) -> int:
    """1 for a key that looks nearer, -1 for one that looks from farther away, else 0: + and −, also with Ctrl."""
    ways = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
    allowed = (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    )
    return 0 if event.modifiers() & ~allowed else ways.get(Qt.Key(event.key()), 0)
