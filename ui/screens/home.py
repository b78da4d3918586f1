"""Home: what wants somebody today, how the partnerships stand, the year so far, and what was done lately."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.attention.entry import What
from db.queries.home import Home, HomePartnership, home
from db.values import PartialDate
from ui.dates.shown import show_date
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.card import Card, Facts, Hairline
from ui.kit.empty import Empty
from ui.kit.laid import empty
from ui.kit.page import Columns, ScrollPage
from ui.kit.text import Line, Text
from ui.kit.worldmap import Pin, WorldMap
from ui.navigation import Place, page_of
from ui.screens.screen import Screen
from ui.screens.wanted import Wanted
from ui.sentences.days import headline
from ui.sentences.figures import year_facts
from ui.sentences.standing import lately_when, stage_chip, standing, sum_up
from ui.stages import stage_name
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from ui.screens.screen import Workplace

_LOOK_AT_THE_CLOCK = 60_000
"""Milliseconds after which it is asked whether a new day has begun."""
_MOST_PARTNERSHIPS = 8


class HomeScreen(Screen):
    """Reads one query and shows it again whenever the book has changed."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._home: Home | None = None
        self._date = Text("", "title")
        self._sentence = Text("", "soft")
        self.owed = Button("", lambda: work.way.go(Place("owing")), "link")
        self._columns = Columns()
        self.groups = [(Card(title), Wanted(work, first)) for title, first in self._titles()]
        self._calm = Card(tr("Nothing is late or due"))
        self._partnerships = Card(tr("Partnerships"))
        self._year = Card(tr("This year so far"))
        self._lately = Card(tr("Lately"))
        self.map = WorldMap()
        self.map.opened.connect(self._open_pin)
        self.empty = Empty(
            "handshake",
            tr(
                "Everything in this book belongs to a partnership: its letters, its exchanges, its agreements, the "
                "people on both sides. Begin with the first one; an idea is enough."
            ),
            tr("New partnership"),
            self._begin,
        )
        self._new = QAction(tr("New partnership"), self)
        self._new.triggered.connect(self._begin)
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._clock = QTimer(self, interval=_LOOK_AT_THE_CLOCK)
        self._clock.timeout.connect(self._look_at_the_clock)
        self._clock.start()
        work.book.changed.connect(self._soon.start)
        self.refresh()

    def title(self) -> str:
        return tr("Home")

    def main_action(self) -> QAction:
        return self._new

    def refresh(self) -> None:
        """Ask the book and show its answer."""
        on = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        self._home = found = home(self._work.book.book, on)
        self._date.setText(headline(on, self.locale()))
        is_empty = not found.partnerships and not any(group.entries for group in found.groups)
        self.empty.setVisible(is_empty)
        self._columns.setVisible(not is_empty)
        self._sentence.setText(tr("The book is open and empty.") if is_empty else sum_up(found))
        self._show_owed(found)
        for (card, wanted), group in zip(self.groups, found.groups, strict=True):
            wanted.show_entries(group.entries, on)
            card.setVisible(bool(group.entries))
        self._calm.setVisible(not any(group.entries for group in found.groups))
        self._show_partnerships(found)
        self._show_year(found)
        self._show_lately(found)

    def _lay_out(self) -> None:
        page = ScrollPage()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        page.column.addWidget(self._date)
        said = QHBoxLayout()
        said.setContentsMargins(0, 0, 2 * GRID, 0)
        said.addWidget(self._sentence, 1)
        said.addWidget(self.owed)
        page.column.addLayout(said)
        page.column.addWidget(self._columns)
        page.column.addWidget(self.empty, 1)
        page.column.addStretch(0)
        for card, wanted in self.groups:
            card.add_rows(wanted)
            self._columns.broad.addWidget(card)
        self._calm.add(
            Text(
                tr(
                    "Answers that are owed, tasks, agreements that end, ends of office, consents and anniversaries "
                    "stand here in time, the first due first."
                ),
                "soft",
            )
        )
        self._columns.broad.addWidget(self._calm)
        self._columns.broad.addStretch(1)
        for card in (self._partnerships, self._year, self._lately):
            self._columns.narrow.addWidget(card)
        self._columns.narrow.addStretch(1)
        self._standing = QWidget()
        self._standing_rows = QVBoxLayout(self._standing)
        self._standing_rows.setContentsMargins(0, 0, 0, 0)
        self._standing_rows.setSpacing(0)
        self._partnerships.add_rows(self._standing)
        self._partnerships.add(self.map)

    @staticmethod
    def _titles() -> tuple[tuple[str, int], ...]:
        return (tr("Late"), 8), (tr("This week"), 8), (tr("Coming"), 8)

    def _show_owed(self, found: Home) -> None:
        """The way to the answers that are owed, with how many of them want somebody."""
        replies = {What.REPLY_BY_US, What.REPLY_BY_THEM}
        owed = sum(entry.what in replies for group in found.groups for entry in group.entries)
        self.owed.setVisible(bool(owed))
        self.owed.setText(tr("1 answer is owed") if owed == 1 else tr("%Ln answers are owed", "", owed))

    # The narrow column

    def _show_partnerships(self, found: Home) -> None:
        self._partnerships.setVisible(bool(found.partnerships))
        active = sum(one.stage == "active" for one in found.partnerships)
        self._partnerships.say_aside(tr("1 active") if active == 1 else tr("%Ln active", "", active) if active else "")
        empty(self._standing_rows)
        for number, one in enumerate(found.partnerships[:_MOST_PARTNERSHIPS]):
            if number:
                self._standing_rows.addWidget(Hairline())
            self._standing_rows.addWidget(self._standing_row(one, found.on))
        pins = tuple(
            Pin(
                place.called,
                place.longitude,
                place.latitude,
                tr("{place}, our home").format(place=place.called)
                if place.stage is None
                else tr("{place}, {stage}").format(place=place.called, stage=stage_name(place.stage)),
                is_home=place.partnership is None,
                is_faint=place.stage in _OVER,
            )
            for place in found.places
        )
        self.map.setVisible(any(not pin.is_home for pin in pins))
        self.map.show_pins(pins)

    def _standing_row(self, one: HomePartnership, on: date) -> AttentionRow:
        words, tone, picture = stage_chip(one)
        row = AttentionRow(one.called, standing(one, on, self.locale()), words, tone, picture=picture)
        row.opened.connect(partial(self._work.way.go, page_of("partnership", one.uid)))
        return row

    def _show_year(self, found: Home) -> None:
        self._year.say_aside(show_date(PartialDate(found.year.year), self.locale()))
        self._year.clear()
        self._year.add(Facts(year_facts(found.year, self.locale())))

    def _show_lately(self, found: Home) -> None:
        self._lately.setVisible(bool(found.lately))
        self._lately.clear()
        for each in found.lately:
            row = QHBoxLayout()
            row.addWidget(Line(each.title), 1)
            row.addWidget(Line(lately_when(each.moment, found.on, self.locale()), "soft"))
            self._lately.add(row)

    # What can be done

    def _begin(self) -> None:
        self._work.way.go(Place("new", "partnership"))

    def _open_pin(self, number: int) -> None:
        if self._home is not None:
            place = self._home.places[number]
            whose = place.partnership
            self._work.way.go(page_of("partnership", whose) if whose else page_of("place", place.place))

    def _look_at_the_clock(self) -> None:
        if self._home is not None and self._home.on != date.today():  # noqa: DTZ011 - as above
            self.refresh()


_OVER = frozenset({"emeritus", "ended", "declined", "annulled"})


def build(_place: Place, workplace: Workplace) -> HomeScreen:
    return HomeScreen(workplace)
