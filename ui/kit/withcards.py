"""A piece of a page with cards beside it, which come to stand below it where the room is narrow."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.kit.page import Scrolling, ScrollPage
from ui.theme.scale import GRID

_NARROW = 116
"""The width in characters below which the cards stand below."""
_NEARLY_ALL = 0.85
"""The share of the room's height that each of the two then has; the edge of the other one says that there is more."""


class WithCards(Scrolling):
    """The main piece on the reading side has five parts of the width, ``cards``, a column, three behind it."""

    def __init__(self, main: QWidget, parent: QWidget | None = None) -> None:
        holder = QWidget()
        super().__init__(holder, parent)
        self._main, self._beside = main, ScrollPage()
        self.cards = self._beside.column
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4 * GRID)
        for piece, share in ((main, 5), (self._beside, 3)):
            piece.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            self._row.addWidget(piece, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = event.size()
        is_narrow = room.width() < _NARROW * QFontMetrics(self.font()).averageCharWidth()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        for piece in (self._main, self._beside):
            piece.setMinimumHeight(round(_NEARLY_ALL * room.height()) if is_narrow else 0)
        super().resizeEvent(event)
