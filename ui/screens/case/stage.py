"""Taking a step of a partnership's life: what each next stage wants, and what the book has of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.evidence import Found, evidence
from db.rules.lifecycle import Evidence, Stage, missing, next_stages
from db.values import PartialDate
from ui.form.declaration import InLanguages, PartialDay, Reference
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.records.declaration import New
from ui.sentences.evidence import lacks, wants
from ui.stages import stage_name
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.case import Case
    from ui.screens.screen import Workplace


class StepWindow(Asking):
    """Shows what each next step wants and what the book has of it; takes the step as one change.

    A step whose evidence is missing can be taken with a reason; what it lacked is kept with it.
    """

    def __init__(self, case: Case, stage: Stage | None, work: Workplace, parent: QWidget) -> None:
        super().__init__(tr("Next step"), parent)
        self._case = case
        self._work = work
        stages = next_stages(case.header.stage)
        self.stage: Stage = stage if stage is not None and stage in stages else stages[0]
        self.setWindowTitle(tr("Next step: {partnership}").format(partnership=case.header.called))
        column = self.column
        now = stage_name(case.header.stage)
        column.addWidget(Text(tr("It now stands at: {stage}").format(stage=now), "soft"))
        self.choices = QButtonGroup(self)
        self.buttons: dict[Stage, QRadioButton] = {}
        for each in stages:
            self._offer(each, column)
        self.evidence = Text("", "plain")
        column.addWidget(self.evidence)
        self.questions = self._ask()
        column.addWidget(self.questions)
        column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.take_button = self.answer("", self.take, "main")
        self.buttons[self.stage].setChecked(True)
        self._choose(self.stage)

    def take(self) -> None:
        """Put the step into the book, or say what is missing."""
        answers = self.questions.answers()
        if answers is None:
            return
        lacking = [each for want in self._missing() for each in want.any_of]
        if lacking and "reason" not in answers:
            self.questions.say(lacks(self.stage) + " " + tr("With a reason it can be taken all the same."))
            self.questions.rows["reason"].slot.editor.target().setFocus()
            return
        kept = [each.value for each in lacking if each is not Evidence.REASON]
        fields = {
            **answers,
            "partnership": self._case.header.uid,
            "from_stage": self._case.header.stage,
            "to_stage": self.stage,
            # What lies ahead on the track is no step yet.
            "position": sum(step.change is not None for step in self._case.track),
            "lacking": kept or None,
        }
        title = tr("{partnership}: {stage}").format(partnership=self._case.header.called, stage=stage_name(self.stage))
        try:
            self._work.book.add(title, New("stage_change", fields))
        except BookError as error:
            self.questions.say(str(error))
            return
        self.accept()

    # What is shown

    def _offer(self, stage: Stage, column: QVBoxLayout) -> None:
        button = QRadioButton(stage_name(stage))
        button.setAccessibleDescription(wants(stage))
        button.toggled.connect(lambda is_on: is_on and self._choose(stage))
        self.choices.addButton(button)
        self.buttons[stage] = button
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        button.setMinimumWidth(18 * self.fontMetrics().averageCharWidth())
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(wants(stage), "soft"), 1)
        column.addLayout(row)

    def _ask(self) -> Questions:
        fields = (
            PartialDay("dated", tr("On"), wanted=True, width="half"),
            Reference("decided_by", tr("Decided by"), to="organisation", width="half"),
            Reference("decision", tr("Decision"), to="decision", width="half"),
            Reference("agreement", tr("Agreement"), to="agreement", width="half"),
            InLanguages("reason", tr("Reason"), rows=3),
        )
        finder = BookFinder(self._work.book, lambda *_: None, self, self._work.habits)
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        questions = Questions(fields, finder, self._work.habits, {"dated": PartialDate.of(today)})
        questions.answered.connect(lambda name: name == "dated" and self._say_evidence())
        return questions

    def _choose(self, stage: Stage) -> None:
        self.stage = stage
        self.take_button.setText(tr("Take the step: {stage}").format(stage=stage_name(stage)))
        self._say_evidence()
        suggested: dict[str, Any] = {"decision": None, "agreement": None}
        for found in self._found():
            name = {Evidence.VOTED_DECISION: "decision"}.get(found.evidence, "agreement")
            if found.evidence in _RESTS_ON.get(stage, ()) and suggested[name] is None:
                suggested[name] = found.record.uid
        self.questions.fill(suggested)

    def _say_evidence(self) -> None:
        there = [found.record.called for found in self._found() if found.evidence in self._wanted()]
        if there:
            words = tr("In the book: {record}").format(record=there[0])
        elif self._missing():
            words = lacks(self.stage)
        else:
            words = ""
        is_lacking = bool(self._missing()) and not there
        self.evidence.setText(words)
        self.evidence.setVisible(bool(words))
        self.evidence.setProperty("role", "problem" if is_lacking else "plain")
        self.evidence.style().polish(self.evidence)

    def _wanted(self) -> tuple[Evidence, ...]:
        return tuple(each for want in missing(self.stage, ()) for each in want.any_of)

    def _missing(self) -> list[Any]:
        return missing(self.stage, {found.evidence for found in self._found()})

    def _found(self) -> tuple[Found, ...]:
        """What the book has on the day that stands in the window."""
        dated = self.questions.standing("dated")
        on = dated.last if isinstance(dated, PartialDate) else self._case.on
        return evidence(self._work.book.book, self._case.header.uid, on)


_RESTS_ON: dict[Stage, tuple[Evidence, ...]] = {
    Stage.NEGOTIATING: (Evidence.LETTER_OF_INTENT, Evidence.DRAFT),
    Stage.APPROVED: (Evidence.VOTED_DECISION, Evidence.DRAFT),
    Stage.ACTIVE: (Evidence.AGREEMENT_IN_FORCE,),
}
"""Which evidence is offered as the step's own decision and agreement."""


def take_step(case: Case, stage: Stage | None, work: Workplace, parent: QWidget) -> StepWindow:
    """Open the window that takes the next step; ``stage`` is chosen in it if it can follow."""
    window = StepWindow(case, stage, work, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
    return window
