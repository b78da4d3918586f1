"""How the rows of the board are drawn: cards, the guests within them, their words, and chips at their end."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.text import breakable
from ui.theme.colours import colours_of
from ui.theme.icon import icon
from ui.theme.scale import CARD_RADIUS, GRID, SMALL, semibold, sized

if TYPE_CHECKING:
    from ui.screens.exchange.hosts.row import Row, Said, Verdict
    from ui.theme.colours import Colours

ROW = Qt.ItemDataRole.UserRole
VERDICT = Qt.ItemDataRole.UserRole + 1
"""What stands at the end of the row now, which may hang on who is being placed."""
_ACROSS, _DOWN, _BETWEEN = 3 * GRID, 2 * GRID, 2 * GRID
_INDENT = 3 * GRID
"""So far the guests of a card are set in."""
_CHIP_SHARE = 0.62
"""The share of a row that its chip takes at most."""
_TONES = {"warning": "warning", "good": "good", "accent": "accent", "plain": "soft"}


class RowPainting(QStyledItemDelegate):
    """A row is as tall as its words are at the width of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = cast("QListView", self.parent())
        row: Row = index.data(ROW)
        width = view.viewport().width()
        height = (_title_height(view.font()) if row.title else 0) + 2 * _DOWN
        inner = _inner(row, QRect(0, 0, width, 0)).width()
        height += sum(_height(line, inner, view.font(), _has_icons(row)) for line in row.lines)
        return QSize(width, height + (0 if row.is_within else _BETWEEN))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = cast("QListView", self.parent())
        row: Row = index.data(ROW)
        verdict: Verdict = index.data(VERDICT)
        following = index.model().index(index.row() + 1, 0)
        is_last = not following.isValid() or not cast("Row", following.data(ROW)).is_within
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        colours = colours_of(QApplication.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, row, rect, colours, is_last=is_last)
        if state & QStyle.StateFlag.State_Selected:
            has_focus = view.hasFocus() and view.currentIndex() == index
            painter.setPen(QPen(QColor(colours.accent if has_focus else colours.edge), 2))
            painter.setBrush(QColor(colours.accent_ground))
            painter.drawRoundedRect(_own(row, rect).adjusted(3, 3, -3, -3), 7, 7)
        elif view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_own(row, rect).adjusted(3, 3, -3, -3), 7, 7)
        if row.is_dashed:
            painter.setPen(QPen(QColor(colours.accent), 1.4, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_own(row, rect).adjusted(2 * GRID, GRID, -2 * GRID, -GRID), 7, 7)
        self._write(painter, row, verdict, rect, view, colours)
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, row: Row, rect: QRect, colours: Colours, *, is_last: bool) -> None:
        """The part of the card that this row is."""
        own = QRectF(_own(row, rect)).adjusted(0.5, 0.5, -0.5, -0.5)
        reach = 2 * CARD_RADIUS
        whole = own.adjusted(0, -reach if row.is_within else 0, 0, 0 if is_last else reach)
        painter.setClipRect(_own(row, rect))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(whole, CARD_RADIUS, CARD_RADIUS)
        painter.setClipping(False)

    @staticmethod
    def _write(painter: QPainter, row: Row, verdict: Verdict, rect: QRect, view: QWidget, colours: Colours) -> None:
        is_mirrored = view.isRightToLeft()
        inner = _inner(row, rect)
        if is_mirrored:
            inner.moveRight(rect.left() + rect.right() - inner.left())
        strong = view.font() if row.is_within else semibold(view.font(), 10)
        line = QRect(inner.left(), inner.top(), inner.width(), _title_height(view.font()) if row.title else 0)
        taken = _chip(painter, verdict, line, view, colours) if row.title and verdict.text else 0
        words = line.adjusted(taken, 0, 0, 0) if is_mirrored else line.adjusted(0, 0, -taken, 0)
        if row.picture and row.title:
            words = _icon(painter, row.picture, "soft", words, view.font(), is_mirrored=is_mirrored)
        painter.setFont(strong)
        painter.setPen(QColor(colours.text))
        shown = QFontMetrics(strong).elidedText(row.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _beginning(is_mirrored=is_mirrored) | Qt.AlignmentFlag.AlignVCenter, shown)
        top = line.bottom() + 1
        for said in row.lines:
            tall = _height(said, inner.width(), view.font(), _has_icons(row))
            _line(painter, said, QRect(inner.left(), top, inner.width(), tall), view, colours, _has_icons(row))
            top += tall


def _own(row: Row, rect: QRect) -> QRect:
    """The room of a row without the gap above a card."""
    return rect if row.is_within else rect.adjusted(0, _BETWEEN, 0, 0)


