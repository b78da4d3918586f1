"""The journeys of an exchange: legs there, on the way and back, with both clocks, who is on each, what is amiss."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.exchange.head import head
from db.queries.exchange.planning import PlanningDoubt, Want, travel_doubts
from db.queries.exchange.roster import Roster, roster
from db.queries.exchange.travel import Travel, travel
from db.records.journey import JourneyWay
from ui.choices.exchanges import ways
from ui.kit.agenda import Agenda
from ui.kit.button import Button, IconButton
from ui.kit.empty import Empty
from ui.kit.flow import Flow
from ui.kit.saved import Saved
from ui.kit.text import Text
from ui.kit.withcards import WithCards
from ui.navigation import page_of
from ui.screens.exchange.doubtscard import DoubtsCard
from ui.screens.exchange.travel import deeds
from ui.screens.exchange.travel.entry import LegLine
from ui.screens.view import RecordView
from ui.sentences.travel import leg_row, way_row
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from uuid import UUID

    from PySide6.QtCore import QPoint

    from db.queries.exchange.travel import Leg
    from ui.kit.agendarow import AgendaRow
    from ui.screens.screen import Workplace

_WAYS = (JourneyWay.THERE, JourneyWay.BETWEEN, JourneyWay.BACK, None)


class TravelView(RecordView):
    """Asks the book for all of it whenever that has changed."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        self._is_stale = True
        self._head = head(work.book.book, uid)
        self._legs: Travel | None = None
        self._people: Roster | None = None
        self.entry = LegLine(work)
        self.agenda = Agenda(tr("Travel"))
        self.agenda.setAccessibleDescription(
            tr("Enter opens a leg. Alt+Up and Alt+Down move it to the day before or after.")
        )
        self.doubts, self.saved = DoubtsCard(), Saved()
        self._problem = Text("", "problem")
        self._problem.hide()
        belongs = tr(
            "Flights, trains and buses, each leg with its own times. Type one above, as it stands on the ticket."
        )
        self._empty = Empty("arrow-left-right", belongs)
        self.more = IconButton("ellipsis", tr("What can be done with the chosen legs"), self._menu_here)
        self.who = Button(tr("Who travels…"), self.ask_who)
        self.calendar = Button(tr("Calendar file…"), self.save_calendar)
        self._to_print = QAction(tr("Print arrivals and departures…"), self)
        self._to_print.triggered.connect(lambda: self.asked_for_tab.emit("papers/arrivals"))
        self._new = QAction(tr("New journey"), self)
        self._new.triggered.connect(self.entry.line.setFocus)
        self._lay_out()
        self._connect()
        self.refresh()

    def main_action(self) -> QAction | None:
        return None if self.is_read_only else self._new

    def actions(self) -> list[QAction]:
        return [] if self.is_read_only else [self._new]

    def print_action(self) -> QAction | None:
        return self._to_print

    @property
    def is_read_only(self) -> bool:
        return self._work.book.book.read_only

    def refresh(self) -> None:
        if not self._is_stale:
            return
        self._is_stale = False
        book, language = self._work.book.book, self.locale().bcp47Name()
        self._head = head(book, self.uid, language)
        self._legs, self._people = travel(book, self._head, language), roster(book, self._head, language)
        doubts = travel_doubts(self._head, self._legs, self._people)
        self.entry.offer(self._head, self._legs, self._people)
        self.doubts.show_doubts(doubts)
        doubtful: Mapping[UUID, list[PlanningDoubt]] = defaultdict(list)
        for one in doubts:
            if one.leg is not None:
                doubtful[one.leg.uid].append(one)
        rows: list[AgendaRow] = []
        for way in _WAYS:
            legs = self._legs.going(way)
            rows += [way_row(way, legs)] if legs else []
            rows += [leg_row(leg, doubtful[leg.uid], self.locale()) for leg in legs]
        self.agenda.show_rows(rows)
        self.agenda.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._went()

    def chosen(self) -> list[Leg]:
        """The legs that are chosen; on a heading all of that way."""
        keys = {row.key for row in self.agenda.chosen()}
        current = self.agenda.current()
        legs = self._legs.legs if self._legs else ()
        if not keys and current is not None and current.is_heading:
            return [leg for leg in legs if leg.way == current.day]
        return [leg for leg in legs if leg.uid in keys]

    # What can be done

    def open_leg(self, key: object) -> None:
        """Open a leg in a window; on a heading go to the line that adds one of that way."""
        if isinstance(key, tuple):
            way: object = key[1]  # type: ignore[misc] - a heading's key is a pair
            self.entry.way.setCurrentIndex(max(self.entry.way.findData(way), 0))
            self.entry.line.setFocus()
            return
        from ui.screens.recordwindow import RecordWindow

        RecordWindow("journey", key, self._work, self).open()  # type: ignore[arg-type] - a row's key is its uid

    def ask_who(self) -> None:
        """Ask who is on the chosen legs."""
        from ui.screens.exchange.travel.travellers import ask_travellers

        if legs := self.chosen():
            ask_travellers(self._head, legs, self._work, self)

    def give_way(self, way: object) -> None:
        """Let the chosen legs lead there, back, or in between."""
        edits = {leg.uid: {"way": way} for leg in self.chosen()}
        self._try(lambda: self._work.book.edit_all(tr("Say which way it leads"), "journey", edits))

    def remove(self) -> None:
        """Move what is chosen into the bin."""
        legs = self.chosen()
        if not legs or self.is_read_only:
            return
        title = tr("Bin 1 journey") if len(legs) == 1 else tr("Bin %Ln journeys", "", len(legs))
        if self._try(lambda: self._work.book.bin(title, [("journey", leg.uid) for leg in legs])):
            self._work.offer_undo(tr("{done}. It is in the bin.").format(done=title))

    def save_calendar(self) -> None:
        """Ask whose calendar, and write it to a file."""
        from ui.screens.exchange.calendarfile import save_calendar

        save_calendar(self._head, self._work, self, self.saved, {"programme", "journeys"})

    def _write(self, do: Callable[[Sequence[Leg]], object]) -> None:
        """Do it with the chosen legs, and go to the first one that came of it."""
        legs, made = self.chosen(), list[object]()
        if not legs or not self._try(lambda: made.append(do(legs))):
            return
        if isinstance(made[0], list) and made[0]:
            self.agenda.go_to(made[0][0])  # type: ignore[arg-type] - the uids of what was made

    def _menu(self, at: QPoint) -> None:
        legs = self.chosen()
        if not legs:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(legs) == 1:
            menu.addAction(tr("Open"), partial(self.open_leg, legs[0].uid))
            menu.addAction(tr("Open its own page"), lambda: self._work.way.go(page_of("journey", legs[0].uid)))
        if not self.is_read_only:
            menu.addAction(tr("Who travels…"), self.ask_who)
            menu.addSeparator()
            menu.addAction(tr("Duplicate"), self._duplicate)
            menu.addAction(tr("The same the other way"), self._turn_round)
            menu.addAction(tr("To the day before"), partial(self._shift, -1))
            menu.addAction(tr("To the day after"), partial(self._shift, 1))
            which = menu.addMenu(tr("Way"))
            for word, label in ways().items():
                which.addAction(label, partial(self.give_way, JourneyWay(word)))
            menu.addSeparator()
            menu.addAction(tr("Move to the bin"), self.remove)
        menu.popup(at)

    def _menu_here(self) -> None:
        self._menu(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _duplicate(self) -> None:
        self._write(partial(deeds.copy, self._work.book))

    def _turn_round(self) -> None:
        self._write(partial(deeds.turn_round, self._work.book))

    def _shift(self, days: int) -> None:
        self._write(lambda legs: deeds.shift(self._work.book, legs, days))

    def _try(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except BookError as error:
            self._problem.setText(str(error))
            self._problem.show()
            return False
        self._problem.hide()
        self.refresh()  # at once, since the next key may come before the page is told
        return True

    # How it is put together

    def _lay_out(self) -> None:
        listed, above = QWidget(), QWidget()
        row = Flow(above, 2 * GRID)
        to_print = Button(tr("Print…"), self._to_print.trigger)
        for piece in (self.who, self.more, self.calendar, to_print):
            row.addWidget(piece)
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for piece in (above, self.entry, self._problem, self.saved):
            column.addWidget(piece)
        column.addWidget(self._empty, 1)
        column.addWidget(self.agenda, 1)
        page = WithCards(listed)
        page.cards.addWidget(self.doubts)
        page.cards.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        self.lead_focus_to(self.agenda)

    def _book_changed(self) -> None:
        self._is_stale = True

    def _connect(self) -> None:
        self._work.book.changed.connect(self._book_changed)
        agenda = self.agenda
        agenda.opened.connect(self.open_leg)
        agenda.removed.connect(self.remove)
        agenda.moved.connect(self.give_way)
        agenda.stepped.connect(self._shift)
        agenda.asked_for_menu.connect(self._menu)
        agenda.went.connect(self._went)
        self.entry.added.connect(self._added)
        self.doubts.chosen.connect(self._go_to_doubt)
        again = QAction(tr("Duplicate"), agenda)
        again.setShortcut(QKeySequence("Ctrl+D"))
        again.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        again.triggered.connect(self._duplicate)
        agenda.addAction(again)

    def _went(self) -> None:
        can = bool(self.chosen()) and not self.is_read_only
        self.more.setEnabled(can)
        self.who.setEnabled(can)

    def _added(self, uid: UUID) -> None:
        self.refresh()
        self.agenda.go_to(uid)

    def _go_to_doubt(self, one: PlanningDoubt) -> None:
        if one.leg is not None and self.agenda.go_to(one.leg.uid):
            self.agenda.setFocus()
        elif one.want in {Want.NO_WAY_THERE, Want.NO_WAY_BACK}:
            way = JourneyWay.THERE if one.want is Want.NO_WAY_THERE else JourneyWay.BACK
            if self.agenda.go_to(("way", way)):
                self.ask_who()
            else:
                self.open_leg(("way", way))


def build(uid: UUID, work: Workplace) -> TravelView:
    return TravelView(uid, work)
