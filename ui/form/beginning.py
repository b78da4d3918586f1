"""The small window that asks for what a new record cannot be without, before it enters the book."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.errors import BookError, RuleBroken
from ui.form.build import editor_for
from ui.form.finding import BookFinder
from ui.form.grid import Grid
from ui.form.habits import Habits
from ui.form.row import FieldRow
from ui.form.slot import Slot
from ui.kit.button import Button
from ui.kit.text import Text
from ui.theme.scale import GRID, PAGE_MARGIN
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ui.form.declaration import Field
    from ui.openbook import OpenBook
    from ui.records.declaration import New, Shown

_EMPTY = (None, "", [])


class Beginning(QDialog):
    """Fields of a record that is not in the book yet. ``uid`` is None until it is."""

    def __init__(
        self, declared: Shown, new: New, book: OpenBook, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.uid: UUID | None = None
        self._shown = declared
        self._new = new
        self._book = book
        self._typed: dict[str, Any] = dict(new.fields)
        self.setWindowTitle(declared.add)
        self.setObjectName("page")
        self.setMinimumWidth(56 * self.fontMetrics().averageCharWidth() + 2 * PAGE_MARGIN)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 5 * GRID, PAGE_MARGIN, 5 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(Text(declared.add, "heading"))
        self.problem = Text("", "problem")
        self.problem.hide()
        grid = Grid()
        finder = BookFinder(book, lambda *_: None, self)
        self.rows: dict[str, FieldRow] = {}
        for field in declared.asked:
            # What is wanted is asked for when the button is pressed, not while somebody is still on the way there.
            slot = Slot(replace(field, wanted=False), editor_for(field, finder, habits), self._take, self)
            row = FieldRow(slot)
            row.show_values(self._typed)
            self.rows[field.name] = row
            grid.add(row, field.width)
        column.addWidget(grid)
        column.addWidget(self.problem)
        column.addStretch(1)
        buttons = QHBoxLayout()
        if (likewise := declared.likewise) is not None:
            other = Button(likewise.label, lambda: likewise.begin(book, habits, self, self._begun_otherwise), "link")
            buttons.addWidget(other)
        buttons.addStretch(1)
        buttons.addWidget(Button(tr("Cancel"), self.reject))
        self.begin_button = Button(declared.add, self.begin, "main")
        self.begin_button.setDefault(True)
        buttons.addWidget(self.begin_button)
        column.addLayout(buttons)
        first = next((row for name, row in self.rows.items() if not _is_given(new, name)), None)
        if first is not None:
            first.slot.editor.target().setFocus()

    def begin(self) -> None:
        """Put the record into the book and close, or say what is missing."""
        for row in self.rows.values():
            row.slot.leave()
        if any(row.slot.problem for row in self.rows.values()):
            return
        missing = [field for field in self._shown.asked if field.wanted and self._typed.get(field.name) in _EMPTY]
        if missing:
            self._say(tr("Say first: {fields}.").format(fields=", ".join(field.label for field in missing)))
            self.rows[missing[0].name].slot.editor.target().setFocus()
            return
        filled = {
            name: value for name, value in self._typed.items() if value not in _EMPTY or self._begins(name, value)
        }
        new = replace(self._new, fields=filled)
        try:
            self.uid = self._book.add(self._shown.add, self._shown.made(new) if self._shown.made else new)
        except BookError as error:
            self._say(str(error))
            return
        self.accept()

    def _begun_otherwise(self, uid: UUID) -> None:
        self.uid = uid
        self.accept()

    def _begins(self, name: str, value: Any) -> bool:
        """Whether the kind itself begins with this empty value, as a template with a text without words."""
        return value is not None and name not in self.rows and self._new.fields.get(name) == value

    def _take(self, _: Field, values: dict[str, Any]) -> None:
        self._typed.update(values)
        self.problem.hide()

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()


def begin(
    declared: Shown, new: New, book: OpenBook, habits: Habits, parent: QWidget, done: Callable[[UUID], object]
) -> None:
    """Put a new record into the book and tell its uid, after asking for what it cannot be without.

    Nothing is told where the person thinks better of it. Raises BookError where there was nothing to ask.
    """
    made = _made_at_once(declared, new, declared.add, book)
    if made is not None:
        done(made)
        return
    window = Beginning(declared, new, book, habits, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.accepted.connect(lambda: window.uid is not None and done(window.uid))
    window.open()


def begin_here(
    declared: Shown, words: str, book: OpenBook, habits: Habits, parent: QWidget | None = None
) -> UUID | None:
    """A new record out of the words that were typed where it was looked for; None where the person thinks better of it.

    Waits for the answer to what must be asked. Raises TypeError for a kind that is not begun from its name.
    """
    if declared.begin is None:
        raise TypeError(f"A {declared.kind} is not begun from its name")
    new = declared.begin(words)
    made = _made_at_once(declared, new, tr("{add}: “{words}”").format(add=declared.add, words=words), book)
    if made is not None:
        return made
    window = Beginning(declared, new, book, habits, parent)
    window.exec()
    return window.uid


def _made_at_once(declared: Shown, new: New, title: str, book: OpenBook) -> UUID | None:
    """The record, if it need not ask for anything; None where something is wanted, or a rule wants one of several."""
    if not all(_is_given(new, field.name) for field in declared.asked if field.wanted):
        return None
    try:
        return book.add(title, new)
    except RuleBroken:
        if not declared.asked:
            raise
        return None


def _is_given(new: New, name: str) -> bool:
    """Whether a new record begins with this field, so that it need not be asked for."""
    value = new.fields.get(name)
    return value not in _EMPTY and bool(str(value))
