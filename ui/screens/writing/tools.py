"""The styles of a letter as buttons with their keys, for whichever text is being written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ui.kit.button import IconButton
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.screens.writing.edit import StyledEdit


class Tools(QWidget):
    """Works on the text that ``which`` tells. Its keys hold wherever the focus is within ``around``."""

    def __init__(self, which: Callable[[], StyledEdit | None], around: QWidget) -> None:
        super().__init__()
        self._which = which
        self._around = around
        self.setAccessibleName(tr("Styles"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.row = row
        self._bold = self._button("bold", tr("Bold"), "Ctrl+B", lambda edit: edit.toggle_bold())
        self._italic = self._button("italic", tr("Italic"), "Ctrl+I", lambda edit: edit.toggle_italic())
        row.addSpacing(2 * GRID)
        self._heading = self._button(
            "heading", tr("Heading"), "Ctrl+Alt+1", lambda edit: edit.make_heading(0 if edit.level() else 2)
        )
        self._key("Ctrl+Alt+2", lambda edit: edit.make_heading(3))
        self._key("Ctrl+Alt+0", lambda edit: edit.make_heading(0))
        self._bullets = self._button("list", tr("List"), "Ctrl+Shift+8", lambda edit: edit.toggle_list(ordered=False))
        self._numbers = self._button(
            "list-ordered", tr("Numbered list"), "Ctrl+Shift+7", lambda edit: edit.toggle_list(ordered=True)
        )
        self._table = IconButton("table", tr("Table"))
        self._table.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._table)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self._table.setMenu(menu)
        row.addWidget(self._table)

    def refresh(self) -> None:
        """Show what holds at the cursor."""
        edit = self._which()
        if edit is None:
            return
        kind = edit.list_kind()
        for button, holds in (
            (self._bold, edit.is_bold()),
            (self._italic, edit.is_italic()),
            (self._heading, edit.level() > 0),
            (self._bullets, kind is False),
            (self._numbers, kind is True),
        ):
            button.setChecked(holds)

    def _button(self, picture: str, words: str, key: str, do: Callable[[StyledEdit], object]) -> IconButton:
        button = IconButton(picture, words, partial(self._do, do), key)
        button.setCheckable(True)
        self._key(key, do)
        self.row.addWidget(button)
        return button

    def _key(self, key: str, do: Callable[[StyledEdit], object]) -> None:
        action = QAction(self._around)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: self._do(do))
        self._around.addAction(action)

    def _do(self, do: Callable[[StyledEdit], object]) -> None:
        edit = self._which()
        if edit is not None:
            do(edit)
            edit.setFocus()
            self.refresh()

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        edit = self._which()
        is_in = edit is not None and edit.textCursor().currentTable() is not None
        deeds: tuple[tuple[str, bool, Callable[[StyledEdit], object]], ...] = (
            (tr("Insert a table"), not is_in, lambda one: one.insert_table()),
            (tr("Add a row"), is_in, lambda one: one.change_table(1, 0)),
            (tr("Add a column"), is_in, lambda one: one.change_table(0, 1)),
            (tr("Take the row away"), is_in, lambda one: one.change_table(-1, 0)),
            (tr("Take the column away"), is_in, lambda one: one.change_table(0, -1)),
        )
        for words, is_offered, do in deeds:
            action = menu.addAction(words)
            action.setEnabled(is_offered)
            action.triggered.connect(lambda _=False, deed=do: self._do(deed))
