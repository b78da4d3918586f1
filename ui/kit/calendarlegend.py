"""What the signs of a painted calendar mean, each drawn as the calendar draws it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from ui.kit.flow import Flow
from ui.kit.monthpainting import OURS, THEIRS
from ui.kit.text import Line
from ui.theme.colours import colours_of
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


class Sign(Enum):
    """One sign of a calendar."""

    OURS = "house"
    THEIRS = "pin"
    SCHOOLS_HERE = "whole line"
    SCHOOLS_THERE = "dotted line"
    OPEN = "dashed frame"
    CORNER_OURS = "full corner"
    CORNER_THEIRS = "hollow corner"
    BAR = "bar"
    DOT = "dot"


def sign_names() -> dict[Sign, str]:
    """What each sign means."""
    return {
        Sign.OURS: tr("Holiday on our side"),
        Sign.THEIRS: tr("Holiday of a partner"),
        Sign.SCHOOLS_HERE: tr("Schools closed here"),
        Sign.SCHOOLS_THERE: tr("Schools closed there"),
        Sign.OPEN: tr("Not settled, or called off"),
        Sign.CORNER_OURS: tr("Holiday on our side"),
        Sign.CORNER_THEIRS: tr("Holiday of a partner"),
        Sign.BAR: tr("Exchange"),
        Sign.DOT: tr("Something else"),
    }


class Legend(QWidget):
    """Signs with their meaning, in a line where there is room for it."""

    def __init__(self, signs: Sequence[Sign], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Flow(self, 3 * GRID)
        for sign in signs:
            piece = QWidget()
            inner = QHBoxLayout(piece)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(GRID)
            inner.addWidget(_Drawn(sign))
            inner.addWidget(Line(sign_names()[sign], "small"))
            row.addWidget(piece)


class _Drawn(QWidget):
    def __init__(self, sign: Sign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(QFontMetrics(self.font()).height() * 0.9)
        wide = self._sign in {Sign.SCHOOLS_HERE, Sign.SCHOOLS_THERE, Sign.OPEN, Sign.BAR}
        return QSize(2 * side if wide else side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(QApplication.palette())
        room = QRectF(self.rect())
        match self._sign:
            case Sign.OURS | Sign.THEIRS:
                name = OURS if self._sign is Sign.OURS else THEIRS
                icon(name, "soft").paint(painter, QRect(self.rect()))
            case Sign.SCHOOLS_HERE | Sign.SCHOOLS_THERE:
                is_here = self._sign is Sign.SCHOOLS_HERE
                pen = QPen(QColor(colours.soft), 2, Qt.PenStyle.SolidLine if is_here else Qt.PenStyle.DotLine)
                painter.setPen(pen)
                painter.drawLine(QPointF(0, room.center().y()), QPointF(room.right(), room.center().y()))
            case Sign.OPEN | Sign.BAR:
                is_open = self._sign is Sign.OPEN
                style = Qt.PenStyle.DashLine if is_open else Qt.PenStyle.SolidLine
                painter.setPen(QPen(QColor(colours.accent), 1, style))
                painter.setBrush(QColor(colours.card if is_open else colours.accent_ground))
                painter.drawRoundedRect(room.adjusted(1, 2, -1, -2), 4, 4)
            case Sign.DOT:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent))
                painter.drawEllipse(room.center(), 2.5, 2.5)
            case _:
                self._corner(painter, room.adjusted(3, 3, -3, -3), QColor(colours.warning))
        painter.end()

    def _corner(self, painter: QPainter, room: QRectF, colour: QColor) -> None:
        """As in the year: the full one where a day begins, the hollow one where it ends."""
        is_full = self._sign is Sign.CORNER_OURS
        at_left = is_full is not self.isRightToLeft()
        corner, across = (room.topLeft(), room.topRight()) if at_left else (room.topRight(), room.topLeft())
        painter.setPen(QPen(colour, 1))
        painter.setBrush(colour if is_full else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF([corner, across, QPointF(corner.x(), room.bottom())]))
