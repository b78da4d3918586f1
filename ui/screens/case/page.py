"""The page of one partnership: its head, and its tabs; each tab is built when it is first turned to."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.errors import BookError, NoSuchRecord
from db.queries.case import Case, Position, case
from db.rules.lifecycle import next_stages
from ui.form.view import FormView
from ui.kit.empty import Empty
from ui.kit.tabs import Tabs
from ui.navigation import Place, page_of
from ui.records.declaration import shown
from ui.screens.case.head import Head
from ui.screens.case.more import MoreLists
from ui.screens.case.overview import Overview
from ui.screens.case.tabs import KINDS, LISTS, MORE, OFFERED, tab_labels
from ui.screens.screen import Screen
from ui.screens.tagbar import TagBar
from ui.screens.writing_down import write_down
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from db.queries.case import TrackStep
    from db.rules.lifecycle import Stage
    from ui.screens.letters.page import LettersOrList
    from ui.screens.listed import Listed
    from ui.screens.screen import Workplace
    from ui.screens.timeline.view import Timeline


class CaseScreen(Screen):
    """Reads the case with one query, and shows it anew whenever the book has changed."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        self._case: Case | None = None
        self.head = Head(TagBar(uid, work))
        self.tab_bar = Tabs()
        self._stack = QStackedWidget()
        self.overview = Overview(work)
        self._pages: dict[str, QWidget] = {}
        self._timeline: Timeline | None = None
        self._gone = Empty(
            "trash-2",
            tr("This partnership lies in the bin. Its letters and exchanges are still in the book."),
            tr("Put back into the book"),
            self._restore,
        )
        self._lay_out()
        self._additions = self._make_additions()
        self._print = QAction(tr("Print a report"), self)
        self._print.triggered.connect(lambda: work.way.go(Place("reports")))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        work.book.changed.connect(self._soon.start)
        self.refresh()

    # What the window asks

    def title(self) -> str:
        return self._case.header.called if self._case else tr("Partnership")

    def main_action(self) -> QAction | None:
        if self._case is None:
            return None
        tab = self._tab()
        return self._additions.get(tab if tab in KINDS else "letters")

    def additions(self) -> list[QAction]:
        return list(self._additions.values()) if self._case else []

    def print_action(self) -> QAction:
        is_timeline = self._timeline is not None and self.tab_bar.chosen() == "timeline"
        return self._timeline.print_action if self._timeline is not None and is_timeline else self._print

    def export_action(self) -> QAction | None:
        from ui.screens.listed import Listed

        page = self._pages.get(self.tab_bar.chosen())
        return page.export_action if isinstance(page, Listed) else None

    def tabs(self) -> list[tuple[str, str]]:
        return list(tab_labels().items())

    def about(self) -> UUID | None:
        return self.uid

    def turn_to(self, tab: str) -> None:
        if tab in MORE:
            self._more().choose(tab)
        self.tab_bar.choose("more" if tab in MORE else tab)

    def edit(self) -> None:
        """Go to the first field of the details."""
        self.turn_to("details")
        if isinstance(form := self._pages.get("details"), FormView):
            form.focus_first()

    def settle(self) -> bool:
        form = self._pages.get("details")
        return form.settle() if isinstance(form, FormView) else True

    def refresh(self) -> None:
        """Read the case and show it."""
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        try:
            self._case = case(self._work.book.book, self.uid, today)
        except NoSuchRecord:
            self._lose()
            return
        self._show_gone(is_gone=False)
        can_go_on = bool(next_stages(self._case.header.stage)) and not self._work.book.book.read_only
        self.head.show_case(self._case, can_go_on=can_go_on)
        self.overview.show_case(self._case)
        counts = self._case.counts
        for tab in LISTS:
            self.tab_bar.count_behind(tab, getattr(counts, tab))
        self.tab_bar.count_behind("more", counts.more)
        if isinstance(more := self._pages.get("more"), MoreLists):
            more.show_counts(counts)
        if self._timeline is not None:
            self._timeline.refresh()
        self.changed.emit()

    def shown_page(self) -> QWidget:
        """What the tab in front shows."""
        return self._page(self.tab_bar.chosen())

    # Laying out

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.head)
        for name, label in tab_labels().items():
            self.tab_bar.offer(name, label)
        self.tab_bar.setAccessibleName(tr("Parts of the case file"))
        column.addWidget(self.tab_bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self._gone, 1)
        self._pages["overview"] = self.overview
        self._stack.addWidget(self.overview)
        self.overview.asked_for_tab.connect(self.turn_to)
        self.tab_bar.currentChanged.connect(self._turned)
        self.head.asked_for_step.connect(self._take_step)
        self.head.step_opened.connect(self._open_step)
        self.head.asked_for_owed.connect(lambda: self._work.way.go(Place("owing", uid=self.uid)))
        self.lead_focus_to(self.tab_bar)

    def _make_additions(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}
        for group in OFFERED:
            for tab in group:
                declared = shown(KINDS[tab])
                if declared.can_begin:
                    made[tab] = QAction(declared.add, self)
                    made[tab].triggered.connect(partial(self._begin, tab))
            if "letters" in group:
                made["write down"] = QAction(tr("Write down a letter, a call or a talk…"), self)
                made["write down"].triggered.connect(
                    lambda: write_down(self._work, self.window(), partnership=self.uid)
                )
            made[f"after {group[-1]}"] = line = QAction(self)
            line.setSeparator(True)
        made["bin"] = QAction(tr("Move this partnership to the bin"), self)
        made["bin"].triggered.connect(self._move_to_bin)
        return made

    def _turned(self, _: object) -> None:
        page = self._page(self.tab_bar.chosen())
        self._stack.setCurrentWidget(page)
        self._work.way.turn_to(self._tab())
        self.changed.emit()

    def _tab(self) -> str:
        """The name of what is in front; of the tab "More" the list that is chosen there."""
        tab = self.tab_bar.chosen()
        return self._more().chosen() if tab == "more" else tab

    def _more(self) -> MoreLists:
        if not isinstance(page := self._page("more"), MoreLists):
            raise TypeError("The tab “More” holds its lists.")
        return page

    def _page(self, tab: str) -> QWidget:
        if tab not in self._pages:
            page = self._made(tab)
            self._pages[tab] = page
            self._stack.addWidget(page)
        return self._pages[tab]

    def _made(self, tab: str) -> Timeline | Listed | LettersOrList | FormView | MoreLists:
        if tab == "timeline":
            from ui.screens.timeline.view import Timeline

            self._timeline = Timeline(self.uid, self._work)
            return self._timeline
        if tab == "details":
            return self._details()
        if tab == "more":
            more = MoreLists(self.uid, self._work)
            if self._case is not None:
                more.show_counts(self._case.counts)
            more.turned.connect(self._turned)
            return more
        if tab == "letters":
            from ui.screens.letters.page import LettersOrList

            letters = LettersOrList(self._work, ("partnership", self.uid))
            letters.counted.connect(partial(self.tab_bar.count_behind, tab))
            return letters
        from ui.screens.listed import Listed

        listed = Listed(LISTS[tab], self._work, ("partnership", self.uid))
        listed.counted.connect(partial(self.tab_bar.count_behind, tab))
        if tab == "people":
            there = Place("offices", "partnership", self.uid)
            listed.lead_on(tr("Who is in office, today or on another day"), lambda: self._work.way.go(there))
        if tab == "exchanges":
            days = Place("calendar", "partnership", self.uid)
            listed.lead_on(tr("Calendar of this partnership"), lambda: self._work.way.go(days))
        return listed

    def _details(self) -> FormView:
        from ui.files.incoming import choose_files
        from ui.form.everywhere import with_what_all_have

        declared = with_what_all_have(shown("partnership"), self._work.book, self.uid)
        form = FormView(declared, self.uid, self._work.book, self._work.habits)
        form.opened.connect(lambda kind, uid: self._work.way.go(page_of(kind, uid)))
        form.asked_for_files.connect(lambda: choose_files(self._work, self, self.uid))
        form.binned.connect(lambda what: self._work.offer_undo(tr("{done}. It is in the bin.").format(done=what)))
        return form

    # What can be done

    def _begin(self, tab: str, _checked: object = None) -> None:
        self.turn_to(tab)
        from ui.screens.letters.page import LettersOrList
        from ui.screens.listed import Listed

        page = self._more().listed() if tab in MORE else self._page(tab)
        if isinstance(page, Listed | LettersOrList):
            page.begin()

    def show_step(self, change: UUID) -> None:
        """Show one of its steps over the page, once the page itself is shown."""
        from ui.screens.case.taken import show_step

        QTimer.singleShot(0, self, lambda: show_step(change, self._work, self))

    def _open_step(self, step: TrackStep) -> None:
        from ui.screens.case.taken import show_step

        if step.change is not None:
            show_step(step.change, self._work, self)
        elif step.position is Position.PAST:
            self._take_step(step.stage, (step.stage,))
        elif self._case is not None and step.stage in next_stages(self._case.header.stage):
            self._take_step(step.stage)
        else:
            self._take_step(None)

    def _take_step(self, stage: Stage | None, left_out: Sequence[Stage] = ()) -> None:
        from ui.screens.case.stage import take_step

        if self._case is None or self._work.book.book.read_only:
            return
        if left_out or next_stages(self._case.header.stage):
            take_step(self._case, stage, self._work, self, left_out)

    def _move_to_bin(self) -> None:
        self.settle()
        what = tr("Bin “{record}”").format(record=self.title())
        if self._try(lambda: self._work.book.bin(what, [("partnership", self.uid)])):
            self._work.way.forget(self.uid)
            if self._work.way.here is None:
                self._work.way.go(Place("home"))
            self._work.offer_undo(tr("{done}. It is in the bin.").format(done=what))

    def _restore(self) -> None:
        called = self._work.book.called(self.uid).called
        title = tr("Put back “{record}”").format(record=called)
        self._try(lambda: self._work.book.restore(title, [("partnership", self.uid)]))

    def _try(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except BookError as error:
            self._work.offer_undo(str(error))
            return False
        return True

    def _lose(self) -> None:
        """It is in the bin, or, where the step that began it was taken back, not in the book at all."""
        self._case = None
        try:
            self._work.book.called(self.uid)
        except NoSuchRecord:
            self._work.way.forget(self.uid)
            if self._work.way.here is None:
                self._work.way.go(Place("home"))
            return
        self._show_gone(is_gone=True)
        self.changed.emit()

    def _show_gone(self, *, is_gone: bool) -> None:
        self._gone.setVisible(is_gone)
        for piece in (self.head, self.tab_bar, self._stack):
            piece.setVisible(not is_gone)
