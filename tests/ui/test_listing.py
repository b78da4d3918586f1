"""A list: pages by key, filter, order, selection, the bin with its undo, copying, and what stands in an empty one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from db.queries.listing import Order, Scope
from db.records.letter import Letter
from ui.listing.view import ListView
from ui.memory import Memory
from ui.records.declaration import shown

if TYPE_CHECKING:
    from collections.abc import Callable

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
    view.select_all()
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
    view.select_all()
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
