"""The guests of the board: those without a bed or all, found by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.words import fold
from ui.kit.button import Button
from ui.screens.exchange.hosts.rowlist import RowList
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.exchange.hosts.telling import Telling

FILTER_AFTER = 150
"""Milliseconds after the last key until the rows are looked through."""


class GuestPane(QWidget):
    """Guests are dragged from here to a home, and from a home back here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling: Telling | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a guest"))
        self.search.setAccessibleName(tr("Find a guest"))
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
        self._soon = QTimer(self, singleShot=True, interval=FILTER_AFTER)
        self._soon.timeout.connect(self._show)
        self.search.textChanged.connect(lambda _: self._soon.start())
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
        self.search.clear()
        self._soon.stop()
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
        words = fold(self.search.text()).split()
        if words:
            rows = [row for row in rows if all(word in fold(row.told()) for word in words)]
        self.list.show_rows(rows)
        self.list.say_nothing(tr("No guest is called so.") if words else tr("Every guest has a bed on every night."))
