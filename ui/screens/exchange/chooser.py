"""Choosing several of those who take part: a list with boxes to tick, narrowed by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.words import fold
from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.kit.text import Line
from ui.theme.scale import GRID, row_height
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from uuid import UUID

    from db.queries.exchange.roster import Guest

_ROWS = 9
_UID = Qt.ItemDataRole.UserRole


class Chooser(QWidget):
    """Space ticks the row one is in. What is ticked stays so while others are looked for."""

    changed = Signal()

    def __init__(
        self, name: str, guests: Sequence[Guest], chosen: Collection[UUID], beside: Callable[[Guest], str],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """``beside`` is said behind each name, as the group that somebody is in."""
        super().__init__(parent)
        self._guests = guests
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Filter by typing"))
        self.words.setAccessibleName(tr("Filter: {records}").format(records=name))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setMinimumHeight(_ROWS * row_height(self.font()) * 2 // 3)
        self.list.setSpacing(2)
        self.count = Line("", "soft")
        for guest in guests:
            names = " ".join(said.text for said in guest.names)
            said = beside(guest)
            row = QListWidgetItem(f"{names} · {said}" if said else names)
            row.setData(_UID, guest.uid)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked if guest.uid in chosen else Qt.CheckState.Unchecked)
            self.list.addItem(row)
        self.list.itemChanged.connect(self._say)
        buttons = QWidget()
        flow = Flow(buttons, 2 * GRID)
        flow.addWidget(Button(tr("Tick all that are shown"), lambda: self._tick(Qt.CheckState.Checked), "quiet"))
        flow.addWidget(Button(tr("Tick none"), lambda: self._tick(Qt.CheckState.Unchecked), "quiet"))
        flow.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for piece in (self.words, self.list, buttons):
            column.addWidget(piece)
        self._say()

    def chosen(self) -> list[UUID]:
        """Those who are ticked, in the order of the list."""
        rows = (self.list.item(at) for at in range(self.list.count()))
        return [row.data(_UID) for row in rows if row.checkState() is Qt.CheckState.Checked]

    def tick(self, uids: Collection[UUID]) -> None:
        """Tick these as well."""
        for at in range(self.list.count()):
            if self.list.item(at).data(_UID) in uids:
                self.list.item(at).setCheckState(Qt.CheckState.Checked)

    def _tick(self, state: Qt.CheckState) -> None:
        for at in range(self.list.count()):
            if not self.list.item(at).isHidden():
                self.list.item(at).setCheckState(state)

    def _narrow(self, words: str) -> None:
        wanted = fold(words.strip())
        for at in range(self.list.count()):
            row = self.list.item(at)
            row.setHidden(bool(wanted) and wanted not in fold(row.text()))

    def _say(self) -> None:
        number = len(self.chosen())
        self.count.say(tr("1 person ticked") if number == 1 else tr("%Ln people ticked", "", number))
        self.changed.emit()
