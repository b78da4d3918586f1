"""The windows of the running application: the first, and those that are opened beside it on the same book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QApplication

from desktop import log
from desktop.books import Books
from desktop.opening import Opening
from ui.jobs import Jobs
from ui.window.frame import Frame
from ui.window.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.settings import Kept
    from ui.memory import Memory
    from ui.navigation import Place
    from ui.theme.appearance import Appearance

_BESIDE = QPoint(32, 32)
"""So far a second window stands from the one that it was opened from, that both are seen."""


class Windows(QObject):
    """Every window has a way and an undo bar of its own; the book, the look and what is remembered are of all."""

    def __init__(
        self,
        parent: QObject,
        appearance: Appearance,
        memory: Memory,
        kept: Kept,
        problem: Callable[[Exception], object] = log.problem,
    ) -> None:
        """``problem`` is told what a job raised that nobody foresaw."""
        super().__init__(parent)
        self._appearance = appearance
        self._memory = memory
        self._kept = kept
        self._problem = problem
        self._books = Books(self)
        self._open: dict[Window, Opening] = {}
        self._going: list[Frame] = []

    def furnish(self, frame: Frame, book: Path | None) -> Window:
        """Furnish the first frame and open the book in it."""
        window, opening = self._furnish(frame)
        opening.begin(book)
        return window

    def tell(self, sentence: str) -> None:
        """Say something in the window in use."""
        windows = [window for window in self._open if window.frame.isVisible()]
        active = next((window for window in windows if window.frame.isActiveWindow()), None)
        window = active or next(iter(windows), None)
        if window is not None:
            window.status.tell(sentence)

    def close(self) -> None:
        """Close every book that a window did not."""
        for opening in self._open.values():
            opening.close()

    def _furnish(self, frame: Frame) -> tuple[Window, Opening]:
        window = Window(frame, self._appearance, self._memory, Jobs(self._problem))
        opening = Opening(window, self._kept, self._books)
        self._open[window] = opening
        window.asked_for_window.connect(lambda place: self._open_beside(window, place))
        window.look_chosen.connect(lambda look: self._memory.keep("look", look))
        window.text_enlarged.connect(lambda percent: self._memory.keep("text", percent))
        return window, opening

    def _open_beside(self, beside: Window, place: Place) -> None:
        book = self._open[beside].book
        if book is None:
            return
        frame = Frame(self._memory, self._kept.settings.theme, shelf="second window")
        if not self._memory.recall("second window"):
            frame.resize(beside.frame.size())
        frame.move(beside.frame.pos() + _BESIDE)
        window, opening = self._furnish(frame)
        window.closed.connect(lambda: self._closed(window))
        opening.show(book, place)
        frame.show()
        frame.activateWindow()

    def _closed(self, window: Window) -> None:
        """A second window is taken away with all that is in it; the first stays as long as the application."""
        self._open.pop(window, None)
        frame = window.frame
        # Held until Qt takes it away: Python would do so at any time, also while Qt goes through all widgets.
        self._going.append(frame)
        frame.destroyed.connect(lambda: self._going.remove(frame))
        frame.deleteLater()


def close_all() -> None:
    """Close every window, as if a person closed them one by one."""
    QApplication.closeAllWindows()
