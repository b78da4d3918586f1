"""The words of the evaluation, written in place: what it was for, what came of it, what to do otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.form.build import editor_for
from ui.form.declaration import Field, InLanguages
from ui.form.finding import BookFinder
from ui.form.leaving import Leaving
from ui.form.row import FieldRow
from ui.form.slot import Slot
from ui.kit.card import Card
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ui.screens.screen import Workplace


class Words(Card):
    """Three texts of the exchange, each saved when it is left and every few seconds while it is written."""

    def __init__(self, uid: UUID, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(tr("In words"), parent=parent)
        self._uid, self._work = uid, work
        self._leaving = Leaving(self)
        finder = BookFinder(work.book, lambda *_: None, self, work.habits)
        fields = (
            InLanguages("goals", tr("What it was to reach"), rows=2),
            InLanguages("results", tr("What came of it"), rows=3),
            InLanguages("evaluation", tr("What to keep, and what to do otherwise"), rows=3),
        )
        self.rows: dict[str, FieldRow] = {}
        for field in fields:
            slot = Slot(field, editor_for(field, finder, work.habits), self._save, self)
            self._leaving.add([slot])
            self.rows[field.name] = FieldRow(slot)
            self.add(self.rows[field.name])
        self.setEnabled(not work.book.book.read_only)

    def refresh(self) -> None:
        """Show the texts as they are in the book. Raises NoSuchRecord."""
        values = self._work.book.read("exchange", self._uid)
        for row in self.rows.values():
            row.show_values(values)

    def settle(self) -> bool:
        """Save what is still being typed. False if something does not hold."""
        return self._leaving.leave_all()

    def _save(self, field: Field, values: dict[str, Any]) -> None:
        called = self._work.book.called(self._uid).called
        title = tr("Change {field} of “{record}”").format(field=field.label, record=called)
        self._work.book.edit(title, "exchange", self._uid, values)
