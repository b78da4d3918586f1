"""The way of one field: shown from the record, typed in, saved when it is left, marked where it does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import BookError
from ui.form.declaration import Field, InLanguages, LongText
from ui.form.editors.editor import Editor, Unreadable
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

SAVE_EVERY = 3_000
"""Milliseconds after which a long text is saved while it is written."""


class Slot(QObject):
    """Binds an editor to its columns. ``save`` writes columns into the book and raises BookError with a sentence."""

    problem_changed = Signal(str)
    saved = Signal()

    def __init__(
        self, field: Field, editor: Editor, save: Callable[[Field, dict[str, Any]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.editor = editor
        self.problem = ""
        self._save = save
        self._stored: dict[str, Any] = {}
        self._touched = False
        self._clock = QTimer(self, singleShot=True, interval=SAVE_EVERY)
        self._clock.timeout.connect(self.leave)
        editor.edited.connect(self._edited)
        editor.settled.connect(self.leave)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the record's values, unless something typed is still to be saved or mended."""
        stored = {column: values.get(column) for column in self.field.columns}
        if self._touched or (self.problem and stored == self._stored):
            self._stored = stored
            return
        if stored != self._stored or not self._stored:
            self._stored = stored
            self.editor.show_values(values)
        self._say("")

    def leave(self) -> None:
        """Save what was typed, if it is new. Where it does not hold, the sentence shows and what was typed stays."""
        self._clock.stop()
        try:
            values = self.editor.values()
            if (
                self.field.wanted
                and self._stored.get(self.field.name)
                and values.get(self.field.name) in (None, "", [])
            ):
                raise Unreadable(tr("{field} cannot stay empty.").format(field=self.field.label))
        except Unreadable as error:
            self._say(str(error))
            return
        if all(_same(values[column], self._stored.get(column)) for column in values):
            if self._touched:
                self._touched = False
                self._tidy()
            self._say("")
            return
        try:
            self._save(self.field, values)
        except BookError as error:
            self._say(str(error))
            return
        self._touched = False
        self._stored = {**self._stored, **values}
        self._say("")
        self._tidy()
        self.saved.emit()

    def standing(self) -> dict[str, Any]:
        """The columns as they stand in the editor; nothing where they cannot be read."""
        try:
            return self.editor.values()
        except Unreadable:
            return {}

    def shows(self, records: Iterable[tuple[str, UUID]]) -> bool:
        """Whether what the field points at is among these records."""
        uids = {uid for _, uid in records}
        return any(isinstance(value, UUID) and value in uids for value in self._stored.values())

    @property
    def is_filled(self) -> bool:
        """Whether the book holds something here."""
        return self._stored.get(self.field.name) not in (None, "", [], False)

    @property
    def waits(self) -> bool:
        """Whether something typed is not in the book."""
        return self._touched

    def holds(self, widget: QWidget | None) -> bool:
        """Whether this widget is the editor, a part of it, or a list or calendar that belongs to it."""
        while widget is not None:
            if widget is self.editor:
                return True
            widget = widget.parentWidget()
        return False

    def _edited(self) -> None:
        self._touched = True
        is_long = isinstance(self.field, (LongText, InLanguages)) and self.field.rows > 1
        if is_long and not self._clock.isActive():
            self._clock.start()

    def _tidy(self) -> None:
        """Show the saved value in its usual form, unless somebody is still writing there."""
        if not self._writing():
            self.editor.show_values(self._stored)

    def _writing(self) -> bool:
        focused = self.editor.window().focusWidget()
        return isinstance(self.field, (LongText, InLanguages)) and focused is not None and self.holds(focused)

    def _say(self, problem: str) -> None:
        if problem != self.problem:
            self.problem = problem
            self.editor.mark(problem)
            self.problem_changed.emit(problem)


def _same(new: Any, stored: Any) -> bool:
    """Whether nothing changed; an empty text, an empty list and nothing at all are one."""
    return new == stored or (new in (None, "", [], False) and stored in (None, "", [], False))
