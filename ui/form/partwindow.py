"""A part of a record in a small window, where the page shows it without the form that it is edited in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from db.errors import BookError
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.records.declaration import New
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ui.form.declaration import Parts
    from ui.screens.screen import Workplace


class PartWindow(Asking):
    """Asks for all fields of a part. ``uid`` is None for one that is to be added, at the end."""

    def __init__(self, parts: Parts, owner: UUID, uid: UUID | None, work: Workplace, parent: QWidget) -> None:
        super().__init__(parts.one if uid is None else parts.label, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._parts, self._owner, self.uid, self._work = parts, owner, uid, work
        fields = (*parts.fields, *parts.more)
        finder = BookFinder(work.book, lambda *_: None, self, work.habits)
        values = dict(parts.start) if uid is None else dict(work.book.read(parts.of, uid))
        asked = {column: values[column] for field in fields for column in field.columns if column in values}
        self.questions = Questions(fields, finder, work.habits, asked)
        self._columns = [column for field in fields for column in field.columns]
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        if uid is not None:
            self.answer(tr("Move to the bin"), self.bin)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Add") if uid is None else tr("Keep"), self.keep, "main")
        self.questions.focus_first()

    def keep(self) -> None:
        """Write it into the book, or say what does not hold."""
        answers = self.questions.answers()
        if answers is None:
            return
        values = {column: answers.get(column) for column in self._columns}
        try:
            self._write(values)
        except BookError as error:
            self.questions.say(str(error))
            return
        self.accept()

    def bin(self) -> None:
        """Move it to the bin, and offer to take that back."""
        if self.uid is None:
            return
        what = tr("Bin “{record}”").format(record=self._work.book.called(self.uid).called)
        try:
            self._work.book.bin(what, [(self._parts.of, self.uid)])
        except BookError as error:
            self.questions.say(str(error))
            return
        self.accept()
        self._work.offer_undo(tr("{done}. It is in the bin.").format(done=what))

    def _write(self, values: dict[str, Any]) -> None:
        if self.uid is not None:
            title = tr("Change “{record}”").format(record=self._work.book.called(self.uid).called)
            self._work.book.edit(title, self._parts.of, self.uid, values)
            return
        given = {column: value for column, value in values.items() if value is not None}
        if self._parts.ordered:
            given[self._parts.ordered] = len(self._work.book.parts(self._parts.of, self._parts.owner, self._owner))
        new = New(self._parts.of, {**self._parts.start, **given, self._parts.owner: self._owner})
        self.uid = self._work.book.add(self._parts.one, new)
