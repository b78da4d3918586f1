"""Where a partnership stands in one look: what is agreed, who is in office, what was last and is next, what is owed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.form.grid import Grid
from ui.kit.attention import AttentionRow
from ui.sentences.glance import glances

if TYPE_CHECKING:
    from db.queries.case import Case
    from ui.sentences.glance import Glance


_NARROW = 90
"""Characters of width below which the answers stand under each other."""


class AtAGlance(QWidget):
    """Each answer is a row that leads to where more is said: the record itself, or a tab of the page."""

    opened = Signal(object)
    """Carries a record (Called)."""
    asked_for_tab = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._grid: Grid | None = None

    def show_case(self, case: Case) -> None:
        """Show this case."""
        if self._grid is not None:
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = Grid(narrow=_NARROW)
        for each in glances(case, self.locale()):
            self._grid.add(self._row(each), "third")
        self._column.addWidget(self._grid)

    def _row(self, glance: Glance) -> AttentionRow:
        row = AttentionRow(glance.answer, glance.label, glance.aside, glance.tone)
        if glance.record is not None:
            row.opened.connect(partial(self.opened.emit, glance.record))
        else:
            row.opened.connect(partial(self.asked_for_tab.emit, glance.tab))
        return row
