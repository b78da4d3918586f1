"""A person at the window: finds everything by the words that a screen reader says, types, clicks, chooses, waits.

Nothing here looks into the program: a button is found by its words, a field by its label, a row of a list by what
stands in it. What cannot be found so, a person could not find either.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ui.window.window import Window

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Person:
    """One person, in front of one window."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self._qtbot = qtbot
        self._window = window

    # Seeing

    def sees(self, words: str) -> bool:
        """Whether these words stand somewhere in view."""
        return any(words in said for said in self._said())

    def waits_for(self, words: str) -> None:
        """Wait until these words stand somewhere in view."""
        try:
            self._qtbot.waitUntil(lambda: self.sees(words), timeout=15_000)
        except self._qtbot.TimeoutError:
            pytest.fail(f"Nobody sees {words!r}. What stands there:\n" + "\n".join(filter(None, self._said())))

    def waits_for_no(self, button: str) -> None:
        """Wait until a small window with this button has gone."""
        self._qtbot.waitUntil(
            lambda: (
                QApplication.activeModalWidget() is None
                or all(each.text() != button for each in self._visible(QAbstractButton))
            ),
            timeout=15_000,
        )

    def rows_of(self, name: str) -> list[str]:
        """All rows of the list of this name, as a screen reader says them."""
        (rows,) = self._soon(lambda: [each for each in self._visible(QListView) if each.accessibleName() == name])
        model = rows.model()
        while model.canFetchMore(QModelIndex()):
            model.fetchMore(QModelIndex())
        return [
            str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "") for row in range(model.rowCount())
        ]

    def _said(self) -> Iterator[str]:
        for widget in self._visible(QWidget):
            if isinstance(widget, QLabel | QAbstractButton):
                yield widget.accessibleName() or widget.text()
            elif isinstance(widget, QLineEdit):
                yield widget.text()
            elif isinstance(widget, QTextEdit):
                yield widget.toPlainText()
                yield widget.accessibleDescription()
            elif isinstance(widget, QAbstractScrollArea):
                yield widget.accessibleDescription()
        yield self._window.frame.windowTitle()

    # Pressing

    def presses(self, words: str) -> None:
        """Click the button, the tab or the box with these words."""
        button = self._one(
            QAbstractButton, lambda each: words in (each.text().replace("&", ""), each.accessibleName()), words
        )
        assert button.isEnabled(), f"{words!r} cannot be pressed now"
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=_middle(button))

    def presses_beginning(self, words: str) -> None:
        """Click the button that begins with these words; behind them stands how much there is."""
        button = self._one(QAbstractButton, lambda each: each.text().partition(" ·")[0] == words, words)
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=_middle(button))

    def finds(self, words: str, shown: str = "") -> bool:
        """Whether the search field finds these words; ``shown`` is what is shown for them, if not they themselves."""
        search = self._window.top.search
        self.hits("Ctrl+K")
        _type(self._qtbot, search, words)
        rows: list[str] = []

        def is_answered() -> bool:
            rows[:] = [each.item(row).text() for each in self._visible_list("Found") for row in range(each.count())]
            return any((shown or words) in row or row.startswith("Nothing") for row in rows)

        with contextlib.suppress(self._qtbot.TimeoutError):
            self._qtbot.waitUntil(is_answered, timeout=5_000)
        self._qtbot.keyClick(search, Qt.Key.Key_Escape)
        self._qtbot.keyClick(search, Qt.Key.Key_Escape)
        return any((shown or words) in row and not row.startswith("Nothing") for row in rows)

    def _visible_list(self, name: str) -> list[QListWidget]:
        return [each for each in self._visible(QListWidget) if each.accessibleName() == name]

    def turns_to(self, words: str) -> None:
        """Click the tab with these words; behind them stands how much there is."""
        for bar in self._visible(QTabBar):
            for index in range(bar.count()):
                if bar.tabText(index).rstrip("0123456789 ") == words:
                    self._qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
                    return
        pytest.fail(f"There is no tab {words!r}")

    def goes_to(self, words: str) -> None:
        """Click an entry of the side bar."""
        side = self._window.side.list
        for row in range(side.count()):
            item = side.item(row)
            if words in item.text():
                side.scrollToItem(item)
                where = side.visualItemRect(item).center()
                self._qtbot.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, pos=where)
                return
        pytest.fail(f"The side bar has no {words!r}")

    def adds(self, words: str) -> None:
        """Press "Add…" and choose from its menu."""
        self.chooses_from("Add…", words)

    def chooses_from(self, button: str, words: str) -> None:
        """Press a button with a menu, and choose from it."""
        pressed = self._one(QPushButton, lambda each: each.text() == button, button)
        menu = pressed.menu()
        action = next((each for each in menu.actions() if each.text() == words), None)
        assert isinstance(action, QAction), [each.text() for each in menu.actions()]
        assert action.isEnabled(), f"{words!r} cannot be chosen now"
        action.trigger()

    def takes(self, words: str, rows: str) -> None:
        """Go to the row of a list that begins with these words; ``rows`` is the name of the list."""
        shown = self._soon(lambda: [each for each in self._visible(QListView) if each.accessibleName() == rows])
        if not shown:
            pytest.fail(f"There is no list {rows!r}. What stands there:\n" + "\n".join(filter(None, self._said())))
        model = shown[0].model()
        said: list[str] = []

        def is_there() -> bool:
            indexes = [model.index(row, 0) for row in range(model.rowCount())]
            said[:] = [
                str(each.data(Qt.ItemDataRole.AccessibleTextRole) or each.data() or "") for each in indexes
            ]  # fmt: skip
            return any(each.startswith(words) for each in said)

        with contextlib.suppress(self._qtbot.TimeoutError):
            self._qtbot.waitUntil(is_there, timeout=5_000)
        at = next((row for row, each in enumerate(said) if each.startswith(words)), None)
        assert at is not None, f"{words!r} is not in {rows!r}: {said}"
        shown[0].setFocus()
        shown[0].setCurrentIndex(model.index(at, 0))

    def opens(self, words: str) -> None:
        """Go to the row of a list in which these words stand, and press Enter."""
        (table,) = self._visible(QTableView)
        model = table.model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                if words in str(model.index(row, column).data() or ""):
                    table.setFocus()
                    table.setCurrentIndex(model.index(row, table.columnAt(4)))
                    self._qtbot.keyClick(table, Qt.Key.Key_Return)
                    return
        pytest.fail(f"No row has {words!r}")

    def hits(self, key: str) -> None:
        """Press a key where the focus is."""
        combination = QKeySequence(key)[0]  # type: ignore[reportIndexIssue] - missing in PySide's stubs
        target = self._root().focusWidget() or self._root()
        self._qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    # Filling in

    def writes(self, field: str, text: str) -> None:
        """Go to the field with this label, replace what stands there, and leave it with Tab."""
        line = self._field(field)
        line.setFocus(Qt.FocusReason.TabFocusReason)
        self._qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self._qtbot.keyClick(line, Qt.Key.Key_Delete)
        _type(self._qtbot, line, text)
        self._qtbot.keyClick(line, Qt.Key.Key_Tab)

    def goes_on(self, field: str, text: str) -> None:
        """Go to the text with this label, and write a paragraph below its first line."""
        written = self._field(field)
        written.setFocus(Qt.FocusReason.TabFocusReason)
        self._qtbot.keyClick(written, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        self._qtbot.keyClick(written, Qt.Key.Key_End)
        self._qtbot.keyClick(written, Qt.Key.Key_Return)
        _type(self._qtbot, written, text)

    def chooses(self, field: str, word: str) -> None:
        """Go to the list with this label and type the beginning of an entry."""
        pick = self._field(field)
        assert isinstance(pick, QComboBox), f"{field!r} is no list"
        pick.setFocus(Qt.FocusReason.TabFocusReason)
        if pick.isEditable():
            self.writes(field, word)
            return
        row = pick.findText(word, Qt.MatchFlag.MatchStartsWith)
        assert row >= 0, f"{word!r} is not offered: {[pick.itemText(each) for each in range(pick.count())]}"
        key = Qt.Key.Key_Down if row > pick.currentIndex() else Qt.Key.Key_Up
        for _ in range(abs(row - pick.currentIndex())):
            self._qtbot.keyClick(pick, key)
        assert pick.currentText().startswith(word)
        self._qtbot.keyClick(pick, Qt.Key.Key_Tab)

    def names(self, field: str, called: str, *, anew: bool = False) -> None:
        """Type into a field that finds records, and take what it offers; ``anew`` what it offers to begin."""
        line = self._field(field)
        line.setFocus(Qt.FocusReason.TabFocusReason)
        self._qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        _type(self._qtbot, line, called)
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QAbstractItemView), f"Nothing is offered for {called!r}"
        offers = [str(popup.model().index(row, 0).data()) for row in range(popup.model().rowCount())]
        row = next((at for at, each in enumerate(offers) if ("“" in each) is anew and called in each), None)
        assert row is not None, f"{called!r} is not offered: {offers}"
        for _ in range(row + 1):
            self._qtbot.keyClick(popup, Qt.Key.Key_Down)
        self._qtbot.keyClick(popup, Qt.Key.Key_Return)
        assert isinstance(line, QLineEdit)
        assert line.text(), f"{field!r} stayed empty"
        self._qtbot.keyClick(line, Qt.Key.Key_Tab)

    def fills(self, field: str, words: str) -> None:
        """Write into the field with this label, or choose where it offers its words."""
        widget = self._field(field)
        if isinstance(widget, QComboBox) and not widget.isEditable():
            self.chooses(field, words)
        else:
            self.writes(field, words)

    def turns_to_form(self) -> None:
        """Go where the fields of the record in view are, if it opens on another of its tabs."""
        for bar in self._visible(QTabBar):
            names = [bar.tabText(index) for index in range(bar.count())]
            if "Details" in names:
                self.turns_to("Details")

    def ticks(self, row: str) -> None:
        """Tick, or untick, the row with this beginning in a list of boxes."""
        for rows in self._visible(QListWidget):
            for at in range(rows.count()):
                if rows.item(at).text().startswith(row) and rows.item(at).flags() & Qt.ItemFlag.ItemIsUserCheckable:
                    rows.setFocus()
                    rows.setCurrentRow(at)
                    self._qtbot.keyClick(rows, Qt.Key.Key_Space)
                    return
        pytest.fail(f"There is no box {row!r}")

    # Finding

    def _root(self) -> QWidget:
        root = QApplication.activeModalWidget() or self._window.frame
        if QApplication.activeWindow() is None:
            # As a window manager does when a window above has gone; without a display nobody does.
            root.activateWindow()
            # A window that asks something may open meanwhile, and is then the active one.
            self._qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
        return QApplication.activeModalWidget() or self._window.frame

    def _soon(self, look: Callable[[], list[AnyWidget]]) -> list[AnyWidget]:
        """What is found, now or in the moment that a page takes to be there."""
        found: list[AnyWidget] = []

        def is_there() -> bool:
            found[:] = look()
            return bool(found)

        with contextlib.suppress(self._qtbot.TimeoutError):
            self._qtbot.waitUntil(is_there, timeout=3_000)
        return found

    def _visible(self, kind: type[AnyWidget]) -> list[AnyWidget]:
        root = self._root()
        return [each for each in root.findChildren(kind) if each.isVisibleTo(root)]

    def _one(self, kind: type[AnyWidget], fits: Callable[[AnyWidget], bool], words: str) -> AnyWidget:
        found = self._soon(lambda: [each for each in self._visible(kind) if fits(each)])
        if not found:
            pytest.fail(f"There is no {words!r}. What stands there:\n" + "\n".join(filter(None, self._said())))
        return found[0]

    def _field(self, label: str) -> QWidget:
        kinds = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)
        found = self._soon(
            lambda: [each for kind in kinds for each in self._visible(kind) if each.accessibleName() == label]
        )
        if not found:
            names = {each.accessibleName() for kind in kinds for each in self._visible(kind)} - {""}
            pytest.fail(f"There is no field {label!r}, but {sorted(names)}")
        return found[0]


def _type(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Keys where there are keys for it; what has none is put in by an input method."""
    line = field.lineEdit() if isinstance(field, QComboBox) else None
    target = line or field
    if text.isascii() and "\n" not in text:
        qtbot.keyClicks(target, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(target, event)


def _middle(button: QWidget) -> QPoint:
    """Where a box has its mark, and a button its words."""
    return QPoint(12, button.height() // 2) if button.inherits("QCheckBox") else button.rect().center()
