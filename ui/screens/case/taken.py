"""A step of a partnership's life that was taken: when, by whom, on what, why; and correcting one that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.errors import BookError
from db.rules.lifecycle import Evidence, Stage
from ui.form.declaration import Choice, InLanguages, PartialDay
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.button import Button
from ui.kit.card import Facts
from ui.kit.text import Text
from ui.navigation import page_of
from ui.records.declaration import New
from ui.shown import show
from ui.stages import stage_name, stage_names
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.record import Fields
    from ui.screens.screen import Workplace


class TakenWindow(Asking):
    """A step that was taken: when, by whom, on what, why, and what it lacked. Its records open from here."""

    def __init__(self, change: UUID, work: Workplace, parent: QWidget) -> None:
        values = work.book.read("stage_change", change)
        super().__init__(stage_name(values["to_stage"]), parent)
        self._work = work
        self._values = values
        column = self.column
        facts = [(tr("On"), show(values["dated"], {}, self.locale()))]
        if values["from_stage"] is not None:
            facts.append((tr("From"), stage_name(values["from_stage"])))
        facts.append((tr("Reason"), show(values["reason"], {}, self.locale())))
        names = {each.value: words for each, words in _evidence_names().items()}
        lacked = ", ".join(str(names.get(each, each)) for each in values["lacking"] or ())
        facts.append((tr("What was missing"), lacked))
        column.addWidget(Facts([fact for fact in facts if fact[1]]))
        for label, name in (
            (tr("Decided by"), "decided_by"),
            (tr("Decision"), "decision"),
            (tr("Agreement"), "agreement"),
        ):
            if values[name] is not None:
                self._link(label, values[name], column)
        column.addStretch(1)
        if not work.book.book.read_only:
            self.answer(tr("Correct…"), self._correct)
        self.answer(tr("Close"), self.accept, "main")

    def _link(self, label: str, uid: UUID, column: QVBoxLayout) -> None:
        record = self._work.book.called(uid)
        row = QHBoxLayout()
        row.addWidget(Text(label, "soft"), 1)
        button = Button(record.called, lambda: self._open(record.kind, record.uid), "link")
        button.setAccessibleName(tr("{label}: {record}").format(label=label, record=record.called))
        row.addWidget(button)
        column.addLayout(row)

    def _open(self, kind: str, uid: UUID) -> None:
        self.accept()
        self._work.way.go(page_of(kind, uid))

    def _correct(self) -> None:
        window = CorrectWindow(self._values, self._work, self.parentWidget())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.accept()
        window.open()


class CorrectWindow(Asking):
    """What a step should have been. The wrong one is not rewritten: both readings are kept."""

    def __init__(self, wrong: Fields, work: Workplace, parent: QWidget | None) -> None:
        super().__init__(tr("Correct the step: {stage}").format(stage=stage_name(wrong["to_stage"])), parent)
        self._wrong = wrong
        self._work = work
        self.column.addWidget(
            Text(
                tr("The page then shows what you say here. What was written before stays in the book’s history."),
                "soft",
            )
        )
        fields = (
            Choice("to_stage", tr("It came to"), choices=stage_names(), wanted=True, width="half"),
            PartialDay("dated", tr("On"), wanted=True, width="half"),
            InLanguages("reason", tr("Why it is corrected"), rows=3, wanted=True),
        )
        finder = BookFinder(work.book, lambda *_: None, self, work.habits)
        begin = {"to_stage": str(wrong["to_stage"]), "dated": wrong["dated"]}
        self.questions = Questions(fields, finder, work.habits, begin)
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Correct the step"), self.correct, "main")

    def correct(self) -> None:
        """Put the other reading into the book, or say what is missing."""
        answers = self.questions.answers()
        if answers is None:
            return
        kept = {
            name: self._wrong[name]
            for name in ("partnership", "from_stage", "position", "decided_by", "decision", "agreement")
        }
        fields = {**kept, **answers, "to_stage": Stage(answers["to_stage"]), "corrects": self._wrong["uid"]}
        title = tr("Correct the step: {stage}").format(stage=stage_name(self._wrong["to_stage"]))
        try:
            self._work.book.add(title, New("stage_change", fields))
        except BookError as error:
            self.questions.say(str(error))
            return
        self.accept()


def _evidence_names() -> dict[Evidence, str]:
    return {
        Evidence.CONTACT: tr("a contact on the other side"),
        Evidence.LETTER_OF_INTENT: tr("a letter of intent"),
        Evidence.DRAFT: tr("a draft of the agreement"),
        Evidence.VOTED_DECISION: tr("a decision with its vote"),
        Evidence.AGREEMENT_IN_FORCE: tr("an agreement in force"),
        Evidence.REASON: tr("a reason"),
    }


def show_step(change: UUID, work: Workplace, parent: QWidget) -> TakenWindow:
    """Open the window that shows a step that was taken."""
    window = TakenWindow(change, work, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
    return window
