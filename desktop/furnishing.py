"""What comes after the frame is on the screen: the window's pieces, then the book. Little is imported before that."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.settings import Kept
    from desktop.signals import Signals
    from desktop.windows import Windows
    from ui.memory import Memory
    from ui.window.frame import Frame

# A window that starts as an icon or behind another may never be painted.
_LONGEST = 1000  # milliseconds


class Furnishing(QObject):
    """Furnishes a frame once, and clears up after it."""

    def __init__(self, application: QApplication, frame: Frame, memory: Memory, kept: Kept, book: Path | None) -> None:
        super().__init__(frame)
        self._application = application
        self._frame = frame
        self._memory = memory
        self._kept = kept
        self._book = book
        self._is_begun = False
        self._windows: Windows | None = None
        self._signals: Signals | None = None
        QTimer.singleShot(_LONGEST, self.begin)

    def begin_soon(self) -> None:
        """Begin when what is being painted is on the screen."""
        QTimer.singleShot(0, self.begin)

    def begin(self) -> None:
        """Furnish the frame and open the book in it; a second call does nothing."""
        if self._is_begun:
            return
        self._is_begun = True
        try:
            self._furnish()
        finally:
            from desktop.collecting import Collecting

            gc.freeze()
            Collecting(self)

    def _furnish(self) -> None:
        from desktop.faults import Faults
        from desktop.signals import Signals
        from desktop.warming import Warming
        from desktop.windows import Windows, close_all
        from ui.theme.appearance import Appearance, Choice

        Faults(self, self._tell)
        settings = self._kept.settings
        appearance = Appearance(self._application, Choice(settings.theme), settings.text_size)
        self._windows = windows = Windows(self, appearance, self._memory, self._kept)
        self._signals = Signals(self, close_all)
        Warming(windows.furnish(self._frame, self._book))

    def _tell(self, sentence: str) -> None:
        """In the window's status line, or at the foot of the bare frame if the window could not be furnished."""
        if self._windows is not None:
            self._windows.tell(sentence)
        else:
            self._frame.statusBar().showMessage(sentence)

    def end(self) -> None:
        """Close the book if the window did not, and give the signals back."""
        if self._signals is not None:
            self._signals.stop()
        if self._windows is not None:
            self._windows.close()
