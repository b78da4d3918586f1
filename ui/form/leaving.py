"""Noticing that a field is left: by Tab, by a click elsewhere, by going to another window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.form.slot import Slot


class Leaving(QObject):
    """Watches the focus for the slots of one form, and lets each save when it goes elsewhere."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._slots: list[Slot] = []
        self._undoing = _BookUndo(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def add(self, slots: Iterable[Slot]) -> None:
        """Watch these as well."""
        for slot in slots:
            self._slots.append(slot)
            for kind in (QLineEdit, QPlainTextEdit):
                for widget in slot.editor.findChildren(kind):
                    widget.installEventFilter(self._undoing)

    def forget(self, slots: Iterable[Slot]) -> None:
        """Watch these no longer."""
        gone = set(map(id, slots))
        self._slots = [slot for slot in self._slots if id(slot) not in gone]

    def leave_all(self) -> bool:
        """Save whatever is still to be saved. False if something typed does not hold."""
        for slot in list(self._slots):
            if slot.waits:
                slot.leave()
        return not any(slot.waits for slot in self._slots)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is None:
            return
        for slot in list(self._slots):
            if slot.holds(old) and not slot.holds(new):
                slot.leave()


class _BookUndo(QObject):
    """Ctrl+Z in a field takes back the typing while there is some, and then goes to the book."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QLineEdit):
            undo, redo = watched.isUndoAvailable(), watched.isRedoAvailable()
        elif isinstance(watched, QPlainTextEdit):
            undo, redo = watched.document().isUndoAvailable(), watched.document().isRedoAvailable()
        else:
            return False
        is_books = (event.matches(QKeySequence.StandardKey.Undo) and not undo) or (
            event.matches(QKeySequence.StandardKey.Redo) and not redo
        )
        if is_books:
            event.ignore()
        return is_books
