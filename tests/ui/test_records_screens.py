"""The page of a list and the page of a record: begin, open, bin, put back, tabs, links, what is asked first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.values import Texts
from ui.form.beginning import Beginning, begin
from ui.form.habits import Habits
from ui.jobs import Jobs
from ui.kit.button import Button
from ui.kit.text import Chip
from ui.memory import Memory
from ui.navigation import Navigator, Place
from ui.records.declaration import New, shown
from ui.screens.list import ListScreen
from ui.screens.list import build as build_list
from ui.screens.more import subjects
from ui.screens.record import RecordScreen
from ui.screens.record import build as build_record
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook


@pytest.fixture
def offered() -> list[str]:
    """The sentences of the bar that takes back what was just done."""
    return []


@pytest.fixture
def work(book: OpenBook, offered: list[str]) -> Workplace:
    way = Navigator()
    way.go(Place("home"))
    return Workplace(book, way, Jobs(), Memory(), Habits(("en", "zh-Hant"), "USD"), offered.append)


@pytest.fixture
def bailu(book: OpenBook) -> UUID:
    name = Texts("zh-Hant", {"zh-Hant": "白鷺市", "en": "Bailu"})
    return book.add("New place", New("place", {"name": name, "country": "TW"}))


@pytest.fixture
def partnership(book: OpenBook, bailu: UUID) -> UUID:
    return book.add(
        "New partnership", New("partnership", parts=(New("partnership_place", {"place": bailu}, owner="partnership"),))
    )


def _list(qtbot: QtBot, work: Workplace, kind: str) -> ListScreen:
    screen = build_list(Place("list", kind, tab="list"), work)
    assert isinstance(screen, ListScreen)
    screen.resize(1000, 600)
    qtbot.addWidget(screen)
    screen.show()
    return screen


def _record(qtbot: QtBot, work: Workplace, kind: str, uid: UUID) -> RecordScreen:
    work.way.go(Place("record", kind, uid))
    screen = build_record(Place("record", kind, uid), work)
    screen.resize(1000, 700)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return screen


def _window() -> Beginning:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, Beginning) and each.isVisible()]
    assert len(found) == 1
    return found[0]


def _choose(qtbot: QtBot, window: Beginning, field: str, words: str) -> None:
    """Type into a reference and take the first offer."""
    editor = window.rows[field].slot.editor
    editor.target().setFocus()
    qtbot.keyClicks(editor.target(), words)
    popup = editor.completer.popup()  # type: ignore[attr-defined]
    popup.setCurrentIndex(popup.model().index(0, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def _pick(window: Beginning, field: str, word: str) -> None:
    pick = window.rows[field].slot.editor.pick  # type: ignore[attr-defined]
    pick.setCurrentIndex(pick.findData(word))
    pick.activated.emit(pick.currentIndex())


def test_a_new_letter_opens_at_once(qtbot: QtBot, work: Workplace) -> None:
    screen = _list(qtbot, work, "letter")
    assert screen.title() == "Letters"
    action = screen.main_action()
    assert action is not None
    assert action.text() == "New letter"
    action.trigger()
    (letter,) = work.book.find(("letter",), "")
    assert work.way.here == Place("record", "letter", letter.uid, tab="details")


def test_an_agreement_asks_for_what_it_cannot_be_without(qtbot: QtBot, work: Workplace, partnership: UUID) -> None:
    screen = _list(qtbot, work, "agreement")
    screen.listed.begin()
    window = _window()
    qtbot.mouseClick(window.begin_button, Qt.MouseButton.LeftButton)
    assert window.problem.text() == "Say first: Partnership, Kind."
    assert work.book.find(("agreement",), "") == []
    _choose(qtbot, window, "partnership", "Bailu")
    _pick(window, "agreement_kind", "sister-city agreement")
    qtbot.mouseClick(window.begin_button, Qt.MouseButton.LeftButton)
    (agreement,) = work.book.find(("agreement",), "")
    assert agreement.called == "Sister-city agreement"
    assert work.book.read("agreement", agreement.uid)["partnership"] == partnership
    assert work.way.here == Place("record", "agreement", agreement.uid, "details")


def test_thinking_better_of_it_leaves_no_trace(qtbot: QtBot, work: Workplace, partnership: UUID) -> None:
    screen = _list(qtbot, work, "agreement")
    before = work.book.book.undoable
    screen.listed.begin()
    qtbot.keyClick(_window(), Qt.Key.Key_Escape)
    assert work.book.book.undoable == before
    assert partnership in {found.uid for found in work.book.find(("partnership",), "")}


def test_a_broken_rule_is_said_before_the_record_is_made(qtbot: QtBot, work: Workplace) -> None:
    exchange = work.book.add(
        "New exchange", New("exchange", {"title": Texts.only("en", "Visit"), "exchange_kind": "sport"})
    )
    screen = _record(qtbot, work, "exchange", exchange)
    screen.turn_to("people")
    action = screen.main_action()
    assert action is not None
    assert action.text() == "New participant"
    action.trigger()
    window = _window()
    qtbot.mouseClick(window.begin_button, Qt.MouseButton.LeftButton)
    assert window.problem.text() == "Choose the person, or say who these are."
    line = window.rows["description"].slot.editor.target()
    line.setFocus()
    qtbot.keyClicks(line, "Students of the jazz band")
    heads = window.rows["heads"].slot.editor.target()
    heads.setFocus()
    qtbot.keyClicks(heads, "18")
    qtbot.mouseClick(window.begin_button, Qt.MouseButton.LeftButton)
    (participant,) = work.book.find(("participant",), "")
    stored = work.book.read("participant", participant.uid)
    assert (stored["exchange"], stored["heads"]) == (exchange, 18)
    assert ("people", "People 1") in [
        (screen.tab_bar.tabData(index), screen.tab_bar.tabText(index)) for index in range(screen.tab_bar.count())
    ]


def test_a_partnership_is_begun_with_its_places(qtbot: QtBot, work: Workplace, bailu: UUID) -> None:
    screen = _list(qtbot, work, "partnership")
    begun_uids: list[UUID] = []
    begin(shown("partnership"), New("partnership"), work.book, work.habits, screen, begun_uids.append)
    window = _window()
    _choose(qtbot, window, "home", "Rockville, United States")
    _choose(qtbot, window, "partner", "Bailu")
    qtbot.mouseClick(window.begin_button, Qt.MouseButton.LeftButton)
    (begun,) = work.book.find(("partnership",), "")
    assert begun.called == "Rockville ⇄ Bailu 白鷺市"
    places = work.book.parts("partnership_place", "partnership", begun.uid, "position")
    assert [str(place["side"]) for place in places] == ["home", "partner"]
    assert places[1]["place"] == bailu
    assert work.book.read("place", places[0]["place"])["country"] == "US"
    assert begun_uids == [begun.uid]
    screen.listed.begin()
    assert work.way.here == Place("new", "partnership")


def test_the_bin_is_shown_on_request_and_gives_back(qtbot: QtBot, work: Workplace) -> None:
    uid = work.book.add("New letter", New("letter", {"subject": "Festival", "direction": "in"}))
    screen = _list(qtbot, work, "letter")
    view = screen.listed.view
    view.table.selectRow(0)
    view.bin()
    assert view.model.rowCount() == 0
    qtbot.mouseClick(screen.bin, Qt.MouseButton.LeftButton)
    assert screen.title() == "Letters in the bin"
    assert screen.main_action() is None
    assert [view.model.uid(row) for row in range(view.model.rowCount())] == [uid]
    view.table.selectRow(0)
    view.restore()
    assert view.model.rowCount() == 0
    qtbot.mouseClick(screen.bin, Qt.MouseButton.LeftButton)
    assert view.model.rowCount() == 1


def test_a_record_says_where_it_stands_and_what_it_belongs_to(qtbot: QtBot, work: Workplace, partnership: UUID) -> None:
    joined = New("letter_partnership", {"partnership": partnership}, owner="letter")
    fields = {"subject": "Festival", "direction": "in", "dated": date(2026, 9, 3), "reply_owed_by": "us"}
    uid = work.book.add("New letter", New("letter", fields, (joined,)))
    screen = _record(qtbot, work, "letter", uid)
    assert screen.title() == "Festival"
    chips = [label.text() for label in screen.heading.findChildren(Chip)]
    assert chips == ["In", "Letter", "We owe an answer"]
    link = next(each for each in screen.heading.findChildren(Button) if each.text() == "Bailu 白鷺市")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert work.way.here == Place("case", "partnership", partnership)
    work.book.edit("Settle", "letter", uid, {"settled_on": date(2026, 9, 4), "subject": "Festival 2027"})
    assert screen.title() == "Festival 2027"
    assert "We owe an answer" not in [
        label.text() for label in screen.heading.findChildren(Chip) if not label.isHidden()
    ]


def test_binning_a_record_leads_back_and_can_be_undone(qtbot: QtBot, work: Workplace, offered: list[str]) -> None:
    uid = work.book.add("New letter", New("letter", {"subject": "Festival", "direction": "in"}))
    screen = _record(qtbot, work, "letter", uid)
    next(each for each in screen.additions() if each.text() == "Move to the bin").trigger()
    assert offered == ["Bin “Festival”. It is in the bin."]
    assert work.way.here == Place("home")
    binned = _record(qtbot, work, "letter", uid)
    button = next(each for each in binned.heading.findChildren(Button) if "Put back" in each.text())
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isVisible()
    assert work.book.read("letter", uid)["binned"] is None


def test_an_answer_begun_on_a_letter_belongs_to_it(qtbot: QtBot, work: Workplace) -> None:
    uid = work.book.add(
        "New letter", New("letter", {"subject": "Festival", "direction": "in", "dated": date(2020, 1, 1)})
    )
    screen = _record(qtbot, work, "letter", uid)
    screen.turn_to("answers")
    action = screen.main_action()
    assert action is not None
    action.trigger()
    (answer,) = [found for found in work.book.find(("letter",), "") if found.uid != uid]
    assert work.book.read("letter", answer.uid)["answers"] == uid


def test_ctrl_e_goes_to_the_first_field(qtbot: QtBot, work: Workplace) -> None:
    uid = work.book.add("New letter", New("letter", {"subject": "Festival", "direction": "in"}))
    screen = _record(qtbot, work, "letter", uid)
    screen.turn_to("answers")
    screen.edit()
    assert screen.tab_bar.chosen() == "details"
    assert screen.form.rows["subject"].slot.editor.target().hasFocus()


def test_every_list_is_reached(qtbot: QtBot, work: Workplace) -> None:
    kinds = [kind for _, kinds in subjects() for kind in kinds]
    assert len(kinds) == len(set(kinds))
    for kind in kinds:
        assert _list(qtbot, work, kind).title() == shown(kind).many
