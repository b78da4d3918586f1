"""Two records side by side: which of them stays, what is taken of each, and making them one or telling them apart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.comparing import side_by_side
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.page import ScrollPage
from ui.kit.text import Text
from ui.navigation import page_of
from ui.screens.duplicates.finding import remembered
from ui.screens.merge.table import Table
from ui.screens.merge.telling import Note
from ui.screens.screen import Screen
from ui.sentences.likeness import sentence, why
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Changed
    from db.queries.comparing import SideBySide
    from db.queries.record import Called
    from ui.screens.screen import Workplace


class MergeScreen(Screen):
    """``first`` stays unless the other is chosen."""

    def __init__(self, kind: str, first: UUID, second: UUID, work: Workplace) -> None:
        super().__init__()
        self._kind = kind
        self._uids = first, second
        self._work = work
        self._covered = True
        self.table: Table | None = None
        self.problem = Text("", "problem")
        self.card = Card()
        self._told = Text("", "soft")
        self.merge_button = Button(tr("Merge"), self.merge, "main")
        self.apart_button = Button(tr("They are two"), self.tell_apart)
        self.later_button = Button(tr("Later"), work.way.back)
        self.reveal_button = Button(tr("Show what is private"), self.reveal, "link")
        self._lay_out()
        self.refresh()
        work.book.changed.connect(self._book_changed)

    def title(self) -> str:
        return tr("Two that may be one")

    def refresh(self) -> None:
        """Read the two anew."""
        two = self._read()
        if two is None:
            for button in (self.merge_button, self.apart_button):
                button.setEnabled(False)
            return
        former, table = self.table, Table(self._kind, two, self._work.book, covered=self._covered, parent=self)
        if former is not None:
            table.take_over(former)
        self.card.clear()
        self.card.add(table)
        self.table = table
        # The table comes after the buttons at its foot were made, and is gone through before them.
        for one, next_one in pairwise((self.reveal_button, *table.boxes(), self.merge_button, self.apart_button)):
            QWidget.setTabOrder(one, next_one)
        self.reveal_button.setVisible(self._covered and table.has_private)
        pair = remembered(self._work.book.book, *self._uids)
        reasons = sentence(why(pair.likeness)) if pair is not None else ""
        self._why.setText(reasons)
        self._why.setVisible(bool(reasons))
        self._follow()
        table.changed.connect(self._follow)
        may = not self._work.book.book.read_only
        self.merge_button.setEnabled(may)
        self.apart_button.setEnabled(may)
        self.lead_focus_to(table.stays.first.button)

    def _read(self) -> SideBySide | None:
        """The two as they stand, or None with the reason said."""
        try:
            two = side_by_side(self._work.book.book, self._kind, *self._uids)
        except BookError as error:
            self._say(str(error))
            return None
        binned = next((each for each in (two.first, two.second) if each.values["binned"] is not None), None)
        if binned is None:
            self.problem.hide()
            return two
        self._say(tr("“{record}” lies in the bin: only what is in use is merged.").format(record=binned.record.called))
        return None

    def merge(self) -> None:
        """Make one of the two."""
        from db.merging import merge

        if self.table is None:
            return
        kept, gone = self._kept_and_gone(self.table)
        title = tr("Merge “{gone}” into “{kept}”").format(gone=gone.called, kept=kept.called)
        note = Note(self._work.book, self.locale())
        try:
            merge(self._work.book.book, title, self._kind, kept.uid, gone.uid, self.table.choices(), note)
        except BookError as error:
            self._say(str(error))
            return
        self._go_on(kept, gone)
        self._work.offer_undo(tr("They are one now: {record}").format(record=kept.called))

    def _go_on(self, kept: Called, gone: Called) -> None:
        """Back to the pairs that are left, or to the one that it is now."""
        way = self._work.way
        stops, at = way.stops()
        if at > 0 and stops[at - 1].place.screen == "duplicates":
            way.back()
        else:
            way.go(page_of(self._kind, kept.uid))
        way.forget(gone.uid)

    def tell_apart(self) -> None:
        """Write down that they are two."""
        from db.merging import tell_apart

        if self.table is None:
            return
        first, second = self.table.two.first.record.called, self.table.two.second.record.called
        title = tr("Tell “{first}” and “{second}” apart").format(first=first, second=second)
        try:
            tell_apart(self._work.book.book, title, *self._uids)
        except BookError as error:
            self._say(str(error))
            return
        self._work.way.back()
        self._work.offer_undo(tr("They are two: nobody is asked about them again."))

    def reveal(self) -> None:
        """Show private values too."""
        self._covered = False
        self.refresh()

    def _kept_and_gone(self, table: Table) -> tuple[Called, Called]:
        first, second = table.two.first.record, table.two.second.record
        return (second, first) if table.keeps_second() else (first, second)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(3 * GRID)
        page = ScrollPage()
        outer.addWidget(page, 1)
        head = QHBoxLayout()
        head.addWidget(Text(self.title(), "title"), 1)
        head.addWidget(self.reveal_button)
        page.column.addLayout(head)
        self._why = Text("", "soft")
        page.column.addWidget(self._why)
        page.column.addWidget(self.card)
        page.column.addWidget(self._told)
        page.column.addStretch(1)
        outer.addWidget(self.problem)
        self.problem.hide()
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 2 * GRID, 2 * GRID)
        buttons.setSpacing(2 * GRID)
        for button in (self.merge_button, self.apart_button, self.later_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        outer.addLayout(buttons)

    def _follow(self) -> None:
        """Say what merging will do."""
        if self.table is None:
            return
        kept, gone = self._kept_and_gone(self.table)
        self._told.setText(
            tr(
                "“{kept}” stays, with the names, addresses and links of both. “{gone}” goes to the bin; what you do "
                "not choose is kept in a note."
            ).format(kept=kept.called, gone=gone.called)
        )

    def _book_changed(self, changed: Changed) -> None:
        if any(uid in self._uids for _, uid in changed.records):
            self.refresh()

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.show()
