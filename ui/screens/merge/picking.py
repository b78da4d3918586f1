"""Picking the other one: who or what a record is to be merged with, found by any part of any name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.kit.asking import Asking
from ui.kit.attention import AttentionRow
from ui.kit.laid import empty, widgets
from ui.kit.text import Text
from ui.navigation import Place
from ui.records.declaration import shown
from ui.screens.merge.values import KINDS
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.record import Called
    from ui.screens.screen import Workplace

_MOST = 8


class Picking(Asking):
    """A line to type in, and the records that fit, each a row to press; at first those with a word of the same name."""

    def __init__(self, kind: str, uid: UUID, work: Workplace, parent: QWidget | None = None) -> None:
        self._kind, self._uid, self._work = kind, uid, work
        called = work.book.called(uid).called
        super().__init__(tr("Merge “{record}” with…").format(record=called or shown(kind).untitled), parent)
        self.column.addWidget(Text(tr("Choose the other one. You then see the two side by side."), "soft"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Type a part of the name"))
        self.line.setAccessibleName(tr("The other one"))
        self.line.setMinimumWidth(40 * self.fontMetrics().averageCharWidth())
        self.line.textChanged.connect(self._offer)
        self.line.returnPressed.connect(self._take_first)
        self.column.addWidget(self.line)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID)
        self._none = Text(tr("Nobody and nothing else in this book is called so."), "soft")
        self.column.addWidget(self._none)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self._words = called.split()
        self._offer("")

    def rows(self) -> list[AttentionRow]:
        """The records on offer, in their order."""
        return widgets(self._rows, AttentionRow)

    def _offer(self, typed: str) -> None:
        empty(self._rows)
        found = self._found(typed)
        for each in found:
            row = AttentionRow(each.called or shown(self._kind).untitled)
            row.opened.connect(partial(self._take, each))
            self._rows.addWidget(row)
        self._none.setVisible(bool(typed.strip()) and not found)

    def _found(self, typed: str) -> list[Called]:
        """What fits what is typed; before anything is, what has a word of the name too."""
        wanted = [typed] if typed.strip() else self._words
        every = [each for words in wanted for each in self._work.book.find((self._kind,), words, _MOST + 1)]
        return [each for each in dict.fromkeys(every) if each.uid != self._uid][:_MOST]

    def _take_first(self) -> None:
        if found := self._found(self.line.text()):
            self._take(found[0])

    def _take(self, other: Called) -> None:
        self.accept()
        self._work.way.go(Place("merge", self._kind, other.uid, words=str(self._uid)))


def merging_action(kind: str, uid: UUID, work: Workplace, parent: QWidget) -> QAction | None:
    """What asks with whom a record is to be merged; None for kinds that are not merged."""
    if kind not in KINDS or work.book.book.read_only:
        return None
    action = QAction(tr("Merge with…"), parent)
    action.triggered.connect(lambda: Picking(kind, uid, work, parent.window()).open())
    return action
