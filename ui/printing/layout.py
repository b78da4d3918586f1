"""Choices beside the pages that they make: the pages get at least half of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.page import ScrollPage
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from ui.printing.pages import PrintedPages

_WIDE, _NARROW = 40, 70
"""The width of the choices in characters, and that of the pages below which little stands around them."""


class ChoicesBesidePages(QWidget):
    """``over`` stands over the pages and ``under`` under them, or where they are narrow both under the choices."""

    def __init__(
        self, choices: QWidget, pages: PrintedPages, *, over: QWidget | None = None, under: QWidget | None = None
    ) -> None:
        super().__init__()
        self._moving = [(piece, QVBoxLayout()) for piece in (over, under) if piece is not None]
        self._scroll = scroll = ScrollPage()
        scroll.column.addWidget(choices)
        self._beneath = QVBoxLayout()
        scroll.column.addLayout(self._beneath)
        scroll.column.addStretch(1)
        for piece, place in self._moving:
            (pages.head if piece is over else pages.foot).addLayout(place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * GRID)
        row.addWidget(scroll)
        row.addWidget(pages, 1)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        character = self.fontMetrics().averageCharWidth()
        width = min(_WIDE * character + 12 * GRID, self.width() // 2)
        self._scroll.setFixedWidth(width)
        is_narrow = self.width() - width < _NARROW * character
        for piece, place in self._moving:
            (self._beneath if is_narrow else place).addWidget(piece)
