"""A second window on the same book: opened by key and click, each with its own way, the book closed with the last."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.settings import Kept
from desktop.windows import Windows
from ui.memory import Memory
from ui.navigation import Place, page_of
from ui.screens.list import ListScreen
from ui.screens.record import RecordScreen
from ui.theme.appearance import Appearance, Choice
from ui.window.frame import Frame
from ui.window.window import Window


@pytest.fixture(scope="module")
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """The dress of the application; as in life there is one."""
    before = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield Appearance(qapp)
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


@pytest.fixture
def windows(qtbot: QtBot, appearance: Appearance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Windows]:
    monkeypatch.setattr("desktop.paths.settings_file", lambda: tmp_path / "settings.json")
    frame = Frame(Memory())
    qtbot.addWidget(frame)
    kept = Kept()
    memory = Memory(kept.settings.window, lambda shelf: kept.change(window=dict(shelf)))
    windows = Windows(frame, appearance, memory, kept)
    yield windows
    for window in list(windows._open):
        window.frame.close()
    appearance.choose(Choice.SYSTEM)
    appearance.enlarge(100)


@pytest.fixture
def first(windows: Windows, qtbot: QtBot, larkhaven: Path) -> Window:
    frame = windows.parent()
    assert isinstance(frame, Frame)
    frame.show()
    window = windows.furnish(frame, larkhaven)
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    return window


def _second(windows: Windows, first: Window) -> Window:
    (second,) = [window for window in windows._open if window is not first]
    return second


def _places(window: Window) -> ListScreen:
    window.way.go(Place("list", "place"))
    screen = window.pages.currentWidget()
    assert isinstance(screen, ListScreen)
    table = screen.listed.view.table
    table.setFocus()
    table.setCurrentIndex(screen.listed.view.model.index(0, 0))
    return screen


def test_the_page_in_view_opens_beside_and_goes_its_own_way(windows: Windows, first: Window) -> None:
    first.way.go(Place("list", "place"))
    first.actions["second"].trigger()
    second = _second(windows, first)
    assert second.frame.isVisible()
    assert second.way.here == Place("list", "place")
    assert second.workplace is not None
    assert first.workplace is not None
    assert second.workplace.book is first.workplace.book
    second.way.go(Place("home"))
    assert first.way.here == Place("list", "place")
    assert not second.way.can_go_forward
    second.way.back()
    assert second.way.here == Place("list", "place")


def test_ctrl_enter_and_the_middle_button_open_a_row_beside(windows: Windows, first: Window, qtbot: QtBot) -> None:
    screen = _places(first)
    table = screen.listed.view.table
    uid = screen.listed.view.model.uid(0)
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    second = _second(windows, first)
    assert second.way.here == page_of("place", uid)
    assert first.way.here == Place("list", "place")
    second.frame.close()
    where = table.visualRect(screen.listed.view.model.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.MiddleButton, pos=where)
    assert _second(windows, first).way.here == page_of("place", uid)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert first.way.here == page_of("place", uid)


def test_a_change_in_one_is_seen_and_taken_back_in_the_other(windows: Windows, first: Window, qtbot: QtBot) -> None:
    screen = _places(first)
    uid = screen.listed.view.model.uid(0)
    qtbot.keyClick(screen.listed.view.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    second = _second(windows, first)
    page = second.pages.currentWidget()
    assert isinstance(page, RecordScreen)
    assert first.workplace is not None
    book = first.workplace.book
    book.edit("Change the website", "place", uid, {"website": "https://elsewhere.example"})
    line = page.form.rows["website"].slot.editor.target()
    assert line.property("text") == "https://elsewhere.example"
    second.actions["undo"].trigger()
    assert book.read("place", uid)["website"] != "https://elsewhere.example"
    assert first.actions["redo"].isEnabled()


@pytest.mark.parametrize("closes_first", [True, False])
def test_the_book_stays_open_until_the_last_window_closes(
    windows: Windows, first: Window, larkhaven: Path, closes_first: bool
) -> None:
    first.actions["second"].trigger()
    second = _second(windows, first)
    one, other = (first, second) if closes_first else (second, first)
    work = other.workplace
    assert work is not None
    one.frame.close()
    assert one.workplace is None
    assert work.book.find(["place"], "", 1)
    other.way.go(Place("list", "place"))
    assert isinstance(other.pages.currentWidget(), ListScreen)
    other.frame.close()
    assert [file.name for file in larkhaven.parent.iterdir() if "twinbook" in file.name] == [larkhaven.name]


def test_look_and_sizes_are_kept(windows: Windows, first: Window) -> None:
    first.actions["second"].trigger()
    second = _second(windows, first)
    second.frame.resize(760, 560)
    second.frame.close()
    first.actions["second"].trigger()
    again = _second(windows, first)
    assert (again.frame.width(), again.frame.height()) == (760, 560)
    first.actions["look_dark"].trigger()
    first.actions["larger"].trigger()
    assert (Kept().settings.theme, Kept().settings.text_size) == ("dark", 110)
