"""The journeys of an exchange: typed in a line, with those who travel, turned round, and what of them is amiss."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from db.queries.exchange.travel import Leg, travel
from db.records.journey import JourneyWay, Means
from db.records.place import Place
from tests.db.queries.exchange.visit import HOME, THERE, Visit, at
from tests.ui.screens.exchange import enter, type_into
from tests.ui.screens.town import en, said, show, window
from ui.form.habits import Habits
from ui.jobs import Jobs
from ui.kit.attention import AttentionRow
from ui.memory import Memory
from ui.navigation import Navigator
from ui.screens.exchange.travel.page import TravelView
from ui.screens.exchange.travel.travellers import TravellersWindow
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook

PACIFIC = "America/Los_Angeles"


@pytest.fixture
def visit(book: OpenBook) -> Visit:
    made = Visit(book.book)
    with book.book.change("An airport") as change:
        change.add(Place, name=en("SFO"), country="US", time_zone=PACIFIC)
        change.add(Place, name=en("TPE"), country="TW", time_zone=THERE)
    return made


class Page:
    """The page with its journeys in front, as a person uses it."""

    def __init__(self, qtbot: QtBot, book: OpenBook, visit: Visit) -> None:
        self.qtbot, self.visit = qtbot, visit
        work = Workplace(book, Navigator(), Jobs(), Memory(), Habits(("en",), "USD"), lambda _: None)
        self.screen = show(qtbot, work, "exchange", visit.uid, "travel")
        (self.view,) = self.screen.findChildren(TravelView)

    def types(self, text: str) -> None:
        type_into(self.qtbot, self.view.entry, text)

    def enters(self, text: str) -> None:
        enter(self.qtbot, self.view.entry, text)

    def legs(self) -> tuple[Leg, ...]:
        return travel(self.visit.book, self.visit.head).legs

    def travelling(self, leg: Leg) -> set[str]:
        return {one.names[0].text for one in leg.on_board}

    def asked_who(self) -> TravellersWindow:
        asked = window(TravellersWindow)
        assert isinstance(asked, TravellersWindow)
        return asked


@pytest.fixture
def page(qtbot: QtBot, book: OpenBook, visit: Visit) -> Page:
    return Page(qtbot, book, visit)


def test_a_leg_is_typed_in_a_line_and_everybody_who_travels_is_on_it(page: Page) -> None:
    page.types("BR 12 TPE 23:40 - SFO 19:20, 9 Mar 2027")
    assert page.view.entry.hint.text() == (
        "departs Tue, 9 Mar, 23:40 (CST) · arrives Tue, 9 Mar, 19:20 (PST) · 11 h 40 min"
    )
    page.qtbot.keyClick(page.view.entry.line, Qt.Key.Key_Return)
    (leg,) = page.legs()
    assert (leg.carrier, leg.number, leg.means, leg.way) == ("BR", "12", Means.FLIGHT, JourneyWay.THERE)
    assert leg.departs == at(9, 23, 40, THERE)
    assert leg.arrives == at(9, 19, 20, PACIFIC)
    assert (leg.departs_zone, leg.arrives_zone) == (THERE, PACIFIC)
    assert page.travelling(leg) == {"A. Lin", "A. Wu", "A. Chen"}  # and not who is at home there
    told = [row.told for row in page.view.agenda.rows]
    assert told[0] == "There. 1 leg"
    assert told[1].startswith(
        "BR 12 TPE → SFO. 23:40 – 19:20. 9 Mar 2027. 11 h 40 min · each time by the clocks there."
    )


def test_a_leg_without_a_day_follows_the_one_before_and_an_unknown_zone_is_said(page: Page) -> None:
    page.enters("BR 12 TPE 23:40 - SFO 19:20, 9 Mar 2027")
    page.types("UA 5 SFO 22:00 - IAD 6:15")
    assert "the time zone of IAD is not known" in page.view.entry.hint.text()
    page.qtbot.keyClick(page.view.entry.line, Qt.Key.Key_Return)
    _, second = page.legs()
    assert second.departs == at(9, 22, 0, PACIFIC)
    assert second.arrives == at(10, 6, 15)
    assert second.arrives_zone == ""
    assert any("no time zone" in row.told for row in page.view.agenda.rows)
    page.qtbot.waitUntil(lambda: "A time of UA 5 SFO → IAD has no time zone" in said(page.view.doubts))


@pytest.mark.parametrize(
    ("typed", "said_of_it"),
    [
        ("BR 12 TPE 25:40 - SFO 19:20", "“25:40” is no time of day. Write it as in 19:20."),
        (
            "BR 12 TPE 15:00 - SFO 2:30, 14 Mar 2027",
            "The clocks are put forward on that day: 02:30 does not exist there.",
        ),
        ("a bus at noon", "Say from where to where, with a stroke between: TPE 23:40 - SFO 19:20."),
        ("BR 12 TPE 23:40 - SFO 19:20, 31 Feb 2027", "“31 Feb 2027” is a date that no calendar has."),
    ],
)
def test_what_does_not_hold_is_said_and_nothing_is_added(page: Page, typed: str, said_of_it: str) -> None:
    page.enters(typed)
    assert page.view.entry.problem.text() == said_of_it
    assert page.legs() == ()


def test_who_travels_is_asked_for_several_legs_at_once(page: Page, book: OpenBook) -> None:
    page.view.entry.who.setCurrentText("Nobody yet")
    page.enters("BR 12 TPE 23:40 - SFO 19:20, 9 Mar 2027")
    page.enters("UA 5 SFO 22:00 - Larkhaven 6:15")
    page.view.agenda.selectAll()
    page.view.ask_who()
    asked = page.asked_who()
    asked.chooser.words.setText("lin")
    page.qtbot.waitUntil(lambda: asked.chooser.list.item(1).isHidden())
    asked.chooser.tick([page.visit.guests["Lin"], page.visit.guests["Chen"]])
    asked.keep()
    assert [page.travelling(leg) for leg in page.legs()] == [{"A. Lin", "A. Chen"}] * 2
    book.undo()
    assert [page.travelling(leg) for leg in page.legs()] == [set(), set()]


def test_the_way_back_is_the_way_there_turned_round(page: Page) -> None:
    page.visit.leg(at(9, 23, 40, THERE), at(9, 19, 20, PACIFIC), "Lin", "Wu", origin="TPE", destination="SFO")
    page.visit.leg(at(9, 22, 0, PACIFIC), at(10, 6, 15), "Lin", origin="SFO", destination="Larkhaven")
    page.view.refresh()
    page.view.agenda.go_to(("way", JourneyWay.THERE))
    page.view._turn_round()
    back = [leg for leg in page.legs() if leg.way is JourneyWay.BACK]
    assert [(leg.origin, leg.destination, page.travelling(leg)) for leg in back] == [
        ("Larkhaven", "SFO", {"A. Lin"}),
        ("SFO", "TPE", {"A. Lin", "A. Wu"}),
    ]
    assert [(leg.departs_zone, leg.arrives_zone) for leg in back] == [(HOME, PACIFIC), (PACIFIC, THERE)]


def test_a_leg_moves_to_another_day_by_keys_at_the_same_hours(page: Page) -> None:
    page.visit.leg(at(13, 12), at(14, 9, 0, THERE), "Lin", origin="Larkhaven", destination="TPE")
    page.view.refresh()
    page.view.agenda.go_to(page.legs()[0].uid)
    page.qtbot.keyClick(page.view.agenda, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (leg,) = page.legs()
    assert leg.departs == datetime(2027, 3, 14, 12, tzinfo=ZoneInfo(HOME))  # behind the night of the clocks
    assert leg.arrives == at(15, 9, 0, THERE)
    assert leg.takes == timedelta(hours=9)


def test_who_is_forgotten_is_named_and_put_on_a_leg_from_there(page: Page) -> None:
    page.visit.leg(
        at(9, 23, 40, THERE), at(10, 6, 0), "Lin", "Wu", origin="TPE", destination="IAD", way=JourneyWay.THERE
    )
    page.view.refresh()
    page.qtbot.waitUntil(lambda: "Without a journey there. A. Chen" in said(page.view.doubts))
    row = next(
        each
        for each in page.view.doubts.findChildren(AttentionRow)
        if each.accessibleName().startswith("Without a journey there")
    )
    page.qtbot.keyClick(row, Qt.Key.Key_Return)
    asked = page.asked_who()
    asked.chooser.tick([page.visit.guests["Chen"]])
    asked.keep()
    assert page.travelling(page.legs()[0]) == {"A. Lin", "A. Wu", "A. Chen"}
    page.qtbot.waitUntil(lambda: "Without a journey there" not in said(page.view.doubts))


def test_an_empty_page_says_what_belongs_there(page: Page) -> None:
    assert "Flights, trains and buses" in said(page.view)
    assert not page.view.agenda.isVisible()
    assert page.visit.head.first_day == date(2027, 3, 10)
