"""The clauses of an agreement: side by side, opened in place, worded anew and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from db.records.clause import Clause
from db.values import PartialDate, Texts
from tests.ui.screens.town import Town, en, press, said, show, window
from ui.screens.agreement.clauses import Clauses
from ui.screens.agreement.clausetable import ClauseTable
from ui.screens.agreement.comparing import Comparison
from ui.screens.agreement.reword import RewordWindow
from ui.screens.record import RecordScreen
from ui.screens.recordwindow import RecordWindow
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook


@pytest.fixture
def town(book: OpenBook) -> Town:
    return Town(book)


def _clauses(book: OpenBook, agreement: UUID) -> None:
    with book.book.change("Clauses") as change:
        change.add(
            Clause,
            agreement=agreement,
            number="1",
            position=0,
            subject="friendship",
            wording=Texts("en", {"en": "The cities are sisters.", "zh-Hant": "雙方為姊妹市。"}),
        )
        change.add(
            Clause,
            agreement=agreement,
            number="2",
            position=1,
            subject="status",
            heading=en("Names"),
            wording=Texts("en", {"en": "Each side is called by its own name.", "ar": "يسمى كل طرف باسمه."}),
            contested=True,
            contested_on=PartialDate(2019, 4),
            contest=en("Names are not a city’s to choose."),
        )


def _table(screen: RecordScreen) -> ClauseTable:
    table = screen.findChild(ClauseTable)
    assert table is not None
    return table


def _rows(table: ClauseTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_clauses_stand_side_by_side_in_two_languages(qtbot: QtBot, work: Workplace, town: Town) -> None:
    _clauses(work.book, town.agreement)
    screen = show(qtbot, work, "agreement", town.agreement, "clauses")
    table = _table(screen)
    head = [table.model().headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert head == ["Clause", "English", "Traditional Chinese"]
    assert table.model().columnCount() == 3
    assert _rows(table) == [
        ["1. Friendship", "The cities are sisters.", "雙方為姊妹市。"],
        ["2. Status", "Names. Each side is called by its own name.", "No wording in Traditional Chinese yet."],
        ["Contested since Apr 2019. Names are not a city’s to choose.", "", ""],
    ]
    assert table.columnSpan(2, 0) == 3

    # Another language takes the place of the second one, and one that stands there already changes places.
    view = screen.findChild(Clauses)
    assert view is not None
    view.picks[1].setCurrentText("Arabic")
    view.picks[1].activated.emit(view.picks[1].currentIndex())
    assert [row[2] for row in _rows(table)][:2] == ["No wording in Arabic yet.", "يسمى كل طرف باسمه."]
    view.picks[0].setCurrentText("Arabic")
    view.picks[0].activated.emit(view.picks[0].currentIndex())
    assert [table.model().headerData(column, Qt.Orientation.Horizontal) for column in (1, 2)] == ["Arabic", "English"]

    # Filters count what they find; the subject and whether it is contested hold together.
    assert [chip.text() for chip in view.filter.chips.values()] == [
        "Friendship 1", "Status 1", "Contested 1", "Wording missing 2",
    ]  # fmt: skip
    view.filter.chips["contested"].setFocus()
    qtbot.keyClick(view.filter.chips["contested"], Qt.Key.Key_Space)
    assert [row[0][:1] for row in _rows(table)] == ["2", "C"]
    view.filter.chips["friendship"].click()
    assert _rows(table) == []
    assert "No clause is like that." in said(view)

    # Room for three at once.
    view.filter.chips["contested"].click()
    view.filter.chips["friendship"].click()
    screen.resize(1900, 700)
    qtbot.waitUntil(lambda: table.model().columnCount() == 4)


def test_a_clause_is_opened_in_place_and_worded_anew(qtbot: QtBot, work: Workplace, town: Town) -> None:
    _clauses(work.book, town.agreement)
    screen = show(qtbot, work, "agreement", town.agreement, "clauses")
    table = _table(screen)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    opened = window(RecordWindow)
    assert isinstance(opened, RecordWindow)
    opened.form.rows["number"].slot.editor.target().setText("2a")  # type: ignore[attr-defined]
    opened.form.rows["number"].slot.editor.edited.emit()
    opened.accept()
    qtbot.waitUntil(lambda: _rows(table)[1][0] == "2a. Status")
    clause = table.meant()
    assert clause is not None
    assert clause.number == "2a"

    press(qtbot, screen, "Reword…")
    asked = window(RewordWindow)
    assert isinstance(asked, RewordWindow)
    asked.reword()
    assert asked.questions.problem.text() == "That is the wording that it has."
    new = Texts("en", {"en": "Each city is called by its own name.", "ar": "تسمى كل مدينة باسمها."})
    asked.questions.fill({"wording": new, "dated": PartialDate(2019, 6, 8), "reason": en("Shorter.")})
    asked.reword()
    assert work.book.read("clause", clause.uid)["wording"] == new
    versions = work.book.parts("clause_version", "clause", clause.uid, "position")
    assert [str(each["wording"]) for each in versions] == [
        "Each side is called by its own name.", "Each city is called by its own name.",
    ]  # fmt: skip
    assert work.book.undo() == "Reword clause 2a"
    assert work.book.parts("clause_version", "clause", clause.uid) == []
    work.book.redo()

    # The page of the clause shows what was changed, and says it in words.
    page = show(qtbot, work, "clause", clause.uid)
    comparison = page.findChild(Comparison)
    assert comparison is not None
    assert comparison.newer.currentText() == "the present wording, 8 Jun 2019"
    assert "taken out “side”; put in “city”" in comparison.text.accessibleDescription()
    assert "Shorter." in said(page)
    looks = {}
    cursor = comparison.text.textCursor()
    for place in range(len(comparison.text.toPlainText())):
        cursor.setPosition(place)
        cursor.setPosition(place + 1, cursor.MoveMode.KeepAnchor)
        form = cursor.charFormat()
        looks[cursor.selectedText()] = looks.get(cursor.selectedText(), set()) | {
            (form.fontUnderline(), form.fontStrikeOut())
        }
    assert (True, False) in looks["y"]  # city is underlined
    assert (False, True) in looks["d"]  # side is struck through
    comparison.language.setCurrentIndex(1)
    comparison.language.activated.emit(1)
    assert "تسمى كل مدينة" in comparison.text.accessibleDescription()


def test_a_long_agreement_is_scrolled_clause_by_clause(qtbot: QtBot, work: Workplace, town: Town) -> None:
    latin = "The parties exchange delegations of students every year in equal numbers. " * 55
    with work.book.book.change("Eighty clauses") as change:
        for number in range(80):
            wording = {"en": f"{number} {latin}"[:4000], "zh-Hant": f"{number}雙方每年互派代表團。" * 360, "de": latin}
            change.add(
                Clause, agreement=town.agreement, number=str(number), position=number, wording=Texts("en", wording)
            )
    screen = show(qtbot, work, "agreement", town.agreement, "clauses")
    table = _table(screen)
    qtbot.waitUntil(lambda: table.rowHeight(0) > 500)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    # The first clause is taller than the page: it is read to its end before the next one comes.
    assert table.currentIndex().row() == 0
    assert table.verticalScrollBar().value() > 0
    pages = 0
    while table.currentIndex().row() == 0 and pages < 20:
        qtbot.keyClick(table, Qt.Key.Key_PageDown)
        pages += 1
    assert table.currentIndex().row() == 1
    assert pages > 2
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert table.currentIndex().row() == 79
    assert table.visualRect(table.currentIndex()).intersects(table.viewport().rect())
