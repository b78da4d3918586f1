"""The page of all records of one kind: their list, what begins a new one, and what lies in the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.kit.button import Button
from ui.kit.text import Text
from ui.screens.listed import Listed
from ui.screens.screen import Screen
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.screen import Workplace


class ListScreen(Screen):
    """Everything of one kind, over all partnerships."""

    def __init__(self, kind: str, work: Workplace) -> None:
        super().__init__()
        self.listed = Listed(kind, work)
        self._declared = self.listed.declared
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(3 * GRID)
        head = QHBoxLayout()
        self._title = Text(self._declared.many, "title")
        head.addWidget(self._title, 1)
        self.bin = Button(tr("Bin"), look="quiet")
        self.bin.setIcon(icon("trash-2", "soft"))
        self.bin.setCheckable(True)
        self.bin.setToolTip(tr("Show what lies in the bin"))
        self.bin.toggled.connect(self._show_bin)
        head.addWidget(self.bin)
        column.addLayout(head)
        column.addWidget(self.listed, 1)
        self._new: QAction | None = None
        if self._declared.begin is not None:
            self._new = QAction(self._declared.add, self)
            self._new.triggered.connect(self.listed.begin)
        self.setFocusProxy(self.listed)

    def title(self) -> str:
        return self._title.text()

    def main_action(self) -> QAction | None:
        return None if self.bin.isChecked() else self._new

    def edit(self) -> None:
        """Open the chosen row."""
        table = self.listed.view.table
        table.activated.emit(table.currentIndex())

    def _show_bin(self, shown_bin: bool) -> None:
        many = self._declared.many
        self._title.setText(tr("{records} in the bin").format(records=many) if shown_bin else many)
        self.listed.show_bin(shown_bin)
        self.changed.emit()


def build(place: Place, workplace: Workplace) -> ListScreen:
    return ListScreen(place.kind, workplace)
