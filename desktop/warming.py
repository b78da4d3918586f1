"""What the window gets ready once its first page stands and nobody waits: all that the first change needs.

Each step is short and runs when the window has nothing else to do; what is not ready in time is made when it is wanted.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

_PAUSE = 40  # milliseconds between two steps, in which keys and clicks come first


class Warming(QObject):
    """Runs its steps one after another, beginning a while after the first page was painted."""

    def __init__(self, parent: QObject, after: int = 600) -> None:
        super().__init__(parent)
        self._steps = _steps()
        QTimer.singleShot(after, self._next)

    def _next(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            step()
            QTimer.singleShot(_PAUSE, self._next)


def _steps() -> Iterator[Callable[[], object]]:
    import db.records

    # The first change needs every kind of record. One module takes some milliseconds, all of them half a second.
    for module in pkgutil.iter_modules(db.records.__path__, "db.records."):
        yield lambda name=module.name: import_module(name)
