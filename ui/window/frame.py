"""The bare window that is on the screen before anything else is loaded.

It paints the ground of the side bar and of the page in their colours, so that nothing flickers when ``Window``
furnishes it a moment later. It imports no more than it needs: the enumerations of ``Qt`` alone cost as much as a fifth
of an empty window's start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from ui.memory import Memory

# As in ui/theme/colours.py: background, side bar.
_LIGHT, _DARK = ("#FBFAF7", "#F2EFE8"), ("#1B1F24", "#171A1F")


def side_width(metrics: QFontMetrics) -> int:
    """The width of the side bar: 216 pixels at the usual size, more with larger text."""
    return max(216, 26 * metrics.averageCharWidth())


class Frame(QMainWindow):
    """``look`` is "system", "light" or "dark"."""

    painted = Signal()
    """Once, after the frame stood on the screen for the first time."""

    def __init__(self, memory: Memory, look: str = "system", shelf: str = "window") -> None:
        """``shelf`` is the name under which the window's place is kept."""
        super().__init__()
        self.setWindowTitle("Twinbook")
        self.memory = memory
        self._look = look
        self._is_painted = False
        self._shelf = shelf
        kept = memory.recall(shelf)
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            room = self.screen().availableGeometry()
            self.resize(min(1366, room.width()), min(768, room.height()))

    def remember_place(self) -> None:
        """Keep where the window stands for the next time."""
        self.memory.keep(self._shelf, bytes(self.saveGeometry().toBase64().data()).decode())

    def focusNextPrevChild(self, is_next: bool) -> bool:
        from ui.window.taborder import next_stop

        stop = next_stop(self, self.focusWidget(), 1 if is_next else -1)
        if stop is None:
            return False
        stop.setFocus(Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.centralWidget() is None:
            is_dark = self._look == "dark" or (
                self._look != "light" and self.palette().window().color().lightness() < 128
            )
            background, side = _DARK if is_dark else _LIGHT
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(background))
            width = side_width(self.fontMetrics())
            left = self.width() - width if self.isRightToLeft() else 0
            painter.fillRect(QRect(left, 0, width, self.height()), QColor(side))
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()
