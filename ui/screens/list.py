"""The page of all records of one kind: their list, what begins a new one, and what lies in the bin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.dates.shown import show_date
from ui.kit.button import Button
from ui.kit.text import Text
from ui.navigation import Place
from ui.screens.letters import SHOWN_AS
from ui.screens.listed import Listed
from ui.screens.merge.values import KINDS
from ui.screens.screen import Screen
from ui.screens.writing import begin_letter_here
from ui.screens.writing_down import write_down_here
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.listing import Counted, Scope
    from ui.screens.screen import Workplace


_REPORTS = {"letter": Place("reports", tab="register")}
"""By kind the report that prints its records one by one."""


class ListScreen(Screen):
    """Everything of one kind, over all partnerships."""

    def __init__(self, kind: str, work: Workplace, scope: Scope | None = None) -> None:
        super().__init__()
        self.listed = Listed(kind, work, scope=scope)
        self._print: QAction | None = None
        self._declared = self.listed.declared
        self._work = work
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(3 * GRID)
        head = QHBoxLayout()
        self._title = Text(self._declared.many, "title")
        head.addWidget(self._title, 1)
        if kind in KINDS:
            head.addWidget(Button(tr("Look for duplicates"), lambda: work.way.go(Place("duplicates", kind)), "quiet"))
        if kind in {"person", "organisation"}:
            head.addWidget(Button(tr("Write to these…"), self._write_to_these, "quiet"))
        self._additions: list[QAction] = []
        if kind == "letter":
            head.addWidget(Button(tr("Answers owed"), lambda: work.way.go(Place("owing")), "quiet"))
            down = QAction(tr("Write down a letter, a call or a talk…"), self)
            down.triggered.connect(lambda: write_down_here(work, self))
            self._additions = [] if work.book.book.read_only else [down]
            head.addWidget(Button(tr("Show as conversations"), partial(_as_conversations, work), "quiet"))
            head.addWidget(Button(tr("Write a letter"), lambda: begin_letter_here(work), "quiet"))
            head.addWidget(Button(tr("Write to many…"), lambda: work.way.go(Place("mailing")), "quiet"))
        if kind in _REPORTS:
            self._print = QAction(tr("Print the letter register…"), self)
            self._print.triggered.connect(lambda: work.way.go(_REPORTS[kind]))
        if kind == "exchange":
            calendar = Button(tr("Calendar"), lambda: work.way.go(Place("calendar")), "quiet")
            calendar.setIcon(icon("calendar", "soft"))
            head.addWidget(calendar)
        self.bin = Button(tr("Bin"), look="quiet")
        self.bin.setIcon(icon("trash-2", "soft"))
        self.bin.setCheckable(True)
        self.bin.setToolTip(tr("Show what lies in the bin"))
        self.bin.toggled.connect(self._show_bin)
        head.addWidget(self.bin)
        column.addLayout(head)
        if scope is not None and scope.counted is not None:
            column.addLayout(self._told_of(scope.counted, work))
        column.addWidget(self.listed, 1)
        self._new: QAction | None = None
        if self._declared.can_begin:
            self._new = QAction(self._declared.add, self)
            self._new.triggered.connect(self.listed.begin)
        self.lead_focus_to(self.listed)

    def title(self) -> str:
        return self._title.text()

    def main_action(self) -> QAction | None:
        return None if self.bin.isChecked() else self._new

    def print_action(self) -> QAction | None:
        return self._print

    def additions(self) -> list[QAction]:
        return self._additions

    def export_action(self) -> QAction:
        return self.listed.export_action

    def edit(self) -> None:
        """Open the chosen row."""
        table = self.listed.view.table
        table.activated.emit(table.currentIndex())

    def _write_to_these(self) -> None:
        """One letter to those who are selected, or to all that the list shows where one or none is."""
        from db.queries.listing import every

        view, book = self.listed.view, self._work.book.book
        selected = view.selected()
        those = (
            selected
            if len(selected) > 1
            else [row.uid for row in every(book, self._declared.kind, (), *view.question())]
        )
        self._work.way.go(Place("mailing", those=tuple(those)))

    def _told_of(self, counted: Counted, work: Workplace) -> QHBoxLayout:
        """Which of them are shown, and the way to all."""
        row = QHBoxLayout()
        first, last = (show_date(day, self.locale()) for day in (counted.span.first, counted.span.last))
        said = tr("Only what the report counts from {first} to {last}").format(first=first, last=last)
        row.addWidget(Text(said, "soft"), 1)
        row.addWidget(Button(tr("Show all"), lambda: work.way.go(Place("list", self._declared.kind)), "link"))
        return row

    def _show_bin(self, shown_bin: bool) -> None:
        many = self._declared.many
        self._title.setText(tr("{records} in the bin").format(records=many) if shown_bin else many)
        self.listed.show_bin(shown_bin)
        self.changed.emit()


def _as_conversations(work: Workplace) -> None:
    work.memory.keep(SHOWN_AS, "conversations")
    work.way.go(Place("list", "letter", tab="conversations"))


def build(place: Place, workplace: Workplace) -> Screen:
    """The list; letters as conversations, unless their list was asked for."""
    if place.kind == "letter" and place.scope is None and place.tab != "list":
        from ui.screens.letters.screen import LettersScreen

        if workplace.memory.recall(SHOWN_AS) != "list":
            return LettersScreen(workplace)
    return ListScreen(place.kind, workplace, place.scope)
