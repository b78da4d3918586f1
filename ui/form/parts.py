"""The parts of a record, such as a person's names, edited in place: a row each, more fields below it on request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.form.declaration import Check, Parts
from ui.form.partrow import IGNORED, SHARE, Desk, PartRow
from ui.kit.button import Button
from ui.kit.text import Line
from ui.records.declaration import New
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID


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
            head.setSizePolicy(IGNORED)
            line.addWidget(head, SHARE[field.width])
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
