"""Layouts that give way: a row that wraps, and a grid that becomes one column where the room is narrow."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme.scale import GRID


class Flow(QLayout):
    """Pieces one after the other, in as many rows as they need, in the reading direction."""

    def __init__(self, parent: QWidget | None = None, gap: int = 2 * GRID) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0)) if self._items else 0

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, where in zip(self._items, self._rows(rect), strict=True):
            item.setGeometry(where)

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self._gap for item in self._items)
        return QSize(max(width - self._gap, 0), max((item.sizeHint().height() for item in self._items), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect) -> int:
        return max((where.bottom() + 1 for where in self._rows(rect)), default=0) - rect.top()

    def _rows(self, rect: QRect) -> list[QRect]:
        """Where each piece stands; pieces of one row share their middle."""
        places: list[QRect] = []
        row: list[tuple[int, QSize]] = []
        x, y = 0, rect.top()

        def end_row() -> None:
            nonlocal y
            height = max((size.height() for _, size in row), default=0)
            for start, size in row:
                left = rect.left() + start
                if (parent := self.parentWidget()) is not None and parent.isRightToLeft():
                    left = rect.right() + 1 - start - size.width()
                places.append(QRect(QPoint(left, y + (height - size.height()) // 2), size))
            y += height + self._gap
            row.clear()

        for item in self._items:
            size = item.sizeHint() if not item.isEmpty() else QSize(0, 0)
            if size.width() > max(rect.width(), 1):
                size.setWidth(max(rect.width(), 1))
                if item.hasHeightForWidth():
                    size.setHeight(item.heightForWidth(size.width()))
            if row and x + size.width() > rect.width():
                end_row()
                x = 0
            row.append((x, size))
            x += size.width() + (self._gap if size.width() else 0)
        end_row()
        return places


def clear(flow: Flow, *kept: QWidget) -> None:
    """Take everything out and away, but for the pieces that are put in again."""
    while (item := flow.takeAt(0)) is not None:
        piece = item.widget()
        if piece is not None and piece not in kept:
            piece.hide()
            piece.deleteLater()
