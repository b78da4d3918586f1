"""Collecting garbage on the window's thread alone.

Python collects on whichever thread makes the next object. Where that is a job's, a widget that lies in a circle of
references is destroyed off the window's thread, and Qt dies of it. So collection by itself is switched off, and a timer
does on the window's thread what Python would have done, in the same generations (docs.python.org/3/library/gc.html).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # milliseconds
_YOUNGEST, _OLDEST = 700, 10  # Python's own thresholds; 3.14 names none for its oldest generation


class Collecting(QObject):
    """Collects as long as it lives. Make it on the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation that has had its time, and with it the younger ones."""
    youngest, middle, oldest = gc.get_count()
    if oldest > _OLDEST:
        gc.collect(2)
    elif middle > _OLDEST:
        gc.collect(1)
    elif youngest > _YOUNGEST:
        gc.collect(0)
