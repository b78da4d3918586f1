"""The list of conversations: subject, with whom, how many letters, and whether an answer is owed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.queries.letters.conversations import Heading, with_whom
from ui.kit.paintedlist import Index, ListedRows, PaintedList
from ui.sentences.letters import aside, second_line
from ui.theme.colours import colours_of
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from db.book import Book

_AT_ONCE = 200
"""Rows that are read and shown before somebody scrolls further."""
_HEADING = Qt.ItemDataRole.UserRole + 1


class _Rows(ListedRows["Heading"]):
    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._whom: dict[tuple[str, int], str] = {}
        self._reached = 0

    def begin_with(self, rows: tuple[Heading, ...]) -> None:
        """Show these, from the first on."""
        self._whom = {}
        self._reached = max(_AT_ONCE, min(self._reached, len(rows)))
        self.show(rows)

    def rowCount(self, parent: Index | None = None) -> int:
        return min(super().rowCount(parent), self._reached)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._reached < len(self.rows)

    def fetchMore(self, parent: Index) -> None:
        first, last = self._reached, min(self._reached + _AT_ONCE, len(self.rows))
        self.beginInsertRows(parent, first, last - 1)
        self._reached = last
        self.endInsertRows()

    def reach(self, at: int) -> None:
        """Have this row among those that are shown."""
        while at >= self._reached and self.canFetchMore(QModelIndex()):
            self.fetchMore(QModelIndex())

    def whom(self, one: Heading) -> str:
        """With whom it is, read for many rows at once."""
        if one.key not in self._whom:
            at = self.row_of(one.key) // _AT_ONCE * _AT_ONCE
            self._whom.update(with_whom(self._book, self.rows[at : at + _AT_ONCE]))
        return self._whom.get(one.key, "")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self.rows[index.row()]
        if role == _HEADING:
            return one, self.whom(one)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return one.subject or tr("Without a subject")
        if role in {Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole}:
            return second_line(one, self.whom(one))
        return None


class Conversations(PaintedList["Heading"]):
    """Up and Down go through them, and the one in front is read beside the list."""

    chosen = Signal(object)
    """Carries the uid of the letter to read in the conversation in front: the one that waits for its answer, else the
    newest."""
    opened = Signal()
    """Somebody wants to read it: Enter was pressed, or the row twice."""

    def __init__(self, book: Book, parent: QWidget | None = None) -> None:
        self._rows = _Rows(book)
        super().__init__(tr("Conversations"), self._rows, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_Painting(self))
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def show_headings(self, rows: tuple[Heading, ...]) -> None:
        """Show these; the one in front stays in front."""
        current = self.current()
        place = self.verticalScrollBar().value()
        self._rows.begin_with(rows)
        if current is not None and self.go_to(current.key):
            self.verticalScrollBar().setValue(place)
        elif rows:
            self.setCurrentIndex(self._rows.index(0))

    def go_to(self, key: tuple[str, int]) -> bool:
        """Bring the conversation of this key to the front; whether there is one."""
        at = self._rows.row_of(key)
        if at < 0:
            return False
        self._rows.reach(at)
        self.setCurrentIndex(self._rows.index(at))
        return True

    def _open(self) -> None:
        self.opened.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            one = self._rows.rows[current.row()]
            self.chosen.emit(one.waiting or one.newest)


class _Painting(QStyledItemDelegate):
    """Two lines: subject and what is owed or the day; with whom and how many."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        metrics = QFontMetrics(option.font)  # type: ignore[reportAttributeAccessIssue] - missing in PySide's stubs
        return QSize(10 * GRID, 2 * metrics.height() + 5 * GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        found = index.data(_HEADING)
        if found is None:
            return
        one, whom = found
        state, font = option.state, option.font  # type: ignore[reportAttributeAccessIssue]
        rect: QRect = option.rect  # type: ignore[reportAttributeAccessIssue]
        locale = option.locale  # type: ignore[reportAttributeAccessIssue]
        colours = colours_of(QApplication.palette())
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_ground))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(4 * GRID, 2 * GRID, -4 * GRID, -2 * GRID)
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        height = QFontMetrics(font).height()
        said, tone = aside(one, date.today(), locale)  # noqa: DTZ011 - the day on the person's own calendar
        width = QFontMetrics(font).horizontalAdvance(said)
        top = QRect(inner.left(), inner.top(), inner.width(), height + GRID)
        right = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        direction = option.direction  # type: ignore[reportAttributeAccessIssue]
        painter.setFont(font)
        painter.setPen(QColor(colours.warning if tone == "warning" else colours.soft))
        painter.drawText(top, QStyle.visualAlignment(direction, right), said)
        painter.setFont(strong)
        painter.setPen(QColor(colours.text))
        room = QRect(top)
        room.setWidth(top.width() - width - 3 * GRID)
        if direction == Qt.LayoutDirection.RightToLeft:
            room.moveRight(top.right())
        subject = one.subject or tr("Without a subject")
        elided = QFontMetrics(strong).elidedText(subject, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, QStyle.visualAlignment(direction, left), elided)
        below = QRect(inner.left(), top.bottom() + 1, inner.width(), height)
        painter.setFont(font)
        painter.setPen(QColor(colours.soft))
        words = QFontMetrics(font).elidedText(second_line(one, whom), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, QStyle.visualAlignment(direction, left), words)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()
