"""The window that asks for an answer to a letter: who owes it, by when, and who of us writes it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from db.errors import BookError
from db.queries.letters.standing import standing
from db.records.letter import LetterDirection, OwedBy
from ui.choices.letters import owed_by
from ui.form.declaration import Choice, Day, Reference
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.text import Line
from ui.sentences.owing import letter_line
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ui.screens.screen import Workplace


class WantingWindow(Asking):
    """Proposes the side that did not write it, and the day by which an answer of this kind usually comes."""

    def __init__(self, letter: UUID, work: Workplace, parent: QWidget | None) -> None:
        self._now = now = standing(work.book.book, letter, date.today())  # noqa: DTZ011 - the person's own day
        super().__init__(tr("It wants an answer"), parent)
        self._work = work
        self.column.addWidget(Line(letter_line(now.letter.called, now.asked, now.who, "", self.locale()), "soft"))
        proposed = OwedBy.US if now.direction is LetterDirection.IN else OwedBy.THEM
        is_new = now.wanted_by is None
        self.questions = Questions(
            (
                Choice("reply_owed_by", tr("Who owes it"), choices=owed_by(), wanted=True, width="third"),
                Day("reply_until", tr("Until"), width="third"),
                Reference(
                    "answerer", tr("Who answers"), to="person", width="third", only_if=("reply_owed_by", ("us",))
                ),
            ),
            BookFinder(work.book, lambda *_: None, self, work.habits),
            work.habits,
            {
                "reply_owed_by": str(now.wanted_by or proposed),
                "reply_until": now.proposed if is_new else now.until,
                "answerer": now.answerer.uid if now.answerer is not None else None,
            },
        )
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        if not is_new:
            self.answer(tr("No answer is wanted"), self.want_none, "link")
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Keep it in view"), self.want, "main")
        self.questions.focus_first()

    def want(self) -> None:
        """Write down that it wants an answer, or say what does not hold."""
        answers = self.questions.answers()
        if answers is not None:
            title = tr("Wants an answer: {letter}").format(letter=self._now.letter.called)
            us = answers["reply_owed_by"] == OwedBy.US
            self._save(title, answers["reply_owed_by"], answers.get("reply_until"),
                       answers.get("answerer") if us else None)  # fmt: skip

    def want_none(self) -> None:
        """Write down that it wants no answer after all."""
        self._save(tr("Wants no answer: {letter}").format(letter=self._now.letter.called), None, None, None)

    def _save(self, title: str, side: str | None, until: date | None, answerer: UUID | None) -> None:
        values = {"reply_owed_by": side, "reply_until": until, "answerer": answerer}
        try:
            self._work.book.edit(title, "letter", self._now.letter.uid, values)
        except BookError as error:
            self.questions.say(str(error))
            return
        self._work.offer_undo(title)
        self.accept()
