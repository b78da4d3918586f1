"""The page of the calendar: which days are looked at, what of them is shown, and what is on the chosen one."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.errors import BookError, NoSuchRecord
from db.queries.calendar import DayKind
from db.values import PartialDate
from ui.form.beginning import begin
from ui.kit.button import Button
from ui.kit.calendarlegend import Legend, Sign
from ui.kit.daygrid import DayGrid
from ui.kit.flow import Flow, clear
from ui.kit.kinds import Kinds
from ui.kit.monthgrid import MonthGrid
from ui.kit.page import Columns, ScrollPage
from ui.kit.text import Line, Text, Title
from ui.kit.timeaxis import Period
from ui.kit.yeargrid import YearGrid
from ui.navigation import Place, page_of
from ui.records.declaration import shown
from ui.screens.calendar.day import DayCard
from ui.screens.calendar.going import Going
from ui.screens.calendar.habits import numbers_weeks
from ui.screens.calendar.looking import Looking
from ui.screens.calendar.reading import Reading, span_of, vague_by_month
from ui.screens.listed import new_within
from ui.screens.screen import Screen
from ui.sentences.calendar import holidays_unknown, kind_names, kind_pictures, vague_words
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.calendar import DayPlace
    from db.queries.record import Called
    from ui.screens.screen import Workplace

_KINDS, _PERIOD = "calendar.kinds", "calendar.period"
_VAGUE = 8
"""So many things without a day are named; of the others only how many."""
_SIGNS = {
    Period.MONTH: (Sign.OURS, Sign.THEIRS, Sign.SCHOOLS_HERE, Sign.SCHOOLS_THERE, Sign.OPEN),
    Period.YEAR: (
        Sign.BAR,
        Sign.OPEN,
        Sign.DOT,
        Sign.CORNER_OURS,
        Sign.CORNER_THEIRS,
        Sign.SCHOOLS_HERE,
        Sign.SCHOOLS_THERE,
    ),
}


class CalendarScreen(Screen):
    """``partnership`` is None for the whole book. Its tab in the navigation is the period and the day."""

    def __init__(self, partnership: UUID | None, work: Workplace) -> None:
        super().__init__()
        self._partnership, self._work = partnership, work
        self._called = work.book.called(partnership).called if partnership is not None else ""
        self._reading: Reading | None = None
        self.going = Going(_today())
        self.looking = Looking(Period(work.memory.recall(_PERIOD, Period.MONTH.value)))
        self.kinds = Kinds(kind_names(), kind_pictures())
        self.kinds.choose(frozenset(DayKind(kind) for kind in work.memory.recall(_KINDS, ()) if kind in set(DayKind)))
        self.month = MonthGrid(tr("Month"), _today())
        self.month.numbers_weeks = numbers_weeks(self.locale())
        self.year = YearGrid(tr("Year"), _today())
        can_write = not work.book.book.read_only
        self.day = DayCard(self.begin if can_write else None)
        self._places: tuple[DayPlace, ...] = ()
        self._at_places: list[QAction] = []
        self._new = QAction(tr("New exchange"), self)
        self._new.triggered.connect(self.begin)
        self._lay_out()
        self._connect()
        self.refresh()

    # What the window asks

    def title(self) -> str:
        return tr("Calendar: {partnership}").format(partnership=self._called) if self._called else tr("Calendar")

    def main_action(self) -> QAction | None:
        return None if self._work.book.book.read_only else self._new

    def additions(self) -> list[QAction]:
        """Where holidays and the terms of schools are written down: at each place."""
        return self._at_places

    def turn_to(self, tab: str) -> None:
        """Look at the days that the way back remembers."""
        period, _, day = tab.partition(" ")
        with contextlib.suppress(ValueError):
            self.looking.show_period(Period(period))
            self._go(date.fromisoformat(day))

    def edit(self) -> None:
        """Go to what is on the day."""
        self.day.enter()

    def refresh(self) -> None:
        """Read the days in view anew."""
        grid = self.grid()
        span = span_of(self.going.day, self.looking.period, grid.first_weekday())
        try:
            self._reading = Reading(self._work.book.book, self._partnership, span, _today(), self.locale())
        except NoSuchRecord:
            self._leave()
            return
        self.kinds.show_counts(self._reading.counts)
        self._offer_places(self._reading.calendar.places)
        self._show()

    def grid(self) -> DayGrid:
        """The month or the year, which of them is in front."""
        return self.month if self.looking.period is Period.MONTH else self.year

    def begin(self) -> None:
        """Begin an exchange on the chosen day, and open it."""
        declared = shown("exchange")
        within = ("partnership", self._partnership) if self._partnership is not None else None
        new = new_within(declared, within)
        if new is None:
            return
        new = replace(new, fields={**new.fields, "starts": PartialDate.of(self.going.day)})
        self._problem.setText("")
        try:
            begin(declared, new, self._work.book, self._work.habits, self, self._begun)
        except BookError as error:
            self._problem.setText(str(error))
        self._problem.setVisible(bool(self._problem.text()))

    def _offer_places(self, places: tuple[DayPlace, ...]) -> None:
        if places == self._places:
            return
        self._places = places
        for action in self._at_places:
            action.deleteLater()
        self._at_places = []
        for place in places:
            action = QAction(tr("Holidays and schools of {place}…").format(place=place.called), self)
            action.triggered.connect(partial(self._open_place, place))
            self._at_places.append(action)
        self.changed.emit()

    def _open_place(self, place: DayPlace, _checked: object = None) -> None:
        self._work.way.go(page_of("place", place.uid))

    # Showing

    def _show(self) -> None:
        """Show what was read, as far as it is wanted."""
        if self._reading is None:
            return
        kinds, day, grid = self.kinds.kinds(), self.going.day, self.grid()
        told = self._reading.of(kinds)
        for each in (self.month, self.year):
            each.stand_on(day)
        self.year.vague = vague_by_month(told.vague, day.year)
        grid.show_days(self._reading.shown(kinds))
        for each in (self.month, self.year):
            each.setVisible(each is grid)
        for period, legend in self._legends.items():
            legend.setVisible(period is self.looking.period)
        self.going.show_day(day, self.looking.period)
        self._show_vague()
        unknown = holidays_unknown(told.without_holidays, day.year, self.locale())
        self._unknown.setText(unknown if DayKind.HOLIDAY in kinds else "")
        self._unknown.setVisible(bool(self._unknown.text()))
        self._show_day()

    def _show_day(self) -> None:
        if self._reading is not None:
            entries = self._reading.of(self.kinds.kinds()).on(self.going.day)
            self.day.show_day(self.going.day, entries, _today())

    def _show_vague(self) -> None:
        """What has no day of its own, but for what cannot be in the period."""
        clear(self._vague_row)
        vague = self._reading.of(self.kinds.kinds()).vague if self._reading is not None else ()
        first, last = self._days_of_period()
        those = [entry for entry in vague if entry.first <= last and entry.last >= first]
        self._vague.setVisible(bool(those))
        if those:
            self._vague_row.addWidget(Line(tr("Without a day yet:"), "soft"))
        for entry in those[:_VAGUE]:
            words = vague_words(entry, _today(), self.locale())
            go = partial(self._open, entry.record) if entry.record is not None else None
            self._vague_row.addWidget(Button(words, go, "link"))
        if len(those) > _VAGUE:
            self._vague_row.addWidget(Line(tr("%Ln more", "things without a day", len(those) - _VAGUE), "soft"))

    def _days_of_period(self) -> tuple[date, date]:
        period = self.looking.period
        first = period.begin(self.going.day)
        return first, date.fromordinal(period.step(first, 1).toordinal() - 1)

    # Going

    def _go(self, day: date) -> None:
        """Look at a day: anew where it is out of view, else only at what is on it."""
        self.going.show_day(day, self.looking.period)
        self._work.way.turn_to(f"{self.looking.period.value} {day.isoformat()}")
        span = span_of(day, self.looking.period, self.grid().first_weekday())
        if self._reading is None or self._reading.span != span:
            self.refresh()
        else:
            self.grid().stand_on(day)
            self._show_day()

    def _look_by(self, period: Period) -> None:
        self.looking.show_period(period)
        self._work.memory.keep(_PERIOD, period.value)
        self._work.way.turn_to(f"{period.value} {self.going.day.isoformat()}")
        self.refresh()
        self.lead_focus_to(self.grid())

    def _narrow(self) -> None:
        chosen = self.kinds.kinds() if self.kinds.is_narrowed() else frozenset[DayKind]()
        self._work.memory.keep(_KINDS, sorted(chosen))
        self._show()

    def _enter(self) -> None:
        """Into the day: what alone is on it opens; of a year's day without anything its month is shown."""
        if len(self.day.rows) == 1:
            self.day.rows[0].opened.emit()
        elif not self.day.enter() and self.looking.period is Period.YEAR:
            self._look_by(Period.MONTH)
            self.month.setFocus()

    def _open(self, record: Called) -> None:
        self._work.way.go(page_of(record.kind, record.uid))

    def _begun(self, uid: UUID) -> None:
        self._open(self._work.book.called(uid))

    def _show_list(self) -> None:
        """The other face of the same: of a partnership the tab with its exchanges."""
        case = self._partnership
        there = Place("case", "partnership", case, "exchanges") if case is not None else Place("list", "exchange")
        self._work.way.go(there)

    def _leave(self) -> None:
        """The partnership is no longer in the book."""
        if self._partnership is not None:
            self._work.way.forget(self._partnership)
        if self._work.way.here is None:
            self._work.way.go(Place("home"))

    # Laying out

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        outer.addWidget(page)
        column = page.column
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(2 * GRID)
        head = QHBoxLayout()
        head.addWidget(Title(self.title()), 1)
        listed = Button(tr("List of exchanges"), self._show_list, "quiet")
        listed.setIcon(icon("handshake", "soft"))
        head.addWidget(listed)
        column.addLayout(head)
        bar = QWidget()
        row = Flow(bar, 2 * GRID)
        for piece in (self.going, self.looking):
            row.addWidget(piece)
        column.addWidget(bar)
        column.addWidget(self.kinds)
        self._problem = Text("", "problem")
        self._problem.hide()
        column.addWidget(self._problem)
        self._vague = QWidget()
        self._vague_row = Flow(self._vague, 2 * GRID)
        column.addWidget(self._vague)
        columns = Columns((5, 2))
        columns.broad.addWidget(self.month, 1)
        columns.broad.addWidget(self.year)
        columns.narrow.addWidget(self.day, 1)
        column.addWidget(columns, 1)
        self._legends = {period: Legend(signs) for period, signs in _SIGNS.items()}
        for legend in self._legends.values():
            column.addWidget(legend)
        self._unknown = Text("", "small")
        column.addWidget(self._unknown)
        self.lead_focus_to(self.grid())

    def _connect(self) -> None:
        self.going.chosen.connect(self._go)
        self.going.stepped.connect(lambda by: self.grid().step(self.looking.period, by))
        self.looking.chosen.connect(self._look_by)
        self.kinds.changed.connect(self._narrow)
        self.day.opened.connect(self._open)
        for grid in (self.month, self.year):
            grid.moved.connect(self._go)
            grid.asked_to_enter.connect(self._enter)
            grid.opened.connect(self._open)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._work.book.changed.connect(self._soon.start)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own calendar
