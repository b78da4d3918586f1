"""The evaluation of an exchange on its page: written in place, held against goals, and what of it may be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from db.values import Texts
from tests.journeys.person import Person
from tests.ui.screens.exchange import turned_to
from tests.ui.screens.reading import mute, words_on
from ui.kit.attention import AttentionRow
from ui.records.declaration import New
from ui.screens.exchange.evaluation.page import EvaluationPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window


@pytest.fixture
def looked_back(window: Window, larkhaven: OpenBook) -> EvaluationPage:
    return turned_to(
        window, larkhaven.find(["exchange"], "Our students in Bailu", 1)[0].uid, "evaluation", EvaluationPage
    )


def row_of(qtbot: QtBot, view: EvaluationPage, words: str) -> AttentionRow:
    """The row with these words, once the page shows it."""

    def found() -> list[AttentionRow]:
        return [each for each in view.findChildren(AttentionRow) if words in each.accessibleName()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def said(view: EvaluationPage) -> list[str]:
    return [row.accessibleName() for row in view.findChildren(AttentionRow)]


def test_goals_voices_and_photos_tell_how_they_stand(looked_back: EvaluationPage) -> None:
    rows = said(looked_back)
    assert (
        "A diary of the ten days in two languages. 7 of 10 pages · The Chinese half is still due.. Partly reached"
        in rows
    )
    assert any(row.startswith("“I learned to say thank you") and row.endswith("prints with the name") for row in rows)
    assert any(row.endswith("A host mother in Bailu · 5 November 2025. prints without a name") or
               ("A host mother in Bailu" in row and "prints without a name" in row) for row in rows)  # fmt: skip
    assert any("Hannah Feld" in row and "kept back: no guardian’s consent" in row for row in rows)
    assert any("Owen Whitlock (no guardian’s consent)" in row and "not to print" in row for row in rows)
    assert "1 of 3 reached" in words_on(looked_back)
    assert not mute(looked_back)


def test_a_goal_is_added_judged_and_binned_in_place(
    qtbot: QtBot, person: Person, looked_back: EvaluationPage, larkhaven: OpenBook
) -> None:
    uid = looked_back.uid
    person.adds("Add a goal")
    person.presses("Add")
    assert person.sees("Say first: Goal.")
    person.writes("Goal in English", "A choir of both schools")
    person.writes("Aimed at", "2")
    person.writes("Reached", "2.5")
    person.chooses("Judged", "Reached")
    person.presses("Add")
    person.waits_for_no("Add")
    goals = larkhaven.parts("exchange_goal", "exchange", uid, "position")
    assert (goals[-1]["aimed"], goals[-1]["reached"], goals[-1]["judged"], goals[-1]["position"]) == (
        2.0, 2.5, "reached", 3,
    )  # fmt: skip
    row = row_of(qtbot, looked_back, "A choir")
    assert row.accessibleName() == "A choir of both schools. 2.5 of 2. Reached"
    row.opened.emit()
    person.writes("Reached", "")
    person.presses("Keep")
    person.waits_for_no("Keep")
    assert larkhaven.read("exchange_goal", goals[-1]["uid"])["reached"] is None
    row_of(qtbot, looked_back, "aimed at 2").opened.emit()
    person.presses("Move to the bin")
    person.waits_for_no("Move to the bin")
    assert len(larkhaven.parts("exchange_goal", "exchange", uid)) == 3
    assert person.sees("It is in the bin.")


def test_words_are_written_in_place_and_last_years_figures_stand_beside(
    window: Window, larkhaven: OpenBook, person: Person
) -> None:
    view = turned_to(
        window, larkhaven.find(["exchange"], "Students of Bailu in Larkhaven", 1)[0].uid, "evaluation", EvaluationPage
    )
    text = words_on(view)
    assert "24 · before 13" in text
    assert "before: Our students in Bailu" in text
    assert "The funder wants more than there is." in text
    assert any(row.startswith("At least 14 participants from abroad. The return visit") for row in said(view))
    (field,) = (each for each in view.words.rows["evaluation"].findChildren(QPlainTextEdit))
    field.setFocus()
    field.setPlainText("Write to each other before you meet.")
    assert view.settle()
    assert str(larkhaven.read("exchange", view.uid)["evaluation"]) == "Write to each other before you meet."
    person.presses("Add a task")
    here = window.way.here
    assert here is not None
    assert here.uid is not None
    assert (here.kind, larkhaven.read("task", here.uid)["about"]) == ("task", view.uid)


def test_an_exchange_without_anything_offers_the_first_steps(window: Window, larkhaven: OpenBook) -> None:
    new = New("exchange", {"title": Texts.only("ar", "زيارة"), "exchange_kind": "arts or festival"})
    view = turned_to(window, larkhaven.add("Begin", new), "evaluation", EvaluationPage)
    text = words_on(view)
    for words in ("What it is to reach, one by one", "drop them on the page", "Add what somebody said", "Add a task"):
        assert words in text
    assert "Before the final report" not in text
    assert not mute(view)
