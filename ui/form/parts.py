"""The parts of a record, such as a person's names, edited in place: a row each, more fields below it on request."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from db.errors import BookError, RuleBroken
from ui.form.build import editor_for
from ui.form.cover import Cover
from ui.form.declaration import Check, Field, Parts
from ui.form.editors.languages import TextsEditor
from ui.form.grid import Grid
from ui.form.habits import Habits
from ui.form.mending import WayOutButton
from ui.form.row import FieldRow
from ui.form.slot import Slot
from ui.kit.button import Button, IconButton
from ui.kit.text import Line, Text
from ui.records.declaration import New, declared_kinds, shown
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from ui.form.editors.editor import Finder
    from ui.form.leaving import Leaving
    from ui.openbook import OpenBook

_SHARE = {"third": 2, "half": 3, "whole": 5}
# Only the shares count, so that heads and cells stand under each other whatever they hold.
_IGNORED = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


@dataclass(frozen=True, slots=True)
class Desk:
    """What the rows of a form work with."""

    book: OpenBook
    finder: Finder
    habits: Habits
    leaving: Leaving


class PartsTable(QWidget):
    """All parts of one kind that belong to one record, and the button that adds one."""

    binned = Signal(str)
    """A part went into the bin; carries the sentence that says so."""

    def __init__(self, field: Parts, owner: UUID, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._owner = owner
        self._desk = desk
        self.rows: list[PartRow] = []
        self._adding: PartRow | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._heads = self._heading()
        column.addWidget(self._heads)
        self._stack = QVBoxLayout()
        self._stack.setSpacing(GRID)
        column.addLayout(self._stack)
        self.adder = Button(field.one, self.begin, "link")
        self._foot = QHBoxLayout()
        self._foot.setSpacing(4 * GRID)
        self._foot.addWidget(self.adder)
        self._foot.addStretch(1)
        column.addLayout(self._foot)

    def put_above(self, piece: QWidget) -> None:
        """Let something stand above the rows."""
        self._column.insertWidget(0, piece)

    def put_beside_adder(self, button: Button) -> None:
        """Let another button stand beside the one that adds a row."""
        self._foot.insertWidget(self._foot.count() - 1, button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.rows:
            self._room.setFixedWidth(self.rows[0].ends_width())

    def refresh(self) -> None:
        """Show the parts as they are in the book; rows that are being written stay as they are."""
        parts = self._desk.book.parts(self.field.of, self.field.owner, self._owner, self.field.ordered)
        stored: dict[UUID, Mapping[str, Any]] = {part["uid"]: part for part in parts}
        if self._adding is not None:
            known = {row.uid for row in self.rows}
            self._adding.uid = next((uid for uid in stored if uid not in known), None)
        for row in [row for row in self.rows if row.uid is not None and row.uid not in stored]:
            self._drop(row)
        by_uid = {row.uid: row for row in self.rows}
        for uid, values in stored.items():
            row = by_uid.get(uid) or self._put(uid)
            row.show_values(values)
        self._order(list(stored))
        self._heads.setVisible(bool(self.rows))

    def begin(self) -> None:
        """Add an empty row and go to its first field. It enters the book with the first thing typed into it."""
        waiting = next((row for row in self.rows if row.uid is None), None)
        row = waiting or self._put(None)
        row.show_values(self.field.start)
        self._heads.show()
        row.cells[0].editor.target().setFocus()

    def add(self, row: PartRow, values: Mapping[str, Any]) -> None:
        """Put what a new row holds into the book. Raises BookError."""
        fields = {**self.field.start, **values, self.field.owner: self._owner}
        if self.field.ordered:
            fields[self.field.ordered] = len(self.rows)
        self._adding = row
        try:
            row.uid = self._desk.book.add(self.field.one, New(self.field.of, fields))
        finally:
            self._adding = None

    def with_what_follows(self, before: Mapping[str, Any], values: dict[str, Any]) -> dict[str, Any]:
        """What is to be saved of a part, with what its declaration says follows from it."""
        follows = self.field.follows
        return {**follows(self._desk.book.book, self._owner, before, values), **values} if follows else values

    def bin(self, row: PartRow) -> None:
        """Take a row away; a stored part moves to the bin."""
        at = self.rows.index(row)
        if row.uid is None:
            self._drop(row)
        else:
            called = self._desk.book.called(row.uid).called
            sentence = (
                tr("Bin “{name}”").format(name=called)
                if called
                else tr("Bin a row of {field}").format(field=self.field.label)
            )
            self._desk.book.bin(sentence, [(self.field.of, row.uid)])
            self.binned.emit(sentence)
        nearest = self.rows[min(at, len(self.rows) - 1)].cells[0].editor.target() if self.rows else self.adder
        nearest.setFocus()

    def shift(self, row: PartRow, by: int) -> None:
        """Move a row up or down in the person's own order, as one change."""
        at = self.rows.index(row)
        uids = [each.uid for each in self.rows if each.uid is not None]
        if row.uid is None or not 0 <= at + by < len(uids):
            return
        uids.insert(at + by, uids.pop(at))
        positions = {uid: {self.field.ordered: place} for place, uid in enumerate(uids)}
        self._desk.book.edit_all(tr("Put {field} in order").format(field=self.field.label), self.field.of, positions)

    def _heading(self) -> QWidget:
        heads = QWidget()
        line = QHBoxLayout(heads)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GRID)
        for field in self.field.fields:
            head = Line("" if isinstance(field, Check) else field.label, "small")
            head.setSizePolicy(_IGNORED)
            line.addWidget(head, _SHARE[field.width])
        self._room = QLabel()
        line.addWidget(self._room)
        return heads

    def _put(self, uid: UUID | None) -> PartRow:
        row = PartRow(self, uid, len(self.rows) + 1, self._desk)
        self.rows.append(row)
        self._stack.addWidget(row)
        self._room.setFixedWidth(row.ends_width())
        return row

    def _drop(self, row: PartRow) -> None:
        self._desk.leaving.forget(row.slots)
        self.rows.remove(row)
        self._stack.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _order(self, uids: list[UUID]) -> None:
        """Bring the rows into the order of the book, the one being begun last; Tab follows."""
        place = {uid: number for number, uid in enumerate(uids)}
        ordered = sorted(self.rows, key=lambda row: place.get(row.uid, len(place)) if row.uid else len(place))
        if ordered != self.rows:
            self.rows = ordered
            for row in ordered:
                self._stack.removeWidget(row)
                self._stack.addWidget(row)
        before: QWidget = self._heads
        for row in self.rows:
            QWidget.setTabOrder(before, row)
            before = row
        QWidget.setTabOrder(before, self.adder)


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
            cell.editor.setSizePolicy(_IGNORED)
            if isinstance(cell.editor, TextsEditor):
                cell.editor.be_compact()
            line.addWidget(cell.editor, _SHARE[cell.field.width], Qt.AlignmentFlag.AlignTop)
            called = tr("{field}, row {row}").format(field=cell.field.label, row=number)
            cell.editor.name_it(called, cell.field.help)
            if cell.field.name in table.field.covered:
                self._covers.append(Cover(cell, called))
                line.addWidget(self._covers[-1], _SHARE[cell.field.width], Qt.AlignmentFlag.AlignTop)
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
