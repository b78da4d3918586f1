"""From the doors to the first partnership: the whole way of a first start, and back from the doors to an open book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from db.book import Book
from desktop.books import Books
from desktop.opening import Opening
from desktop.settings import Kept
from ui.memory import Memory
from ui.navigation import Place
from ui.screens.first_run import Doors
from ui.screens.home import HomeScreen
from ui.screens.new import NewPartnership
from ui.theme.appearance import Appearance
from ui.window.frame import Frame
from ui.window.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr("desktop.paths.documents", lambda: tmp_path)
    monkeypatch.setattr("desktop.paths.settings_file", lambda: tmp_path / "settings.json")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.styleSheet(), application.palette(), application.font()
    frame = Frame(Memory())
    qtbot.addWidget(frame)
    frame.show()
    window = Window(frame, Appearance(application), Memory())
    yield window
    frame.close()
    application.setStyleSheet(before[0])
    application.setPalette(before[1])
    application.setFont(before[2])


def _doors(window: Window) -> Doors:
    page = window.pages.currentWidget()
    assert isinstance(page, Doors)
    return page


def _start(window: Window) -> None:
    doors = _doors(window)
    doors.begin()
    assert doors.founding is not None
    doors.founding.questions.fill(
        {"name": "Rockville Sister City Corporation", "home": "Rockville", "country": "US", "language": "en"}
    )
    doors.founding.start()


def test_after_five_answers_the_first_partnership_is_asked_for(window: Window, tmp_path: Path) -> None:
    opening = Opening(window, Kept(), Books(window))
    opening.begin(None)
    assert not window.side.isVisible()
    _start(window)
    assert window.way.here == Place("new", "partnership")
    assert isinstance(window.pages.currentWidget(), NewPartnership)
    assert window.side.isVisible()
    opening.close()
    with Book.open(tmp_path / "Rockville Sister City Corporation.twinbook") as book:
        assert book.undoable == "Start the book of Rockville Sister City Corporation"


def test_the_doors_lead_back_to_the_open_book(window: Window) -> None:
    opening = Opening(window, Kept(), Books(window))
    opening.begin(None)
    _start(window)
    window.way.go(Place("home"))
    window.actions["new_book"].trigger()
    _doors(window).left.emit()
    assert isinstance(window.pages.currentWidget(), HomeScreen)
    window.actions["new_book"].trigger()
    window.side.chosen.emit(Place("home"))
    assert isinstance(window.pages.currentWidget(), HomeScreen)
    opening.close()


def test_the_sample_is_made_with_progress_and_opened(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sample.twinbook"

    def make(target: Path, _today: object, progress: object) -> None:
        progress(1, 2)  # type: ignore[operator]
        Book.new(target).close()

    monkeypatch.setattr("db.sample.make_sample", make)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    opening = Opening(window, Kept(), Books(window))
    opening.begin(None)
    _doors(window).sample_button.click()
    qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), HomeScreen))
    assert path.exists()
    opening.close()


def test_a_book_that_cannot_be_opened_leaves_the_doors_with_the_reason(window: Window, tmp_path: Path) -> None:
    wrong = tmp_path / "letter.twinbook"
    wrong.write_text("Dear Sir", encoding="utf-8")
    Opening(window, Kept(), Books(window)).begin(wrong)
    assert "letter.twinbook" in _words(_doors(window))


def _words(page: Doors) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))
