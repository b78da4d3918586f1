"""An exchange known in a minute: the first view of its page."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.exchange.glance import Glance, glance
from db.queries.exchange.overview import Overview, overview
from ui.choices import exchanges as words
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.page import Columns, ScrollPage
from ui.kit.rows import leading, ruled
from ui.kit.text import Text
from ui.screens.exchange.cards import LooksCard, NumbersCard, PrintCard
from ui.screens.exchange.dayscard import DaysCard
from ui.screens.exchange.overview.beginning import FirstSteps
from ui.screens.exchange.planning import plan_next, plan_return
from ui.screens.people.rows import Opener, two_lines
from ui.screens.view import RecordView
from ui.sentences import exchange as said
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ui.screens.screen import Workplace


class OverviewView(RecordView):
    """Reads the exchange with two queries, and shows it anew whenever the book has changed."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        self._opener = Opener(work)
        self._read: tuple[Glance, Overview] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        self._problem = Text("", "problem")
        self._problem.hide()
        page.column.addWidget(self._problem)
        columns = Columns((5, 3))
        page.column.addWidget(columns)
        page.column.addStretch(1)
        self.steps = FirstSteps()
        self._what, self._leads = Card(tr("What it is for, and where")), Card(tr("Who leads it"))
        self._tied, self._items = Card(tr("What it belongs to")), Card(tr("Next in the programme"))
        self._tasks, self._letters = Card(tr("To do")), Card(tr("Letters"))
        self.looks, self.numbers, self.prints = LooksCard(work), NumbersCard(), PrintCard()
        self.days = DaysCard(work)
        for card in (self.steps, self._what, self._tasks, self._items, self._leads, self._tied, self._letters):
            columns.broad.addWidget(card)
        for card in (self.looks, self.days, self.numbers, self.prints):
            columns.narrow.addWidget(card)
        columns.broad.addStretch(1)
        columns.narrow.addStretch(1)
        self.steps.asked_for_tab.connect(self.asked_for_tab)
        self.prints.asked_for_tab.connect(self.asked_for_tab)
        self._plans = [
            self._action(tr("Plan the next one like this…"), lambda: plan_next(uid, work, self)),
            self._action(tr("Plan the return visit…"), lambda: plan_return(uid, work, self)),
        ]
        self.refresh()

    def actions(self) -> list[QAction]:
        return self._plans

    def refresh(self) -> None:
        book, language = self._work.book.book, self.locale().bcp47Name()
        on = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        found = glance(book, self.uid, on, language)
        self.days.show_exchange(found.head, on)
        read = found, overview(book, found.head, on, language)
        if read == self._read:
            return
        self._read = read
        self.steps.show_exchange(*read)
        self.looks.show_glance(found)
        self.numbers.show_glance(found)
        self._show_what(*read)
        self._show_items(*read)
        self._show_tasks(*read)
        self._show_rest(*read)

    def _show_what(self, found: Glance, more: Overview) -> None:
        card, locale = self._what, self.locale()
        card.clear()
        told = [(said.reason(found.head, locale), tr("State"))]
        told += [(where, tr("Where")) for where in said.venues(found.head, locale)]
        told.append((more.goal.text, tr("Goals")))
        for goal in more.goals:
            told.append((goal.what.text, words.judged().get(goal.judged, "") if goal.judged else tr("Goal")))
        told.append((more.summary.text, tr("Summary")))
        filled = [each for each in told if each[0]]
        for line, label in filled:
            card.add(two_lines(line, label))
        if not filled:
            card.add(Text(tr("Where it is and what it is for is not written down yet."), "soft"))
            card.add(leading(Button(tr("Write it down"), partial(self.asked_for_tab.emit, "details"), "link")))

    def _show_items(self, found: Glance, more: Overview) -> None:
        rows: list[QWidget] = []
        for one in more.items:
            title, detail, day = said.item(one, found.on, self.locale())
            rows.append(self._opener.row((one.item.kind, one.item.uid), title, detail, (day, "plain")))
        number = more.items_in_all
        all_of_it = tr("The whole programme") if number else tr("Write the programme")
        empty = tr("Nothing of the programme lies ahead.") if number else tr("Nothing is in the programme yet.")
        _fill(self._items, rows, empty, Button(all_of_it, partial(self.asked_for_tab.emit, "programme"), "link"))

    def _show_tasks(self, found: Glance, more: Overview) -> None:
        rows: list[QWidget] = []
        for one in more.tasks:
            title, who, due, tone = said.task(one, found.on, self.locale())
            rows.append(self._opener.row((one.task.kind, one.task.uid), title, who, (due, tone)))
        add = Button(tr("New task"), partial(self.asked_to_begin.emit, "tasks"), "link")
        _fill(self._tasks, rows, tr("Nothing is left to do."), add)

    def _show_rest(self, found: Glance, more: Overview) -> None:
        leads = [
            self._row(who.kind, who.uid, *said.lead(one))
            for one in more.leads
            if (who := one.person or one.organisation)
        ]
        change = Button(tr("Say who leads it"), partial(self.asked_for_tab.emit, "details"), "link")
        _fill(self._leads, leads, tr("Nobody is named who leads it."), None if leads else change)
        ties = [self._row("exchange", each.exchange.uid, *said.tie(each, self.locale())) for each in found.tied]
        if more.series is not None:
            ties.append(self._row("series", more.series.uid, more.series.called, tr("One of this series")))
        partners = [self._row(each.kind, each.uid, each.called, tr("Partnership")) for each in found.head.partnerships]
        likely = more.likely
        offer = None
        if likely is not None and not self._work.book.book.read_only:
            words = tr("Say that it {returns}: “{exchange}”").format(
                returns=said.returned(likely, self.locale()), exchange=likely.exchange.called
            )
            offer = Button(words, partial(self._say_returned, likely.exchange.uid), "link")
        self._tied.setVisible(bool(ties or partners or offer))
        _fill(self._tied, [*partners, *ties], "", offer)
        letters: list[QWidget] = []
        for one in more.letters:
            title, detail, day = said.letter(one, found.on, self.locale())
            letters.append(self._opener.row((one.letter.kind, one.letter.uid), title, detail, (day, "plain")))
        self._letters.setVisible(bool(letters))
        every = Button(tr("All letters"), partial(self.asked_for_tab.emit, "letters"), "link")
        _fill(self._letters, letters, "", every)

    def _say_returned(self, other: UUID) -> None:
        """Write down which visit this one returns."""
        try:
            self._work.book.edit(tr("Say which visit this one returns"), "exchange", self.uid, {"returns": other})
            self._problem.hide()
        except BookError as error:
            self._problem.setText(str(error))
            self._problem.show()

    def _row(self, kind: str, uid: UUID, title: str, detail: str) -> AttentionRow:
        return self._opener.row((kind, uid), title, detail)

    def _action(self, text: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda _=False: do())
        return action


def _fill(card: Card, rows: list[QWidget] | list[AttentionRow], empty: str, more: Button | None) -> None:
    """Rows on the card, or the sentence that says that there are none; and what leads on."""
    card.clear()
    if rows:
        card.add_rows(ruled(rows))
    elif empty:
        card.add(Text(empty, "soft"))
    if more is not None:
        card.add(leading(more))


def build(uid: UUID, work: Workplace) -> OverviewView:
    return OverviewView(uid, work)
