"""Search and command: found while typing, in groups, opened by Enter however quickly it is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from ui.screens.record import RecordScreen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.window.finder import Finder
    from ui.window.window import Window


def _look_for(qtbot: QtBot, window: Window, words: str) -> Finder:
    search = window.top.search
    search.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(search, event)
    qtbot.waitUntil(lambda: window._finder is not None and window._finder.isVisible() and not window._finder.waits)
    assert window._finder is not None
    return window._finder


def _rows(finder: Finder, *, heads: bool) -> list[str]:
    items = [finder.item(row) for row in range(finder.count())]
    return [each.text() for each in items if bool(each.flags() & Qt.ItemFlag.ItemIsSelectable) is not heads]


def test_two_characters_are_found_in_groups(qtbot: QtBot, window: Window) -> None:
    finder = _look_for(qtbot, window, "白鷺")
    heads, rows = _rows(finder, heads=True), _rows(finder, heads=False)
    assert {"Places", "Organisations"} <= set(heads)
    assert len(heads) == len(set(heads))
    assert any("Bailu 白鷺市" in row for row in rows)


def test_a_word_in_a_text_is_shown_with_its_sentence(qtbot: QtBot, window: Window) -> None:
    finder = _look_for(qtbot, window, "shoe box")
    said = [finder.item(row).data(Qt.ItemDataRole.AccessibleTextRole) or "" for row in range(finder.count())]
    assert any("shoe box" in each.casefold() for each in said)


def test_keys_pass_over_heads_and_go_round(qtbot: QtBot, window: Window) -> None:
    finder = _look_for(qtbot, window, "text")
    assert _rows(finder, heads=True)[0] == "What you can do"
    first = finder.currentRow()
    assert finder.item(first).text() in _rows(finder, heads=False)
    for _ in _rows(finder, heads=False):
        assert finder.item(finder.currentRow()).flags() & Qt.ItemFlag.ItemIsSelectable
        qtbot.keyClick(window.top.search, Qt.Key.Key_Down)
    assert finder.currentRow() == first
    assert window.top.search.accessibleDescription() == finder.item(first).data(Qt.ItemDataRole.AccessibleTextRole)


def test_enter_that_is_quicker_than_the_answer_opens_the_answer(qtbot: QtBot, window: Window) -> None:
    search = window.top.search
    search.setFocus()
    qtbot.keyClicks(search, "Grace Aber")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), RecordScreen))
    page = window.pages.currentWidget()
    assert isinstance(page, RecordScreen)
    assert page.title() == "Grace Abernathy"
    assert search.text() == ""


def test_an_answer_to_former_words_is_not_shown(qtbot: QtBot, window: Window) -> None:
    finder = _look_for(qtbot, window, "e")
    window.top.search.clear()
    finder = _look_for(qtbot, window, "qqqq")
    assert _rows(finder, heads=True) == ["Nothing in the book holds “qqqq”."]
    assert _rows(finder, heads=False) == []
