"""How a story is drawn: the day, the dot on the line, what happened, and the landmarks between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.colours import colours_of
from ui.theme.scale import GRID, SMALL, SUBHEADING, semibold, sized

if TYPE_CHECKING:
    from ui.kit.happening import Happening

ENTRY = Qt.ItemDataRole.UserRole
"""The role in which the model of a story holds its happenings."""
_DOT = 5
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def story_margin(font: QFont) -> int:
    """Room for the day and the dot."""
    return QFontMetrics(font).horizontalAdvance("Sept 30, 2026") + 8 * GRID


def story_row_height(font: QFont) -> int:
    """The height of a row where all are alike: two lines and some air."""
    return QFontMetrics(semibold(font, 10)).height() + QFontMetrics(sized(font, SMALL)).height() + 3 * GRID


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the day, the dot and the words of a row stand, and the sides where reading begins and ends."""

    day: QRect
    dot: int
    words: QRect
    beginning: Qt.AlignmentFlag
    end: Qt.AlignmentFlag

    @classmethod
    def within(cls, rect: QRect, margin: int, *, mirrored: bool) -> _Columns:
        day = QRect(rect.left() + GRID, rect.top(), margin - 7 * GRID, rect.height())
        words = QRect(rect.left() + margin, rect.top(), rect.width() - margin - 2 * GRID, rect.height())
        dot = rect.left() + margin - 3 * GRID
        left, right = (side | Qt.AlignmentFlag.AlignVCenter for side in (_LEFT, _RIGHT))
        if not mirrored:
            return cls(day, dot, words, left, right)
        day.moveRight(rect.right() - GRID)
        words.moveLeft(rect.left() + 2 * GRID)
        return cls(day, rect.right() - margin + 3 * GRID, words, right, left)


class StoryPainting(QStyledItemDelegate):
    """Draws the day, the dot on the line, what happened, and the line below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        font = view.font()  # type: ignore[attr-defined]
        if view.uniformItemSizes():  # type: ignore[attr-defined] - then no row is read to be measured
            return QSize(0, story_row_height(font))
        here: Happening = index.data(ENTRY)
        if here.is_landmark:
            return QSize(0, QFontMetrics(semibold(font, SUBHEADING)).height() + 3 * GRID)
        small = QFontMetrics(sized(font, SMALL)).height() if here.detail else 0
        return QSize(0, QFontMetrics(semibold(font, 10)).height() + small + 3 * GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        here: Happening = index.data(ENTRY)
        view = cast("QListView", self.parent())
        colours = colours_of(QApplication.palette())  # the sheet gives the view one of its own
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if is_current and view.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(QColor(colours.accent_ground))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 7, 7)
        elif state & QStyle.StateFlag.State_MouseOver and not here.is_landmark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.background))
            painter.drawRoundedRect(rect, 7, 7)
        columns = _Columns.within(rect, story_margin(view.font()), mirrored=view.isRightToLeft())
        painter.setPen(QPen(QColor(colours.line), 2))
        painter.drawLine(columns.dot, rect.top(), columns.dot, rect.bottom() + 1)
        if here.is_landmark:
            font = semibold(view.font(), SUBHEADING)
            colour = self._colour(colours, here.tone) if here.tone == "warning" else colours.text
            self._write(painter, font, colour, columns.words, here.title, columns.beginning)
            if here.detail:
                self._write_behind(painter, view, columns, here)
        else:
            self._paint_happening(painter, view, columns, here)
        painter.restore()

    def _write_behind(self, painter: QPainter, view: QWidget, columns: _Columns, here: Happening) -> None:
        """What a landmark says beside its title, small and quiet."""
        past = QFontMetrics(semibold(view.font(), SUBHEADING)).horizontalAdvance(here.title) + 4 * GRID
        left, right = (0, -past) if view.isRightToLeft() else (past, 0)
        where = columns.words.adjusted(left, 0, right, 0)
        colours = colours_of(QApplication.palette())
        self._write(painter, sized(view.font(), SMALL), colours.soft, where, here.detail, columns.beginning)

    def _paint_happening(self, painter: QPainter, view: QWidget, columns: _Columns, here: Happening) -> None:
        colours = colours_of(QApplication.palette())
        strong, small = semibold(view.font(), 10), sized(view.font(), SMALL)
        first, second = QFontMetrics(strong).height(), QFontMetrics(small).height()
        spare = max(columns.words.height() - first - (second if here.detail else 0), 0)
        top = columns.words.top() + (spare // 2 if here.detail else min(spare // 2, GRID + 2 + second // 2))
        tone = self._colour(colours, here.tone)
        painter.setBrush(QColor(colours.card if here.is_ahead else tone))
        painter.setPen(QPen(QColor(tone), 2))
        painter.drawEllipse(QPoint(columns.dot, top + first // 2), _DOT - 1, _DOT - 1)
        day, words = columns.day, columns.words
        line = QRect(day.left(), top, day.width(), first)
        self._write(painter, view.font(), colours.soft, line, here.dated, columns.end)
        line = QRect(words.left(), top, words.width(), first)
        self._write(painter, strong, colours.text, line, here.title, columns.beginning)
        line = QRect(words.left(), top + first, words.width(), second)
        self._write(painter, small, colours.soft, line, here.detail, columns.beginning)

    @staticmethod
    def _colour(colours: Any, tone: str) -> str:
        return {"accent": colours.accent, "good": colours.good, "warning": colours.warning}.get(tone, colours.soft)

    @staticmethod
    def _write(painter: QPainter, font: QFont, colour: str, where: QRect, text: str, align: Qt.AlignmentFlag) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, align | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine, shown)
