"""The page of a household: who comes, and who was there year by year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from db.records.exchange import Exchange, ExchangeDirection
from db.records.hosting import Hosting, HostingState
from db.records.participant import Participant
from db.values import PartialDate, Texts
from tests.ui.screens.reading import mute
from tests.ui.screens.town import press, said, show
from tests.ui.screens.visit import Visit
from ui.navigation import Place as Where
from ui.screens.household.guests import GuestsOfHousehold
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook


def test_guests_stand_by_visit_with_the_coming_ones_first(qtbot: QtBot, work: Workplace, book: OpenBook) -> None:
    visit = Visit(book)
    person = book.read("participant", visit.tsai)["person"]
    today = date.today()  # noqa: DTZ011 - the page shows the person's own day
    with book.book.change("Three years") as change:
        for years, state in ((2, HostingState.DONE), (1, HostingState.DONE), (-1, HostingState.AGREED)):
            first = today - timedelta(days=365 * years)
            exchange = change.add(
                Exchange, title=Texts.only("en", f"Visit {years}"), exchange_kind="school link",
                direction=ExchangeDirection.IN, starts=PartialDate.of(first),
                ends=PartialDate.of(first + timedelta(days=3)),
            )  # fmt: skip
            guest = change.add(Participant, exchange=exchange, person=person)
            change.add(
                Hosting, exchange=exchange, participant=guest, household=visit.brandt, state=state,
                first_night=first, last_night=first + timedelta(days=2), room="Blue room",
            )  # fmt: skip
        cancelled = change.add(Participant, exchange=visit.exchange, description="two teachers", heads=2)
        change.add(
            Hosting, exchange=visit.exchange, participant=cancelled, household=visit.brandt,
            state=HostingState.CANCELLED,
        )  # fmt: skip
    screen = show(qtbot, work, "household", visit.brandt)
    view = screen.findChild(GuestsOfHousehold)
    assert view is not None
    words = said(view)
    assert words.index("Coming: Visit -1") < words.index("Visit 1") < words.index("Visit 2")
    assert "3 nights · Blue room · visit no. 3 here" in words
    assert "visit no. 2 here" in words
    assert "two teachers" not in words
    assert mute(view) == []
    press(qtbot, view, "Open the exchange")
    assert work.way.here is not None
    assert work.way.here.kind == "exchange"


def test_a_household_without_guests_says_where_they_are_placed(qtbot: QtBot, work: Workplace, book: OpenBook) -> None:
    visit = Visit(book)
    screen = show(qtbot, work, "household", visit.feld)
    assert "Guests are placed on the page of their exchange." in said(screen)
    press(qtbot, screen, "All exchanges")
    assert work.way.here == Where("list", "exchange")
