"""Beginning a partnership: one page, one change, and its page opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from db.founding import Answers, found
from db.queries.case import case
from db.rules.lifecycle import Stage
from db.values import PartialDate, Texts
from tests.ui.screens.reading import mute
from ui.navigation import Place
from ui.openbook import OpenBook
from ui.screens.case.page import CaseScreen
from ui.screens.new import NewPartnership, names, spoken_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.window.window import Window


@pytest.fixture
def rockville(qapp: object, tmp_path: Path) -> Iterator[OpenBook]:  # noqa: ARG001 - signals need the application
    answers = Answers("Rockville Sister City Corporation", "en", "Rockville", "US")
    opened = OpenBook(found(tmp_path / "rockville.twinbook", answers, who="M. Aldous"))
    yield opened
    opened.close()


def _page(window: Window) -> NewPartnership:
    window.way.go(Place("new", "partnership"))
    page = window.pages.currentWidget()
    assert isinstance(page, NewPartnership)
    return page


def _type(qtbot: QtBot, page: NewPartnership, **words: str) -> None:
    for name, text in words.items():
        target = page.questions.rows[name].slot.editor.target()
        target.setFocus()
        if text.isascii():
            qtbot.keyClicks(target, text)
        else:  # no key has these signs: an input method puts them in
            QApplication.sendEvent(target, _composed(text))


def _composed(text: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(text)
    return event


def test_a_partner_with_its_own_script_is_begun_with_the_keyboard(
    rockville: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(rockville)
    page = _page(window)
    assert mute(page) == []
    assert page.questions.rows["name"].slot.editor.target().hasFocus()
    _type(qtbot, page, name="Yilan City", script="宜蘭市", country="Taiwan")
    page.questions.fill({"stage": "active", "dated": PartialDate(2019)})
    page.begin_button.setFocus()
    qtbot.keyClick(page.begin_button, Qt.Key.Key_Return)
    shown = window.pages.currentWidget()
    assert isinstance(shown, CaseScreen)
    assert shown.title() == "Rockville ⇄ Yilan City 宜蘭市"
    head = case(rockville.book, shown.uid, PartialDate(2026).first).header
    assert (head.stage, head.stage_since) == (Stage.ACTIVE, PartialDate(2019))
    assert head.places[1].name == Texts("zh-Hant", {"zh-Hant": "宜蘭市", "en": "Yilan City"})
    assert [window.side.list.item(row).text() for row in range(3)][2].endswith("Yilan City 宜蘭市")
    window.actions["undo"].trigger()
    assert rockville.find(["partnership", "place"], "Yilan") == []


def test_what_is_missing_is_said_and_nothing_is_written(
    rockville: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    page = _page(furnish(rockville))
    page.begin()
    assert "the name of the place and its country" in page.questions.problem.text()
    _type(qtbot, page, name="Yilan City")
    page.begin()
    assert page.questions.rows["country"].slot.editor.target().hasFocus()
    assert rockville.find(["partnership"], "") == []


def test_a_place_that_is_there_is_not_made_again(
    rockville: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(rockville)
    for kind in ("sister city", "port"):
        page = _page(window)
        if kind == "port":
            (place,) = rockville.find(["place"], "Pinneberg")
            page.questions.fill({"known": place.uid, "partnership_kind": kind})
        else:
            _type(qtbot, page, name="Pinneberg", country="Germany")
        page.begin()
        assert isinstance(window.pages.currentWidget(), CaseScreen)
    assert len(rockville.find(["place"], "Pinneberg")) == 1
    assert len(rockville.find(["partnership"], "Pinneberg")) == 2


def test_not_now_leads_home(rockville: OpenBook, furnish: Callable[[OpenBook], Window]) -> None:
    window = furnish(rockville)
    page = _page(window)
    page.leave()
    assert window.way.here == Place("home")


@pytest.mark.parametrize(
    ("name", "script", "country", "language"),
    [
        ("Yilan City", "宜蘭市", "TW", "zh-Hant"),
        ("Jiaxing", "嘉兴", "CN", "zh-Hans"),
        ("Yokosuka", "横須賀", "JP", "ja"),
        ("Munich", "München", "DE", "de"),
        ("Isfahan", "اصفهان", "IR", "fa"),
        ("Rockville", "Rock Ville", "US", "und"),
    ],
)
def test_the_own_script_is_in_the_language_spoken_there(name: str, script: str, country: str, language: str) -> None:
    text = names({"name": name, "script": script, "country": country})
    assert (text.original, text.by[text.original], text.in_language("en")) == (language, script, name)


def test_a_country_without_data_has_no_language() -> None:
    assert spoken_in("XX") == ""
