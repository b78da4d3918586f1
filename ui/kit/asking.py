"""A small window that asks something: a heading, what is asked, and the answers at its foot, always in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.page import ScrollPage
from ui.kit.text import Text
from ui.theme.scale import GRID, PAGE_MARGIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from ui.kit.button import Look

_WORDS = 84
"""The width in characters."""
_ROOM = 0.86
"""The share of the screen that it takes at most; what does not fit scrolls."""


class Asking(QDialog):
    """What is asked goes into ``column``. It belongs to its parent's window and lets nothing else be done meanwhile."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setObjectName("page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, 5 * GRID, PAGE_MARGIN - 2 * GRID, 5 * GRID)
        outer.setSpacing(4 * GRID)
        outer.addWidget(Text(title, "heading"))
        self._page = ScrollPage()
        self.column = self._page.column
        self.column.setContentsMargins(0, 0, 2 * GRID, 0)
        outer.addWidget(self._page, 1)
        self._answers = QHBoxLayout()
        self._answers.setContentsMargins(0, 0, 2 * GRID, 0)
        self._answers.addStretch(1)
        outer.addLayout(self._answers)

    def answer(self, words: str, do: Callable[[], object], look: Look = "usual") -> Button:
        """A button at the foot; the main one is pressed by Enter from any field."""
        button = Button(words, do, look)
        button.setDefault(look == "main")
        self._answers.addWidget(button)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if event.spontaneous():
            return
        room = self.screen().availableGeometry()
        width = min(_WORDS * self.fontMetrics().averageCharWidth() + 2 * PAGE_MARGIN, round(room.width() * _ROOM))
        inner = width - 2 * PAGE_MARGIN - 2 * GRID
        tall = self.column.heightForWidth(inner) if self.column.hasHeightForWidth() else self.column.sizeHint().height()
        around = 40 * GRID + 2 * self.fontMetrics().height()
        self.resize(QSize(width, min(tall + around, round(room.height() * _ROOM))))
