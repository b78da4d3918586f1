"""The field above a list of the board in which its rows are found by typing."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from db.words import fold

_FILTER_AFTER = 150
"""Milliseconds after the last key until the rows are looked through."""


class SearchLine(QLineEdit):
    """Rows are looked through when typing rests, not with every key."""

    searched = Signal()
    """Other words stand in it."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._soon = QTimer(self, singleShot=True, interval=_FILTER_AFTER)
        self._soon.timeout.connect(self.searched)
        self.textChanged.connect(lambda _: self._soon.start())

    @property
    def words(self) -> list[str]:
        """What is searched for, folded."""
        return fold(self.text()).split()

    def fits(self, told: str) -> bool:
        """Whether all of the words stand in what is told of a row."""
        folded = fold(told)
        return all(word in folded for word in self.words)

    def empty(self) -> None:
        """Take the words away; whoever asks for it looks through the rows himself."""
        self.clear()
        self.hold()

    def hold(self) -> None:
        """Search no more for what was typed last."""
        self._soon.stop()

    def settle(self) -> None:
        """Search at once for what was typed last."""
        if self._soon.isActive():
            self.hold()
            self.searched.emit()
