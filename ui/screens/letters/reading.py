"""The first view of a letter's page: the letter, in its conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from ui.screens.letters.conversation import ConversationView
from ui.screens.view import RecordView
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace


def build(uid: UUID, workplace: Workplace) -> ReadingView:
    """The view of this letter."""
    return ReadingView(uid, workplace)


class ReadingView(RecordView):
    """A letter and those that it goes on from."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self._uid = uid
        self._work = work
        self.reading = ConversationView(work)
        self._answer = QAction(tr("Answer"), self)
        self._answer.triggered.connect(self.answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.reading)
        self.refresh()

    def refresh(self) -> None:
        self.reading.show_letter(self._uid)

    def main_action(self) -> QAction | None:
        return None if self._work.book.book.read_only else self._answer

    def answer(self) -> None:
        """Begin the answer, or go on with it."""
        from ui.screens.writing.beginning import begin_letter

        begin_letter(self._work, answers=self._uid)
