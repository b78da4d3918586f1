"""The application around a person's journey: its window, its doors, and how it is started again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.settings import Kept
from desktop.windows import Windows
from tests.journeys.person import Person
from ui.memory import Memory
from ui.theme.appearance import Appearance, Choice
from ui.window.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.window.window import Window


class Application:
    """Starts the window as desktop/furnishing.py does, with settings that last from one start to the next."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._kept = Kept()
        self._window: Window | None = None
        self.problems: list[Exception] = []

    def start(self) -> Person:
        """Start it, as by a double click."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        memory = Memory(self._kept.settings.window, lambda shelf: self._kept.change(window=dict(shelf)))
        frame = Frame(memory)
        frame.resize(1366, 768)
        self._qtbot.addWidget(frame)
        frame.show()
        windows = Windows(frame, Appearance(application, Choice.LIGHT), memory, self._kept, self.problems.append)
        self._window = windows.furnish(frame, None)
        frame.activateWindow()
        self._qtbot.waitUntil(frame.isActiveWindow)
        return Person(self._qtbot, self._window)

    def window(self) -> Window:
        """The window as the system sees it."""
        assert self._window is not None
        return self._window

    def quit(self) -> None:
        """Close the window."""
        if self._window is not None:
            self._window.frame.close()
            self._window = None


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setattr("desktop.paths.documents", lambda: tmp_path)
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    running = Application(qtbot)
    yield running
    running.quit()
    QLocale.setDefault(before)
    assert running.problems == []
