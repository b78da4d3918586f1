"""Buttons: the one main thing to do on a screen, the others, quiet ones in rows, and links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui.apart import as_asked
from ui.kit.text import tip
from ui.theme.icon import icon

if TYPE_CHECKING:
    from collections.abc import Callable

Look: TypeAlias = Literal["main", "usual", "quiet", "chip", "link", "fold"]


class Button(QPushButton):
    """A button that Enter presses as well as Space, as people expect."""

    def __init__(
        self,
        text: str,
        pressed: Callable[[], object] | None = None,
        look: Look = "usual",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("look", look)
        self.setAutoDefault(False)
        if look in {"quiet", "chip", "link", "fold"}:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if pressed is not None:
            self.clicked.connect(lambda _=False: pressed())
        self._fit_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_icon()

    def _fit_icon(self) -> None:
        """The icon is as large as the letters beside it."""
        side = max(16, round(QFontMetrics(self.font()).height() * 0.85))
        self.setIconSize(QSize(side, side))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            with as_asked(event):
                self.click()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_middle = event.button() is Qt.MouseButton.MiddleButton
        with as_asked(event):
            if is_middle and self.property("look") == "link" and self.rect().contains(event.position().toPoint()):
                self.click()
            super().mouseReleaseEvent(event)


class IconButton(QToolButton):
    """A button that shows only an icon; its words are its name for a screen reader and its tool tip."""

    def __init__(
        self,
        name: str,
        words: str,
        pressed: Callable[[], object] | None = None,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "quiet")
        self.setIcon(icon(name, "soft"))
        side = max(16, round(QFontMetrics(self.font()).height() * 0.95))
        self.setIconSize(QSize(side, side))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words)
        self.setToolTip(tip(words))
        if key:
            shortcut = QKeySequence(key)
            self.setToolTip(f"{tip(words)} ({shortcut.toString(QKeySequence.SequenceFormat.NativeText)})")
        if pressed is not None:
            self.clicked.connect(lambda _=False: pressed())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            with as_asked(event):
                self.click()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        with as_asked(event):
            super().mouseReleaseEvent(event)
