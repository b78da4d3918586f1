"""Taking a step of a partnership's life: what each next stage wants, what the book has of it, what is said of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from db import stepping
from db.errors import BookError
from db.queries.case.ahead import wanted
from db.queries.evidence import evidence
from db.queries.life import life, standing
from db.rules.lifecycle import Evidence, Stage, missing, next_stages
from db.rules.steps import Step, misfit
from db.values import PartialDate
from ui.dates.shown import show_date
from ui.form.declaration import Field, InLanguages, PartialDay, Reference
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.button import Button
from ui.kit.text import Text
from ui.navigation import page_of
from ui.screens.case.deciding import StepFinder
from ui.screens.case.evidence import EvidenceList
from ui.sentences.evidence import lacks, unfit, wants
from ui.stages import stage_name
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.queries.case import Case
    from db.queries.case.facts import Wanted
    from db.queries.record import Called
    from ui.screens.screen import Workplace


class StepWindow(Asking):
    """Shows what each step wants and what the book has of it; takes the step as one change.

    A step whose evidence is missing can be taken with a reason; what it lacked is kept with it. ``left_out`` are
    stages that were passed over: for them the day is asked, not taken to be today.
    """

    def __init__(
        self,
        case: Case,
        stage: Stage | None,
        work: Workplace,
        parent: QWidget | None,
        left_out: Sequence[Stage] = (),
    ) -> None:
        super().__init__(tr("A step that was left out") if left_out else tr("Next step"), parent)
        self._case = case
        self._work = work
        self._day = None if left_out else PartialDate.of(date.today())  # noqa: DTZ011 - the person's own day
        stages = tuple(left_out) or next_stages(case.header.stage)
        self.stage: Stage = stage if stage is not None and stage in stages else stages[0]
        self.setWindowTitle(tr("{window}: {partnership}").format(
            window=self.windowTitle(), partnership=case.header.called
        ))  # fmt: skip
        now = stage_name(case.header.stage)
        self.column.addWidget(Text(tr("It now stands at: {stage}").format(stage=now), "soft"))
        self.choices = QButtonGroup(self)
        self.buttons: dict[Stage, QRadioButton] = {}
        for each in stages:
            self._offer(each, self.column)
        self.evidence = EvidenceList()
        self.evidence.opened.connect(self._open)
        self.column.addWidget(self.evidence)
        row = QHBoxLayout()
        self.new_decision = Button(tr("Write down a decision with its vote…"), self._decide, "link")
        row.addWidget(self.new_decision)
        row.addStretch(1)
        self.column.addLayout(row)
        self.finder = StepFinder(case.header.uid, work, self)
        self.questions = Questions(step_fields(), self.finder, work.habits, {"dated": self._day})
        self.questions.answered.connect(self._answered)
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.take_button = self.answer("", self.take, "main")
        self.buttons[self.stage].setChecked(True)
        self._choose(self.stage)

    def take(self) -> None:
        """Put the step into the book, or say what is missing or wrong."""
        answers = self.questions.answers()
        if answers is None or self._is_unfit(answers["dated"]):
            return
        lacking = [each for want in self._missing() for each in want.any_of]
        if lacking and "reason" not in answers:
            self.questions.say(lacks(self.stage) + " " + tr("With a reason it can be taken all the same."))
            self.questions.rows["reason"].slot.editor.target().setFocus()
            return
        kept = [each.value for each in lacking if each is not Evidence.REASON]
        told = telling(self.stage, answers, kept)
        title = tr("{partnership}: {stage}").format(partnership=self._case.header.called, stage=stage_name(self.stage))
        try:
            stepping.take(self._work.book.book, title, self._case.header.uid, told)
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

    def _choose(self, stage: Stage) -> None:
        self.stage = stage
        self.take_button.setText(tr("Take the step: {stage}").format(stage=stage_name(stage)))
        self.new_decision.setVisible(stage is not Stage.EXPLORING)
        self._suggest(self._say_evidence())

    def _answered(self, name: str) -> None:
        self.questions.say("")
        if name == "dated":
            self._say_evidence()
        elif name == "decision":
            self._say_who_decided()

    def _suggest(self, items: Sequence[Wanted]) -> None:
        """Fill in what the book has for the step as its own decision and agreement."""
        suggested: dict[str, Any] = {"decision": None, "agreement": None}
        for item in items:
            name = {Evidence.VOTED_DECISION: "decision", Evidence.CONTACT: ""}.get(item.evidence, "agreement")
            if name and item.found and suggested[name] is None:
                suggested[name] = item.found[0].uid
        if self.stage is Stage.APPROVED:
            suggested["agreement"] = self._draft()
        self.questions.fill(suggested)
        self._say_who_decided()

    def _draft(self) -> Any:
        found = (one.record.uid for one in self._found() if one.evidence is Evidence.DRAFT)
        return next(found, None)

    def _say_who_decided(self) -> None:
        decision = self.questions.standing("decision")
        if decision is None or self.questions.standing("decided_by") is not None:
            return
        body = self._work.book.read("decision", decision)["body"]
        if body is not None and self._work.book.called(body).kind == "organisation":
            self.questions.fill({"decided_by": body})

    def _say_evidence(self) -> tuple[Wanted, ...]:
        items = wanted(self.stage, self._found())
        self.evidence.show_wanted(items)
        return items

    def _decide(self) -> None:
        made = self.finder.begin("decision", "")
        if made is not None:
            self.questions.fill({"decision": made})
            self._say_evidence()
            self._say_who_decided()

    def _open(self, record: Called) -> None:
        self.reject()
        self._work.way.go(page_of(record.kind, record.uid))

    # What holds

    def _is_unfit(self, dated: PartialDate) -> bool:
        steps = [step.step for step in standing(life(self._work.book.book, self._case.header.uid))]
        began = stepping.started(self._work.book.book, self._case.header.uid)
        today = date.today()  # noqa: DTZ011 - the person's own day
        wrong = misfit(steps, Step(self.stage, dated), today, began)
        if wrong is not None:
            self.questions.say(unfit(wrong, self.stage, show_date(began, self.locale())))
            self.questions.rows["dated"].slot.editor.target().setFocus()
        return wrong is not None

    def _missing(self) -> list[Any]:
        return missing(self.stage, {found.evidence for found in self._found()})

    def _found(self) -> Any:
        """What the book has on the day that stands in the window."""
        dated = self.questions.standing("dated")
        on = dated.last if isinstance(dated, PartialDate) else self._case.on
        return evidence(self._work.book.book, self._case.header.uid, on)


def step_fields() -> tuple[Field, ...]:
    """What is asked of any step, taken or corrected."""
    return (
        PartialDay("dated", tr("On"), wanted=True, width="half"),
        Reference("decided_by", tr("Decided by"), to="organisation", width="half"),
        Reference("decision", tr("Decision"), to="decision", width="half"),
        Reference("agreement", tr("Agreement"), to="agreement", width="half"),
        Reference("document", tr("Document"), to="document", width="half", help=tr("A scan or minutes in the book.")),
        InLanguages("reason", tr("Reason"), rows=3),
    )


def telling(
    stage: Stage, answers: dict[str, Any], lacking: Sequence[str], documents: Sequence[Any] = ()
) -> stepping.Telling:
    """What was answered, as the book takes it; ``documents`` are attached beside the one that was chosen."""
    chosen = [answers["document"]] if "document" in answers else []
    return stepping.Telling(
        stage=stage,
        dated=answers["dated"],
        decided_by=answers.get("decided_by"),
        decision=answers.get("decision"),
        agreement=answers.get("agreement"),
        reason=answers.get("reason"),
        lacking=lacking,
        documents=list(dict.fromkeys([*documents, *chosen])),
    )


def take_step(
    case: Case, stage: Stage | None, work: Workplace, parent: QWidget | None, left_out: Sequence[Stage] = ()
) -> StepWindow:
    """Open the window that takes a step; ``stage`` is chosen in it if it is offered."""
    window = StepWindow(case, stage, work, parent, left_out)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
    return window
