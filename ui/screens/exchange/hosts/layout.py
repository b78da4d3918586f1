"""Where the parts of the board stand: guests beside homes, or below each other where the room is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.scale import GRID

_NARROW = 104
"""The width in characters below which the parts stand below each other."""
_LOW = 16
"""The height in lines that the parts want beside each other; below it the page scrolls."""
_EACH = 15
"""The height in lines that each part wants where they stand below each other."""


class BoardLayout(QScrollArea):
    """The tools above guests, homes, and what wants a look, in this order."""

    def __init__(
        self, tools: QWidget, guests: QWidget, homes: QWidget, looks: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._guests, self._homes, self._looks = guests, homes, looks
        inner = QWidget()
        inner.setObjectName("page")
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * GRID)
        whole.addWidget(tools)
        row = QHBoxLayout()
        row.setSpacing(4 * GRID)
        self._left, self._right = _Column(), _Column()
        row.addWidget(self._left, 4)
        row.addWidget(self._right, 7)
        whole.addLayout(row, 1)
        self._inner = inner
        self._is_narrow: bool | None = None
        self.setWidget(inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = QFontMetrics(self.font())
        is_narrow = event.size().width() < _NARROW * metrics.averageCharWidth()
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self._arrange(is_narrow=is_narrow)
        line = metrics.lineSpacing()
        self._inner.setMinimumHeight((3 * _EACH if is_narrow else _LOW) * line)
        self._looks.setMinimumHeight(_EACH * line // 2 if is_narrow else 0)

    def _arrange(self, *, is_narrow: bool) -> None:
        left, right = self._left.column, self._right.column
        self._right.setVisible(not is_narrow)
        if is_narrow:
            for piece in (self._guests, self._homes, self._looks):
                left.addWidget(piece, 2 if piece is self._homes else 1)
        else:
            left.addWidget(self._guests, 3)
            left.addWidget(self._looks, 2)
            right.addWidget(self._homes)


class _Column(QWidget):
    """As wide as its share, whatever stands in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3 * GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
