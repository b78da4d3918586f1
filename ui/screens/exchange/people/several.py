"""Changing many participants at once: what is filled in holds for all of them, what is left empty stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from db.errors import BookError
from ui.choices import exchanges, people
from ui.form.declaration import Choice, Day, Field, Line, Money, PartialDay, Reference
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ui.screens.screen import Workplace


class SeveralWindow(Asking):
    """Asks what the chosen participants have in common from now on."""

    def __init__(self, chosen: Sequence[UUID], work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(_title(len(chosen)), parent)
        self._chosen, self._work = tuple(chosen), work
        self.column.addWidget(Text(tr("What you leave empty stays with each of them as it is."), "soft"))
        finder = BookFinder(work.book, lambda *_: None, self, work.habits)
        self.questions = Questions(_fields(), finder, work.habits, {})
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Change them"), self.change, "main")

    def change(self) -> None:
        """Write it down for all of them, as one change."""
        answers = self.questions.answers()
        if answers is None:
            return
        if not answers.keys() - {"fee_currency"}:
            self.questions.say(tr("Fill in what is to change."))
            return
        if not answers.keys() & {"fee_due", "fee_paid"}:
            answers.pop("fee_currency", None)
        try:
            self._work.book.edit_all(_title(len(self._chosen)), "participant", dict.fromkeys(self._chosen, answers))
        except BookError as error:
            self.questions.say(str(error))
            return
        self.accept()


def change_several(chosen: Sequence[UUID], work: Workplace, parent: QWidget) -> None:
    """Open the window that changes these participants."""
    window = SeveralWindow(chosen, work, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()


def _title(number: int) -> str:
    return tr("Change 1 participant") if number == 1 else tr("Change %Ln participants", "", number)


def _fields() -> tuple[Field, ...]:
    return (
        Choice("part", tr("Part"), choices=exchanges.parts(), width="third"),
        Choice("side", tr("Side"), choices=people.sides(), width="third"),
        Reference("place", tr("Comes from"), to="place", width="third"),
        Reference("organisation", tr("School or organisation"), to="organisation", width="half"),
        Line("school_class", tr("Class"), width="half"),
        Line("in_group", tr("Group"), width="third"),
        Choice("attended", tr("Came?"), choices=exchanges.attended(), width="third"),
        Day("cancelled_on", tr("Cancelled on"), width="third", only_if=("attended", ("cancelled",))),
        Choice("visa", tr("Visa"), choices=exchanges.visas(), width="third"),
        PartialDay("starts", tr("From, if shorter"), width="third"),
        PartialDay("ends", tr("To, if shorter"), width="third"),
        Money("fee_due", tr("Fee due"), currency="fee_currency", width="half"),
        Money("fee_paid", tr("Fee paid"), currency="fee_currency", width="half"),
    )
