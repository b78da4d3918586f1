"""The page of a search by keyboard: asking, narrowing down, going there and back, keeping the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from db.queries.saved_searches import saved_searches
from ui.kit.asking import Asking
from ui.navigation import Place
from ui.screens.record import RecordScreen
from ui.screens.search.page import SearchScreen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window


def page(qtbot: QtBot, window: Window, words: str) -> SearchScreen:
    """The page that looks for these words, when all is there."""
    qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), SearchScreen))
    shown = window.pages.currentWidget()
    assert isinstance(shown, SearchScreen)
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert shown.field.text() == words
    return shown


def look_for(qtbot: QtBot, window: Window, words: str) -> SearchScreen:
    window.way.go(Place("search", words=words))
    return page(qtbot, window, words)


def said(shown: SearchScreen, row: int) -> str:
    return str(shown.results.data(shown.results.index(row), Qt.ItemDataRole.AccessibleTextRole))


def button(shown: SearchScreen, words: str) -> QPushButton:
    return next(each for each in shown.findChildren(QPushButton) if each.isVisible() and words in each.text())


def test_all_results_are_one_key_away_and_the_way_back_keeps_them(qtbot: QtBot, window: Window) -> None:
    window.top.search.setFocus()
    qtbot.keyClicks(window.top.search, "lantern")
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown = page(qtbot, window, "lantern")
    assert shown.results.rowCount() > 30
    assert QApplication.focusWidget() is shown.list
    for _ in range(5):
        qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), RecordScreen))
    window.way.back()
    shown = page(qtbot, window, "lantern")
    assert shown.list.currentIndex().row() == 5


def test_rows_tell_the_kind_the_day_and_the_sentence(qtbot: QtBot, window: Window) -> None:
    shown = look_for(qtbot, window, "shoe box kind:letters")
    assert shown.results.rowCount() == 1
    assert "Letter" in said(shown, 0)
    assert "She has a shoe box of letters" in said(shown, 0)
    assert "2026" in said(shown, 0) or "2025" in said(shown, 0)


def test_a_count_beside_the_list_narrows_the_question_down_and_a_chip_widens_it(qtbot: QtBot, window: Window) -> None:
    shown = look_for(qtbot, window, "白鷺")
    every = shown.results.rowCount()
    many = button(shown, "Letters")
    assert many.text().endswith(" 153") or int(many.text().split()[-1]) < every
    many.setFocus()
    qtbot.keyClick(many, Qt.Key.Key_Return)
    shown = page(qtbot, window, "白鷺 kind:letters")
    assert 0 < shown.results.rowCount() < every
    qtbot.keyClick(button(shown, "Letters"), Qt.Key.Key_Space)
    assert page(qtbot, window, "白鷺").results.rowCount() == every


def test_a_question_is_kept_renamed_and_let_go_of(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    shown = look_for(qtbot, window, "lantern kind:letters")
    qtbot.keyClick(button(shown, "Save this search"), Qt.Key.Key_Return)
    assert [one.words for one in saved_searches(larkhaven.book)] == ["lantern kind:letters"]
    assert not shown.keeping.keep_it.isVisible()
    qtbot.keyClick(button(shown, "Rename"), Qt.Key.Key_Return)
    asking = window.frame.findChild(Asking)
    assert isinstance(asking, Asking)
    name = asking.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    qtbot.keyClicks(name, "Letters about lanterns")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert [one.name for one in saved_searches(larkhaven.book)] == ["Letters about lanterns"]
    assert shown._title.text() == "Letters about lanterns"
    window.way.go(Place("search"))
    start = page(qtbot, window, "")
    qtbot.keyClick(button(start, "Letters about lanterns"), Qt.Key.Key_Return)
    shown = page(qtbot, window, "lantern kind:letters")
    qtbot.keyClick(button(shown, "Remove"), Qt.Key.Key_Return)
    assert saved_searches(larkhaven.book) == []


def test_where_nothing_is_found_the_page_says_for_what_and_offers_the_nearest(qtbot: QtBot, window: Window) -> None:
    shown = look_for(qtbot, window, "lantren kind:letters")
    texts = [label.text() for label in shown.findChildren(type(shown._note)) if label.isVisible()]
    assert "Nothing in the book holds “lantren kind:letters”." in texts
    qtbot.keyClick(button(shown, "Look for lantern kind:letters"), Qt.Key.Key_Return)
    assert page(qtbot, window, "lantern kind:letters").results.rowCount() > 0


def test_a_change_of_the_book_is_seen_at_once(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    from db.records.task import Task

    shown = look_for(qtbot, window, "zeppelin")
    assert shown.results.rowCount() == 0
    with larkhaven.book.change("Add a task") as change:
        change.add(Task, title="Mend the zeppelin")
    qtbot.waitUntil(lambda: shown.results.rowCount() == 1)
    assert said(shown, 0).startswith("Mend the zeppelin")


def test_an_empty_field_offers_what_was_kept_and_asked_and_how_to_ask(qtbot: QtBot, window: Window) -> None:
    look_for(qtbot, window, "lantern")
    window.actions["search"].trigger()
    finder = window._finder
    assert finder is not None
    assert finder.isVisible()
    rows = [finder.item(row).text() for row in range(finder.count())]
    assert "Looked for lately" in rows
    assert "How to ask" in rows
    assert "kind:letter" in rows
    qtbot.keyClick(window.top.search, Qt.Key.Key_Down)
    assert finder.currentItem().text() == "lantern"
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    assert window.top.search.text() == "lantern"


@pytest.mark.parametrize("words", ['"', "*", "NEAR(", "a\0b", "😀", "x" * 2_000, "<b>bold</b> & co", "“" * 500])
def test_no_text_upsets_the_page(qtbot: QtBot, window: Window, words: str) -> None:
    window.way.go(Place("search", words=words))
    qtbot.waitUntil(lambda: not window.jobs.running)
    shown = window.pages.currentWidget()
    assert isinstance(shown, SearchScreen)
    shown.grab()
