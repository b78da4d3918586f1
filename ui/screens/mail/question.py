"""One unclear address: who writes from it, about what, and the line in which it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from imports.mail.whose import Answer
from ui.form.editors.pick import Pick
from ui.form.editors.reference import ReferenceEditor
from ui.kit.card import Hairline
from ui.kit.text import Text
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from imports.mail.placed import Question
    from ui.form.editors.editor import Finder
    from ui.openbook import OpenBook

_NOT_SAID, _NEW, _OTHER, _LEFT_OUT, _NO_MORE = "", "new", "other", "left out", "no more"


class QuestionRow(QWidget):
    """Two lists to pick from: whose the address is, and under which partnership its mail is filed."""

    answered = Signal()

    def __init__(
        self, question: Question, partnerships: Sequence[tuple[str, UUID]], book: OpenBook, finder: Finder
    ) -> None:
        super().__init__()
        self.question = question
        called = question.name or question.address
        self.who = Pick()
        self.who.setAccessibleName(tr("Whose address is {address}?").format(address=question.address))
        self._fill_who(book)
        self.under = Pick()
        self.under.setAccessibleName(tr("Under which partnership is mail of {who} filed?").format(who=called))
        self._fill_under(partnerships)
        self.other = ReferenceEditor("who", ("person", "organisation"), finder)
        self.other.line.setPlaceholderText(tr("Type a part of the name of a person or a body"))
        self.other.name_it(tr("Who writes from {address}").format(address=question.address), "")
        self.other.hide()
        self._book = book
        self._lay_out(called)
        self.who.currentIndexChanged.connect(self._changed)
        self.under.currentIndexChanged.connect(self._changed)
        self.other.settled.connect(self.answered)

    @property
    def is_answered(self) -> bool:
        """Whether anything was said of it."""
        return self.who.currentData() != _NOT_SAID or self.under.currentData() is not None

    def answer(self) -> Answer | None:
        """What was said, None for nothing. Raises Unreadable for a typed name that stands for nobody."""
        if not self.is_answered:
            return None
        who, under = self.who.currentData(), self.under.currentData()
        if who == _LEFT_OUT:
            return Answer(is_left_out=True)
        if who == _NEW:
            return Answer(new_person=self.question.name or self.question.address, partnership=under)
        uid: UUID | None = None
        if who == _OTHER:
            uid = self.other.values()["who"]
        elif who not in {_NOT_SAID, _NO_MORE}:
            uid = who
        if uid is not None and self._book.called(uid).kind == "organisation":
            return Answer(organisation=uid, partnership=under)
        return Answer(person=uid, partnership=under)

    def _fill_who(self, book: OpenBook) -> None:
        question = self.question
        self.who.addItem(tr("As written"), _NOT_SAID)
        for uid in (*question.people, *question.bodies):
            self.who.addItem(book.called(uid).called, uid)
        name = question.name or question.address
        self.who.addItem(tr("A new person: {name}").format(name=name), _NEW)
        self.who.addItem(tr("Somebody else in the book…"), _OTHER)
        self.who.addItem(tr("As written, and ask no more"), _NO_MORE)
        self.who.addItem(tr("Leave mail of this address out"), _LEFT_OUT)
        # Somebody of exactly this name is most likely meant.
        if len(question.people) == 1:
            self.who.setCurrentIndex(1)

    def _fill_under(self, partnerships: Sequence[tuple[str, UUID]]) -> None:
        self.under.addItem(tr("No partnership said"), None)
        likely = [(called, uid) for called, uid in partnerships if uid in self.question.partnerships]
        others = [(called, uid) for called, uid in partnerships if uid not in self.question.partnerships]
        for called, uid in (*likely, *others):
            self.under.addItem(called, uid)

    def _lay_out(self, called: str) -> None:
        question = self.question
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 2 * GRID, 0, 2 * GRID)
        row.setSpacing(3 * GRID)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(called, "strong"))
        count = tr("1 e-mail") if question.count == 1 else tr("%Ln e-mails", "", question.count)
        told = count if not question.name else tr("{address} · {count}").format(address=question.address, count=count)
        words.addWidget(Text(told, "soft"))
        if question.subjects:
            words.addWidget(Text(" · ".join(f"“{one}”" for one in question.subjects), "soft"))
        words.addStretch(1)
        row.addLayout(words, 3)
        picks = QVBoxLayout()
        picks.setSpacing(GRID)
        picks.addWidget(self.who)
        picks.addWidget(self.other)
        picks.addWidget(self.under)
        picks.addStretch(1)
        row.addLayout(picks, 2)
        outer.addLayout(row)
        outer.addWidget(Hairline())

    def _changed(self) -> None:
        who = self.who.currentData()
        self.other.setVisible(who == _OTHER)
        self.under.setEnabled(who != _LEFT_OUT)
        if who == _OTHER:
            self.other.line.setFocus()
        self.answered.emit()
