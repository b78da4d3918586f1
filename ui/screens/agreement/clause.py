"""A clause to be read: its wording in each language, who objects to it, and what its wordings differ in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from db.errors import NoSuchRecord
from db.queries.agreement.clauses import clause
from ui.kit.card import Card
from ui.kit.page import ScrollPage
from ui.kit.text import Text
from ui.names import language_name
from ui.screens.agreement.comparing import Comparison
from ui.screens.agreement.reword import reword
from ui.screens.agreement.wordingtext import WordingText
from ui.screens.view import RecordView
from ui.sentences.clauses import contest
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.agreement import ClauseRead
    from ui.screens.screen import Workplace


class ClauseReading(RecordView):
    """Shows the clause anew whenever the book has changed."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        self._clause: ClauseRead | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        self._text, self._contested = Card(tr("Wording")), Card(tr("Contested"))
        self._changed = Card(tr("What was changed"))
        self.comparison = Comparison()
        self._changed.add(self.comparison)
        for card in (self._contested, self._text, self._changed):
            page.column.addWidget(card)
        page.column.addStretch(1)
        self._reword = QAction(tr("Reword…"), self)
        self._reword.triggered.connect(self._word_anew)
        self.refresh()

    def main_action(self) -> QAction | None:
        return None if self._work.book.book.read_only else self._reword

    def refresh(self) -> None:
        found = clause(self._work.book.book, self.uid)
        if found is None:
            raise NoSuchRecord("This clause is no longer in the book.")
        if found == self._clause:
            return
        self._clause = found
        self._text.clear()
        for tag in found.languages:
            if len(found.languages) > 1:
                self._text.add(Text(language_name(tag, self.locale()), "small"))
            self._text.add(WordingText(found.wording.by[tag] if found.wording else "", tag))
        if not found.languages:
            self._text.add(Text(tr("It has no wording yet. Write it under Details, or reword it."), "soft"))
        self._contested.clear()
        self._contested.add(Text(contest(found, self.locale())))
        self._contested.setVisible(found.is_contested or found.settled_on is not None)
        self._changed.setVisible(bool(found.versions))
        if found.versions:
            self.comparison.show_clause(found)

    def _word_anew(self) -> None:
        if self._clause is not None:
            reword(self._clause, self._work, self)


def build(uid: UUID, work: Workplace) -> ClauseReading:
    return ClauseReading(uid, work)
