"""A visit of three guests and three homes, on the page of its exchange, and what its tests see and drag."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from db.queries.exchange.head import head
from db.queries.exchange.hosting import HostingFacts, hosting
from db.queries.exchange.roster import roster
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind
from db.records.household import BackgroundCheck, Household, HouseholdMember, Smoking
from db.records.name import Name
from db.records.participant import Part, Participant
from db.records.person import Person
from db.values import PartialDate, Texts
from tests.ui.screens.town import show
from ui.screens.exchange.hosts.page import HostsView

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtCore import QMimeData
    from pytestqt.qtbot import QtBot

    from db.change import Change
    from ui.openbook import OpenBook
    from ui.screens.exchange.hosts.rowlist import RowList
    from ui.screens.screen import Workplace

FIRST, LAST = date(2027, 1, 18), date(2027, 1, 22)


class Visit:
    """Lin is allergic to cats, Okafor has one; Brandt has two beds; Feld one, and no check for the minors."""

    def __init__(self, book: OpenBook) -> None:
        self.book = book
        with book.book.change("A visit") as change:
            self.exchange = change.add(
                Exchange, title=Texts.only("en", "Dancers in Larkhaven"), exchange_kind=ExchangeKind.YOUTH,
                direction=ExchangeDirection.IN, starts=PartialDate.of(FIRST), ends=PartialDate.of(LAST),
            ).uid  # fmt: skip
            self.lin = self.guest(change, "Lin", "Hsin-yi", allergies=["cats"])
            self.tsai = self.guest(change, "Tsai", "Cheng-en")
            self.wang = self.guest(change, "Wang", "Po-han", part=Part.LEADER)
            self.okafor = self.home(change, "Okafor", single_beds=1, animals=["cats"], pets="one cat")
            self.brandt = self.home(change, "Brandt", single_beds=2)
            self.feld = self.home(change, "Feld", single_beds=1, background_check=None, background_check_until=None)

    def guest(self, change: Change, family: str, given: str, **told: object) -> UUID:
        """One who comes: a student of fourteen, where nothing else is told."""
        person = change.add(Person, born=PartialDate(2012, 5, 1))
        change.add(Name, person=person, family=family, given=given)
        fields = {"part": Part.STUDENT, "position": 1, **told}
        return change.add(Participant, exchange=self.exchange, person=person, **fields).uid

    @staticmethod
    def home(change: Change, name: str, **told: object) -> UUID:
        """A household of two, checked until 2030, where nothing else is told."""
        checked = {"background_check": BackgroundCheck.HOME_VISIT, "background_check_until": date(2030, 6, 30)}
        home = change.add(Household, name=name, languages=["en"], smoking=Smoking.NO, **{**checked, **told})
        for given in ("Ann", "Bo"):
            person = change.add(Person, born=PartialDate(1980))
            change.add(Name, person=person, family=name, given=given)
            change.add(HouseholdMember, household=home, person=person)
        return home.uid

    def facts(self) -> HostingFacts:
        """What the book knows now."""
        one = head(self.book.book, self.exchange)
        return hosting(self.book.book, one, roster(self.book.book, one))

    def roofs(self) -> dict[str, str]:
        """Who sleeps where, by names, as the book has it; the page has heard of it then."""
        QApplication.processEvents()
        facts = self.facts()
        names = {sleeper.uid: sleeper.called.partition(" ")[0] for sleeper in facts.sleepers}
        return {
            names[stay.sleeper]: facts.roofs.get(stay.roof, str(stay.roof))
            for stay in facts.stays
            if stay.roof is not None
        }

    def board(self, qtbot: QtBot, work: Workplace) -> HostsView:
        """Its page, turned to the hosts."""
        screen = show(qtbot, work, "exchange", self.exchange, "hosts")
        view = screen.findChild(HostsView)
        assert view is not None
        return view


def told(rows: RowList) -> list[str]:
    """Every row as a screen reader says it, once the page has heard of what was done."""
    QApplication.processEvents()
    model = rows.rows
    return [
        str(model.index(at).data(Qt.ItemDataRole.AccessibleTextRole)).replace("\n", " ")
        for at in range(model.rowCount())
    ]


class Carried:
    """Rows of a list under the pointer, as the window system tells the lists below it."""

    def __init__(self, rows: RowList, *keys: object) -> None:
        indexes = [rows.rows.index(rows.rows.row_of(key)) for key in keys]
        self._data: QMimeData = rows.rows.mimeData(indexes)

    def over(self, rows: RowList, key: object = None) -> bool:
        """Hold them over a row, or over the middle of the list; whether it would take them."""
        action, button, keys = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        where = _place(rows, key)
        QApplication.sendEvent(rows.viewport(), QDragEnterEvent(where, action, self._data, button, keys))
        event = QDragMoveEvent(where, action, self._data, button, keys)
        QApplication.sendEvent(rows.viewport(), event)
        return event.isAccepted()

    def drop(self, rows: RowList, key: object = None) -> None:
        """Bring them there and let them go."""
        assert self.over(rows, key)
        where = QPointF(_place(rows, key))
        event = QDropEvent(
            where, Qt.DropAction.MoveAction, self._data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(rows.viewport(), event)

    @staticmethod
    def away(rows: RowList) -> None:
        """Take them elsewhere."""
        QApplication.sendEvent(rows.viewport(), QDragLeaveEvent())


def _place(rows: RowList, key: object) -> QPoint:
    if key is None:
        return rows.viewport().rect().center()
    index = rows.rows.index(rows.rows.row_of(key))
    rows.scrollTo(index)
    return rows.visualRect(index).center()
