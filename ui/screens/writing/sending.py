"""The window that asks on which day a letter went out, and by what. Nothing is sent by Twinbook itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from db.errors import BookError
from db.planning.finishing import send
from db.records.letter import Channel
from ui.choices.letters import channels
from ui.form.declaration import Choice, Day
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ui.screens.screen import Workplace

_WRITTEN = ("letter", "email", "fax", "message")


class SendingWindow(Asking):
    """Proposes today, and the way that the letter was meant to go."""

    def __init__(self, letter: UUID, work: Workplace, parent: QWidget | None) -> None:
        super().__init__(tr("It was sent"), parent)
        self._letter = letter
        self._work = work
        values = work.book.read("letter", letter)
        told = tr(
            "Twinbook sends nothing itself. Write down when and how it went, so that its answer can be waited for."
        )
        self.column.addWidget(Text(told, "soft"))
        offered = {word: label for word, label in channels().items() if word in _WRITTEN}
        offered["letter"] = tr("Letter, by post or by hand")
        self.questions = Questions(
            (
                Day("day", tr("On"), wanted=True, width="half"),
                Choice("channel", tr("By"), choices=offered, wanted=True, width="half"),
            ),
            BookFinder(work.book, lambda *_: None, self, work.habits),
            work.habits,
            {"day": date.today(), "channel": str(values["channel"])},  # noqa: DTZ011 - the day on the person's own desk
        )
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("It was sent"), self.say_sent, "main")
        self.questions.focus_first()

    def say_sent(self) -> None:
        """Write it down, or say what does not hold."""
        answers = self.questions.answers()
        if answers is None:
            return
        book = self._work.book
        title = tr("Sent: {letter}").format(letter=book.called(self._letter).called)
        try:
            with book.book.change(title) as change:
                send(book.book, change, self._letter, answers["day"], Channel(answers["channel"]))
        except BookError as error:
            self.questions.say(str(error))
            return
        self._work.offer_undo(title)
        self.accept()
