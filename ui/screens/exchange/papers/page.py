"""The tab of an exchange with its papers: the list, what can be chosen, and the real pages beside it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from db.queries.exchange.glance import glance
from db.queries.the_association import language_of, the_association
from exports.exchange.printing import papers
from exports.phrases import Phrases, spoken
from ui.printing.layout import ChoicesBesidePages
from ui.printing.pages import PrintedPages
from ui.screens.exchange.papers.choices import Choices
from ui.screens.exchange.papers.making import Chosen, make
from ui.screens.exchange.papers.telling import first, told
from ui.screens.view import RecordView
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QAction

    from ui.printing.made import Maker
    from ui.screens.screen import Workplace

_MEMORY = "exchange.papers"


class PapersView(RecordView):
    """Whatever is chosen, and whatever changes in the book, the pages are set anew."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self._uid, self._work = uid, work
        self._book = work.book.book
        row = the_association(self._book)
        language = spoken(language_of(row))
        phrases = Phrases(language)
        self._titles = {name: phrases.code("paper", name) for name in papers()}
        self.choices = Choices(papers(), self._titles)
        kept = work.memory.recall(_MEMORY)
        said = kept if isinstance(kept, dict) else {}
        usual = row.paper.value if row is not None else "a4"
        self.choices.show_options(str(said.get("paper") or usual), str(said.get("language") or language))
        self.pages = PrintedPages(work, tr("Preview of the paper"), self._maker, self._file_name)
        self._lay_out()
        self.choices.changed.connect(self._changed)
        self.pages.offered.connect(self.changed)
        self.lead_focus_to(self.choices.list)
        self._look()

    # What the page asks

    def refresh(self) -> None:
        """Set the pages anew, if somebody sees them. Raises NoSuchRecord."""
        self._look()
        self.pages.soon()

    def main_action(self) -> QAction:
        return self.pages.save

    def print_action(self) -> QAction:
        return self.pages.print_it

    def turn_to(self, part: str) -> None:
        """Choose the paper of this name."""
        self.choices.choose(part)

    # Making it

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(ChoicesBesidePages(self.choices, self.pages, over=self.choices.about), 1)
        self.pages.offer_deeds()

    def _look(self) -> None:
        """Say what there is to settle before something is printed, and offer the groups."""
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        found = glance(self._book, self._uid, today)
        self._head = found.head
        guests, looks = found.guests, found.looks
        self.choices.offer_groups(sorted({guest.in_group for guest in guests.coming if guest.in_group}))
        self.choices.warn({name: first(name, looks, self.locale()) for name in papers()})

    # Setting the pages

    def _changed(self) -> None:
        chosen = self.choices.chosen()
        self._work.memory.keep(_MEMORY, {"paper": chosen.paper, "language": chosen.language})
        self.pages.soon()

    def _maker(self) -> Maker | str:
        if self.choices.must_be_asked():
            return tr("This paper holds what is private. Tick “Print what is private” to see and to print it.")
        return partial(make, self._book, self._uid, self.choices.chosen())

    def _file_name(self) -> str:
        chosen: Chosen = self.choices.chosen()
        said = told(chosen.name, self._titles.get(chosen.name, ""))
        return " – ".join(filter(None, (self._head.called, said.title, chosen.group)))


def build(uid: UUID, workplace: Workplace) -> PapersView:
    return PapersView(uid, workplace)
