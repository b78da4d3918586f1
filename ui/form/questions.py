"""Fields that are asked for before there is a record: each answer waits here until all are given."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.form.build import editor_for
from ui.form.grid import Grid
from ui.form.habits import Habits
from ui.form.row import FieldRow
from ui.form.slot import Slot
from ui.kit.text import Text
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ui.form.declaration import Field
    from ui.form.editors.editor import Finder

_EMPTY = (None, "", [])


class Questions(QWidget):
    """A grid of fields with nothing behind them, and the sentence that says what is still missing."""

    answered = Signal(str)
    """Something was typed or chosen; carries the field's name."""

    def __init__(
        self, fields: Iterable[Field], finder: Finder, habits: Habits, begin: Mapping[str, Any],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._fields = tuple(fields)
        self._given: dict[str, Any] = dict(begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        self._grid = grid = Grid()
        self.rows: dict[str, FieldRow] = {}
        for field in self._fields:
            # What is wanted is asked for when the button is pressed, not while somebody is still on the way there.
            slot = Slot(replace(field, wanted=False), editor_for(field, finder, habits), self._take, self)
            slot.editor.edited.connect(lambda name=field.name: self.answered.emit(name))
            row = FieldRow(slot)
            row.show_values(self._given)
            self.rows[field.name] = row
            grid.add(row, field.width)
        column.addWidget(grid)
        self._follow()
        self.problem = Text("", "problem")
        self.problem.hide()
        column.addWidget(self.problem)

    def standing(self, name: str) -> Any:
        """What stands in a field now, also while it is typed; None where it cannot be read."""
        return self.rows[name].slot.standing().get(name)

    def fill(self, values: Mapping[str, Any]) -> None:
        """Put answers in, in the place of those that stand there."""
        self._given.update(values)
        for row in self.rows.values():
            row.show_values(self._given)
        self._follow()

    def know(self, values: Mapping[str, Any]) -> None:
        """Take what is no field, but decides which fields are shown; what is just being typed stays as it is."""
        self._given.update(values)
        self._follow()

    def answers(self) -> dict[str, Any] | None:
        """All that was answered; None where something is missing or does not hold, which is then said.

        What is asked only for another answer than the one given is not missed, but kept where it was answered before.
        """
        shown = [row for row in self.rows.values() if not row.isHidden()]
        for row in shown:
            row.slot.leave()
        wrong = next((row for row in shown if row.slot.problem), None)
        if wrong is not None:
            wrong.slot.editor.target().setFocus()
            return None
        wanted = [row.field.name for row in shown]
        missing = [
            field
            for field in self._fields
            if field.wanted and field.name in wanted and self._given.get(field.name) in _EMPTY
        ]
        if missing:
            self.say(tr("Say first: {fields}.").format(fields=", ".join(field.label for field in missing)))
            self.rows[missing[0].name].slot.editor.target().setFocus()
            return None
        return {name: value for name, value in self._given.items() if value not in _EMPTY}

    def say(self, sentence: str) -> None:
        """Say below the fields what does not hold."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def focus_first(self) -> None:
        """Go to the first field that has no answer."""
        rows = [row for row in self.rows.values() if not row.isHidden()]
        empty = (row for row in rows if self._given.get(row.field.name) in _EMPTY)
        next(empty, rows[0]).slot.editor.target().setFocus()

    def _take(self, field: Field, values: dict[str, Any]) -> None:
        self._given.update(values)
        self._follow()
        self.say("")
        self.answered.emit(field.name)

    def _follow(self) -> None:
        """Show the fields that hang on another answer only while it is given."""
        for row in self.rows.values():
            if row.field.only_if is not None:
                name, words = row.field.only_if
                row.setVisible(str(self._given.get(name) or "") in words)
        self._grid.arrange()
