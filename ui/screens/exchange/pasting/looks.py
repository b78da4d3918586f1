"""What wants a look in a list: a sentence a line, each leading to its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.kit.text import Text, tip
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from imports.tables.proposals import Prepared
    from imports.tables.rows import Look

_MOST = 300
"""Lines that are shown: whoever has more mends a column first."""
_AT = Qt.ItemDataRole.UserRole
WHOLE_COLUMN = -2
"""In place of a row: what is said concerns the column."""


class LooksList(QWidget):
    """Enter or a click goes to the cell."""

    asked_for = Signal(int, int)
    """Carries the row and the column in the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Text(tr("What wants a look"), "subheading")
        self._none = Text(tr("Nothing: every cell is understood."), "soft")
        self._more = Text("", "soft")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What wants a look"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(1)
        side = max(16, self.list.fontMetrics().height() * 4 // 5)
        self.list.setIconSize(QSize(side, side))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._heading)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addWidget(self._more)
        column.addStretch(0)

    def show_looks(self, prepared: Prepared, columns: list[tuple[int, str]]) -> None:
        """Show those of a list. ``columns`` are the columns to look at, each with its sentence."""
        self.list.clear()
        for number, sentence in columns:
            self._add(sentence, (WHOLE_COLUMN, number), "eye")
        for look in prepared.looks[:_MOST]:
            self._add(self._said(look, prepared), (look.row, look.column), "triangle-alert" if look.is_wrong else "eye")
        count = len(columns) + len(prepared.looks)
        left = len(prepared.looks) - _MOST
        self._more.setText(tr("and %Ln more", "", left) if left > 0 else "")
        self._more.setVisible(left > 0)
        self._none.setVisible(count == 0)
        self.list.setVisible(count > 0)
        self._heading.setText(
            tr("What wants a look: {count}").format(count=self.locale().toString(count))
            if count
            else tr("What wants a look")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Each sentence in full at the new width."""
        super().resizeEvent(event)
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setSizeHint(QSize(0, self._height(item.text())))

    def _add(self, sentence: str, at: tuple[int, int], picture: str) -> None:
        item = QListWidgetItem(icon(picture, "warning"), sentence)
        item.setData(_AT, at)
        item.setToolTip(tip(sentence))
        item.setSizeHint(QSize(0, self._height(sentence)))
        self.list.addItem(item)

    def _height(self, sentence: str) -> int:
        metrics = self.list.fontMetrics()
        # The picture with its gaps, and the bar that is not there yet.
        room = self.width() - self.list.iconSize().width() - 14 * GRID
        box = metrics.boundingRect(0, 0, max(room, 1), 10_000, int(Qt.TextFlag.TextWordWrap), sentence)
        return box.height() + 3 * GRID

    def _said(self, look: Look, prepared: Prepared) -> str:
        return tr("Row {row}: {sentence}").format(row=prepared.table.numbers[look.row], sentence=look.sentence)

    def _go(self, item: QListWidgetItem) -> None:
        row, column = item.data(_AT)
        self.asked_for.emit(row, column)
