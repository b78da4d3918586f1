"""The window: its keys, its way, search and command, and what it says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from db.values import Texts
from ui.form.habits import Habits
from ui.memory import Memory
from ui.navigation import Place
from ui.records.declaration import New, shown
from ui.screens import screen as screens
from ui.screens.screen import Screen, Workplace
from ui.theme.appearance import Choice
from ui.window.frame import Frame
from ui.window.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.theme.appearance import Appearance


class _Page(Screen):
    """A page that says which place it shows."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.turned: list[str] = []
        self.field = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        self._new = QAction("New letter", self)
        self.news: list[bool] = []
        self._new.triggered.connect(lambda: self.news.append(True))

    def title(self) -> str:
        return f"Page {self.place.screen}"

    def main_action(self) -> QAction:
        return self._new

    def tabs(self) -> list[tuple[str, str]]:
        return [("overview", "Overview"), ("letters", "Letters")]

    def turn_to(self, tab: str) -> None:
        self.turned.append(tab)


@pytest.fixture
def window(qtbot: QtBot, book: OpenBook, appearance: Appearance, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr(screens, "build", lambda place, _: _Page(place))
    memory = Memory()
    frame = Frame(memory)
    qtbot.addWidget(frame)
    frame.show()
    window = Window(frame, appearance, memory)
    window.show_book(Workplace(book, window.way, window.jobs, memory, Habits(), window.offer_undo))
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    yield window
    frame.close()
    appearance.choose(Choice.LIGHT)
    appearance.enlarge(100)


def _press(qtbot: QtBot, window: Window, key: str) -> None:
    """Press a key where the focus is."""
    combination = QKeySequence(key)[0]  # type: ignore[reportIndexIssue] - missing in PySide's stubs
    target = window.frame.focusWidget() or window.frame
    qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())


def _page(window: Window) -> _Page:
    page = window.pages.currentWidget()
    assert isinstance(page, _Page)
    return page


def test_an_open_book_begins_at_home(window: Window) -> None:
    assert _page(window).place == Place("home")
    assert window.frame.windowTitle().startswith("Page home")


def test_the_way_by_keys(qtbot: QtBot, window: Window) -> None:
    window.way.go(Place("list", "letter"))
    window.way.go(Place("list", "person"))
    _press(qtbot, window, "Alt+Left")
    assert _page(window).place == Place("list", "letter")
    _press(qtbot, window, "Alt+Right")
    assert _page(window).place == Place("list", "person")
    _press(qtbot, window, "Esc")
    assert _page(window).place == Place("list", "letter")
    _press(qtbot, window, "Alt+Home")
    assert _page(window).place == Place("home")


def test_escape_in_a_field_goes_back(qtbot: QtBot, window: Window) -> None:
    window.way.go(Place("list", "letter"))
    _page(window).field.setFocus()
    _press(qtbot, window, "Esc")
    assert _page(window).place == Place("home")


def test_tabs_by_number_and_new_here(qtbot: QtBot, window: Window) -> None:
    _press(qtbot, window, "Ctrl+2")
    assert _page(window).turned == ["letters"]
    _press(qtbot, window, "Ctrl+N")
    assert _page(window).news == [True]


def test_the_side_bar_is_one_stop_and_opens_by_enter(qtbot: QtBot, window: Window) -> None:
    _press(qtbot, window, "F6")
    assert window.side.list.hasFocus()
    while window.side.list.currentItem().text() != "Letters":
        qtbot.keyClick(window.side.list, Qt.Key.Key_Down)
    qtbot.keyClick(window.side.list, Qt.Key.Key_Return)
    assert _page(window).place == Place("list", "letter")
    assert window.side.list.currentItem().text() == "Letters"


def test_partnerships_come_into_the_side_bar_as_they_are_made(window: Window, book: OpenBook) -> None:
    title = Texts("zh-Hant", {"zh-Hant": "白鷺市", "en": "Bailu"})
    book.add("New partnership", New("partnership", {"title": title}))
    items = [window.side.list.item(row) for row in range(window.side.list.count())]
    (item,) = [item for item in items if item.text() == "Bailu 白鷺市"]
    assert item.toolTip() == "Bailu 白鷺市, Idea"
    assert not item.icon().isNull()
    book.undo()
    texts = [window.side.list.item(row).text() for row in range(window.side.list.count())]
    assert not any("Bailu" in text for text in texts)


def test_undo_says_what_it_takes_back(qtbot: QtBot, window: Window, book: OpenBook) -> None:
    assert not window.actions["undo"].isEnabled()
    uid = book.add("File the letter", New("letter", {"subject": "Festival", "direction": "in"}))
    assert window.actions["undo"].toolTip() == "Undo: File the letter"
    _press(qtbot, window, "Ctrl+Z")
    assert book.find(("letter",), "Festival") == []
    assert window.actions["redo"].isEnabled()
    _press(qtbot, window, "Ctrl+Shift+Z")
    assert [found.uid for found in book.find(("letter",), "Festival")] == [uid]


