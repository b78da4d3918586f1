"""The page of the answers that are owed: by us, by them, and the letters of ours that are not finished."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from db.errors import NoSuchRecord
from db.queries.letters.owed import Owed, owed_letters
from db.queries.letters.unfinished import Unfinished, unfinished
from db.queries.partners import partners
from db.records.letter import LetterState, OwedBy
from ui.dates.shown import show_date
from ui.kit.attention import AttentionRow
from ui.kit.card import Card
from ui.kit.empty import Empty
from ui.kit.page import Columns, ScrollPage
from ui.kit.rows import ruled
from ui.kit.text import Line, Text
from ui.navigation import page_of
from ui.screens.owing.row import OwedRow, rows_of
from ui.screens.screen import Screen
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QAction

    from ui.screens.screen import Workplace

_LOOK_AT_THE_CLOCK = 60_000
"""Milliseconds after which it is asked whether a new day has begun."""


class OwedScreen(Screen):
    """``partnership`` None is the whole book. The rows are read anew after every change of the book."""

    def __init__(self, partnership: UUID | None, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._on = _today()
        self._rows: list[OwedRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 2 * GRID, 0)
        head.addWidget(Text(self.title(), "title"), 1)
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(tr("Partnership"))
        every = sorted(partners(work.book.book).values(), key=lambda one: one.called)
        self._partnerships: list[UUID | None] = [None, *(one.uid for one in every)]
        self.chooser.addItems([tr("Every partnership"), *(one.called for one in every)])
        if partnership in self._partnerships:
            self.chooser.setCurrentIndex(self._partnerships.index(partnership))
        self.chooser.currentIndexChanged.connect(lambda _: self.refresh())
        head.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignVCenter)
        page.column.addLayout(head)
        self.sum = Text("", "soft")
        page.column.addWidget(self.sum)
        self._columns = Columns((1, 1))
        page.column.addWidget(self._columns)
        self.ours, self.theirs = Card(tr("We owe")), Card(tr("They owe"))
        self.drafts = Card(tr("Letters not finished"))
        self._columns.broad.addWidget(self.ours)
        self._columns.broad.addWidget(self.drafts)
        self._columns.broad.addStretch(1)
        self._columns.narrow.addWidget(self.theirs)
        self._columns.narrow.addStretch(1)
        self.empty = Empty(
            "mail",
            tr("Nobody waits for an answer. What a letter asks for is kept in view here once it wants an answer."),
        )
        page.column.addWidget(self.empty, 1)
        self.keys = Line(
            tr("Enter opens · A answers or reminds · B says what answered it · L later · C change"), "small"
        )
        page.column.addWidget(self.keys)
        page.column.addStretch(0)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        work.book.changed.connect(self._soon.start)
        self._clock = QTimer(self, interval=_LOOK_AT_THE_CLOCK)
        self._clock.timeout.connect(self._look_at_the_clock)
        self._clock.start()
        self.refresh()

    def title(self) -> str:
        return tr("Answers owed")

    def main_action(self) -> QAction | None:
        return None

    def rows(self) -> list[OwedRow]:
        """The rows of both sides, as they stand on the page."""
        return [*self._rows]

    def _only(self) -> UUID | None:
        return self._partnerships[max(self.chooser.currentIndex(), 0)]

    def refresh(self) -> None:
        """Ask the book and show its answer; the row that had the focus keeps it."""
        book, only = self._work.book.book, self._only()
        piece = self.focusWidget()
        at = next(
            (number for number, row in enumerate(self._rows) if row is piece or row.isAncestorOf(piece or self)), -1
        )
        focused = self._rows[at].owed.letter.uid if at >= 0 else None
        self._on = _today()
        try:
            found = owed_letters(book, self._on, partnership=only)
            drafts = unfinished(book, partnership=only)
        except NoSuchRecord:  # the partnership left the book while it was looked at
            self.chooser.setCurrentIndex(0)
            return
        self._show(found, drafts)
        rows = self._rows
        if focused is not None and rows:
            same = next((row for row in rows if row.owed.letter.uid == focused), rows[min(at, len(rows) - 1)])
            same.setFocus()

    def _show(self, found: tuple[Owed, ...], drafts: tuple[Unfinished, ...]) -> None:
        ours = tuple(one for one in found if one.owed_by is OwedBy.US)
        theirs = tuple(one for one in found if one.owed_by is OwedBy.THEM)
        self._rows = []
        for card, some in ((self.ours, ours), (self.theirs, theirs)):
            late = sum(one.late > 0 for one in some)
            card.clear()
            card.say_aside((tr("1 late") if late == 1 else tr("%Ln late", "", late)) if late else "")
            card.setVisible(bool(some))
            every = self._only() is None
            rows = rows_of(some, self._work, self._on, self.locale(), names_partnership=every)
            card.add_rows(ruled(rows))
            self._rows.extend(rows)
        self.drafts.clear()
        self.drafts.setVisible(bool(drafts))
        self.drafts.add_rows(ruled(self._draft(one) for one in drafts))
        self.sum.setText(_summed_up(ours, theirs))
        self.sum.setVisible(bool(found))
        self.keys.setVisible(bool(found) and not self._work.book.book.read_only)
        self._columns.setVisible(bool(found or drafts))
        self.empty.setVisible(not found and not drafts)

    def _draft(self, one: Unfinished) -> AttentionRow:
        state = tr("ready to go") if one.state is LetterState.READY else tr("draft")
        answers = tr("answers {letter}").format(letter=one.answers.called) if one.answers is not None else ""
        to = tr("to {person}", "a letter").format(person=one.who) if one.who else ""
        touched = show_date(one.touched.astimezone().date(), self.locale())
        detail = " · ".join(filter(None, (to, answers, tr("last written on {date}").format(date=touched))))
        row = AttentionRow(one.letter.called or tr("Letter without a subject"), detail, state, "plain")
        row.opened.connect(lambda: self._work.way.go(page_of("letter", one.letter.uid)))
        return row

    def _look_at_the_clock(self) -> None:
        if self._on != _today():
            self.refresh()


def _summed_up(ours: tuple[Owed, ...], theirs: tuple[Owed, ...]) -> str:
    told: list[str] = []
    if ours:
        told.append(tr("We owe an answer") if len(ours) == 1 else tr("We owe %Ln answers", "", len(ours)))
    if theirs:
        told.append(tr("they owe an answer") if len(theirs) == 1 else tr("they owe %Ln answers", "", len(theirs)))
    said = ", ".join(told)
    return tr("{sentence}.").format(sentence=said[:1].upper() + said[1:]) if said else ""


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own calendar
