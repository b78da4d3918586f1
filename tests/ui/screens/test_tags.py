"""Tags on a record's page: put on by typing, taken off by key, opened; and what points at a record, by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from db.queries.tags import tags_of
from db.records.tag import Tag
from db.records.task import Task
from ui.choices.tags import colours
from ui.navigation import Place, page_of
from ui.theme.colours import DARK, LIGHT

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window


def _page(window: Window, kind: str, called: str) -> Any:
    assert window.workplace is not None
    (found,) = window.workplace.book.find([kind], called, 1)
    window.way.go(page_of(kind, found.uid))
    return window.pages.currentWidget()


def _names(book: OpenBook, record: UUID) -> list[str]:
    return [name for _, name, _ in tags_of(book.book, record)]


def _bar(page: Any) -> Any:
    return (page.heading if hasattr(page, "heading") else page.head)._tags


@pytest.mark.parametrize(("kind", "called"), [("person", "Lin Mei-hua"), ("partnership", "Bailu")])
def test_tags_are_put_on_by_typing_and_taken_off_by_key(
    qtbot: QtBot, window: Window, larkhaven: OpenBook, kind: str, called: str
) -> None:
    page = _page(window, kind, called)
    bar = _bar(page)
    bar.adder.setFocus()
    qtbot.keyClick(bar.adder, Qt.Key.Key_Return)
    assert bar.line.hasFocus()
    qtbot.keyClicks(bar.line, "YOUTH")
    offered = [bar.completer.completionModel().index(row, 0).data() for row in range(3)]
    assert offered[0] == "youth"
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    qtbot.keyClicks(bar.line, "lantern  makers")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert _names(larkhaven, page.uid) == ["lantern makers", "youth"]
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert bar.adder.hasFocus()
    assert window.pages.currentWidget() is page
    chip = next(chip for chip in bar.chips.values() if chip.words == "lantern makers")
    chip.name.setFocus()
    qtbot.keyClick(chip.name, Qt.Key.Key_Delete)
    assert _names(larkhaven, page.uid) == ["youth"]
    window.actions["undo"].trigger()
    assert _names(larkhaven, page.uid) == ["lantern makers", "youth"]
    assert larkhaven.find(["tag"], "lantern", 1)


def test_the_page_of_a_tag_shows_all_that_has_it(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    page = _page(window, "tag", "70 years")
    view = page._views["records"]
    assert sorted(view.cards) == ["agreement", "partnership", "person"]
    link = next(each for each in view.cards["person"].findChildren(QPushButton) if "Keller" in each.text())
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    (keller,) = larkhaven.find(["person"], "Keller", 1)
    assert window.way.here == page_of("person", keller.uid)
    chip = next(iter(_bar(window.pages.currentWidget()).chips.values()))
    qtbot.mouseClick(chip.name, Qt.MouseButton.LeftButton)
    assert window.way.here is not None
    assert window.way.here.uid == page.uid


def test_what_points_at_a_record_stands_on_a_tab_of_its_own(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    page = _page(window, "person", "Aldous")
    qtbot.waitUntil(lambda: "mentions" in [name for name, _ in page.tabs()])
    page.turn_to("mentions")
    view = page._views["mentions"]
    assert "meeting" in view.cards
    assert "letter" not in view.cards  # it has a tab for them
    links = view.cards["meeting"].findChildren(QPushButton)
    assert len(links) == 9
    assert links[-1].text() == "Show all 31"
    links[-1].setFocus()
    qtbot.keyClick(links[-1], Qt.Key.Key_Return)
    assert len(view.cards["meeting"].findChildren(QPushButton)) == 31
    assert window.frame.focusWidget() is view.cards["meeting"].findChildren(QPushButton)[8]
    with larkhaven.book.change("Something that points there") as change:
        task = change.add(Task, title="Ask Margaret", about=page.uid).uid
    qtbot.waitUntil(lambda: any("Ask Margaret" in each.text() for each in page.findChildren(QPushButton)), timeout=3000)
    larkhaven.bin("Bin it", [("task", task)])
    qtbot.waitUntil(lambda: not any("Ask Margaret" in each.text() for each in view.findChildren(QPushButton)))


def test_a_record_to_which_nothing_points_has_no_such_tab(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    with larkhaven.book.change("A tag") as change:
        uid = change.add(Tag, name="lonely").uid
    window.way.go(page_of("tag", uid))
    page: Any = window.pages.currentWidget()
    assert not page._views["records"].cards
    gift = _page(window, "gift", "")
    qtbot.wait(10)
    assert gift.tabs() == []


@pytest.mark.parametrize("ground", [LIGHT.background, LIGHT.card, DARK.background, DARK.card])
def test_the_colours_of_tags_are_seen_on_every_ground(ground: str) -> None:
    def light(colour: str) -> float:
        parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    for colour in colours():
        lighter, darker = sorted((light(colour), light(ground)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 3.0, (colour, ground)


def test_a_page_comes_back_as_it_was_left(qtbot: QtBot, window: Window) -> None:
    """Filter, order, row, fold and scroll of the page before; and where one was is listed under the arrow."""
    window.way.go(Place("list", "letter", tab="list"))
    listed: Any = window.pages.currentWidget()
    view = listed.listed.view
    view.table.asked_to_sort.emit("called")
    view.filter.setText("lantern")
    qtbot.keyClick(view.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: 1 < view.model.rowCount() < 60)
    view.table.setCurrentIndex(view.model.index(1, 0))
    uid = view.model.uid(1)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    letter: Any = window.pages.currentWidget()
    letter.turn_to("details")
    fold = next(each for each in letter.form.findChildren(QPushButton) if each.property("look") == "fold")
    words, was_open = fold.text(), fold.isChecked()
    fold.setChecked(not was_open)
    bar = letter.form.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    bar.setValue(280)
    window.way.go(Place("home"))
    window.way.back()
    again: Any = window.pages.currentWidget()
    assert again is not letter
    qtbot.waitUntil(lambda: again.form.verticalScrollBar().value() == 280)
    assert (
        next(each for each in again.form.findChildren(QPushButton) if each.text() == words).isChecked() is not was_open
    )
    window.way.back()
    back: Any = window.pages.currentWidget().listed.view  # type: ignore[attr-defined]
    assert back.filter.text() == "lantern"
    assert back.model.uid(back.table.currentIndex().row()) == uid
    window.top.show_stops()
    titles = [action.text() for action in window.top._stops.actions()]
    assert "Letters" in titles
    assert "Home" in titles
    window.top._stops.actions()[titles.index("Home")].trigger()
    assert window.way.here == Place("home")