def test_ctrl_z_in_a_field_takes_the_typing_back_first(qtbot: QtBot, window: Window, book: OpenBook) -> None:
    from ui.form.view import FormView

    uid = book.add(
        "File the letter", New("letter", {"subject": "Festival", "direction": "in", "dated": date(2026, 9, 3)})
    )
    form = FormView(shown("letter"), uid, book)
    window.show_page(form)
    line = form.rows["subject"].slot.editor.target()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, "x")
    _press(qtbot, window, "Ctrl+Z")
    assert line.text() == "Festival"
    assert book.called(uid).called == "Festival"
    _press(qtbot, window, "Ctrl+Z")
    assert book.find(("letter",), "Festival") == []


def test_search_finds_records_in_any_script_and_opens_them(qtbot: QtBot, window: Window, book: OpenBook) -> None:
    name = New(
        "name", {"family": "林", "given": "美華", "script": "Hant", "name_order": "family first"}, owner="person"
    )
    uid = book.add("New person", New("person", parts=(name,)))
    _press(qtbot, window, "Ctrl+K")
    assert window.top.search.hasFocus()
    window.top.search.setText("美華")
    qtbot.waitUntil(lambda: window._finder is not None and not window._finder.waits)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    assert _page(window).place == Place("record", "person", uid)
    assert window.top.search.text() == ""


def test_search_finds_commands(qtbot: QtBot, window: Window) -> None:
    window.top.search.setFocus()
    qtbot.keyClicks(window.top.search, "larger te")
    qtbot.waitUntil(lambda: window._finder is not None and window._finder.isVisible())
    with qtbot.waitSignal(window.text_enlarged) as enlarged:
        qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    assert enlarged.args == [110]


def test_search_says_when_nothing_is_found(qtbot: QtBot, window: Window) -> None:
    window.top.search.setText("qqqq")
    qtbot.waitUntil(lambda: window._finder is not None and window._finder.isVisible())
    assert window._finder is not None
    assert window._finder.item(0).text() == "Nothing in the book holds “qqqq”."
    window.top.search.setFocus()
    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)
    assert window._finder.isHidden()


def test_every_action_stands_in_a_menu_and_no_two_share_a_key(window: Window) -> None:
    actions = [action for _, action in window.actions.all()]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    in_menus = {
        action for menu in window.frame.menuBar().findChildren(QMenu) for action in menu.actions() if action.text()
    }
    assert set(actions) <= in_menus


def test_everything_in_the_frame_is_reached_by_tab_and_has_a_name(qtbot: QtBot, window: Window) -> None:
    start = window.frame.focusWidget() or window.top.search
    reached: list[QWidget] = []
    widget = start
    for _ in range(40):
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
        widget = window.frame.focusWidget()
        if widget in reached:
            break
        reached.append(widget)
    assert window.side.list in reached
    assert window.top.search in reached
    for each in reached:
        if each is not _page(window).field:
            assert each.accessibleName() or getattr(each, "text", str)(), each


@pytest.mark.parametrize("look", [Choice.LIGHT, Choice.DARK])
def test_the_look_can_be_chosen(qtbot: QtBot, window: Window, look: Choice) -> None:
    with qtbot.waitSignal(window.look_chosen) as chosen:
        window.actions[f"look_{look}"].trigger()
    assert chosen.args == [look.value]
    assert (window.frame.palette().window().color().lightness() < 128) is (look is Choice.DARK)


def test_closing_saves_what_is_typed_and_remembers_the_place(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[bool] = []
    monkeypatch.setattr(_page(window), "settle", lambda: settled.append(True) or True)
    with qtbot.waitSignal(window.closed):
        window.frame.close()
    assert settled == [True]
    assert window.memory.recall("window")


def test_help_lists_the_keys(qtbot: QtBot, window: Window) -> None:
    _press(qtbot, window, "F1")
    from ui.window.help import Help

    (help_,) = window.frame.findChildren(Help)
    qtbot.addWidget(help_)
    said = [label.text() for label in help_.findChildren(QLabel)]
    assert {"Search or command", "Ctrl+K, Ctrl+F"} <= set(said)


def test_what_does_not_hold_keeps_its_page_until_it_is_mended(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    holds = [False]
    page, here = _page(window), window.way.here
    monkeypatch.setattr(page, "settle", lambda: holds[0])
    window.way.go(Place("elsewhere"))
    assert (_page(window), window.way.here) == (page, here)
    assert any("not saved yet" in label.text() for label in window.status.findChildren(QLabel))
    holds[0] = True
    window.way.go(Place("elsewhere"))
    assert window.way.here == Place("elsewhere")