def _inner(row: Row, rect: QRect) -> QRect:
    before = _ACROSS + (_INDENT if row.is_within and row.guests else 0)
    return _own(row, rect).adjusted(before, _DOWN, -_ACROSS, -_DOWN)


def _beginning(*, is_mirrored: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def _title_height(font: QFont) -> int:
    return _tall_title(font.toString())


@lru_cache(maxsize=20)
def _tall_title(of_font: str) -> int:
    font = _font(of_font)
    return max(QFontMetrics(semibold(font, 10)).height(), QFontMetrics(sized(font, SMALL)).height() + GRID + 2)


@lru_cache(maxsize=20)
def _font(written: str) -> QFont:
    font = QFont()
    font.fromString(written)
    return font


def _has_icons(row: Row) -> bool:
    """Whether the words of all its lines stand behind a column of icons."""
    return bool(row.picture) or any(line.picture for line in row.lines)


def _height(said: Said, width: int, font: QFont, beside_icons: bool) -> int:
    room = width - (_icon_column(font) if beside_icons else 0)
    return _wrapped(said.text, max(room, 1), font.toString()) + 1


@lru_cache(maxsize=6_000)
def _wrapped(text: str, width: int, font: str) -> int:
    """The height of a small text that wraps; kept, since a long list asks for each row whenever it is arranged."""
    room = QRect(0, 0, width, 10_000)
    return (
        QFontMetrics(sized(_font(font), SMALL)).boundingRect(room, Qt.TextFlag.TextWordWrap, breakable(text)).height()
    )


def _side(font: QFont) -> int:
    return round(QFontMetrics(font).height() * 0.8)


def _icon_column(font: QFont) -> int:
    return _side(font) + GRID + 2


def _line(painter: QPainter, said: Said, room: QRect, view: QWidget, colours: Colours, beside_icons: bool) -> None:
    tone = _TONES[said.tone]
    is_mirrored = view.isRightToLeft()
    words = room
    if beside_icons:
        first = QRect(room.left(), room.top(), room.width(), QFontMetrics(sized(view.font(), SMALL)).height())
        taken = _icon(painter, said.picture, tone, first, view.font(), is_mirrored=is_mirrored)
        words = QRect(taken.left(), room.top(), taken.width(), room.height())
    painter.setFont(sized(view.font(), SMALL))
    painter.setPen(QColor(getattr(colours, tone)))
    flags = _beginning(is_mirrored=is_mirrored) | Qt.AlignmentFlag.AlignTop
    painter.drawText(words, flags | Qt.TextFlag.TextWordWrap, breakable(said.text))


def _icon(painter: QPainter, name: str, tone: str, room: QRect, font: QFont, *, is_mirrored: bool) -> QRect:
    """Draw an icon, if any, where the line begins; returns the room behind the column of icons."""
    side = _side(font)
    left = room.right() + 1 - side if is_mirrored else room.left()
    if name:
        icon(name, tone).paint(painter, QRect(left, room.top() + (room.height() - side) // 2, side, side))
    taken = _icon_column(font)
    return room.adjusted(0, 0, -taken, 0) if is_mirrored else room.adjusted(taken, 0, 0, 0)


def _chip(painter: QPainter, verdict: Verdict, line: QRect, view: QWidget, colours: Colours) -> int:
    """Draw the chip at the end of the line; returns how much of it that takes."""
    small = sized(view.font(), SMALL)
    metrics = QFontMetrics(small)
    side = _icon_column(small) if verdict.picture else 0
    most = round(line.width() * _CHIP_SHARE)
    words = metrics.elidedText(verdict.text, Qt.TextElideMode.ElideRight, max(most - side - 4 * GRID, 1))
    width = metrics.horizontalAdvance(words) + side + 4 * GRID
    is_mirrored = view.isRightToLeft()
    left = line.left() if is_mirrored else line.right() + 1 - width
    tall = min(metrics.height() + GRID, line.height())
    chip = QRectF(left, line.top() + (line.height() - tall) / 2, width, tall)
    ground = {"warning": colours.warning_ground, "good": colours.good_ground, "accent": colours.accent_ground}
    path = QPainterPath()
    path.addRoundedRect(chip, tall / 2, tall / 2)
    painter.fillPath(path, QColor(ground.get(verdict.tone, colours.side)))
    ink = "text" if verdict.tone == "plain" else verdict.tone
    room = chip.toRect().adjusted(2 * GRID, 0, -2 * GRID, 0)
    if verdict.picture:
        room = _icon(painter, verdict.picture, ink, room, small, is_mirrored=is_mirrored)
    painter.setFont(small)
    painter.setPen(QColor(getattr(colours, ink)))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
    return width + 2 * GRID
