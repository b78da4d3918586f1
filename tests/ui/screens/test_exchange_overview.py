"""The overview of an exchange, and planning the next one or the return visit out of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from db.records.exchange import Exchange, ExchangePartnership, ExchangeState
from db.values import PartialDate
from tests.ui.screens.reading import mute
from tests.ui.screens.test_exchange_people import visit  # noqa: F401 - a fixture
from tests.ui.screens.town import choose, en, press, said, show, window
from ui.dates.shown import show_date
from ui.form.beginning import Beginning, begin
from ui.kit.attention import AttentionRow
from ui.records.declaration import New, shown
from ui.screens.exchange.overview.page import OverviewView
from ui.screens.exchange.planning import PlanWindow

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.screens.record import RecordScreen
    from ui.screens.screen import Workplace

TODAY = date.today()  # noqa: DTZ011 - pages show the person's own day


def _overview(qtbot: QtBot, work: Workplace, uid: UUID) -> tuple[RecordScreen, OverviewView]:
    screen = show(qtbot, work, "exchange", uid)
    screen.resize(1366, 768)
    return screen, cast("OverviewView", screen.findChild(OverviewView))


def _plan(screen: RecordScreen, words: str) -> PlanWindow:
    next(action for action in screen.additions() if action.text() == words).trigger()
    return cast("PlanWindow", window(PlanWindow))


def _picks(asked: PlanWindow, name: str, word: str) -> None:
    assert asked.questions is not None
    pick: Any = asked.questions.rows[name].slot.editor.target()
    pick.setCurrentIndex(pick.findData(word))
    pick.activated.emit(pick.currentIndex())


def test_the_page_opens_on_what_its_coordinator_needs(qtbot: QtBot, work: Workplace, visit: UUID) -> None:  # noqa: F811
    screen, view = _overview(qtbot, work, visit)
    assert screen.tab_bar.chosen() == "overview"
    told = said(screen)
    for words in ("They come to us", "3 people", "2 consents missing", "Nothing is in the programme yet."):
        assert words in told
    assert mute(view) == []
    # The papers lead to their tab.
    press(qtbot, view, "Certified participant list")
    assert screen.tab_bar.chosen() == "papers"


def test_an_empty_exchange_says_what_belongs_there(qtbot: QtBot, work: Workplace) -> None:
    bare = work.book.add("New", New("exchange", {"title": en("Some day"), "exchange_kind": "sport"}))
    screen, view = _overview(qtbot, work, bare)
    told = said(view)
    for words in ("Say when and where it is", "Add the people who take part", "Write the programme"):
        assert words in told
    assert "Nothing is missing, clashes or runs out." in told
    (step,) = [row for row in view.steps.findChildren(AttentionRow) if "people" in row.accessibleName()]
    step.opened.emit()
    assert screen.tab_bar.chosen() == "people"


def test_a_cancelled_one_tells_why_or_that_nobody_wrote_it_down(
    qtbot: QtBot, work: Workplace, visit: UUID  # noqa: F811
) -> None:  # fmt: skip
    work.book.edit("Call it off", "exchange", visit, {"state": ExchangeState.CANCELLED})
    _, view = _overview(qtbot, work, visit)
    assert "It was cancelled, and nobody wrote down why" in said(view)
    work.book.edit("Say why", "exchange", visit, {"state_reason": "An earthquake", "state_on": TODAY})
    qtbot.waitUntil(lambda: "An earthquake" in said(view))
    assert "nobody wrote down why" not in said(view)


def test_the_next_one_is_planned_on_the_same_weekday_with_those_who_lead(
    qtbot: QtBot, work: Workplace, visit: UUID  # noqa: F811
) -> None:  # fmt: skip
    screen, _ = _overview(qtbot, work, visit)
    asked = _plan(screen, "Plan the next one like this…")
    _picks(asked, "people", "leaders and interpreters")
    press(qtbot, asked, "Plan it")
    here = work.way.here
    assert here is not None
    assert here.uid not in {None, visit}
    assert here.uid is not None
    made = work.book.read("exchange", here.uid)
    began = TODAY + timedelta(days=60)
    assert made["starts"].first.weekday() == began.weekday()
    assert abs((made["starts"].first - began).days - 365) <= 4
    assert made["follows"] == visit
    assert [part["part"] for part in work.book.parts("participant", "exchange", here.uid)] == ["leader"]
    assert work.book.undo() == "Plan “Students of Bailu”"
    assert len(work.book.find(("exchange",), "Bailu")) == 1


def test_the_return_visit_is_asked_for_its_day(qtbot: QtBot, work: Workplace, visit: UUID) -> None:  # noqa: F811
    screen, _ = _overview(qtbot, work, visit)
    asked = _plan(screen, "Plan the return visit…")
    assert asked.questions is not None
    day = asked.questions.rows["starts"]
    assert not day.isVisibleTo(asked)
    _picks(asked, "kept", "other")
    assert day.isVisibleTo(asked)
    press(qtbot, asked, "Plan it")
    assert "Say on which day it begins." in said(asked)
    asked.questions.fill({"starts": date(2031, 5, 3)})
    press(qtbot, asked, "Plan it")
    here = work.way.here
    assert here is not None
    assert here.uid is not None
    made = work.book.read("exchange", here.uid)
    assert (str(made["direction"]), made["returns"]) == ("out", visit)
    _, view = _overview(qtbot, work, visit)
    assert f"Its return visit · {show_date(made['starts'], view.locale())}" in said(view)


@pytest.mark.parametrize("day", ["", "2019"])
def test_a_former_one_without_an_exact_day_asks_for_one_or_none(qtbot: QtBot, work: Workplace, day: str) -> None:
    fields: dict[str, object] = {"title": en("Festival 2019"), "exchange_kind": "arts or festival"}
    former = work.book.add("New", New("exchange", {**fields, "starts": PartialDate.parse(day) if day else None}))
    window_ = PlanWindow(work.book, work.habits, None, _next(), None)
    qtbot.addWidget(window_)
    window_.show()
    choose(qtbot, window_.which.rows["former"].slot.editor, "Festival")
    assert window_.questions is not None
    assert "kept" not in window_.questions.rows
    window_.plan()
    assert window_.uid is not None
    made = work.book.read("exchange", window_.uid)
    assert (made["starts"], made["follows"]) == (None, former)
    assert made["title"].by["en"] == (f"Festival {TODAY.year}" if day else "Festival 2019")


def _next() -> Any:
    from db.planning.copying import To

    return To.NEXT


def test_a_new_exchange_is_begun_out_of_a_former_one(qtbot: QtBot, work: Workplace, visit: UUID) -> None:  # noqa: F811
    begun: list[UUID] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    declared = shown("exchange")
    assert declared.begin is not None
    begin(declared, declared.begin(""), work.book, work.habits, parent, begun.append)
    press(qtbot, window(Beginning), "Plan it like a former one…")
    asked = cast("PlanWindow", window(PlanWindow))
    press(qtbot, asked, "Plan it")
    assert "Say first: The former exchange." in said(asked)
    choose(qtbot, asked.which.rows["former"].slot.editor, "Students")
    press(qtbot, asked, "Plan it")
    (uid,) = begun
    assert work.book.read("exchange", uid)["follows"] == visit


def test_the_likely_visit_that_is_returned_is_offered(qtbot: QtBot, work: Workplace, visit: UUID) -> None:  # noqa: F811
    case = work.book.find(("partnership",), "")[0].uid
    with work.book.book.change("The year before") as change:
        there = change.add(
            Exchange, title=en("Ours in Bailu"), exchange_kind="youth or student exchange", direction="out",
            state="done", starts=PartialDate.of(TODAY - timedelta(days=300)),
        )  # fmt: skip
        for exchange in (there, visit):
            change.add(ExchangePartnership, exchange=exchange, partnership=case)
    _, view = _overview(qtbot, work, visit)
    (offer,) = [each for each in view.findChildren(QPushButton) if each.text().startswith("Say that it returns")]
    assert "Ours in Bailu" in offer.text()
    offer.click()
    assert work.book.read("exchange", visit)["returns"] == there.uid
    qtbot.waitUntil(lambda: "This one is its return visit" in said(view))
    assert "Say that it returns" not in said(view)


def test_fields_of_benefit_are_ticked_and_own_words_are_kept(qtbot: QtBot, work: Workplace, visit: UUID) -> None:  # noqa: F811
    work.book.edit("Old words", "exchange", visit, {"fields": ["schools", "youth", "Music"]})
    screen = show(qtbot, work, "exchange", visit, "details")
    editor: Any = screen.form.rows["fields"].slot.editor
    assert (editor.boxes["youth"].isChecked(), editor.own.text()) == (True, "schools, Music")
    # Looked at and left, nothing is written anew.
    editor.own.setFocus()
    screen.form.settle()
    assert work.book.read("exchange", visit)["fields"] == ["schools", "youth", "Music"]
    qtbot.keyClicks(editor.own, ", Health")
    editor.boxes["culture"].click()
    screen.form.settle()
    assert work.book.read("exchange", visit)["fields"] == ["culture", "youth", "schools", "Music", "health"]
    assert editor.boxes["health"].isChecked()
