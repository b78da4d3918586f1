"""The guests of the board: those without a bed or all, found by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.screens.exchange.hosts.rowlist import RowList
from ui.screens.exchange.hosts.searchline import SearchLine
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.exchange.hosts.telling import Telling


class GuestPane(QWidget):
    """Guests are dragged from here to a home, and from a home back here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling: Telling | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self.search = SearchLine(tr("Find a guest"), tr("Find a guest"))
        self.search.setClearButtonEnabled(True)
        column.addWidget(self.search)
        self.without = Button(tr("Without a bed"), look="chip")
        self.everybody = Button(tr("All guests"), look="chip")
        which = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for button in (self.without, self.everybody):
            button.setCheckable(True)
            which.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.without.setChecked(True)
        column.addLayout(row)
        self.list = RowList(tr("Guests"))
        self.list.takes_beside = True
        column.addWidget(self.list, 1)
        self.search.searched.connect(self._show)
        which.buttonToggled.connect(lambda _, is_on: self._show() if is_on else None)

    def tell(self, telling: Telling) -> None:
        """Show the guests as they are now."""
        if self._telling is None and not telling.board.bedless:
            self.everybody.setChecked(True)
        self._telling = telling
        board = telling.board
        for button, words, number in (
            (self.without, tr("Without a bed"), len(board.bedless)),
            (self.everybody, tr("All guests"), len(board.sleepers)),
        ):
            button.setText(f"{words} {self.locale().toString(number)}")
        self._show()

    def go_to(self, guest: UUID) -> None:
        """Choose this guest, among all if it is needed."""
        self.search.empty()
        if self._telling is not None and guest not in self._telling.board.bedless:
            self.everybody.setChecked(True)
        self._show()
        if self.list.choose(guest):
            self.list.setFocus()

    def _show(self) -> None:
        if self._telling is None:
            return
        board = self._telling.board
        rows = self._telling.guest_rows(board.bedless if self.without.isChecked() else board.sleepers)
        rows = [row for row in rows if self.search.fits(row.told())]
        self.list.show_rows(rows)
        none_found = tr("No guest is called so.")
        self.list.say_nothing(none_found if self.search.words else tr("Every guest has a bed on every night."))
