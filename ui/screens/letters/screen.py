"""The page of all letters of the book, as conversations."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from db.queries.letters.owed import owed_letters
from db.records.letter import OwedBy
from ui.kit.button import Button
from ui.kit.text import Text
from ui.navigation import Place
from ui.screens.letters import SHOWN_AS
from ui.screens.letters.page import Letters
from ui.screens.screen import Screen
from ui.screens.writing import begin_letter_here
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from ui.screens.screen import Workplace


class LettersScreen(Screen):
    """With the answers owed in all partnerships at its head."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.letters = Letters(work)
        self.letters.as_list.clicked.connect(lambda _=False: self._show_list())
        self.owed = Button("", lambda: work.way.go(Place("owing")), "chip")
        self._write = QAction(tr("Write a letter"), self)
        self._write.triggered.connect(lambda _=False: begin_letter_here(work))
        self._print = QAction(tr("Print the letter register…"), self)
        self._print.triggered.connect(lambda _=False: work.way.go(Place("reports", tab="register")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(2 * GRID)
        head = QHBoxLayout()
        head.setSpacing(3 * GRID)
        head.addWidget(Text(self.title(), "title"))
        head.addWidget(self.owed, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(Button(tr("Write to many…"), lambda: work.way.go(Place("mailing")), "quiet"))
        column.addLayout(head)
        column.addWidget(self.letters, 1)
        self.letters.counted.connect(lambda _: self._say_owed())
        self._say_owed()
        self.lead_focus_to(self.letters.list)

    def title(self) -> str:
        return tr("Letters")

    def main_action(self) -> QAction | None:
        return None if self._work.book.book.read_only else self._write

    def print_action(self) -> QAction | None:
        return self._print

    def _show_list(self) -> None:
        self._work.memory.keep(SHOWN_AS, "list")
        self._work.way.go(Place("list", "letter", tab="list"))

    def _say_owed(self) -> None:
        on = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        found = owed_letters(self._work.book.book, on)
        ours = sum(one.owed_by is OwedBy.US for one in found)
        words = (tr("%Ln owed by us", "", ours), tr("%Ln owed by them", "", len(found) - ours))
        self.owed.setText(" · ".join(words))
        self.owed.setVisible(bool(found))
