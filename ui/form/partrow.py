"""One part of a record in a row of its table: its cells, more fields below them, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from db.errors import BookError, RuleBroken
from ui.form.build import editor_for
from ui.form.cover import Cover
from ui.form.editors.languages import TextsEditor
from ui.form.grid import Grid
from ui.form.mending import WayOutButton
from ui.form.row import FieldRow
from ui.form.slot import Slot
from ui.kit.button import IconButton
from ui.kit.text import Text
from ui.records.declaration import declared_kinds, shown
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from ui.form.declaration import Field
    from ui.form.editors.editor import Finder
    from ui.form.habits import Habits
    from ui.form.leaving import Leaving
    from ui.form.parts import PartsTable
    from ui.openbook import OpenBook

SHARE = {"third": 2, "half": 3, "whole": 5}
# Only the shares count, so that heads and cells stand under each other whatever they hold.
IGNORED = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


@dataclass(frozen=True, slots=True)
class Desk:
    """What the rows of a form work with."""

    book: OpenBook
    finder: Finder
    habits: Habits
    leaving: Leaving


class PartRow(QWidget):
    """One part. Its cells save by themselves when they are left, as every field does."""

    def __init__(self, table: PartsTable, uid: UUID | None, number: int, desk: Desk) -> None:
        super().__init__(table)
        self.uid = uid
        self._table = table
        self._desk = desk
        self._number = number
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        column.addLayout(line)
        self.cells = [self._slot(field) for field in table.field.fields]
        self._covers: list[Cover] = []
        for cell in self.cells:
            cell.editor.setSizePolicy(IGNORED)
            if isinstance(cell.editor, TextsEditor):
                cell.editor.be_compact()
            line.addWidget(cell.editor, SHARE[cell.field.width], Qt.AlignmentFlag.AlignTop)
            called = tr("{field}, row {row}").format(field=cell.field.label, row=number)
            cell.editor.name_it(called, cell.field.help)
            if cell.field.name in table.field.covered:
                self._covers.append(Cover(cell, called))
                line.addWidget(self._covers[-1], SHARE[cell.field.width], Qt.AlignmentFlag.AlignTop)
        self._ends = self._end_buttons()
        line.addWidget(self._ends, 0, Qt.AlignmentFlag.AlignTop)
        self.problem = Text("", "problem")
        self.problem.hide()
        column.addWidget(self.problem)
        self.way_out = WayOutButton(self._try_again)
        column.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignLeading)
        self.advice = Text("", "small")
        self.advice.hide()
        column.addWidget(self.advice)
        self._below: Grid | None = None
        self._more: list[Slot] = []
        self._column = column
        self._values: Mapping[str, Any] = {}
        desk.leaving.add(self.cells)

    @property
    def slots(self) -> list[Slot]:
        """All fields of this row."""
        return [*self.cells, *self._more]

    def ends_width(self) -> int:
        """The width that the buttons at the row's end take."""
        for button in self._ends.findChildren(IconButton):
            button.ensurePolished()
        return self._ends.sizeHint().width()

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the part's values."""
        self._values = values
        for slot in self.slots:
            slot.show_values(values)
        for cover in self._covers:
            cover.lay(over=bool(values.get("is_private")))
        advice = self._table.field.advice
        self.advice.setText(advice(values, self._desk.book.book) if advice and self.uid is not None else "")
        self.advice.setVisible(bool(self.advice.text()))

    def open_more(self) -> None:
        """Show or fold the fields below the row."""
        if self._below is None:
            self._below = Grid()
            for field in self._table.field.more:
                row = FieldRow(self._slot(field))
                row.show_values(self._values)
                self._more.append(row.slot)
                self._below.add(row, field.width)
            self._below.setContentsMargins(4 * GRID, GRID, 0, 2 * GRID)
            self._column.addWidget(self._below)
            self._desk.leaving.add(self._more)
            self._below.show()
            self._more[0].editor.target().setFocus()
        else:
            self._below.setVisible(self._below.isHidden())

    def _slot(self, field: Field) -> Slot:
        slot = Slot(field, editor_for(field, self._desk.finder, self._desk.habits), self._save, self)
        slot.problem_changed.connect(self._say)
        slot.saved.connect(self._try_again)
        return slot

    def _save(self, field: Field, values: dict[str, Any]) -> None:
        if self.uid is not None:
            title = tr("Change {field}").format(field=field.label)
            self._edit(title, self.uid, self._table.with_what_follows(self._values, values))
            return
        written = self._table.with_what_follows({}, {**_written(self.slots), **values})
        try:
            self._table.add(self, written)
        except BookError:
            # A row may need more than its first field; it is only wrong once the person has gone on without it.
            if self.isAncestorOf(self.window().focusWidget() or self._table):
                self._values = {**self._values, **written}
                return
            raise

    def _edit(self, title: str, uid: UUID, values: dict[str, Any]) -> None:
        kind = self._table.field.of
        try:
            self._desk.book.edit(title, kind, uid, values)
        except RuleBroken as error:
            look = shown(kind).way_out if kind in declared_kinds() else None
            self.way_out.offer(look(self._desk.book, uid, values, error, self.locale()) if look else None)
            raise

    def _try_again(self) -> None:
        """What did not hold may hold now."""
        for slot in self.slots:
            if slot.problem:
                slot.leave()

    def _say(self, _: str) -> None:
        problem = next((slot.problem for slot in self.slots if slot.problem), "")
        if not problem:
            self.way_out.offer(None)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _end_buttons(self) -> QWidget:
        ends = QWidget()
        line = QHBoxLayout(ends)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        if self._table.field.more:
            more = tr("{table}: more of row {row}").format(table=self._table.field.label, row=self._number)
            line.addWidget(IconButton("chevron-down", more, self.open_more))
        deeds = IconButton(
            "ellipsis", tr("{table}: move or bin row {row}").format(table=self._table.field.label, row=self._number)
        )
        deeds.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        deeds.setMenu(self._deeds(deeds))
        line.addWidget(deeds)
        return ends

    def _deeds(self, button: QWidget) -> QMenu:
        menu = QMenu(button)
        if self._table.field.ordered:
            self._deed(menu, tr("Move up"), "Alt+Up", partial(self._table.shift, self, -1))
            self._deed(menu, tr("Move down"), "Alt+Down", partial(self._table.shift, self, 1))
        self._deed(menu, tr("Move to the bin"), "Ctrl+Delete", partial(self._table.bin, self))
        return menu

    def _deed(self, menu: QMenu, words: str, key: str, do: Callable[[], object]) -> None:
        action = menu.addAction(words)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: do())
        self.addAction(action)


def _written(slots: list[Slot]) -> dict[str, Any]:
    """What stands in the fields of a new row, those left out that are empty or cannot be read."""
    values: dict[str, Any] = {}
    for slot in slots:
        values |= {column: value for column, value in slot.standing().items() if value not in (None, "", [])}
    return values
