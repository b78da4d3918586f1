"""Dragging files from the desktop onto the window, as the window system tells Qt of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QWidget

_BUTTON, _KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Dragged:
    """Some files under the pointer, over the middle of a window."""

    def __init__(self, frame: QWidget, *paths: Path) -> None:
        self._frame = frame
        self._data = QMimeData()
        self._data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        # File managers offer the names as text as well, which a field would take.
        self._data.setText("\n".join(str(path) for path in paths))
        self._where = frame.rect().center()

    def onto(self, piece: QWidget) -> Dragged:
        """Hold them over this piece of the page instead."""
        self._where = piece.mapTo(self._frame, piece.rect().center())
        return self

    def over(self) -> bool:
        """Hold them over the window; whether it would take them."""
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        event = QDragEnterEvent(self._where, actions, self._data, _BUTTON, _KEYS)
        QApplication.sendEvent(self._window(), event)
        return event.isAccepted()

    def away(self) -> None:
        """Take them elsewhere."""
        QApplication.sendEvent(self._window(), QDragLeaveEvent())

    def drop(self) -> bool:
        """Let them go; whether the window took them."""
        event = QDropEvent(QPointF(self._where), Qt.DropAction.CopyAction, self._data, _BUTTON, _KEYS)
        QApplication.sendEvent(self._window(), event)
        return event.isAccepted()

    def _window(self) -> QWindow:
        window = self._frame.windowHandle()
        assert window is not None
        return window
