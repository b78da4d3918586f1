"""Home: what wants somebody today, done and put off from the row, in every state of a book."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QToolButton

from db.records.checklist_item import ChecklistItem
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.place import Place as PlaceRecord
from db.records.task import Task
from db.values import Texts
from tests.ui.screens.reading import mute, words_on
from ui.kit.attention import AttentionRow
from ui.navigation import Place
from ui.screens.home import HomeScreen
from ui.screens.new import NewPartnership

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

TODAY = date.today()  # noqa: DTZ011 - pages show the person's own day
HOSTILE = '<img src="file:///etc/passwd"/><b>bold</b> & more'
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3


def _home(window: Window) -> HomeScreen:
    page = window.pages.currentWidget()
    assert isinstance(page, HomeScreen)
    return page


def _rows(page: HomeScreen) -> list[AttentionRow]:
    return [row for _, wanted in page.groups for row in wanted.rows()]


def _row(page: HomeScreen, words: str) -> AttentionRow:
    return next(row for row in _rows(page) if words in row.accessibleName())


def test_an_empty_book_says_what_belongs_here_and_offers_the_first_step(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(book)
    page = _home(window)
    assert page.empty.isVisible()
    assert "Begin with the first one" in words_on(page)
    assert "Late" not in words_on(page)
    page.empty.button.setFocus()
    qtbot.keyClick(page.empty.button, Qt.Key.Key_Return)
    assert isinstance(window.pages.currentWidget(), NewPartnership)


def test_the_sample_tells_the_day_what_is_late_and_how_all_stand(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window]
) -> None:
    page = _home(furnish(larkhaven))
    said = words_on(page)
    assert QLocale().standaloneDayName(TODAY.isoweekday()) in said
    for words in ("Late", "Porto Sereno is going quiet", "Bailu 白鷺市", "Going quiet", "months, since ",
                  "This year so far", "Lately"):  # fmt: skip
        assert words in said
    assert "Map of the partnerships" in page.map.accessibleName()
    assert "Larkhaven, our home" in page.map.accessibleDescription()
    assert mute(page) == []


def test_what_is_no_task_is_settled_or_put_off_from_its_row_too(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(larkhaven)
    page = _home(window)
    row = _row(page, "Answer Lin Mei-hua")
    row.setFocus()
    (more,) = row.findChildren(QToolButton)
    assert "Done, or later: Answer Lin Mei-hua" in more.accessibleName()
    qtbot.keyClick(more, Qt.Key.Key_Return)
    menu = next(wanted.menu for _, wanted in page.groups if wanted.menu is not None)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[:3] == ["Write the answer", "Answered by…", "No answer is needed any more"]
    next(action for action in menu.actions() if "For a week" in action.text()).trigger()
    menu.close()
    qtbot.waitUntil(lambda: "Answer Lin Mei-hua" not in words_on(page))
    window.actions["undo"].trigger()
    qtbot.waitUntil(lambda: "Answer Lin Mei-hua" in words_on(page))
    quiet = _row(page, "Porto Sereno is going quiet")
    quiet.setFocus()
    qtbot.keyClick(quiet, Qt.Key.Key_Down)
    assert isinstance(page.focusWidget(), AttentionRow)


def test_a_row_opens_its_record_by_the_keyboard(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(larkhaven)
    row = _row(_home(window), "Porto Sereno is going quiet")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    here = window.way.here
    assert here is not None
    assert (here.screen, here.kind) == ("case", "partnership")


def test_the_map_goes_from_place_to_place(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(larkhaven)
    page = _home(window)
    page.map.setFocus()
    qtbot.keyClick(page.map, Qt.Key.Key_Right)
    assert "Annental" in page.map.accessibleName()
    qtbot.keyClick(page.map, Qt.Key.Key_Return)
    assert window.way.here is not None
    assert window.way.here.screen == "case"


def _add_task(book: OpenBook, **fields: object) -> None:
    with book.book.change("Plan the board") as change:
        task = change.add(Task, title="Agenda for the board", due=TODAY + timedelta(days=2), **fields)
        change.add(ChecklistItem, task=task, text="Rooms")


def test_a_task_written_elsewhere_appears_is_done_from_the_row_and_comes_back_by_undo(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(book)
    page = _home(window)
    _add_task(book)
    qtbot.waitUntil(lambda: len(_rows(page)) == 1)
    assert "One thing wants you this week." in words_on(page)
    row = _row(page, "Agenda for the board")
    button = _deed(row, "Done")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not _rows(page))
    window.actions["undo"].trigger()
    qtbot.waitUntil(lambda: len(_rows(page)) == 1)


def test_a_task_that_repeats_is_followed_by_the_next_with_its_checklist(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    page = _home(furnish(book))
    _add_task(book, repeats="FREQ=WEEKLY")
    qtbot.waitUntil(lambda: len(_rows(page)) == 1)
    _deed(_row(page, "Agenda"), "Done").click()
    tasks = book.find(["task"], "Agenda")
    dues = sorted(book.read("task", each.uid)["due"] for each in tasks)
    assert dues == [TODAY + timedelta(days=2), TODAY + timedelta(days=9)]
    assert [len(book.parts("checklist_item", "task", each.uid)) for each in tasks] == [1, 1]


def test_a_task_is_put_off_from_the_row(book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot) -> None:
    page = _home(furnish(book))
    _add_task(book)
    qtbot.waitUntil(lambda: len(_rows(page)) == 1)
    wanted = page.groups[1][1]
    _deed(_row(page, "Agenda"), "Put off").click()
    menu = wanted.menu
    assert menu is not None
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: not _rows(page))
    (task,) = book.find(["task"], "Agenda")
    assert book.read("task", task.uid)["snoozed_until"] == TODAY + timedelta(days=7)


def _deed(row: AttentionRow, begins: str) -> QToolButton:
    return next(each for each in row.findChildren(QToolButton) if each.accessibleName().startswith(begins))


@pytest.mark.parametrize("name", [HOSTILE, LONG, "مدينة الصداقة", "非常長的名字" * 20])
def test_any_name_stands_on_the_page_without_pushing_it_apart(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot, name: str
) -> None:
    window = furnish(book)
    page = _home(window)
    with book.book.change("Begin") as change:
        one = change.add(Partnership)
        place = change.add(PlaceRecord, name=Texts.only("en", name), country="TW", latitude=25.0, longitude=121.0)
        change.add(PartnershipPlace, partnership=one, place=place, side=PlaceSide.PARTNER)
        change.add(Task, title=name, due=TODAY, partnership=one)
    qtbot.waitUntil(lambda: len(_rows(page)) == 1)
    assert name[:60] in words_on(page)
    assert window.frame.width() == 1366
    assert page.width() < 1366
    window.way.go(Place("list", "task"))
    window.way.back()
    assert name[:60] in words_on(_home(window))


def test_hundreds_of_things_are_shown_a_few_at_first(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    page = _home(furnish(book))
    with book.book.change("Plan much") as change:
        for number in range(120):
            change.add(Task, title=f"Task {number}", due=TODAY - timedelta(days=number + 1))
    qtbot.waitUntil(lambda: len(_rows(page)) == 8)
    assert "120 things are late." in words_on(page)
    assert "Show 112 more" in words_on(page)
    page.groups[0][1].show_more()
    assert len(_rows(page)) == 58
    qtbot.waitUntil(lambda: bool(_rows(page)[8].hasFocus()))
