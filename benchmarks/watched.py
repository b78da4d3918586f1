"""Runs a program with a window as it is, tells when its frame, or a widget of a class, is painted, and ends it there.

    python -m benchmarks.watched frame MODULE [ARGUMENTS ...]
    python -m benchmarks.watched ui.screens.home:HomeScreen desktop [ARGUMENTS ...]

The application and the bare window are watched alike, and neither knows of it. What is said is the peak of the memory
in bytes, or 0 where the system does not tell.
"""

from __future__ import annotations

import os
import runpy
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any


def main(words: list[str]) -> None:
    awaited, module, *arguments = words
    if awaited == "frame":
        _await_any_window()
    else:
        sys.meta_path.insert(0, _Finder(*awaited.split(":")))
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def _await_any_window() -> None:
    """Watch every window that is open when the program begins to wait for events."""
    from PySide6.QtWidgets import QApplication

    run = QApplication.exec

    def watched(*_: object) -> int:
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible():
                _await_painting(widget)
        return run()

    QApplication.exec = watched


class _Finder(MetaPathFinder):
    """Has each widget of one class watched, wherever it is made, from the moment when its module is imported."""

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._module:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Watching(spec.loader, self._name)
        return spec


class _Watching(Loader):
    def __init__(self, loader: Loader, name: str) -> None:
        self._loader = loader
        self._name = name

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        kind: Any = getattr(module, self._name)
        begin = kind.__init__

        def made(self: Any, *arguments: Any, **options: Any) -> None:
            begin(self, *arguments, **options)
            _await_painting(self)

        kind.__init__ = made


def _await_painting(widget: Any) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, _say)  # what is being painted now is on the screen then
            return False

    watch = Watch(widget)
    widget.installEventFilter(watch)


def _say() -> None:
    print(_peak(), flush=True)
    os._exit(0)


def _peak() -> int:
    """The most memory that this process held at once, in bytes (getrusage(2): kilobytes on Linux, bytes on macOS)."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    main(sys.argv[1:])
