"""The bar that offers for ten seconds to take back what was just done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.text import Line
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

SHOWN_FOR = 10_000
"""Milliseconds. The bar waits while the pointer or the focus is on it."""


class UndoBar(QFrame):
    """Lies over the foot of the page that it was made for. Ctrl+Z does the same, also when it is gone."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(4 * GRID)
        self._sentence = Line()
        row.addWidget(self._sentence, 1)
        self.button = Button(tr("Undo"), self._take_back)
        row.addWidget(self.button)
        self._undo: Callable[[], object] | None = None
        self._clock = QTimer(self, interval=SHOWN_FOR, singleShot=True)
        self._clock.timeout.connect(self._gone)
        page.installEventFilter(self)
        self.hide()

    def offer(self, sentence: str, undo: Callable[[], object]) -> None:
        """Say what was done; the button takes it back."""
        self._sentence.say(sentence)
        self._undo = undo
        self._stand()
        self.show()
        self.raise_()
        self._clock.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._stand()
        return super().eventFilter(watched, event)

    def _stand(self) -> None:
        page = self._page
        width = min(max(self.sizeHint().width(), 360), page.width() - 8 * GRID)
        height = self.sizeHint().height()
        self.setGeometry((page.width() - width) // 2, page.height() - height - 4 * GRID, width, height)

    def _gone(self) -> None:
        if self.underMouse() or self.button.hasFocus():
            self._clock.start()
            return
        self.hide()

    def _take_back(self) -> None:
        self._clock.stop()
        self.hide()
        if self._undo is not None:
            self._undo()
