"""Two pieces of a page beside each other, which come to stand below each other where the room is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QWidget

from ui.theme.scale import GRID

_NARROW = 116
"""The width in characters below which they stand below each other."""
_NEARLY_ALL = 0.85
"""The share of the room's height that each of them then has; the edge of the other one says that there is more."""


class Beside(QScrollArea):
    """What is filled in on the reading side, what is looked at behind it; in a narrow room, that stands above.

    The line between them can be moved. The focus goes to what is filled in.
    """

    def __init__(self, filled: QWidget, looked_at: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._filled, self._looked_at = filled, looked_at
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(4 * GRID)
        self._split.addWidget(filled)
        self._split.addWidget(looked_at)
        self._split.setStretchFactor(0, 4)
        self._split.setStretchFactor(1, 5)
        self.setWidget(self._split)
        self.setFocusProxy(filled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = event.size()
        is_narrow = room.width() < _NARROW * QFontMetrics(self.font()).averageCharWidth()
        self._split.setMinimumHeight(round(2 * _NEARLY_ALL * room.height()) if is_narrow else 0)
        way = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if way is not self._split.orientation() or not event.oldSize().isValid():
            self._split.setOrientation(way)
            self._split.insertWidget(0, self._looked_at if is_narrow else self._filled)
            self._split.setSizes([1_000, 1_000] if is_narrow else [room.width() * 4 // 9, room.width() * 5 // 9])
        super().resizeEvent(event)
