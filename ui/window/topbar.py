"""The top bar: search and command, undo, add, and the one main thing to do on the page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from ui.kit.button import Button, IconButton
from ui.theme.scale import GRID, PAGE_MARGIN
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

_STOPS = 20
"""So many places of the way are listed."""


class TopBar(QWidget):
    """Stands over every page."""

    asked_for_search = Signal(str)
    """The words in the search field, as they are typed."""
    asked_for_stop = Signal(int)
    """A place on the way back or forward, by its number."""
    search_key = Signal(int)
    """Up, Down, Enter or Esc, pressed in the search field."""

    def __init__(self, back: QAction, undo: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looked_at: Callable[[], list[tuple[int, str, bool]]] = list
        """Where a person was and is, the newest first: the number on the way, the title, whether it is in view."""
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN - 4 * GRID, 4 * GRID, PAGE_MARGIN, 2 * GRID)
        row.setSpacing(2 * GRID)
        self._back = IconButton("arrow-left", back.text(), back.trigger, "Alt+Left")
        self._back.setEnabled(back.isEnabled())
        back.enabledChanged.connect(self._back.setEnabled)
        self._back.setPopupMode(IconButton.ToolButtonPopupMode.DelayedPopup)
        self._stops = QMenu(self._back)
        self._stops.aboutToShow.connect(self._list_stops)
        self._back.setMenu(self._stops)
        self._back.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._back.customContextMenuRequested.connect(self.show_stops)
        told = tr("{back}. Held down, or with the other button: where you were")
        self._back.setToolTip(told.format(back=self._back.toolTip()))
        row.addWidget(self._back)
        self.search = QLineEdit()
        key = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.search.setPlaceholderText(tr("Search the book, or type what you want to do    {key}").format(key=key))
        self.search.setAccessibleName(tr("Search the book, or type what you want to do"))
        self.search.setMaximumWidth(460)
        self.search.textChanged.connect(self.asked_for_search)
        self.search.installEventFilter(self)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        self._undo = Button(undo.text(), undo.trigger)
        self._undo.setEnabled(undo.isEnabled())
        undo.changed.connect(lambda: self._follow(undo))
        row.addWidget(self._undo)
        self._add = Button(tr("Add…"))
        self._additions = QMenu(self._add)
        self._add.setMenu(self._additions)
        row.addWidget(self._add)
        self._main = Button("", look="main")
        self._main_action: QAction | None = None
        self._main.clicked.connect(self._do_main)
        row.addWidget(self._main)
        self.offer(None, [])

    def offer(self, main: QAction | None, additions: list[QAction]) -> None:
        """Show what the page in view offers."""
        self._main_action = main
        self._main.setVisible(main is not None)
        if main is not None:
            self._main.setText(main.text())
        self._additions.clear()
        self._additions.addActions(additions)
        self._add.setVisible(bool(additions))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            keys = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
            if event.key() in keys:
                self.search_key.emit(event.key())
                return True
        elif event.type() is QEvent.Type.MouseButtonPress and not self.search.text():
            self.asked_for_search.emit("")
        return super().eventFilter(watched, event)

    def show_stops(self) -> None:
        """Open the list of where a person was."""
        self._stops.popup(self._back.mapToGlobal(self._back.rect().bottomLeft()))

    def _list_stops(self) -> None:
        self._stops.clear()
        for number, title, is_here in self.looked_at()[:_STOPS]:
            action = self._stops.addAction(title.replace("&", "&&"))
            action.setCheckable(is_here)
            action.setChecked(is_here)
            action.triggered.connect(partial(self.asked_for_stop.emit, number))

    def _follow(self, undo: QAction) -> None:
        self._undo.setEnabled(undo.isEnabled())
        self._undo.setToolTip(undo.toolTip())

    def _do_main(self) -> None:
        if self._main_action is not None:
            self._main_action.trigger()
