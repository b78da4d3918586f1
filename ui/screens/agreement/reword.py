"""Wording a clause anew: the wording so far is kept as a version, with whose it was and why it was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from db.errors import BookError
from db.records.clause import Clause, ClauseVersion
from ui.form.declaration import Field, InLanguages, PartialDay, Reference
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.agreement import ClauseRead
    from ui.screens.screen import Workplace


class RewordWindow(Asking):
    """Asks for the new wording, from when it holds, who proposed it and why."""

    def __init__(self, clause: ClauseRead, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(tr("Word clause {number} anew").format(number=clause.number), parent)
        self._clause = clause
        self._work = work
        told = tr("The wording so far is kept. It can be compared with the new one at any time.")
        self.column.addWidget(Text(told, "soft"))
        fields: tuple[Field, ...] = (
            InLanguages("wording", tr("New wording"), rows=8, wanted=True),
            PartialDay("dated", tr("From when"), width="half"),
            Reference("proposed_by", tr("Proposed by"), to=("person", "organisation", "place"), width="half"),
            InLanguages("reason", tr("Why it is changed"), rows=2),
        )
        finder = BookFinder(work.book, lambda *_: None, self, work.habits)
        self.questions = Questions(fields, finder, work.habits, {"wording": clause.wording})
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Reword the clause"), self.reword, "main")

    def reword(self) -> None:
        """Put the new wording into the clause and both among its versions, as one change."""
        answers = self.questions.answers()
        if answers is None:
            return
        wording = answers.pop("wording")
        if wording == self._clause.wording:
            self.questions.say(tr("That is the wording that it has."))
            return
        title = tr("Reword clause {number}").format(number=self._clause.number)
        try:
            with self._work.book.book.change(title) as change:
                clause = change.get(Clause, self._clause.uid)
                before = self._clause.wording
                place = len(self._clause.versions)
                if before is not None and all(each.wording != before for each in self._clause.versions):
                    change.add(ClauseVersion, clause=clause, wording=before, position=place)
                change.add(ClauseVersion, clause=clause, wording=wording, position=place + 1, **answers)
                change.edit(clause, wording=wording)
        except BookError as error:
            self.questions.say(str(error))
            return
        self.accept()


def reword(clause: ClauseRead, work: Workplace, parent: QWidget) -> None:
    """Open the window that words a clause anew."""
    window = RewordWindow(clause, work, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
