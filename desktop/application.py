"""The application with its window: built so that the frame is on the screen first, and the book comes into it then."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_SAYS_NO = 1


def open_window(book: Path | None) -> int:
    """Show the window with this book, or with the one open last, until it is closed; returns the exit status.

    Raises NotABook where a book was named that is not there.
    """
    if book is not None and not book.exists():
        from db.errors import NotABook

        raise NotABook(f"There is no book at {book}.")
    if sys.platform not in {"win32", "darwin"} and not any(os.environ.get(name) for name in _DISPLAYS):
        print(
            "There is no display here to show a window on. See twinbook --help for what works without one.",
            file=sys.stderr,
        )
        return _SAYS_NO
    return _run(book)


def _run(book: Path | None) -> int:
    # What is imported stays; to look for garbage among it again and again costs a tenth of the start.
    gc.disable()
    from desktop.importing import as_python_does

    with as_python_does():
        from PySide6.QtCore import QLocale
        from PySide6.QtWidgets import QApplication

    from desktop.furnishing import Furnishing
    from desktop.settings import Kept
    from ui.memory import Memory
    from ui.window.frame import Frame

    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("twinbook")
    application.setApplicationDisplayName("Twinbook")
    application.setDesktopFileName("twinbook")
    kept = Kept()
    QLocale.setDefault(_locale(kept.settings.language))
    memory = Memory(kept.settings.window, lambda shelf: kept.change(window=dict(shelf)))
    frame = Frame(memory, kept.settings.theme)
    furnishing = Furnishing(application, frame, memory, kept, book)
    frame.painted.connect(furnishing.begin_soon)
    frame.show()
    status = application.exec()
    furnishing.end()
    return status


def _locale(language: str) -> QLocale:
    """How dates and numbers are shown: as the settings say, else the system; where that says nothing, in English."""
    from PySide6.QtCore import QLocale

    chosen = QLocale(language) if language else QLocale.system()
    return QLocale("en_001") if chosen.language() is QLocale.Language.C else chosen
