"""How the cells of the clauses are set and painted: each wording in the direction and the script of its language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.colours import colours_of
from ui.theme.han import set_in
from ui.theme.icon import icon
from ui.theme.scale import GRID, SMALL, base_points, semibold, sized

if TYPE_CHECKING:
    from ui.kit.text import Tone
    from ui.theme.colours import Colours

CELL = Qt.ItemDataRole.UserRole
ACROSS, DOWN = 3 * GRID, 2 * GRID
_KEPT = 600
"""Texts whose lines are kept: three languages of two hundred clauses."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: a heading, a text, and a chip below them.

    ``is_missing`` marks words that say that there is no wording. ``mark`` is an icon before the text.
    """

    heading: str = ""
    text: str = ""
    language: str = ""
    chip: str = ""
    tone: Tone = "plain"
    mark: str = ""
    is_missing: bool = False


class Cells(QStyledItemDelegate):
    """Paints cells as tall as what stands in them."""

    def height(self, cell: Cell, width: int, font: QFont) -> int:
        """The height that a cell wants at this width."""
        inner = max(width - 2 * ACROSS - _indent(cell, font), 1)
        tall = sum(_height(part) for part in _parts(cell, inner, font))
        return round(tall) + _chip_height(cell, font) + 2 * DOWN

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(0, 0)  # the table reckons the heights of its rows itself

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: Cell | None = index.data(CELL)
        view = self.parent()
        if cell is None or not isinstance(view, QWidget):
            return
        colours = colours_of(QApplication.palette())
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.is_missing:
            painter.fillRect(rect, QColor(colours.side))
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(colours.accent if view.hasFocus() else colours.edge), 2))
            painter.setBrush(QColor(colours.accent_ground))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 7, 7)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._write(painter, cell, rect, view, colours)
        painter.restore()

    def _write(self, painter: QPainter, cell: Cell, rect: QRect, view: QWidget, colours: Colours) -> None:
        font = view.font()
        indent = _indent(cell, font)
        inner = rect.adjusted(ACROSS + indent, DOWN, -ACROSS, -DOWN)
        if view.isRightToLeft():
            inner.translate(-indent, 0)
        if cell.mark:
            side = QFontMetrics(font).height()
            at = inner.left() - indent if not view.isRightToLeft() else inner.right() + indent - side
            icon(cell.mark, "warning" if cell.tone == "warning" else "soft").paint(painter, at, inner.top(), side, side)
        y = float(inner.top())
        ink = colours.soft if cell.is_missing or (cell.tone == "plain" and cell.mark) else colours.text
        ink = colours.warning if cell.tone == "warning" and cell.mark else ink
        painter.setPen(QColor(ink))
        for part in _parts(cell, inner.width(), font):
            part.draw(painter, QPointF(inner.left(), y))
            y += _height(part)
        if cell.chip:
            self._chip(painter, cell, QRectF(inner.left(), y + GRID, inner.width(), 0), view, colours)

    @staticmethod
    def _chip(painter: QPainter, cell: Cell, below: QRectF, view: QWidget, colours: Colours) -> None:
        small = sized(view.font(), SMALL)
        metrics = QFontMetrics(small)
        words = metrics.elidedText(cell.chip, Qt.TextElideMode.ElideRight, round(below.width()) - 4 * GRID)
        width = metrics.horizontalAdvance(words) + 4 * GRID
        left = below.right() - width if view.isRightToLeft() else below.left()
        chip = QRectF(left, below.top(), width, metrics.height() + GRID)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.side))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setFont(small)
        painter.setPen(QColor(colours.text))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)


def _indent(cell: Cell, font: QFont) -> int:
    return QFontMetrics(font).height() + 2 * GRID if cell.mark else 0


def _chip_height(cell: Cell, font: QFont) -> int:
    return QFontMetrics(sized(font, SMALL)).height() + 3 * GRID if cell.chip else 0


def _parts(cell: Cell, width: int, font: QFont) -> list[QTextLayout]:
    parts: list[QTextLayout] = []
    if cell.heading:
        parts.append(_laid_out(cell.heading, cell.language, width, semibold(font, 10).toString()))
    if cell.text:
        plain = QFont(font)
        plain.setItalic(cell.is_missing)
        parts.append(_laid_out(cell.text, cell.language, width, plain.toString()))
    return parts


@lru_cache(maxsize=_KEPT)
def _laid_out(text: str, language: str, width: int, font: str) -> QTextLayout:
    """The lines of a text at a width; paragraphs stay apart. Takes a millisecond and a half for 4,000 letters."""
    face = QFont()
    face.fromString(font)
    layout = QTextLayout(text.replace("\n", "\u2028"), set_in(language, face) if language else face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = QLocale(language).textDirection() if language else QApplication.layoutDirection()
    option.setTextDirection(direction)
    # Each language begins on its own side, whichever way the window runs.
    beginning = (
        Qt.AlignmentFlag.AlignRight if direction is Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
    )
    option.setAlignment(beginning | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    leading = base_points(face) / 5
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() + leading
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height() + GRID if last.isValid() else 0.0
