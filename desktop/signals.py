"""Ctrl+C on the terminal, and the system's wish that a program end: the window closes as if a person closed it."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class Signals(QObject):
    """Calls ``close`` on SIGINT, SIGTERM and SIGHUP while it lives.

    Python only notes a signal while Qt waits; the byte that it writes to a socket (signal.set_wakeup_fd) wakes Qt up,
    and Python's own handler runs as soon as any of our code does.
    """

    def __init__(self, parent: QObject, close: Callable[[], object]) -> None:
        super().__init__(parent)
        self._received, self._written = socket.socketpair()
        for end in (self._received, self._written):
            end.setblocking(False)
        signal.set_wakeup_fd(self._written.fileno(), warn_on_full_buffer=False)
        known = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
        self._former = {number: signal.signal(number, lambda *_: close()) for number in known}
        self._notifier = QSocketNotifier(self._received.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    def stop(self) -> None:
        """Give the signals back to whoever had them."""
        for number, former in self._former.items():
            signal.signal(number, former)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        for end in (self._received, self._written):
            end.close()

    def _wake(self) -> None:
        self._received.recv(1024)
