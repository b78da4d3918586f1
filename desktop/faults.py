"""What nobody caught while the window is open: logged, told in a sentence, and the window goes on."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from desktop import log


class Faults(QObject):
    """Hands the sentence of every unhandled exception, of any thread, to ``tell`` on the window's thread."""

    _happened = Signal(str)

    def __init__(self, parent: QObject, tell: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._tell = tell
        self._telling = False
        self._happened.connect(self._say, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._unhandled
        threading.excepthook = lambda fault: self._unhandled(fault.exc_type, fault.exc_value, fault.exc_traceback)
        qInstallMessageHandler(_note_of_qt)

    def _unhandled(
        self, kind: type[BaseException], error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        fault = error if error is not None else kind()
        log.problem(fault)
        with contextlib.suppress(RuntimeError):  # the window is gone already
            self._happened.emit(log.sentence_of(fault))

    def _say(self, sentence: str) -> None:
        """A fault while a fault is told (the screen itself is broken) is in the log and goes no further."""
        if self._telling:
            return
        self._telling = True
        try:
            self._tell(sentence)
        finally:
            self._telling = False


def _note_of_qt(kind: QtMsgType, _context: object, message: str) -> None:
    """Qt's own complaints go to the log instead of a terminal; they name widgets, fonts and screens, no texts."""
    if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg:
        log.note(f"Qt: {message}")
