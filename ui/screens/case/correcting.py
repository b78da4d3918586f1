"""Correcting a step that was written down wrong: what it should have been, or that it never happened at all."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from db import stepping
from db.errors import BookError
from db.queries.evidence import evidence
from db.queries.life import life, standing
from db.rules.lifecycle import Evidence, Stage, missing
from db.rules.steps import Step, fits_without, misfit
from ui.dates.shown import show_date
from ui.form.declaration import Choice, InLanguages
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.screens.case.deciding import StepFinder
from ui.screens.case.stage import step_fields, telling
from ui.sentences.evidence import unfit
from ui.stages import stage_name, stage_names
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.life import LifeStep
    from ui.screens.screen import Workplace


class CorrectWindow(Asking):
    """The wrong reading is not rewritten: all of them are kept, and the last one counts."""

    def __init__(self, step: LifeStep, partnership: UUID, work: Workplace, parent: QWidget | None) -> None:
        self._wrong = step.now
        self._was = stage_name(step.now.stage)
        super().__init__(tr("Correct the step: {stage}").format(stage=self._was), parent)
        self._partnership = partnership
        self._work = work
        self.column.addWidget(
            Text(tr("The page then shows what you say here. What was written before is kept with the step."), "soft")
        )
        self.otherwise = QRadioButton(tr("It was otherwise"))
        self.never = QRadioButton(tr("It never happened"))
        self._choice = QButtonGroup(self)
        for button in (self.otherwise, self.never):
            self._choice.addButton(button)
            self.column.addWidget(button)
        finder = StepFinder(partnership, work, self)
        first = Choice("to_stage", tr("It came to"), choices=stage_names(), wanted=True, width="half")
        self.questions = Questions((first, *step_fields()), finder, work.habits, self._as_written())
        why = InLanguages("why", tr("Why it is corrected"), rows=2, wanted=True)
        self.why = Questions((why,), finder, work.habits, {})
        self.column.addWidget(self.questions)
        self.column.addWidget(self.why)
        self.column.addStretch(1)
        self.never.toggled.connect(lambda is_never: self.questions.setVisible(not is_never))
        self.otherwise.setChecked(True)
        self.never.setVisible(not self._wrong.never_happened)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Correct the step"), self.correct, "main")

    def correct(self) -> None:
        """Put the other reading into the book, or say what is missing or wrong."""
        self.why.say("")
        title = tr("Correct the step: {stage}").format(stage=self._was)
        book = self._work.book.book
        if self.never.isChecked():
            why = self.why.answers()
            if why is not None and self._may_be_taken_back():
                self._try(lambda: stepping.take_back(book, title, self._wrong.uid, why["why"]))
            return
        answers = self.questions.answers()
        if answers is None or self._is_unfit(answers):
            return
        why = self.why.answers()
        if why is not None:
            told = self._told(answers)
            self._try(lambda: stepping.correct(book, title, self._wrong.uid, told, why["why"]))

    def _as_written(self) -> dict[str, Any]:
        links = {"decided_by": self._wrong.decided_by, "decision": self._wrong.decision,
                 "agreement": self._wrong.agreement}  # fmt: skip
        return {
            "to_stage": str(self._wrong.stage),
            "dated": self._wrong.dated,
            "reason": self._wrong.reason,
            **{name: record.uid for name, record in links.items() if record is not None},
        }

    def _told(self, answers: dict[str, Any]) -> stepping.Telling:
        stage = Stage(answers["to_stage"])
        has = {found.evidence for found in evidence(self._work.book.book, self._partnership, answers["dated"].last)}
        lacking = [each.value for want in missing(stage, has) for each in want.any_of if each is not Evidence.REASON]
        return telling(stage, answers, lacking, [document.uid for document in self._wrong.documents])

    def _is_unfit(self, answers: dict[str, Any]) -> bool:
        stage = Stage(answers["to_stage"])
        steps = [step.step for step in self._others()]
        began = stepping.started(self._work.book.book, self._partnership)
        today = date.today()  # noqa: DTZ011 - the person's own day
        wrong = misfit(steps, Step(stage, answers["dated"]), today, began)
        if wrong is not None:
            self.why.say(unfit(wrong, stage, show_date(began, self.locale())))
        return wrong is not None

    def _may_be_taken_back(self) -> bool:
        steps = standing(life(self._work.book.book, self._partnership))
        index = next((at for at, step in enumerate(steps) if step.now.uid == self._wrong.uid), None)
        if index is None or fits_without([step.step for step in steps], index):
            return True
        after = steps[index + 1].now
        self.why.say(
            tr("Then “{stage}”, {date}, could not follow what came before: correct that step first.").format(
                stage=stage_name(after.stage), date=show_date(after.dated, self.locale())
            )
        )
        return False

    def _others(self) -> list[LifeStep]:
        steps = standing(life(self._work.book.book, self._partnership))
        return [step for step in steps if step.now.uid != self._wrong.uid]

    def _try(self, do: Any) -> None:
        try:
            do()
        except BookError as error:
            self.why.say(str(error))
            return
        self.accept()
