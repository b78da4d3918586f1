"""The form of one record: groups of fields on cards, saved field by field, shown anew when the book changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from db.errors import NoSuchRecord, RuleBroken
from ui.form.build import editor_for
from ui.form.declaration import Attachments, Field, Group, Parts
from ui.form.finding import BookFinder
from ui.form.grid import Grid
from ui.form.habits import Habits
from ui.form.leaving import Leaving
from ui.form.partrow import Desk
from ui.form.parts import PartsTable
from ui.form.private import marked
from ui.form.row import FieldRow
from ui.form.slot import Slot
from ui.kit.button import Button
from ui.kit.card import Card
from ui.records.declaration import Shown
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from PySide6.QtGui import QHideEvent

    from db.book import Changed
    from ui.openbook import OpenBook

_WIDEST = 960


class FormView(QScrollArea):
    """Everything that can be filled in of one record."""

    opened = Signal(str, object)
    """A record that this one points at is to be opened: its kind and uid."""
    binned = Signal(str)
    """A part went into the bin; carries the sentence for the undo bar."""
    asked_for_files = Signal()
    """Files are to be chosen that are attached to this record."""
    saved = Signal()
    gone = Signal()
    """The record is no longer in the book."""

    def __init__(
        self, declared: Shown, uid: UUID, book: OpenBook, habits: Habits | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shown = declared
        self.uid = uid
        self._book = book
        self.rows: dict[str, FieldRow] = {}
        self.tables: dict[str, PartsTable] = {}
        self._grids: list[Grid] = []
        self._folds: list[tuple[Group, Button, Grid]] = []
        self._kept = {field.name: group.kept for group in declared.form.groups if group.kept for field in group.fields}
        habits = habits or Habits()
        finder = BookFinder(book, self.opened.emit, self, habits)
        self._desk = Desk(book, finder, habits, Leaving(self))
        self.setWidgetResizable(True)
        # It can be scrolled by keys where nothing in it has the focus, but is no stop of its own on the way by Tab.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(declared.one)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 3 * GRID, 6 * GRID)
        column.setSpacing(4 * GRID)
        for group in declared.form.groups:
            column.addWidget(self._card(group))
        column.addStretch(1)
        page.setMaximumWidth(_WIDEST)
        self.setWidget(page)
        book.changed.connect(self._book_changed)
        self.refresh()
        self._unfold_filled()

    def refresh(self) -> None:
        """Show the record as it is in the book."""
        try:
            values = dict(self._book.read(self._shown.kind, self.uid))
        except NoSuchRecord:
            self.gone.emit()
            return
        for kept in set(self._kept.values()):
            values |= kept.read(self.uid)
        for row in self.rows.values():
            row.show_values(values)
        for table in self.tables.values():
            table.refresh()
        self._show_only_wanted(values)

    def focus_first(self) -> None:
        """Go to the first field."""
        for field in self._shown.form:
            row = self.rows.get(field.name)
            if row is not None and row.slot.editor.isVisibleTo(self):
                row.slot.editor.target().setFocus()
                return
            table = self.tables.get(field.name)
            if table is not None:
                (table.rows[0].cells[0].editor.target() if table.rows else table.adder).setFocus()
                return

    def settle(self) -> bool:
        """Save whatever is still being typed. False if something does not hold and waits at its field."""
        return self._desk.leaving.leave_all()

    def hideEvent(self, event: QHideEvent) -> None:
        self.settle()
        super().hideEvent(event)

    def _card(self, group: Group) -> Card:
        card = Card("" if group.folded else group.title)
        grid = Grid()
        if group.folded:
            opener = Button(group.title, look="fold")
            opener.setIcon(icon("chevron-right"))
            opener.setCheckable(True)
            opener.toggled.connect(lambda is_open: self._fold(opener, grid, is_open))
            card.add(opener)
            grid.hide()
            self._folds.append((group, opener, grid))
        for field in group.fields:
            grid.add(self._piece(field), field.width)
        card.add(grid)
        self._grids.append(grid)
        return card

    def _piece(self, field: Field) -> QWidget:
        field = marked(field, self._shown.kind)
        if isinstance(field, Parts):
            table = (
                self._attachments(field) if isinstance(field, Attachments) else PartsTable(field, self.uid, self._desk)
            )
            table.binned.connect(self.binned)
            self.tables[field.name] = table
            return table
        slot = Slot(field, editor_for(field, self._desk.finder, self._desk.habits), self._save, self)
        slot.saved.connect(self.saved)
        slot.saved.connect(self._try_again)
        self._desk.leaving.add([slot])
        row = FieldRow(slot)
        self.rows[field.name] = row
        return row

    def _attachments(self, field: Attachments) -> PartsTable:
        from ui.form.attachments import AttachmentsTable

        table = AttachmentsTable(field, self.uid, self._desk)
        table.asked_for_files.connect(self.asked_for_files)
        table.opened.connect(self.opened)
        return table

    def _save(self, field: Field, values: dict[str, Any]) -> None:
        called = self._book.called(self.uid).called or self._shown.untitled
        title = tr("Change {field} of “{record}”").format(field=field.label, record=called)
        if (kept := self._kept.get(field.name)) is not None:
            kept.save(title, self.uid, values)
        else:
            self._edit(title, field, values)

    def _edit(self, title: str, field: Field, values: dict[str, Any]) -> None:
        also = self._shown.follows(self._book.book, self.uid, values) if self._shown.follows else ()
        try:
            self._book.edit_several(title, [(self._shown.kind, self.uid, values), *also])
        except RuleBroken as error:
            look = self._shown.way_out
            way = look(self._book, self.uid, values, error, self.locale()) if look else None
            self.rows[field.name].way_out.offer(way)
            raise

    def _try_again(self) -> None:
        """What did not hold may hold now that another field is saved."""
        for row in self.rows.values():
            if row.slot.problem:
                row.slot.leave()

    def _book_changed(self, changed: Changed) -> None:
        kinds = {table.field.of for table in self.tables.values()}
        kinds |= {kind for kept in self._kept.values() for kind in kept.kinds}
        is_ours = any(uid == self.uid or kind in kinds for kind, uid in changed.records)
        if is_ours or any(row.slot.shows(changed.records) for row in self.rows.values()):
            self.refresh()

    def _show_only_wanted(self, values: Mapping[str, Any]) -> None:
        for row in self.rows.values():
            if row.field.only_if is not None:
                column, words = row.field.only_if
                row.setVisible(str(values.get(column)) in words)
        for grid in self._grids:
            grid.arrange()

    def _unfold_filled(self) -> None:
        for group, opener, _ in self._folds:
            rows = [self.rows[field.name] for field in group.fields if field.name in self.rows]
            tables = [self.tables[field.name] for field in group.fields if field.name in self.tables]
            # What every record of the kind has says nothing of this one.
            if any(row.slot.is_filled for row in rows if not row.field.wanted) or any(table.rows for table in tables):
                opener.setChecked(True)

    @staticmethod
    def _fold(opener: Button, grid: Grid, is_open: bool) -> None:
        opener.setIcon(icon("chevron-down" if is_open else "chevron-right"))
        grid.setVisible(is_open)
