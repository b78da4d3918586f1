"""The programme of an exchange: typed in a line, moved by keys and by drag, for groups, and what of it is amiss."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from db.queries.exchange.programme import Item, programme
from db.records.exchange import Exchange, ExchangeKind
from db.records.place import Place
from db.records.programme import ProgrammeItem, ProgrammeState
from tests.db.queries.exchange.visit import HOME, Visit
from tests.ui.screens.exchange import enter, type_into
from tests.ui.screens.town import en, press, said, show, window
from ui.kit.attention import AttentionRow
from ui.printing import keeping
from ui.screens.exchange.calendarfile import CalendarWindow
from ui.screens.exchange.groupscard import GroupWindow
from ui.screens.exchange.programme.page import ProgrammeView
from ui.screens.recordwindow import RecordWindow
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.screens.record import RecordScreen


@pytest.fixture
def visit(book: OpenBook) -> Visit:
    return Visit(book.book)


class Page:
    """The page with its programme in front, as a person uses it."""

    def __init__(self, qtbot: QtBot, work: Workplace, visit: Visit) -> None:
        self.qtbot, self.visit = qtbot, visit
        self.screen: RecordScreen = show(qtbot, work, "exchange", visit.uid, "programme")
        (self.view,) = self.screen.findChildren(ProgrammeView)

    def types(self, text: str) -> None:
        type_into(self.qtbot, self.view.entry, text)

    def enters(self, text: str) -> None:
        enter(self.qtbot, self.view.entry, text)

    def presses(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.view.agenda.setFocus()
        self.qtbot.keyClick(self.view.agenda, key, modifiers)
        self.qtbot.waitUntil(self.is_settled)

    def is_settled(self) -> bool:
        """Whether the page shows the book as it is."""
        shown = {(row.key, row.day) for row in self.view.agenda.rows if not row.is_heading}
        return shown == {(item.uid, item.day) for item in self.items()}

    def tells(self, card: QWidget, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in said(card))

    def items(self) -> tuple[Item, ...]:
        return programme(self.visit.book, self.visit.head).items

    def one(self, title: str) -> Item:
        (found,) = [item for item in self.items() if item.title.text == title]
        return found

    def rows(self) -> list[str]:
        return [row.told for row in self.view.agenda.rows]


@pytest.fixture
def page(qtbot: QtBot, work: Workplace, visit: Visit) -> Page:
    visit.item("Class", 13, 9, 11, for_groups=["Red"])
    visit.item("Supper", 13, 18, 20)
    return Page(qtbot, work, visit)


def test_an_item_is_typed_in_a_line_with_its_times_its_place_and_its_title(page: Page, book: OpenBook) -> None:
    page.view.choosing.days.setCurrentIndex(2)  # 11 March
    page.types("9:30-11 City hall, welcome by the mayor")
    assert page.view.entry.hint.text() == "09:30 – 11:00 · Welcome by the mayor · at City hall"
    page.qtbot.keyClick(page.view.entry.line, Qt.Key.Key_Return)
    item = page.one("Welcome by the mayor")
    assert (item.day, item.venue, item.zone, item.state) == (
        date(2027, 3, 11),
        "City hall",
        HOME,
        ProgrammeState.PROPOSED,
    )
    assert item.starts == datetime(2027, 3, 11, 9, 30, tzinfo=ZoneInfo(HOME))
    assert page.view.entry.line.text() == ""
    assert any("09:30 – 11:00. Welcome by the mayor. Bailu: 22:30 – 00:00" in row for row in page.rows())
    current = page.view.agenda.current()
    assert current is not None
    assert current.key == item.uid
    page.enters("20-22 Harbor Inn, supper @ Bailu")
    assert page.one("Harbor Inn, supper").place is not None
    assert page.one("Harbor Inn, supper").zone == "Asia/Taipei"
    book.undo()
    assert not [each for each in page.items() if each.title.text == "Harbor Inn, supper"]


@pytest.mark.parametrize(
    ("typed", "said_of_it"),
    [
        ("25:00 Dinner", "“25:00” is no time of day. Write it as in 9:30 or 9:30-11."),
        ("2:30 Night bus", "The clocks are put forward on that day: 02:30 does not exist there."),
        ("19:00", "Say what it is, behind the time."),
    ],
)
def test_what_does_not_hold_is_said_and_nothing_is_added(page: Page, typed: str, said_of_it: str) -> None:
    page.view.choosing.days.setCurrentIndex(5)  # 14 March, on which the clocks are put forward
    page.enters(typed)
    assert page.view.entry.problem.text() == said_of_it
    assert page.view.entry.problem.isVisible()
    assert len(page.items()) == 2
    assert page.view.entry.line.text() == typed


def test_a_table_of_items_is_pasted_into_the_line_and_what_holds_none_is_said(page: Page, book: OpenBook) -> None:
    page.view.choosing.days.setCurrentIndex(3)
    QGuiApplication.clipboard().setText("9:30-11\tCity hall\tWelcome\n25:00\tInn\tSupper\n\nFree afternoon\n")
    page.view.entry.line.setFocus()
    page.qtbot.keyClick(page.view.entry.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    welcome = page.one("Welcome")
    assert (welcome.venue, welcome.day) == ("City hall", date(2027, 3, 12))
    assert page.one("Free afternoon").starts is None
    assert "25:00, Inn, Supper" in page.view.entry.problem.text()
    assert page.view.entry.problem.isVisible()
    book.undo()
    assert len(page.items()) == 2


def test_an_item_moves_by_keys_and_stays_at_its_hour_while_the_clocks_are_put_forward(
    page: Page, book: OpenBook
) -> None:
    page.view.agenda.go_to(page.one("Supper").uid)
    page.presses(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    page.presses(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    supper = page.one("Supper")
    assert supper.day == date(2027, 3, 15)
    assert supper.starts is not None
    assert (supper.starts.hour, supper.starts.date()) == (18, date(2027, 3, 15))
    assert book.undo() == "Move “Supper” to another day"
    assert page.one("Supper").day == date(2027, 3, 14)


def test_on_its_heading_a_whole_day_moves(page: Page) -> None:
    page.view.agenda.go_to(("day", date(2027, 3, 13)))
    page.presses(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert {item.day for item in page.items()} == {date(2027, 3, 12)}
    current = page.view.agenda.current()
    assert current is not None
    assert current.day == date(2027, 3, 12)


def test_an_item_is_dragged_to_another_day(page: Page) -> None:
    agenda = page.view.agenda
    agenda.go_to(page.one("Class").uid)
    keys = [row.key for row in agenda.rows]
    where = agenda.visualRect(agenda.model().index(keys.index(("day", date(2027, 3, 16))), 0)).center()
    data = agenda.carried()  # the event does not keep it
    agenda.dropEvent(
        QDropEvent(
            QPointF(where), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    assert page.one("Class").day == date(2027, 3, 16)
    assert page.one("Supper").day == date(2027, 3, 13)


def test_an_item_is_opened_duplicated_and_binned_by_keys(page: Page) -> None:
    page.view.agenda.go_to(page.one("Class").uid)
    page.presses(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    copies = [item for item in page.items() if item.title.text == "Class"]
    assert [item.groups for item in copies] == [("Red",), ("Red",)]
    page.presses(Qt.Key.Key_Delete)
    assert len(page.items()) == 2
    page.view.agenda.go_to(page.one("Class").uid)
    page.presses(Qt.Key.Key_Return)
    opened = window(RecordWindow)
    assert opened.windowTitle() == "Class"
    opened.close()


def test_what_can_be_done_with_chosen_items_is_in_a_menu(page: Page, qtbot: QtBot) -> None:
    page.view.agenda.selectAll()
    assert page.view.choosing.more.isEnabled()
    qtbot.mouseClick(page.view.choosing.more, Qt.MouseButton.LeftButton)
    (menu,) = [each for each in page.view.findChildren(QMenu) if each.isVisible()]
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == ["Duplicate", "To the day before", "To the day after", "To another day", "State", "For whom",
                     "Move to the bin"]  # fmt: skip
    (states,) = [each for each in menu.findChildren(QMenu) if each.title() == "State"]
    next(action for action in states.actions() if action.text() == "Cancelled").trigger()
    menu.close()
    assert {item.state for item in page.items()} == {ProgrammeState.CANCELLED}
    page.view.refresh()
    assert all(row.is_struck for row in page.view.agenda.rows if not row.is_heading)


def test_a_group_shows_what_is_for_it_and_new_items_are_for_it(page: Page) -> None:
    page.view.choosing.groups.setCurrentText("For Blue")
    assert not any("Class" in row for row in page.rows())
    assert any("Supper" in row for row in page.rows())
    page.view.choosing.days.setCurrentIndex(1)
    page.enters("8 pm Blue boat")
    assert page.one("Blue boat").groups == ("Blue",)


def test_a_group_is_renamed_everywhere_and_gets_its_people(page: Page) -> None:
    page.view.groups.open_group("Red")
    asked = window(GroupWindow)
    assert isinstance(asked, GroupWindow)
    asked.name.setText("Gulls")
    asked.chooser.tick([page.visit.guests["Wu"]])
    asked.keep()
    assert page.one("Class").groups == ("Gulls",)
    page.tells(page.view.groups, "Gulls. 2 people · 1 item")
    assert "Blue" not in said(page.view.groups)
    page.visit.book.undo()
    page.tells(page.view.groups, "Blue. 1 person · 0 items")


def test_what_wants_a_look_is_said_and_leads_there(page: Page, qtbot: QtBot) -> None:
    page.visit.item("Museum", 13, 10, 12)
    page.tells(page.view.doubts, "“Class” and “Museum” are at one time. 13 Mar 2027")
    assert any("Museum" in row and "at once with another" in row for row in page.rows())
    row = page.view.doubts.findChildren(AttentionRow)[0]
    qtbot.keyClick(row, Qt.Key.Key_Return)
    current = page.view.agenda.current()
    assert current is not None
    assert current.key == page.one("Class").uid


def test_an_empty_programme_offers_to_lay_out_the_days(qtbot: QtBot, work: Workplace, visit: Visit) -> None:
    page = Page(qtbot, work, visit)
    assert not page.view.agenda.isVisible()
    press(qtbot, page.view, "Lay out the days")
    assert [row.is_heading for row in page.view.agenda.rows] == [True] * 7
    assert page.view.entry.line.hasFocus()
    page.enters("9 am First breakfast")
    assert page.one("First breakfast").day == date(2027, 3, 10)


def test_without_days_it_leads_to_where_they_are_typed(qtbot: QtBot, work: Workplace, book: OpenBook) -> None:
    with book.book.change("An idea") as change:
        idea = change.add(Exchange, title=en("An idea"), exchange_kind=ExchangeKind.ARTS).uid
    screen = show(qtbot, work, "exchange", idea, "programme")
    press(qtbot, screen, "Say when it is")
    assert screen.tab_bar.chosen() == "details"


def test_the_calendar_of_a_group_is_saved(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "Red.ics"
    monkeypatch.setattr(keeping, "ask_file", lambda *_: target)
    page.view.choosing.groups.setCurrentText("For Blue")
    page.view.save_calendar()
    asked = window(CalendarWindow)
    assert isinstance(asked, CalendarWindow)
    assert asked.whose.currentText() == "Group Blue"
    asked.save()
    assert "SUMMARY:Supper" in target.read_text("utf-8")
    assert "Class" not in target.read_text("utf-8")
    assert f"Saved: {target}" in said(page.view)


def test_two_hundred_items_are_all_there(qtbot: QtBot, work: Workplace, visit: Visit) -> None:
    with visit.book.change("Plan much") as change:
        home = change.get(Place, visit.town.home)
        for day in range(10, 20):
            for number in range(20):
                change.add(
                    ProgrammeItem, exchange=visit.uid, day=date(2027, 3, day), place=home, title=en(f"{day}.{number}")
                )
    page = Page(qtbot, work, visit)
    assert len(page.view.agenda.rows) == 210
    page.presses(Qt.Key.Key_End)
    current = page.view.agenda.current()
    assert current is not None
    assert current.title == "19.19"
    assert current.told == "All day. 19.19. Larkhaven. Proposed. outside its days"
