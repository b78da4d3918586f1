"""Two pieces of a page beside each other, which come to stand below each other where the room is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.theme.scale import GRID

_NARROW = 116
"""The width in characters below which they stand below each other."""


class Beside(QWidget):
    """What is filled in on the reading side, what is looked at behind it; in a narrow room, that stands above.

    The line between them can be moved. ``focus`` goes to what is filled in.
    """

    def __init__(self, filled: QWidget, looked_at: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled, self._looked_at = filled, looked_at
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(4 * GRID)
        self._split.addWidget(filled)
        self._split.addWidget(looked_at)
        self._split.setStretchFactor(0, 4)
        self._split.setStretchFactor(1, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
        self.setFocusProxy(filled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW * QFontMetrics(self.font()).averageCharWidth()
        way = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if way is not self._split.orientation() or not event.oldSize().isValid():
            self._split.setOrientation(way)
            first = self._looked_at if is_narrow else self._filled
            self._split.insertWidget(0, first)
            room = event.size().height() if is_narrow else event.size().width()
            self._split.setSizes([room // 2, room - room // 2] if is_narrow else [room * 4 // 9, room * 5 // 9])
