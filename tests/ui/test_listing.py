"""A list: pages by key, filter, order, selection, the bin with its undo, copying, and what stands in an empty one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit

from db.queries.listing import Order, Scope
from db.records.letter import Letter
from db.records.tag import Tag, Tagging
from ui.form.habits import Habits
from ui.jobs import Jobs
from ui.listing.view import ListView
from ui.memory import Memory
from ui.navigation import Navigator
from ui.records.declaration import shown
from ui.screens.listed import Listed
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook

MANY = 700


@pytest.fixture
def letters(book: OpenBook) -> OpenBook:
    with book.book.change("Many letters") as change:
        for number in range(MANY):
            change.add(
                Letter,
                subject=f"Letter {number}" if number % 7 else f"感謝函 {number}",
                direction="in" if number % 2 else "out",
                dated=date(2020, 1, 1) + timedelta(days=number),
            )
    return book


@pytest.fixture
def listed(qtbot: QtBot) -> Callable[..., ListView]:
    def make(book: OpenBook, memory: Memory | None = None, scope: Scope | None = None) -> ListView:
        view = ListView(shown("letter"), book, scope, memory)
        view.resize(1100, 500)
        qtbot.addWidget(view)
        view.show()
        return view

    return make


def _column(view: ListView, name: str) -> int:
    return [column.name for column in view.model.columns].index(name)


def _texts(view: ListView, name: str = "called") -> list[str]:
    return [view.model.text(row, _column(view, name)) for row in range(view.model.rowCount())]


def test_only_the_first_page_is_read_at_first(letters: OpenBook, listed: Callable[..., ListView]) -> None:
    view = listed(letters)
    assert view.model.rowCount() == MANY
    assert len(view.model.pages._pages) == 1
    assert view._count.text() == "700 in all"
    assert _texts(view)[0] == "Letter 699"  # the last dated first, as the list is declared


def test_end_goes_to_the_last_row_of_the_whole_list(
    qtbot: QtBot, letters: OpenBook, listed: Callable[..., ListView]
) -> None:
    view = listed(letters)
    qtbot.keyClick(view.table, Qt.Key.Key_End)
    assert view.table.currentIndex().row() == MANY - 1
    assert view.table.visualRect(view.table.currentIndex()).bottom() <= view.table.viewport().height()
    qtbot.keyClick(view.table, Qt.Key.Key_Home)
    assert view.table.currentIndex().row() == 0
    assert len(view.model.pages._pages) == 2
    assert len(set(_texts(view))) == MANY
    assert _texts(view)[-1] == "感謝函 0"


def test_typing_filters(qtbot: QtBot, letters: OpenBook, listed: Callable[..., ListView]) -> None:
    view = listed(letters)
    view.filter.setText("感謝")
    qtbot.waitUntil(lambda: view._count.text() == "100 shown")
    assert all(text.startswith("感謝函") for text in _texts(view))


def test_a_filter_that_fits_nothing_offers_the_way_back(
    qtbot: QtBot, letters: OpenBook, listed: Callable[..., ListView]
) -> None:
    view = listed(letters)
    view.filter.setText("no such thing")
    qtbot.waitUntil(view._nothing.isVisible)
    qtbot.mouseClick(view._nothing.button, Qt.MouseButton.LeftButton)
    assert view.table.isVisible()
    assert view.filter.text() == ""


def test_the_head_of_a_column_orders(letters: OpenBook, listed: Callable[..., ListView]) -> None:
    view = listed(letters)
    view.table.asked_to_sort.emit("dated")
    assert _texts(view, "dated")[0] == "1 Jan 2020"
    view.table.asked_to_sort.emit("dated")
    assert _texts(view, "dated")[0] == "30 Nov 2021"
    view.table.asked_to_sort.emit("called")
    assert _texts(view)[0] == "Letter 1"


def test_enter_opens(qtbot: QtBot, letters: OpenBook, listed: Callable[..., ListView]) -> None:
    view = listed(letters)
    view.table.selectRow(1)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert opened.args
    assert opened.args[0] == "letter"
    assert letters.called(opened.args[1]).called == "Letter 698"


def test_delete_moves_to_the_bin_and_the_bar_takes_it_back(
    qtbot: QtBot, letters: OpenBook, listed: Callable[..., ListView]
) -> None:
    view = listed(letters)
    view.table.selectRow(0)
    view.bin()
    assert view._count.text() == "699 in all"
    assert _texts(view)[0] == "Letter 698"
    assert view._undo.isVisible()
    qtbot.mouseClick(view._undo.button, Qt.MouseButton.LeftButton)
    assert view._count.text() == "700 in all"
    assert _texts(view)[0] == "Letter 699"


def test_many_go_to_the_bin_as_one_change(letters: OpenBook, listed: Callable[..., ListView]) -> None:
    view = listed(letters)
    view.table.selectAll()
    assert view.model.rowCount() == MANY
    view.bin()
    assert view._empty.isVisible()
    letters.undo()
    assert view._count.text() == "700 in all"


def test_a_change_elsewhere_shows_and_the_selection_stays(letters: OpenBook, listed: Callable[..., ListView]) -> None:
    view = listed(letters)
    view.table.selectRow(3)
    (uid,) = view.selected()
    letters.edit("Rename", "letter", uid, {"subject": "Renamed"})
    assert view.selected() == [uid]
    assert _texts(view)[3] == "Renamed"


def test_rows_are_copied_as_a_table_without_formulas(book: OpenBook, listed: Callable[..., ListView]) -> None:
    with book.book.change("x") as change:
        change.add(Letter, subject="=1+1", direction="in", dated=date(2026, 1, 2))
    view = listed(book)
    view.table.selectAll()
    view.copy()
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t")[:3] == ["Dated", "In or out", "Subject"]
    assert row.split("\t")[:3] == ["2 Jan 2026", "In", "'=1+1"]
    html = QGuiApplication.clipboard().mimeData().html()
    assert "<th>Subject</th>" in html
    assert "<td>&#x27;=1+1</td>" in html


def test_columns_and_their_widths_are_kept(book: OpenBook, listed: Callable[..., ListView]) -> None:
    memory = Memory()
    view = listed(book, memory)
    hidden, wide = _column(view, "channel"), _column(view, "dated")
    view.table._show_column(hidden, False)
    view.table.setColumnWidth(wide, 222)
    again = listed(book, memory)
    assert again.table.isColumnHidden(hidden)
    assert again.table.columnWidth(wide) == 222


def test_an_empty_list_says_what_belongs_there(qtbot: QtBot, book: OpenBook, listed: Callable[..., ListView]) -> None:
    view = listed(book)
    assert "belong here" in view._empty.sentence.text()
    with qtbot.waitSignal(view.asked_for_new):
        qtbot.mouseClick(view._empty.button, Qt.MouseButton.LeftButton)


def test_a_scope_shows_only_its_own(letters: OpenBook, listed: Callable[..., ListView]) -> None:
    view = listed(letters, None, Scope(having={"direction": "in"}))
    assert view._count.text() == "350 in all"
    view.rescope(Scope(binned=True))
    assert view._count.text() == "0 in all"


@pytest.mark.parametrize("order", ["dated", "-dated", "called", "-called", "direction", "-with_whom"])
def test_any_row_is_the_same_from_wherever_it_is_read(
    letters: OpenBook, listed: Callable[..., ListView], order: str
) -> None:
    view = listed(letters)
    view._order = Order.parse(order)
    view._ask()
    backwards = [view.model.uid(row) for row in range(MANY - 1, -1, -1)]
    view._ask()
    jumping = {row: view.model.uid(row) for row in (650, 3, 333, 334, 699, 0, 100, 99)}
    row_of = {row: view.model.pages.number(uid) for row, uid in jumping.items()}
    view._ask()
    forwards = [view.model.uid(row) for row in range(MANY)]
    together = [row.uid for row in view.model.pages.rows(0, MANY - 1)]
    assert len(set(forwards)) == MANY
    assert forwards == backwards[::-1] == together
    assert [forwards[row] for row in jumping] == list(jumping.values())
    assert list(row_of) == list(row_of.values())


def test_rows_nobody_has_looked_at_are_selected_with_shift(
    qtbot: QtBot, letters: OpenBook, listed: Callable[..., ListView]
) -> None:
    view = listed(letters)
    view.table.selectRow(10)
    qtbot.keyClick(view.table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert len(view.selected()) == MANY - 10
    assert len(set(view.selected())) == MANY - 10
    view.copy()
    assert len(QGuiApplication.clipboard().text().splitlines()) == MANY - 10 + 1


def test_filters_beside_words_narrow_a_list_down(
    qtbot: QtBot, letters: OpenBook, listed: Callable[..., ListView]
) -> None:
    with letters.book.change("Tag one") as change:
        tag = change.add(Tag, name="Festival")
        change.add(Tagging, record=change.all(Letter)[0], tag=tag)
    view = listed(letters)
    view._more.click()
    assert view.narrow.isVisible()
    direction = view.narrow.choices["direction"]
    direction._menu.aboutToShow.emit()
    next(action for action in direction._menu.actions() if action.text() == "In").trigger()
    assert view._count.accessibleName() == "350 shown"
    assert direction.text() == "In or out: In"
    dated = view.narrow.spans["dated"]
    qtbot.keyClicks(dated.since_field, "2021")
    qtbot.keyClick(dated.since_field, Qt.Key.Key_Return)
    assert view._count.accessibleName() == "167 shown"
    view.narrow.clear_button.click()
    assert view._count.accessibleName() == "700 in all"
    view.narrow.tags._menu.aboutToShow.emit()
    view.narrow.tags._menu.actions()[0].trigger()
    assert view._count.accessibleName() == "1 shown"
    view._more.click()
    assert view._count.accessibleName() == "700 in all"


def _answer(view: ListView, name: str) -> None:
    window = view.views.window_asking
    assert window is not None
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setText(name)
    window.accept()


def test_a_view_is_saved_chosen_renamed_and_let_go_of(letters: OpenBook, listed: Callable[..., ListView]) -> None:
    view = listed(letters)
    assert not view.views.isVisible()
    view.filter.setText("感謝")
    view.narrow.choices["direction"].choose(("in",))
    view.narrow.changed.emit()
    view.table._show_column(_column(view, "channel"), True)
    view.table.asked_to_sort.emit("dated")
    view.views._save.click()
    _answer(view, "Thanks that came")
    assert letters.book.undoable == "Save the view “Thanks that came”"
    view.views.buttons[None].click()
    assert (view._count.accessibleName(), view.filter.text()) == ("700 in all", "")
    again = listed(letters)
    (kept,) = [uid for uid in again.views.buttons if uid is not None]
    again.views.buttons[kept].click()
    assert again._count.accessibleName() == "50 shown"
    assert again.filter.text() == "感謝"
    assert not again.table.isColumnHidden(_column(again, "channel"))
    assert _texts(again, "dated")[0] < _texts(again, "dated")[-1] or _texts(again)[0] == "感謝函 7"
    assert not again.views._update.isVisible()
    again.filter.setText("")
    again._ask()
    again.views._update.click()
    again.views._rename.click()
    _answer(again, "All that came")
    assert [button.text() for button in view.views.buttons.values()] == ["All: Letters", "All that came"]
    again.views._remove.click()
    assert view.views.buttons == {}
    letters.undo()
    assert "All that came" in [button.text() for button in view.views.buttons.values()]


def test_what_is_shown_is_exported(
    qtbot: QtBot, letters: OpenBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Workplace(letters, Navigator(), Jobs(), Memory(), Habits(("en",), "USD"), lambda _: None)
    page = Listed("letter", work)
    qtbot.addWidget(page)
    page.show()
    page.view.filter.setText("感謝")
    page.view.narrow.choices["direction"].choose(("in",))
    page.view._ask()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "letters"), "x (*.xlsx)"))
    page.export_action.trigger()
    qtbot.waitUntil(page.saved.isVisible, timeout=15_000)
    sheet = openpyxl.load_workbook(tmp_path / "letters.xlsx").active
    assert sheet is not None
    heads = [page.view.model.columns[number].label for number in page.view.table.shown_columns()]
    assert [cell.value for cell in sheet[1]] == heads
    assert sheet.max_row == 51
    assert {str(row[1].value) for row in sheet.iter_rows(min_row=2)} == {"In"}
    assert sheet["A2"].is_date
