"""The top bar: search and command, undo, add, and the one main thing to do on the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from ui.kit.button import Button, IconButton
from ui.theme.scale import GRID, PAGE_MARGIN
from ui.words import tr


class TopBar(QWidget):
    """Stands over every page."""

    asked_for_search = Signal(str)
    """The words in the search field, as they are typed."""
    search_key = Signal(int)
    """Up, Down, Enter or Esc, pressed in the search field."""

    def __init__(self, back: QAction, undo: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN - 4 * GRID, 4 * GRID, PAGE_MARGIN, 2 * GRID)
        row.setSpacing(2 * GRID)
        self._back = IconButton("arrow-left", back.text(), back.trigger, "Alt+Left")
        self._back.setEnabled(back.isEnabled())
        back.enabledChanged.connect(self._back.setEnabled)
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
        return super().eventFilter(watched, event)

    def _follow(self, undo: QAction) -> None:
        self._undo.setEnabled(undo.isEnabled())
        self._undo.setToolTip(undo.toolTip())

    def _do_main(self) -> None:
        if self._main_action is not None:
            self._main_action.trigger()
