"""What wants a look on the board, each sentence leading to its guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.text import Line
from ui.screens.exchange.hosts.looks import bed_for, look_rows, where_of
from ui.screens.exchange.hosts.rowlist import RowList
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.exchange.hosts.row import Row, Verdict
    from ui.screens.exchange.hosts.telling import Telling


class LookPane(QWidget):
    """A heading with the number of rows, and the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling: Telling | None = None
        self._beds: dict[object, Verdict | None] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self.heading = Line(tr("Wants a look"), "subheading")
        column.addWidget(self.heading)
        self.list = RowList(tr("Wants a look"))
        self.list.setDragDropMode(RowList.DragDropMode.NoDragDrop)
        self.list.setSelectionMode(RowList.SelectionMode.SingleSelection)
        self.list.clicked.connect(lambda _: self.list.opened.emit())
        self.list.rows.judge_by(self._bed)
        column.addWidget(self.list, 1)

    def tell(self, telling: Telling) -> None:
        """Show what wants a look now."""
        self._telling = telling
        self._beds.clear()
        rows = look_rows(telling)
        self.list.show_rows(rows)
        number = self.locale().toString(len(rows))
        title = tr("Wants a look")
        shown = tr("{tab} {count}", "a tab and how much is behind it").format(tab=title, count=number)
        self.heading.say(shown if rows else title)
        self.list.say_nothing(tr("Nothing: everybody has a bed that fits."))

    def where(self, key: object) -> tuple[UUID | None, object]:
        """To which guest, and to which row among the homes, a row leads."""
        return where_of(self._telling, key) if self._telling is not None else (None, None)

    def _bed(self, row: Row) -> Verdict | None:
        """Who has a bed for somebody without one; looked up when the row comes into view."""
        if self._telling is None:
            return None
        if row.key not in self._beds:
            self._beds[row.key] = bed_for(self._telling, row.key)
        return self._beds[row.key]
