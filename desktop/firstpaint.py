"""Waiting until the window is on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# A window that starts hidden behind another, or as an icon, may never be painted.
_LONGEST = 1000  # milliseconds


class _FirstPaint(QObject):
    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        self._waiting = True
        window.installEventFilter(self)
        QTimer.singleShot(_LONGEST, self._go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            # The paint itself comes after this look at it; whatever is queued comes after the paint.
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._go)
        return False

    def _go(self) -> None:
        if self._waiting:
            self._waiting = False
            self._then()


def after_first_paint(window: QWidget, then: Callable[[], object]) -> None:
    """Call ``then`` once, as soon as the window has been painted, or after a second if it is not."""
    _FirstPaint(window, then)
