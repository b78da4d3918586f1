"""The tab of a letter with its real pages: what can be chosen beside them, saved, printed, or drafted as an e-mail."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from db.queries.letters.printed import letter_to_print
from db.records.letter import LetterDirection
from ui.printing.layout import ChoicesBesidePages
from ui.printing.pages import PrintedPages
from ui.screens.posting.choices import Choices
from ui.screens.posting.drafting import save_draft
from ui.screens.posting.making import make
from ui.screens.view import RecordView
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QAction

    from ui.printing.made import Maker
    from ui.screens.screen import Workplace

_MEMORY = "letter.paper"


class PaperView(RecordView):
    """Whatever is chosen, and whatever changes in the book, the pages are set anew."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self._uid, self._work = uid, work
        self._book = work.book.book
        self.choices = Choices()
        self.pages = PrintedPages(work, tr("Preview of the letter"), self._maker, self._called)
        self._look()
        kept = work.memory.recall(_MEMORY)
        self.choices.show_options(self._facts.association.paper, kept if isinstance(kept, dict) else {})
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ChoicesBesidePages(self.choices, self.pages), 1)
        self.pages.offer_deeds()
        self.choices.changed.connect(self._changed)
        self.choices.draft.clicked.connect(self._draft)
        self.pages.offered.connect(self.changed)
        self.lead_focus_to(self.choices.paper)

    # What the page asks

    def refresh(self) -> None:
        """Set the pages anew, if somebody sees them. Raises NoSuchRecord."""
        self._look()
        self.pages.soon()

    def main_action(self) -> QAction:
        return self.pages.save

    def print_action(self) -> QAction:
        return self.pages.print_it

    # Setting the pages

    def _look(self) -> None:
        self._facts = letter_to_print(self._book, self._uid)
        self._goes_out = self._facts.direction is LetterDirection.OUT
        self.choices.show_letter(self._facts, goes_out=self._goes_out)

    def _changed(self) -> None:
        self._work.memory.keep(_MEMORY, self.choices.remember())
        self.pages.soon()

    def _maker(self) -> Maker | str:
        if not self._goes_out and not self._facts.texts:
            return tr("This letter came in, and the book holds no text of it. Its scan is among the documents.")
        return partial(make, self._book, self._uid, self.choices.chosen())

    def _draft(self) -> None:
        pdf = self.choices.chosen().options() if self.choices.attach.isChecked() else None
        save_draft(self, self._uid, self._called(), pdf, self._work, self.pages.outcome)

    def _called(self) -> str:
        return " – ".join(filter(None, (self._facts.register, self._facts.subject))) or tr("Letter")


def build(uid: UUID, workplace: Workplace) -> PaperView:
    return PaperView(uid, workplace)
