"""How the steps of a stage track are painted: the line, the mark of each step, and what is written below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ui.kit.stagestep import Step, When
from ui.theme.icon import icon
from ui.theme.scale import GRID, SMALL, base_points, semibold, sized

if TYPE_CHECKING:
    from ui.theme.colours import Colours

_RADIUS = {When.PAST: 4, When.NOW: 7}
_SIDE = {When.PAST: 15, When.NOW: 20}
"""Pixels of a dot's radius and of a picture's side at the usual size of text; others are as those of the past."""


def paint_line(painter: QPainter, colours: Colours, pieces: list[tuple[QPoint, QPoint]], step: Step | None) -> None:
    """The line that leads to a step, None for the fold: dotted to what has not come, dashed to a rest."""
    is_coming = step is not None and step.when in {When.NEXT, When.AHEAD}
    pen = QPen(QColor(colours.edge if is_coming else colours.accent), 2)
    if is_coming or step is None:
        pen.setStyle(Qt.PenStyle.DotLine)
    elif step.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    for one, other in pieces:
        near, far = sorted((one.x(), other.x()))
        if far - near > 28:
            painter.drawLine(near + 13, one.y(), far - 13, one.y())


def paint_mark(painter: QPainter, colours: Colours, spot: QPoint, step: Step | None, font: QFont) -> None:
    """A dot, or the picture of the stage; three small dots for the fold."""
    if step is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        for across in (-6, 0, 6):
            painter.drawEllipse(spot + QPoint(across, 0), 2, 2)
        return
    is_coming = step.when in {When.NEXT, When.AHEAD, When.BRANCH}
    if step.picture:
        side = round(_SIDE.get(step.when, _SIDE[When.PAST]) * min(base_points(font) / 10, 1.5))
        box = QRect(spot.x() - side // 2, spot.y() - side // 2, side, side)
        icon(step.picture, "soft" if is_coming else "accent").paint(painter, box)
        return
    radius = _RADIUS.get(step.when, _RADIUS[When.PAST])
    painter.setPen(QPen(QColor(colours.edge if is_coming else colours.accent), 2))
    painter.setBrush(QColor(colours.background if is_coming else colours.accent))
    painter.drawEllipse(spot, radius, radius)


def write(painter: QPainter, colours: Colours, box: QRect, step: Step, font: QFont) -> None:
    """The name of the step, and its day below."""
    small = sized(font, SMALL)
    label = semibold(font, 10) if step.when is When.NOW else small if step.when is When.BRANCH else font
    is_coming = step.when in {When.NEXT, When.AHEAD, When.BRANCH}
    top = box.top() + 7 * GRID
    painter.setPen(QColor(colours.soft if is_coming else colours.text))
    _line(painter, label, QRect(box.left(), top, box.width(), QFontMetrics(label).height()), step.label)
    top += QFontMetrics(label).height()
    painter.setPen(QColor(colours.soft))
    _line(painter, small, QRect(box.left(), top, box.width(), QFontMetrics(small).height()), step.dated)


def _line(painter: QPainter, font: QFont, where: QRect, text: str) -> None:
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width() - GRID)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, shown)
