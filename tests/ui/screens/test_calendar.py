"""The calendar in the window: going about by keys, what is read out, what is in the way, and what opens."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox

from db.queries.calendar import DayKind, days_that_matter
from db.queries.exchange.head import head
from db.records.exchange import Exchange, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.place import Place as PlaceRecord
from db.records.school_term import SchoolTerm
from db.records.task import Task
from db.values import PartialDate
from tests.ui.screens.reading import mute, words_on
from tests.ui.screens.town import Town, en
from tests.ui.screens.town import window as popup
from ui.form.beginning import Beginning
from ui.kit.timeaxis import Period
from ui.navigation import Place
from ui.screens.calendar.habits import numbers_weeks
from ui.screens.calendar.page import CalendarScreen
from ui.sentences.calendar import in_the_way

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

DAY = date(2027, 1, 18)


@pytest.fixture
def town(book: OpenBook) -> Town:
    """A visit over Martin Luther King's day, one that is not settled, and one whose day nobody knows yet."""
    found = Town(book)
    with book.book.change("Plan") as change:
        home = next(one for one in change.all(PlaceRecord) if one.country == "US")
        change.edit(home, holidays_region="US-MD")
        for title, starts, ends, state in (
            ("Visit of students", "2027-01-15", "2027-01-24", ExchangeState.CONFIRMED),
            ("Drill", "2027-01-18", "2027-01-19", ExchangeState.PLANNED),
            ("Choir", "2027-01", None, ExchangeState.IDEA),
            ("Called off", "2027-01-18", None, ExchangeState.CANCELLED),
        ):
            one = change.add(
                Exchange, title=en(title), exchange_kind=ExchangeKind.YOUTH, starts=PartialDate.parse(starts),
                ends=PartialDate.parse(ends) if ends else None, state=state,
            )  # fmt: skip
            change.add(ExchangePartnership, exchange=one, partnership=found.case)
        change.add(SchoolTerm, place=home, name=en("Break"), starts=date(2027, 1, 16), ends=date(2027, 1, 20))
    return found


@pytest.fixture
def window(town: Town, furnish: Callable[[OpenBook], Window]) -> Window:
    return furnish(town.book)


def at(window: Window, day: date = DAY, period: str = "month", partnership: UUID | None = None) -> CalendarScreen:
    window.way.go(Place("calendar", "partnership" if partnership else "", partnership, f"{period} {day.isoformat()}"))
    screen = window.pages.currentWidget()
    assert isinstance(screen, CalendarScreen)
    return screen


def test_a_day_is_read_out_with_all_that_is_on_it(qtbot: QtBot, window: Window) -> None:
    screen = at(window)
    told = screen.month.accessibleName()
    assert told.startswith("Month. Monday, 18 Jan 2027: 3 exchanges, ")
    for words in (
        "Visit of students", "Drill", "Called off, Cancelled", "Martin Luther King Jr. Day in Larkhaven",
        "Break, School holidays",
    ):  # fmt: skip
        assert words in told
    assert "Choir" not in told
    qtbot.waitUntil(lambda: "Jan 2027: Choir" in words_on(screen))
    assert "here, in Larkhaven" in words_on(screen)
    assert mute(screen) == []


def test_keys_go_from_day_to_day_and_the_way_back_leads_to_where_one_was(
    qtbot: QtBot, window: Window, town: Town
) -> None:
    screen = at(window)
    grid = screen.month
    grid.setFocus()
    for key, modifier, then in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, date(2027, 1, 19)),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, date(2027, 1, 12)),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, date(2027, 2, 12)),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ShiftModifier, date(2026, 2, 12)),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, date.today()),  # noqa: DTZ011 - the person's own day
    ):
        qtbot.keyClick(grid, key, modifier)
        assert screen.going.day == then
        assert grid.at == then
    line = screen.going.editor.line
    line.selectAll()
    qtbot.keyClicks(line, "31 Jan 2057")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert screen.going.day == date(2057, 1, 31)
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert screen.going.day == date(2057, 2, 28)
    line.selectAll()
    qtbot.keyClicks(line, "no day")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "is no date" in words_on(screen)
    assert screen.going.day == date(2057, 2, 28)
    screen.turn_to("month 2027-01-15")
    qtbot.keyClick(grid, Qt.Key.Key_Return)  # the one thing on that day opens
    assert window.way.here is not None
    assert window.way.here.kind == "exchange"
    window.way.back()
    back = window.pages.currentWidget()
    assert isinstance(back, CalendarScreen)
    assert back.going.day == date(2027, 1, 15)
    there = at(window, partnership=town.case)
    assert "Bailu" in there.title()


def test_only_what_is_chosen_is_shown_and_that_is_remembered(qtbot: QtBot, window: Window) -> None:
    screen = at(window)
    qtbot.mouseClick(screen.kinds.buttons[DayKind.HOLIDAY], Qt.MouseButton.LeftButton)
    assert screen.month.accessibleName() == (
        "Month. Monday, 18 Jan 2027: Martin Luther King Jr. Day in Larkhaven"
    )  # fmt: skip
    assert not screen.month.shown.items
    qtbot.mouseClick(screen.looking.buttons[Period.YEAR], Qt.MouseButton.LeftButton)
    window.way.go(Place("home"))
    window.way.go(Place("calendar"))
    again = window.pages.currentWidget()
    assert isinstance(again, CalendarScreen)
    assert again.looking.period is Period.YEAR
    assert again.kinds.kinds() == {DayKind.HOLIDAY}


