"""Garbage with widgets in it goes on the window's thread, whatever jobs do."""

from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.collecting import Collecting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class _InACircle(QWidget):
    def __init__(self, gone: list[threading.Thread]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: gone.append(threading.current_thread()))


def test_a_widget_in_a_circle_goes_on_the_window_s_thread(qtbot: QtBot) -> None:
    gone: list[threading.Thread] = []
    made: list[list[object]] = []
    parent = QObject()
    Collecting(parent)
    _InACircle(gone)
    worker = threading.Thread(target=lambda: made.extend([] for _ in range(100_000)))
    worker.start()
    worker.join()
    assert gone == [], "the job's thread collected"
    qtbot.waitUntil(lambda: bool(gone), timeout=10_000)
    assert gone == [threading.main_thread()]
