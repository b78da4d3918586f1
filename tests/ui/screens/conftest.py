"""What the tests of the pages share: a window around an open book, and the sample book, made once."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from db.book import Book
from db.sample import make_sample
from tests.journeys.person import Person
from ui.form.habits import Habits
from ui.jobs import Jobs
from ui.memory import Memory
from ui.navigation import Navigator
from ui.navigation import Place as Where
from ui.openbook import OpenBook
from ui.screens.screen import Workplace
from ui.theme.appearance import Appearance
from ui.window.frame import Frame
from ui.window.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def work(book: OpenBook) -> Workplace:
    """The workplace of an empty book, at home, for a page without a window."""
    way = Navigator()
    way.go(Where("home"))
    return Workplace(book, way, Jobs(), Memory(), Habits(("en", "zh-Hant"), "USD"), lambda _: None)


@pytest.fixture(scope="session")
def larkhaven_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "larkhaven.twinbook"
    make_sample(path, date.today())  # noqa: DTZ011 - pages show the person's own day
    return path


@pytest.fixture
def larkhaven(qapp: QApplication, larkhaven_file: Path, tmp_path: Path) -> Iterator[OpenBook]:
    """The sample book, open, to be changed at will."""
    qapp.processEvents()
    path = tmp_path / "larkhaven.twinbook"
    shutil.copy(larkhaven_file, path)
    opened = OpenBook(Book.open(path, who="M. Aldous"))
    yield opened
    opened.close()


@pytest.fixture
def furnish(qtbot: QtBot) -> Iterator[Callable[[OpenBook], Window]]:
    """Makes a window around a book, as the application does."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.styleSheet(), application.palette(), application.font()
    frames: list[Frame] = []
    windows: list[Window] = []

    def make(book: OpenBook) -> Window:
        memory = Memory()
        frame = Frame(memory)
        frame.resize(1366, 768)
        qtbot.addWidget(frame)
        frame.show()
        window = Window(frame, Appearance(application), memory)
        frames.append(frame)
        windows.append(window)
        work = Workplace(book, window.way, window.jobs, memory, Habits(("en", "zh-Hant"), "USD"), window.offer_undo)
        window.show_book(work)
        frame.activateWindow()
        qtbot.waitUntil(frame.isActiveWindow)
        return window

    yield make
    for window in windows:
        window.jobs.stop()
    for frame in frames:
        frame.close()
    application.setStyleSheet(before[0])
    application.setPalette(before[1])
    application.setFont(before[2])


@pytest.fixture
def window(larkhaven: OpenBook, furnish: Callable[[OpenBook], Window]) -> Window:
    """A window around the sample book."""
    return furnish(larkhaven)


@pytest.fixture
def person(qtbot: QtBot, window: Window) -> Person:
    """A person at this window."""
    return Person(qtbot, window)