def test_more_than_there_is_room_for_is_counted_and_read_beside(qtbot: QtBot, window: Window, town: Town) -> None:
    with town.book.book.change("Too much") as change:
        for number in range(40):
            change.add(Task, title=f"Task {number} {'long ' * 40}", due=DAY)
    screen = at(window)
    week = next(number for number, first in enumerate(screen.month.weeks()) if first <= DAY < first + timedelta(days=7))
    column = (DAY - screen.month.weeks()[week]).days
    laid = screen.month.week(week)
    shown = sum(placed.first <= column <= placed.last for placed in laid.placed)
    assert laid.hidden[column] == 43 - shown
    assert len(screen.day.rows) == 43
    screen.month.setFocus()
    qtbot.keyClick(screen.month, Qt.Key.Key_Return)
    assert screen.day.rows[0].hasFocus()


def test_a_click_chooses_and_a_double_click_opens_what_is_drawn_there(qtbot: QtBot, window: Window) -> None:
    screen = at(window, date(2027, 1, 5))
    grid = screen.month
    assert grid.grab().toImage().format() is not QImage.Format.Format_Invalid
    row = next(number for number, first in enumerate(grid.weeks()) if first <= DAY < first + timedelta(days=7))
    bar = next(placed for placed in grid.week(row).placed if placed.item.label == "Visit of students")
    point = grid.bar(row, bar).center()
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert grid.day_at(QPointF(point)) == screen.going.day
    qtbot.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert window.way.here is not None
    assert window.way.here.kind == "exchange"


def test_the_year_has_every_day_once_in_either_direction(qtbot: QtBot, window: Window) -> None:
    screen = at(window, period="year")
    grid = screen.year
    assert grid.vague == {1: 1}
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        grid.setLayoutDirection(direction)
        grid.grab()
        for day in (date(2027, 1, 1), date(2027, 2, 28), date(2027, 12, 31)):
            assert grid.day_at(grid.cell(day).center()) == day
    step = grid.cell(date(2027, 1, 5)).left() - grid.cell(date(2027, 1, 4)).left()
    assert step < 0  # from right to left
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert screen.going.day == date(2027, 1, 19)
    grid.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert screen.going.day == date(2028, 1, 19)
    grid.go(date(2028, 1, 20))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert screen.looking.period is Period.MONTH


def test_an_exchange_begins_on_the_chosen_day_and_the_page_follows(
    qtbot: QtBot, window: Window, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = at(window, date(2027, 1, 5), partnership=town.case)
    opened: list[Place] = []
    monkeypatch.setattr(window.way, "go", opened.append)
    screen.begin()
    asked = popup(Beginning)
    assert isinstance(asked, Beginning)
    title = asked.rows["title"].slot.editor.target()
    title.setFocus()
    qtbot.keyClicks(title, "Study visit")
    kinds = asked.rows["exchange_kind"].slot.editor.target()
    assert isinstance(kinds, QComboBox)
    kinds.setCurrentText("Study visit")
    asked.begin()
    qtbot.waitUntil(lambda: bool(opened))
    qtbot.waitUntil(lambda: "Study visit" in screen.month.accessibleName())
    with town.book.book.change("Bin") as change:
        one = next(each for each in change.all(Exchange) if str(each.title) == "Study visit")
        assert one.starts == PartialDate(2027, 1, 5)
        change.bin(one)
    qtbot.waitUntil(lambda: "Study visit" not in screen.month.accessibleName())


def test_what_is_in_the_way_of_an_exchange_is_said_in_sentences(town: Town) -> None:
    book = town.book.book
    uid = town.book.find(["exchange"], "Visit of students", 1)[0].uid
    said = in_the_way(days_that_matter(book, head(book, uid)), QLocale("en_GB"))
    assert said == [
        "Schools in Larkhaven are closed 16 Jan 2027 – 20 Jan 2027: Break.",
        "Monday, 18 January is Martin Luther King Jr. Day in Larkhaven.",
    ]


def test_from_the_calendar_one_gets_to_where_school_terms_are_typed_in(window: Window) -> None:
    screen = at(window)
    (ours, theirs) = screen.additions()
    assert (ours.text(), theirs.text()) == (
        "Holidays and schools of Larkhaven…",
        "Holidays and schools of Bailu 白鷺市…",
    )
    ours.trigger()
    assert window.way.here is not None
    assert window.way.here.kind == "place"


def test_weeks_are_numbered_where_people_do() -> None:
    told = {name: numbers_weeks(QLocale(name)) for name in ("de_DE", "sv_SE", "en_US", "zh_TW", "ar_EG")}
    assert told == {"de_DE": True, "sv_SE": True, "en_US": False, "zh_TW": False, "ar_EG": False}


def test_the_page_of_an_exchange_says_which_holidays_are_on_its_days(qtbot: QtBot, window: Window, town: Town) -> None:
    def told(called: str) -> str:
        window.way.go(Place("record", "exchange", town.book.find(["exchange"], called, 1)[0].uid))
        page = window.pages.currentWidget()
        qtbot.wait(0)
        return words_on(page)

    assert "Monday, 18 January is Martin Luther King Jr. Day in Larkhaven." in told("Visit of students")
    assert "Holidays on these days" not in told("Choir")  # nobody knows its days yet
    assert "Holidays on these days" not in told("Called off")
