"""The stage track: the steps of a partnership's life on a line, with their dates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme.colours import colours_of
from ui.theme.scale import GRID, SMALL, semibold, sized
from ui.words import tr


class When(Enum):
    """Where a step stands seen from today."""

    PAST = "past"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``dated`` is what stands below it ("8 Jul 2019"), ``told`` what tip and screen reader say."""

    label: str
    dated: str
    when: When
    told: str = ""


class StageTrack(QWidget):
    """Painted; Left and Right go along it, Enter opens the step, and each step is read out as text."""

    opened = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._steps: tuple[Step, ...] = ()
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_steps(())

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show these steps, the present one marked."""
        self._steps = steps
        self._at = next((index for index, step in enumerate(steps) if step.when is When.NOW), len(steps) - 1)
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(". ".join(self.told(index) for index in range(len(steps))))
        self.updateGeometry()
        self.update()

    def told(self, index: int) -> str:
        """What the step says in words."""
        step = self._steps[index]
        if step.told:
            return step.told
        words = {
            When.PAST: tr("{stage}, {date}"),
            When.NOW: tr("{stage}, where it stands now, {date}"),
            When.AHEAD: tr("{stage}, still ahead"),
        }[step.when]
        return words.format(stage=step.label, date=step.dated)

    def sizeHint(self) -> QSize:
        widest = max((QFontMetrics(self.font()).horizontalAdvance(step.label) for step in self._steps), default=80)
        return QSize((widest + 4 * GRID) * max(len(self._steps), 1), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._line()
        for index in range(1, len(self._steps)):
            ahead = self._steps[index].when is When.AHEAD
            pen = QPen(QColor(colours.edge if ahead else colours.accent), 2)
            if ahead:
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            near, far = sorted((self._across(index - 1), self._across(index)))
            painter.drawLine(near + 10, middle, far - 10, middle)
        for index, step in enumerate(self._steps):
            self._paint_step(painter, index, step)
        if self.hasFocus() and self._steps:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._cell(self._at).adjusted(1, 1, -1, -1), 7, 7)

    def _paint_step(self, painter: QPainter, index: int, step: Step) -> None:
        colours = colours_of(self.palette())
        centre = QPoint(self._across(index), self._line())
        radius = {When.PAST: 4, When.NOW: 7, When.AHEAD: 4}[step.when]
        painter.setPen(QPen(QColor(colours.edge if step.when is When.AHEAD else colours.accent), 2))
        painter.setBrush(QColor(colours.background if step.when is When.AHEAD else colours.accent))
        painter.drawEllipse(centre, radius, radius)
        cell = self._cell(index)
        label = semibold(self.font(), 10) if step.when is When.NOW else self.font()
        small = sized(self.font(), SMALL)
        painter.setPen(QColor(colours.soft if step.when is When.AHEAD else colours.text))
        top = self._line() + 3 * GRID
        self._write(painter, label, QRect(cell.left(), top, cell.width(), QFontMetrics(label).height()), step.label)
        painter.setPen(QColor(colours.soft))
        top += QFontMetrics(label).height()
        self._write(painter, small, QRect(cell.left(), top, cell.width(), QFontMetrics(small).height()), step.dated)

    def _write(self, painter: QPainter, font: QFont, where: QRect, text: str) -> None:
        painter.setFont(font)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width() - GRID)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, shown)

    def _height(self) -> int:
        return 7 * GRID + QFontMetrics(self.font()).height() + QFontMetrics(sized(self.font(), SMALL)).height() + GRID

    def _line(self) -> int:
        return 3 * GRID

    def _cell(self, index: int) -> QRect:
        width = self.width() // max(len(self._steps), 1)
        place = len(self._steps) - 1 - index if self.isRightToLeft() else index
        return QRect(place * width, 0, width, self.height())

    def _across(self, index: int) -> int:
        return self._cell(index).center().x()

    def _go(self, index: int) -> None:
        if 0 <= index < len(self._steps):
            self._at = index
            self.setAccessibleName(tr("{track}: {step}").format(track=self._name, step=self.told(index)))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        along = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if along is not None:
            self._go(self._at + (-along if self.isRightToLeft() else along))
        elif event.key() == Qt.Key.Key_Home:
            self._go(0)
        elif event.key() == Qt.Key.Key_End:
            self._go(len(self._steps) - 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._steps:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index in range(len(self._steps)):
            if self._cell(index).contains(event.position().toPoint()):
                self._go(index)
                self.opened.emit(index)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            for index in range(len(self._steps)):
                if self._cell(index).contains(event.pos()):
                    QToolTip.showText(event.globalPos(), self.told(index), self)
            return True
        return super().event(event)
