"""The window that puts a letter into another conversation, or lets it stand alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.errors import BookError
from ui.form.declaration import Reference
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from db.queries.letters.shown import LetterShown
    from ui.screens.screen import Workplace


class MovingWindow(Asking):
    """Where mail programs mixed up what goes on from what; one that is not there yet is begun by its name."""

    def __init__(self, letter: LetterShown, work: Workplace, parent: QWidget) -> None:
        super().__init__(tr("Move to another conversation"), parent)
        self._letter = letter
        self._work = work
        self.column.addWidget(Text(tr("Letters that go on from each other are read together."), "soft"))
        self.questions = Questions(
            (Reference("thread", tr("Conversation"), to="thread", wanted=True),),
            BookFinder(work.book, lambda *_: None, self, work.habits),
            work.habits,
            {"thread": None},
        )
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Let it stand alone"), self.stand_alone)
        self.answer(tr("Move it"), self.move_there, "main")
        self.questions.focus_first()

    def move_there(self) -> None:
        """Put it into the conversation that was chosen."""
        answers = self.questions.answers()
        if answers is not None:
            self._keep(answers["thread"])

    def stand_alone(self) -> None:
        """Take it out of its conversation."""
        self._keep(None)

    def _keep(self, thread: UUID | None) -> None:
        title = tr("Move “{letter}” to another conversation").format(letter=self._letter.subject)
        try:
            self._work.book.edit(title, "letter", self._letter.uid, {"thread": thread})
        except BookError as error:
            self.questions.say(str(error))
            return
        self.accept()
