"""The window that asks what answered a letter: a letter, call or note of the book, a decision, or why nothing must."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.letters.candidates import Candidate, candidates
from db.queries.letters.standing import standing
from db.records.letter import OwedBy
from ui.choices.letters import channels
from ui.form.declaration import Day, Line, Reference
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.option import Option
from ui.kit.text import Line as OneLine
from ui.screens.writing_down import write_down
from ui.sentences.owing import letter_line
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace

_LETTER, _DECISION, _NOTHING = "letter", "decision", "nothing"


class AnsweredWindow(Asking):
    """Settles one letter, with the reminders of it. What the book proposes can be chosen with the arrow keys."""

    def __init__(self, letter: UUID, work: Workplace, parent: QWidget | None) -> None:
        on = date.today()  # noqa: DTZ011 - the person's own day
        self._now = standing(work.book.book, letter, on)
        self._on = on
        theirs = self._now.wanted_by is OwedBy.THEM
        super().__init__(tr("What is their answer?") if theirs else tr("What answered it?"), parent)
        self._work = work
        self._around = parent
        subject = self._now.letter.called
        self.column.addWidget(OneLine(letter_line(subject, self._now.asked, self._now.who, "", self.locale()), "soft"))
        self._choice = QButtonGroup(self)
        holder = QWidget()
        self._options = QVBoxLayout(holder)
        self._options.setContentsMargins(0, 0, 0, 0)
        self._options.setSpacing(GRID)
        self.column.addWidget(holder)
        self.proposed: list[tuple[Option, Candidate]] = []
        for each in candidates(work.book.book, letter):
            way = channels()[each.channel]
            words = letter_line(each.letter.called, each.dated, each.who, way, self.locale())
            self.proposed.append((self._option(words), each))
        self.other = self._option(tr("Another letter, call or note of the book") if self.proposed else tr(
            "A letter, a call or a note of the book"
        ))  # fmt: skip
        self.decision = self._option(tr("A decision"))
        self.nothing = self._option(tr("No answer is needed"))
        self.questions = Questions(
            (
                Reference("letter", tr("Which one"), to="letter", only_if=("how", (_LETTER,))),
                Reference("decision", tr("Which one"), to="decision", only_if=("how", (_DECISION,))),
                Line("why", tr("Because"), only_if=("how", (_NOTHING,)), example=tr("The festival was called off")),
                Day("on", tr("On"), wanted=True, width="third"),
            ),
            BookFinder(work.book, lambda *_: None, self, work.habits),
            work.habits,
            {"on": on},
        )
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        self.answer(tr("It is not in the book yet…"), self._write_down, "link")
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Settle it"), self.settle, "main")
        self._choice.buttonToggled.connect(self._follow)
        first = self.proposed[0][0] if self.proposed else self.other
        first.setChecked(True)
        first.setFocus()

    def settle(self) -> None:
        """Write down what ended it, or say what is missing or cannot be."""
        answers = self._given()
        if answers is None:
            return
        day: date = answers["on"]
        if day > self._on:
            self.questions.say(tr("This day is still to come."))
            return
        by = answers.get("letter") or answers.get("decision")
        if by is None and not self.nothing.isChecked():
            self.questions.say(tr("Say first: {fields}.").format(fields=tr("Which one")))
            return
        if by == self._now.letter.uid:
            self.questions.say(tr("A letter does not answer itself."))
            return
        title = tr("Settle: {letter}").format(letter=self._now.letter.called)
        values = {"settled_by": by, "settled_on": day, "settled_why": answers.get("why")}
        try:
            self._work.book.edit(title, "letter", self._now.letter.uid, values)
        except BookError as error:
            self.questions.say(str(error))
            return
        self._work.offer_undo(title)
        self.accept()

    def _given(self) -> dict[str, Any] | None:
        """What is asked of the choice that was made; fields that are not in sight do not count."""
        chosen = next((each for button, each in self.proposed if button.isChecked()), None)
        kept = {_LETTER: self.other, _DECISION: self.decision, _NOTHING: self.nothing}
        shown = {_LETTER: "letter", _DECISION: "decision", _NOTHING: "why"}
        answers = self.questions.answers()
        if answers is None:
            return None
        for how, button in kept.items():
            if not button.isChecked():
                answers.pop(shown[how], None)
        return answers | ({"letter": chosen.letter.uid} if chosen is not None else {})

    def _follow(self, _button: object, is_checked: bool) -> None:
        if not is_checked:
            return
        chosen = next((each for button, each in self.proposed if button.isChecked()), None)
        if chosen is not None:
            self.questions.fill({"how": "", "letter": chosen.letter.uid, "on": chosen.dated or self._on})
        elif self.other.isChecked():
            self.questions.fill({"how": _LETTER, "letter": None, "on": self._on})
        elif self.decision.isChecked():
            self.questions.fill({"how": _DECISION, "on": self._on})
        else:
            self.questions.fill({"how": _NOTHING, "on": self._on})

    def _option(self, words: str) -> Option:
        button = Option(words)
        self._choice.addButton(button)
        self._options.addWidget(button)
        return button

    def _write_down(self) -> None:
        """Write the answer down as what came, in the place of this window."""
        self.reject()
        if self._around is not None:
            write_down(self._work, self._around, answers=self._now.letter.uid)
