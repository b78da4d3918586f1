"""The stage track: the steps of a partnership's life on a line with their dates, and what may come next."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.kit.stagecells import FOLD, Cell, Wanted, arrange
from ui.kit.stagemarks import paint_line, paint_mark, write
from ui.kit.stagestep import Step, When
from ui.kit.text import tip
from ui.theme.colours import colours_of
from ui.theme.scale import GRID, SMALL, base_points, semibold, sized
from ui.words import tr

_LARGE = 16.0
"""Points of the text from which on what may come next stands on the track only where there is room beside it: the page
has no height to spare then, and the button beside the track leads there too."""


class StageTrack(QWidget):
    """Painted; Left and Right go along it, Enter opens or takes a step, and each step is read out as text."""

    opened = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._steps: tuple[Step, ...] = ()
        self._cells: tuple[Cell, ...] = ()
        self._at = 0
        self._unfolded = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_steps(())

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show these steps, the present one marked; those that branch off the track come last."""
        self._steps = steps
        self._arrange()
        now = next((index for index, step in enumerate(steps) if step.when is When.NOW), len(steps) - 1)
        self._at = next((place for place, cell in enumerate(self._cells) if cell.number == now), 0)
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(". ".join(self.told(index) for index in range(len(steps))))
        self.update()

    def told(self, index: int) -> str:
        """What the step says in words."""
        if index == FOLD:
            hidden = self._folded()
            return tr("Show %Ln more steps", "", len(hidden)) if hidden else tr("Show fewer steps")
        step = self._steps[index]
        if step.told:
            return step.told
        words = {
            When.PAST: tr("{stage}, {date}"),
            When.NOW: tr("{stage}, where it stands now, {date}"),
            When.NEXT: tr("{stage}, may come next"),
            When.AHEAD: tr("{stage}, still ahead"),
            When.BRANCH: tr("{stage}, may come next"),
        }[step.when]
        return words.format(stage=step.label, date=step.dated)

    # Where things stand

    def _arrange(self) -> None:
        track = [step for step in self._steps if step.when is not When.BRANCH]
        branches = [step for step in self._steps if step.when is When.BRANCH]
        self._cells = arrange(
            Wanted(
                [self._wide(step) for step in track],
                [self._wide(step) for step in branches],
                QFontMetrics(self.font()).horizontalAdvance(tr("%Ln more", "", 99)) + 4 * GRID,
                4 * GRID,
                below=base_points(self.font()) < _LARGE,
            ),
            max(self.width(), 1),
            unfolded=self._unfolded,
        )
        self._at = min(self._at, max(len(self._cells) - 1, 0))
        self.setFixedHeight(max((self._box(cell).bottom() + 1 for cell in self._cells), default=self._row_height()))

    def _wide(self, step: Step) -> int:
        small = sized(self.font(), SMALL)
        if step.when is When.BRANCH:
            return QFontMetrics(small).horizontalAdvance(step.label) + 4 * GRID
        label = semibold(self.font(), 10) if step.when is When.NOW else self.font()
        widths = QFontMetrics(label).horizontalAdvance(step.label), QFontMetrics(small).horizontalAdvance(step.dated)
        return max(widths) + 4 * GRID

    def sizeHint(self) -> QSize:
        return QSize(sum(self._wide(step) for step in self._steps) or 160, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _row_height(self, *, dated: bool = True) -> int:
        small = QFontMetrics(sized(self.font(), SMALL)).height()
        return 8 * GRID + QFontMetrics(self.font()).height() + (small if dated else 0)

    def _box(self, cell: Cell) -> QRect:
        left = self.width() - cell.left - cell.width if self.isRightToLeft() else cell.left
        dated = max((each.row for each in self._cells if not each.branch), default=0) + 1
        top = min(cell.row, dated) * self._row_height() + max(cell.row - dated, 0) * self._row_height(dated=False)
        return QRect(left, top, cell.width, self._row_height(dated=cell.row < dated))

    def _spot(self, cell: Cell) -> QPoint:
        box = self._box(cell)
        return QPoint(box.center().x(), box.top() + 4 * GRID)

    def _folded(self) -> list[int]:
        shown = {cell.number for cell in self._cells}
        return [
            number for number, step in enumerate(self._steps) if number not in shown and step.when is not When.BRANCH
        ]

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = [cell for cell in self._cells if not cell.branch]
        for before, cell in pairwise(track):
            step = None if cell.number == FOLD else self._steps[cell.number]
            paint_line(painter, colours, self._joints(before, cell), step)
        for cell in self._cells:
            step = None if cell.number == FOLD else self._steps[cell.number]
            paint_mark(painter, colours, self._spot(cell), step, self.font())
            hidden = self._folded()
            words = tr("%Ln more", "", len(hidden)) if hidden else tr("fewer")
            write(painter, colours, self._box(cell), step or Step(words, "", When.BRANCH), self.font())
        if self.hasFocus() and self._cells:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._box(self._cells[self._at]).adjusted(1, 1, -1, -1), 7, 7)

    def _joints(self, before: Cell, cell: Cell) -> list[tuple[QPoint, QPoint]]:
        """The pieces of the line that leads to a step: to the end of a row, and on from the beginning of the next."""
        near, far = self._spot(before), self._spot(cell)
        if before.row == cell.row:
            return [(near, far)]
        ends = (0, self.width()) if self.isRightToLeft() else (self.width(), 0)
        return [(near, QPoint(ends[0], near.y())), (QPoint(ends[1], far.y()), far)]

    # Keys, pointer, screen reader

    def _go(self, place: int) -> None:
        if 0 <= place < len(self._cells):
            self._at = place
            told = self.told(self._cells[place].number)
            self.setAccessibleName(tr("{track}: {step}").format(track=self._name, step=told))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
            self.update()

    def _press(self) -> None:
        if not self._cells:
            return
        number = self._cells[self._at].number
        if number != FOLD:
            self.opened.emit(number)
            return
        self._unfolded = not self._unfolded
        self._arrange()
        self._go(next((place for place, cell in enumerate(self._cells) if cell.number == FOLD), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        along = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if along is not None:
            self._go(self._at + (-along if self.isRightToLeft() else along))
        elif event.key() == Qt.Key.Key_Home:
            self._go(0)
        elif event.key() == Qt.Key.Key_End:
            self._go(len(self._cells) - 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._press()
        else:
            super().keyPressEvent(event)

    def _under(self, point: QPoint) -> int:
        return next((place for place, cell in enumerate(self._cells) if self._box(cell).contains(point)), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_over = self._under(event.position().toPoint()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._under(event.position().toPoint())
        if place >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._go(place)
            self._press()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self._under(event.pos())
            told = tip(self.told(self._cells[place].number)) if place >= 0 else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)
