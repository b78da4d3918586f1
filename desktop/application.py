"""The application with its window: built so that the frame is on the screen first, and the book comes into it then."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from db.errors import NotABook
from desktop import console

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_SAYS_NO = 1


def open_window(book: Path | None) -> int:
    """Show the window with this book, or with the one open last, until it is closed; returns the exit status.

    Raises NotABook where a book was named that is not there.
    """
    if book is not None and not book.exists():
        raise NotABook(f"There is no book at {book}.")
    if sys.platform not in {"win32", "darwin"} and not any(os.environ.get(name) for name in _DISPLAYS):
        console.complain(
            "There is no display here to show a window on. See twinbook --help for what works without one."
        )
        return _SAYS_NO
    return _run(book)


def _run(book: Path | None) -> int:
    from PySide6.QtWidgets import QApplication

    from desktop import log, settings
    from desktop.faults import Faults
    from desktop.firstpaint import after_first_paint
    from desktop.opening import Opening
    from desktop.signals import Signals
    from ui.jobs import Jobs
    from ui.memory import Memory
    from ui.theme.appearance import Appearance, Choice
    from ui.window.window import Window

    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("twinbook")
    application.setApplicationDisplayName("Twinbook")
    application.setDesktopFileName("twinbook")
    kept = settings.Kept()
    appearance = Appearance(application, Choice(kept.settings.theme), kept.settings.text_size)
    memory = Memory(kept.settings.window, lambda shelf: kept.change(window=dict(shelf)))
    window = Window(appearance, memory, Jobs(log.problem))
    opening = Opening(window, kept)
    Faults(window, window.status.tell)
    signals = Signals(window, window.close)
    after_first_paint(window, lambda: opening.begin(book))
    window.show()
    status = application.exec()
    signals.stop()
    opening.close()
    return status
