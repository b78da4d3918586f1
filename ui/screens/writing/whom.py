"""To whom a letter goes, and who gets a copy: names that are found in the book, added and taken away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.errors import BookError
from ui.form.editors.editor import Unreadable
from ui.form.editors.reference import ReferenceEditor
from ui.form.finding import BookFinder
from ui.kit.button import Button, IconButton
from ui.kit.card import Card
from ui.kit.laid import empty
from ui.kit.text import Line, Text, tip
from ui.navigation import page_of
from ui.records.declaration import New
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ui.screens.screen import Workplace

_KINDS = ("person", "organisation")


class Whom(Card):
    """The lines To and Copy of one letter."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self._uid = uid
        self._work = work
        self.setAccessibleName(tr("To whom"))
        self.problem = Text("", "problem")
        self.lines = {"to": _Lines(tr("To"), partial(self._add, "to"), self), "copy": _Lines(
            tr("Copy"), partial(self._add, "copy"), self
        )}  # fmt: skip
        for line in self.lines.values():
            self.add(line)
        self.add(self.problem)
        self.say("")
        self.refresh()

    def finder(self) -> BookFinder:
        return BookFinder(
            self._work.book, lambda kind, uid: self._work.way.go(page_of(kind, uid)), self, self._work.habits
        )

    def refresh(self) -> None:
        """Show who stands on the lines in the book."""
        rows = self._work.book.parts("correspondent", "letter", self._uid, "position")
        for line, pieces in self.lines.items():
            pieces.show_rows([row for row in rows if row["line"] == line], self._take_away, self._open)

    def names(self, row: Mapping[str, Any]) -> list[str]:
        """The person and the organisation of a correspondent; none of one that is an address alone."""
        return [self._work.book.called(row[kind]).called for kind in _KINDS if row[kind] is not None]

    def settle(self) -> bool:
        """Add whoever was typed and not taken from the list yet. False where it could be several or nobody."""
        left = [line.leave() for line in self.lines.values()]  # each, whatever came of the one before
        return all(left)

    def say(self, sentence: str) -> None:
        """What does not hold."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _add(self, line: str, who: UUID) -> None:
        kind = self._work.book.called(who).kind
        rows = self._work.book.parts("correspondent", "letter", self._uid, "position")
        if any(row["line"] == line and who in (row["person"], row["organisation"]) for row in rows):
            self.refresh()
            return
        position = 1 + max((row["position"] for row in rows), default=-1)
        fields = {"letter": self._uid, "line": line, "position": position, kind: who}
        try:
            self._work.book.add(tr("Put somebody on the letter"), New("correspondent", fields))
        except BookError as error:
            self.say(str(error))
            return
        self.say("")

    def _take_away(self, row: Mapping[str, Any]) -> None:
        title = tr("Take {name} off the letter").format(name=row["called"])
        try:
            self._work.book.bin(title, [("correspondent", row["uid"])])
        except BookError as error:
            self.say(str(error))

    def _open(self, row: Mapping[str, Any]) -> None:
        for kind in _KINDS:
            if row[kind] is not None:
                self._work.way.go(page_of(kind, row[kind]))
                return


class _Lines(QWidget):
    """One line of a letter: who stands on it below each other, and where another one is typed."""

    def __init__(self, label: str, added: Any, whom: Whom) -> None:
        super().__init__()
        self._label = label
        self._added = added
        self._whom = whom
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        head = Line(label, "soft")
        head.setFixedWidth(head.fontMetrics().horizontalAdvance("M" * 5))
        row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self.adder = ReferenceEditor("who", _KINDS, whom.finder())
        self.adder.name_it(label, tr("A person or an organisation"))
        self.adder.show_values({})
        self.adder.settled.connect(self.leave)
        self.adder.line.editingFinished.connect(self.leave)
        column.addWidget(self.adder)

    def show_rows(self, rows: list[Mapping[str, Any]], take_away: Any, open_it: Any) -> None:
        """Show these correspondents."""
        empty(self._rows)
        for each in rows:
            row = QHBoxLayout()
            names = self._whom.names(each)
            column = QVBoxLayout()
            column.setSpacing(0)
            name = Button(names[0], partial(open_it, each), "link") if names else Line(each["called"])
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            name.setToolTip(tip(each["called"]))
            column.addWidget(name)
            for body in names[1:]:
                column.addWidget(Line(body, "small"))
            row.addLayout(column, 1)
            words = tr("{line}: take {name} away").format(line=self._label, name=each["called"])
            row.addWidget(IconButton("x", words, partial(take_away, each)), 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addLayout(row)

    def leave(self) -> bool:
        """Add who stands in the field. False where it is not clear who is meant."""
        try:
            who = self.adder.values()["who"]
        except Unreadable as error:
            self._whom.say(str(error))
            return False
        if who is not None:
            self.adder.show_values({})
            self._added(who)
        return True
