"""Choices beside the pages that they make: the pages get at least half of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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
    """``under`` stands under the pages, or where they are narrow under the choices. Choices that can use all of the
    height, such as a list, get it.
    """

    def __init__(self, choices: QWidget, pages: PrintedPages, under: QWidget | None = None) -> None:
        super().__init__()
        self._under = under
        self._scroll = scroll = ScrollPage()
        grows = bool(choices.sizePolicy().expandingDirections() & Qt.Orientation.Vertical)
        scroll.column.addWidget(choices, 1 if grows else 0)
        self._beneath = QVBoxLayout()
        scroll.column.addLayout(self._beneath)
        scroll.column.addStretch(0 if grows else 1)
        self._foot = QVBoxLayout()
        pages.foot.addLayout(self._foot)
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
        if self._under is not None:
            is_narrow = self.width() - width < _NARROW * character
            (self._beneath if is_narrow else self._foot).addWidget(self._under)
