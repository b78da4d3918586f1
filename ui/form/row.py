"""A field with its label, its help, its private cover and the sentence that says what does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.form.cover import Cover
from ui.form.declaration import Check, Field
from ui.form.mending import WayOutButton
from ui.kit.text import Text
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.form.slot import Slot


class FieldRow(QWidget):
    """Stands in the grid of a group."""

    def __init__(self, slot: Slot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slot = slot
        self.field: Field = slot.field
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self.label = self._head(column)
        self._cover = Cover(slot, self.field.label)
        column.addWidget(self._cover, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(slot.editor)
        self.problem = Text("", "problem")
        self.problem.hide()
        column.addWidget(self.problem)
        self.way_out = WayOutButton(slot.leave)
        column.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignLeading)
        if self.field.help:
            column.addWidget(Text(self.field.help, "small"))
        column.addStretch(1)
        told = " ".join(filter(None, (tr("Private.") if self.field.private else "", self.field.help)))
        slot.editor.name_it(self.field.label, told)
        slot.problem_changed.connect(self._say)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the record's values, private ones under their cover."""
        self.slot.show_values(values)
        # A text in several languages builds its lines anew.
        self.label.setBuddy(self.slot.editor.target())
        if self.field.private:
            self._cover.lay(over=values.get(self.field.name) not in (None, "", []))

    def _head(self, column: QVBoxLayout) -> QLabel:
        # A box carries its label beside it; the empty line keeps it level with the fields in its row.
        label = QLabel("" if isinstance(self.field, Check) else self.field.label)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "soft")
        label.setBuddy(self.slot.editor.target())
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(label)
        if self.field.private:
            mark = QLabel()
            mark.setPixmap(icon("lock", "soft").pixmap(14, 14))
            mark.setToolTip(tr("Private: left out of reports and lists unless it is asked for"))
            head.addWidget(mark)
        head.addStretch(1)
        column.addLayout(head)
        return label

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if not problem:
            self.way_out.offer(None)
        self.slot.editor.name_it(self.field.label, problem or self.field.help)
