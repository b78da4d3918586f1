"""The journeys of an exchange: legs there, on the way and back, with both clocks, who is on each, what is amiss."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.exchange.planning import PlanningDoubt, Want, travel_doubts
from db.queries.exchange.roster import Roster, roster
from db.queries.exchange.travel import Travel, travel
from db.records.journey import JourneyWay
from ui.choices.exchanges import ways
from ui.kit.agenda import Agenda
from ui.kit.button import Button, IconButton
from ui.kit.empty import Empty
from ui.kit.flow import Flow
from ui.screens.exchange.planned import PlannedView
from ui.screens.exchange.travel import deeds
from ui.screens.exchange.travel.entry import LegLine
from ui.sentences.travel import leg_row, way_row
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QMenu

    from db.queries.exchange.travel import Leg
    from ui.kit.agendarow import AgendaRow
    from ui.screens.screen import Workplace

_WAYS = (JourneyWay.THERE, JourneyWay.BETWEEN, JourneyWay.BACK, None)


class TravelView(PlannedView):
    """Its legs by the way they lead."""

    kind = "journey"

    def __init__(self, uid: UUID, work: Workplace) -> None:
        agenda = Agenda(tr("Travel"))
        agenda.setAccessibleDescription(
            tr("Enter opens a leg. Alt+Up and Alt+Down move it to the day before or after.")
        )
        printed = tr("Print arrivals and departures…"), "arrivals"
        super().__init__(uid, work, agenda, tr("New journey"), printed)
        self._legs: Travel | None = None
        self._people: Roster | None = None
        self.entry = LegLine(work)
        belongs = tr(
            "Flights, trains and buses, each leg with its own times. Type one above, as it stands on the ticket."
        )
        self._empty = Empty("arrow-left-right", belongs)
        self.more = IconButton("ellipsis", tr("What can be done with the chosen legs"), self._menu_here)
        self.who = Button(tr("Who travels…"), self.ask_who)
        self.calendar = Button(tr("Calendar file…"), self.save_calendar)
        self._lay_out()
        self.refresh()

    def _read(self, language: str) -> None:
        book = self._work.book.book
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
        keys = self._chosen_keys()
        return [leg for leg in self._legs.legs if leg.uid in keys] if self._legs else []

    # What can be done

    def _begin(self) -> None:
        self.entry.line.setFocus()

    def _begin_below(self, heading: tuple[object, object]) -> None:
        _, way = heading
        self.entry.way.setCurrentIndex(max(self.entry.way.findData(way), 0))
        self.entry.line.setFocus()

    def ask_who(self) -> None:
        """Ask who is on the chosen legs."""
        from ui.screens.exchange.travel.travellers import ask_travellers

        if legs := self.chosen():
            ask_travellers(self._head, legs, self._work, self)

    def give_way(self, way: object) -> None:
        """Let the chosen legs lead there, back, or in between."""
        edits = {leg.uid: {"way": way} for leg in self.chosen()}
        self._try(lambda: self._work.book.edit_all(tr("Say which way it leads"), self.kind, edits))

    def remove(self) -> None:
        legs = self.chosen()
        if not legs or self.is_read_only:
            return
        title = tr("Bin 1 journey") if len(legs) == 1 else tr("Bin %Ln journeys", "", len(legs))
        self._bin(title, [leg.uid for leg in legs])

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

    def _fill(self, menu: QMenu) -> None:
        legs = self.chosen()
        if not legs:
            return
        if len(legs) == 1:
            menu.addAction(tr("Open"), partial(self.open_row, legs[0].uid))
            menu.addAction(tr("Open its own page"), partial(self.go, legs[0].uid))
        if not self.is_read_only:
            menu.addAction(tr("Who travels…"), self.ask_who)
            menu.addSeparator()
            menu.addAction(tr("Duplicate"), self.duplicate)
            menu.addAction(tr("The same the other way"), self._turn_round)
            menu.addAction(tr("To the day before"), partial(self._shift, -1))
            menu.addAction(tr("To the day after"), partial(self._shift, 1))
            which = menu.addMenu(tr("Way"))
            for word, label in ways().items():
                which.addAction(label, partial(self.give_way, JourneyWay(word)))
            menu.addSeparator()
            menu.addAction(tr("Move to the bin"), self.remove)

    def _menu_here(self) -> None:
        self._menu_at(self.more)

    def duplicate(self) -> None:
        self._write(partial(deeds.copy, self._work.book))

    def _turn_round(self) -> None:
        self._write(partial(deeds.turn_round, self._work.book))

    def _shift(self, days: int) -> None:
        self._write(lambda legs: deeds.shift(self._work.book, legs, days))

    # How it is put together

    def _lay_out(self) -> None:
        self.agenda.moved.connect(self.give_way)
        self.agenda.stepped.connect(self._shift)
        above = QWidget()
        row = Flow(above, 2 * GRID)
        to_print = Button(tr("Print…"), self._to_print.trigger)
        for piece in (self.who, self.more, self.calendar, to_print):
            row.addWidget(piece)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stand(above, self.entry, [self._empty, self.agenda], [self.doubts]))

    def _went(self) -> None:
        can = bool(self.chosen()) and not self.is_read_only
        self.more.setEnabled(can)
        self.who.setEnabled(can)

    def _go_to_doubt(self, one: PlanningDoubt) -> None:
        if one.leg is not None and self.agenda.go_to(one.leg.uid):
            self.agenda.setFocus()
        elif one.want in {Want.NO_WAY_THERE, Want.NO_WAY_BACK}:
            way = JourneyWay.THERE if one.want is Want.NO_WAY_THERE else JourneyWay.BACK
            if self.agenda.go_to(("way", way)):
                self.ask_who()
            else:
                self.open_row(("way", way))


def build(uid: UUID, work: Workplace) -> TravelView:
    return TravelView(uid, work)
