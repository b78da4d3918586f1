"""One letter to many: whom, what, each looked at, and what is done with them, on one page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.letters.mailing import Plan, plan, reworded
from ui.kit.page import ScrollPage
from ui.kit.text import Text
from ui.screens.mailing.chosen import begin, chosen_in
from ui.screens.mailing.deeds import Deeds
from ui.screens.mailing.leafing import Leafing
from ui.screens.mailing.what import What
from ui.screens.mailing.whom import Whom
from ui.screens.screen import Screen
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QAction

    from db.queries.letters.mailing import Mailing
    from ui.screens.screen import Workplace

_GATHERED = 250
"""Milliseconds after the last change until the letters are worked out anew."""


class MailingScreen(Screen):
    """``those`` are the people and organisations with whom it begins; none to go on with what there is."""

    def __init__(self, those: tuple[UUID, ...], work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.chosen = chosen_in(work.book.book, those)
        self.plan = Plan()
        self._asked: object = None
        self._soon = QTimer(self, singleShot=True, interval=_GATHERED)
        self._soon.timeout.connect(self.refresh)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 2 * GRID, 0)
        outer.setSpacing(3 * GRID)
        outer.addWidget(Text(self.title(), "title"))
        self._row = QHBoxLayout()
        self._row.setSpacing(4 * GRID)
        outer.addLayout(self._row, 1)
        self._fill()
        work.book.changed.connect(self._book_changed)

    def title(self) -> str:
        return tr("Write to many")

    def print_action(self) -> QAction:
        return self.leafing.pages.print_it

    def settle(self) -> bool:
        """What is still being typed is remembered; nothing of it can be wrong."""
        self.leafing.keep()
        return True

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what was chosen."""
        return not self._soon.isActive()

    def refresh(self) -> None:
        """Work the letters out anew, and show them; where only words changed, to whom they go stays as it is."""
        mailing = self.chosen.mailing()
        asked = _but_the_words(mailing), tuple(self.chosen.whom)
        try:
            if asked == self._asked:
                self.plan = reworded(self.plan, mailing)
            else:
                self.plan = plan(self._work.book.book, mailing, self.chosen.whom)
                self.whom.show_plan(self.plan)
            self._asked = asked
            self.leafing.show_plan(self.plan, mailing, self.whom.current())
        except BookError:  # what it is about, or signed by, left the book
            gone = {"about": None, "signed_by": None}
            self.chosen.answers.update(gone)
            self.what.questions.fill(gone)
            self._soon.start()
        self.deeds.show_plan(self.plan)

    def _book_changed(self) -> None:
        self._asked = None
        self._soon.start()

    def _fill(self) -> None:
        """Put the pieces on the page, for the mailing that is going on."""
        self.whom, self.what = Whom(self._work), What(self.chosen, self._work)
        self.leafing, self.deeds = Leafing(self.chosen, self._work), Deeds(self.chosen, self._work)
        left = ScrollPage()
        for piece in (self.whom, self.what, self.deeds):
            left.column.addWidget(piece)
        left.column.addStretch(1)
        self._row.addWidget(left, 6)
        self._row.addWidget(self.leafing, 5)
        self.whom.added.connect(self._add)
        self.whom.removed.connect(self._remove)
        self.whom.turned.connect(self.leafing.look_at)
        self.leafing.turned.connect(self.whom.look_at)
        self.leafing.changed.connect(self._soon.start)
        self.what.changed.connect(self._soon.start)
        self.deeds.wanted.connect(self.settle)
        self.deeds.over.connect(self._begin_anew)
        self.lead_focus_to(self.whom.adding.finding.line)
        self._asked = None
        self.refresh()

    def _add(self, uids: Sequence[UUID]) -> None:
        self.chosen.whom = list(dict.fromkeys((*self.chosen.whom, *uids)))
        self.refresh()

    def _remove(self, uids: Sequence[UUID]) -> None:
        away = set(uids)
        self.chosen.whom = [uid for uid in self.chosen.whom if uid not in away]
        self.refresh()

    def _begin_anew(self) -> None:
        came_from = self.chosen.came_from
        self.chosen = begin(self._work.book.book)
        self.chosen.came_from = came_from
        while (item := self._row.takeAt(0)) is not None:
            piece = item.widget()
            if isinstance(piece, QWidget):
                piece.hide()
                piece.deleteLater()
        self._fill()


def _but_the_words(mailing: Mailing) -> Mailing:
    """The mailing as far as it decides who gets a letter, in which language and by which way."""
    wordless = tuple(replace(each, subject="", text="") for each in mailing.versions)
    corrected = {uid: replace(each, subject="", text="") for uid, each in mailing.corrected.items()}
    return replace(mailing, title="", versions=wordless, corrected=corrected)
