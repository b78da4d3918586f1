"""Who is in office, seen in the window: today, on another day, and after a mayor has changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from db.queries.counts import standings
from db.records.role import Role
from db.values import PartialDate
from tests.ui.screens.reading import mute, words_on
from ui.navigation import Place
from ui.screens.offices.page import OfficesScreen

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window


def shown(window: Window) -> OfficesScreen:
    screen = window.pages.currentWidget()
    assert isinstance(screen, OfficesScreen)
    return screen


def bailu(book: OpenBook) -> UUID:
    return next(one.uid for one in standings(book.book) if "Bailu" in one.called)


def type_day(qtbot: QtBot, screen: OfficesScreen, typed: str) -> None:
    line = screen.chooser.editor.line
    line.selectAll()
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_another_day_is_typed_and_the_way_back_keeps_it(
    qtbot: QtBot, larkhaven: OpenBook, furnish: Callable[[OpenBook], Window]
) -> None:
    window = furnish(larkhaven)
    window.way.go(Place("offices", "partnership", bailu(larkhaven)))
    screen = shown(window)
    assert "Lin Mei-hua 林美華" in words_on(screen)
    assert mute(screen) == []
    type_day(qtbot, screen, "1 May 2020")
    assert screen.chooser.day == date(2020, 5, 1)
    told = words_on(screen)
    assert "Chen Kuo-hsiung 陳國雄" in told
    assert "Lin Mei-hua" not in told
    row = next(row for card in screen.cards for row in card.rows if "Chen Kuo-hsiung" in row.accessibleName())
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert window.way.here is not None
    assert window.way.here.kind == "person"
    window.way.back()
    assert shown(window).chooser.day == date(2020, 5, 1)


def test_what_is_no_day_is_said_and_years_are_stepped_by_key(
    qtbot: QtBot, larkhaven: OpenBook, furnish: Callable[[OpenBook], Window]
) -> None:
    window = furnish(larkhaven)
    window.way.go(Place("offices"))
    screen = shown(window)
    type_day(qtbot, screen, "29 February 2024")
    qtbot.keyClick(screen, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert screen.chooser.day == date(2023, 2, 28)
    type_day(qtbot, screen, "no day")
    assert "is no date" in words_on(screen)
    assert screen.chooser.day == date(2023, 2, 28)
    type_day(qtbot, screen, "1 May 1850")
    assert "Nobody in this book was in office on 1 May 1850." in words_on(screen)


def test_the_page_follows_when_a_mayor_changes(
    qtbot: QtBot, larkhaven: OpenBook, furnish: Callable[[OpenBook], Window]
) -> None:
    window = furnish(larkhaven)
    window.way.go(Place("offices", "partnership", bailu(larkhaven)))
    screen = shown(window)
    with larkhaven.book.change("Elect") as change:
        former = next(
            role for role in change.all(Role) if "市長" in str(role.title) and role.until_expected is not False
        )
        change.edit(former, until=PartialDate.of(date(2024, 1, 1)), until_expected=False)
    qtbot.waitUntil(lambda: "Lin Mei-hua" not in words_on(screen))
    type_day(qtbot, screen, "31 Dec 2023")
    assert "Lin Mei-hua" in words_on(screen)
