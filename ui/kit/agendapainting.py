"""How the rows of an agenda are drawn: days as headings, and below each a card with what is on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit.agendarow import AgendaRow, Fonts, Laid, laid, wrapping
from ui.theme.colours import colours_of
from ui.theme.scale import CARD_RADIUS

if TYPE_CHECKING:
    from ui.kit.agenda import Agenda
    from ui.theme.colours import Colours

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class AgendaPainting(QStyledItemDelegate):
    """A row is as tall as its words are at the width of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self._view
        return QSize(view.viewport().width(), self._laid(index.data(ROW), view.viewport().width()).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self._view
        row: AgendaRow = index.data(ROW)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        colours = colours_of(QApplication.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.is_heading:
            self._ground(painter, rect, index, colours)
        has_focus = view.hasFocus() and view.currentIndex() == index
        if view.let_down_on is not None and row.is_heading and row.day == view.let_down_on:
            painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), 7, 7)
        elif state & QStyle.StateFlag.State_Selected or has_focus:
            painter.setPen(QPen(QColor(colours.accent if has_focus else colours.edge), 2))
            chosen = state & QStyle.StateFlag.State_Selected
            painter.setBrush(QColor(colours.accent_ground) if chosen else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), 7, 7)
        place = self._laid(row, rect.width())
        (self._heading if row.is_heading else self._entry)(painter, row, place, rect, colours)
        painter.restore()

    @property
    def _view(self) -> Agenda:
        return cast("Agenda", self.parent())

    def _laid(self, row: AgendaRow, width: int) -> Laid:
        return laid(row, width, self._view.leading, self._view.font())

    def _ground(self, painter: QPainter, rect: QRect, index: _Index, colours: Colours) -> None:
        """The part of its day's card that the row is, with a line to the next one."""
        first, last = self._ends(index)
        reach = 2 * CARD_RADIUS
        whole = QRectF(rect).adjusted(0.5, 0.5 if first else -reach, -0.5, -0.5 if last else reach)
        painter.setClipRect(rect)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(whole, CARD_RADIUS, CARD_RADIUS)
        if not last:
            y = rect.bottom() + 0.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right() + 1, y))
        painter.setClipping(False)

    @staticmethod
    def _ends(index: _Index) -> tuple[bool, bool]:
        """Whether the row is the first of its card, and the last."""
        ends: list[bool] = []
        for by in (-1, 1):
            beside = index.model().index(index.row() + by, 0)
            ends.append(not beside.isValid() or cast("AgendaRow", beside.data(ROW)).is_heading)
        return ends[0], ends[1]

    def _heading(self, painter: QPainter, row: AgendaRow, place: Laid, rect: QRect, colours: Colours) -> None:
        fonts = Fonts.of(self._view.font())
        self._write(painter, row.title, fonts.heading, colours.text, place.title, rect)
        if row.lines:
            small, said = QFontMetrics(fonts.small), place.lines[0]
            base = QFontMetrics(fonts.heading).ascent() - small.ascent() if said.top() == place.title.top() else 0
            self._write(painter, " ".join(row.lines), fonts.small, colours.soft, said.translated(0, base), rect)

    def _entry(self, painter: QPainter, row: AgendaRow, place: Laid, rect: QRect, colours: Colours) -> None:
        fonts = Fonts.of(self._view.font())
        lead, strong = QFont(fonts.lead), QFont(fonts.strong)
        for font in (lead, strong):
            font.setStrikeOut(row.is_struck)
        ink = colours.soft if row.is_struck else colours.text
        self._write(painter, row.lead, lead, ink, place.lead, rect)
        self._write(painter, row.under, fonts.small, colours.soft, place.under, rect)
        self._write(painter, row.title, strong, ink, place.title, rect)
        for line, where in zip(row.lines, place.lines, strict=True):
            self._write(painter, line, fonts.small, colours.soft, where, rect)
        grounds = {"warning": colours.warning_ground, "good": colours.good_ground, "accent": colours.accent_ground}
        inks = {"warning": colours.warning, "good": colours.good, "accent": colours.accent}
        for (words, tone), where in zip(row.chips, place.chips, strict=True):
            chip = self._mirrored(where, rect)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(grounds.get(tone, colours.side)))
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setFont(fonts.small)
            painter.setPen(QColor(inks.get(tone, colours.text)))
            shown = QFontMetrics(fonts.small).elidedText(words, Qt.TextElideMode.ElideRight, chip.width() - 8)
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), shown)

    def _write(self, painter: QPainter, text: str, font: QFont, colour: str, where: QRect, rect: QRect) -> None:
        if not text:
            return
        side = Qt.AlignmentFlag.AlignRight if self._view.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(QColor(colour))
        wrap = wrapping(text, QFontMetrics(font), where.width())
        painter.drawText(self._mirrored(where, rect), int(side | Qt.AlignmentFlag.AlignAbsolute) | wrap, text)

    def _mirrored(self, where: QRect, rect: QRect) -> QRect:
        """The same in the list, on the side where reading begins."""
        there = where.translated(rect.topLeft())
        if self._view.isRightToLeft():
            there.moveRight(rect.right() - where.left())
        return there
