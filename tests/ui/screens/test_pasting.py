"""A list of participants pasted, looked at, mended and put in, by keyboard; and dropped or copied onto an exchange."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from db.queries.exchange.head import head
from db.queries.exchange.roster import roster
from db.records.exchange import Exchange, ExchangeKind
from db.records.name import Name
from db.records.person import Person
from db.values import PartialDate, Texts
from imports.tables.headings import Field
from ui.form.habits import Habits
from ui.jobs import Jobs
from ui.memory import Memory
from ui.navigation import Navigator, page_of
from ui.screens.exchange.pasting.deciding import Somebody
from ui.screens.exchange.pasting.window import PasteWindow, paste_participants
from ui.screens.screen import Workplace
from ui.window.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook

_LIST = (
    "No.\tName 姓名\tDOB\tE-mail\tLocker\n"
    "1\tWANG Xiao-ming 王小明\t3.9.2010\twang@bailu.example\t12\n"
    "2\tLin Hsin-yi\t1.1.2099\tlin@bailu.example\t13\n"
    "3\tWang, Xiao-ming\t2010-09-03\t\t14\n"
    "4\tBraga, Ana\t5.6.2009\tana\t15\n"
)
_LONG = 20_000
"""Milliseconds that a busy machine may take for what is a moment."""


@pytest.fixture
def exchange(book: OpenBook) -> UUID:
    """A youth exchange, and somebody in the book who is called nearly as one of the list."""
    with book.book.change("A visit") as change:
        person = change.add(Person)
        change.add(Name, person=person, given="Ana", family="Braga")
        return change.add(
            Exchange, title=Texts.only("en", "Dancers"), exchange_kind=ExchangeKind.YOUTH,
            starts=PartialDate(2027, 1, 18), ends=PartialDate(2027, 1, 26),
        ).uid  # fmt: skip


@pytest.fixture
def undone() -> list[str]:
    return []


@pytest.fixture
def work(book: OpenBook, undone: list[str]) -> Workplace:
    return Workplace(book, Navigator(), Jobs(), Memory(), Habits(("en",), locale=QLocale("en_GB")), undone.append)


@pytest.fixture
def window(exchange: UUID, work: Workplace, qtbot: QtBot) -> Iterator[PasteWindow]:
    """The window, open over another one."""
    page = QWidget()
    qtbot.addWidget(page)
    opened = paste_participants(exchange, work, page)
    assert opened is not None
    yield opened
    work.jobs.stop()


def _paste(window: PasteWindow, text: str, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(window.source.lines, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    _wait(window, qtbot)


def _wait(window: PasteWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.preparing.is_busy, timeout=_LONG)


def _column(window: PasteWindow, column: int) -> list[str]:
    model = window.preview.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def _go(window: PasteWindow, row: int, column: int) -> None:
    table = window.preview.table
    table.setFocus()
    table.setCurrentIndex(window.preview.model.index(row, column))


def _menu() -> QMenu:
    QApplication.processEvents()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _names(book: OpenBook, exchange: UUID) -> list[str]:
    return [guest.called for guest in roster(book.book, head(book.book, exchange, "en")).guests]


def test_a_list_is_pasted_looked_at_mended_and_put_in_by_keyboard(
    window: PasteWindow, book: OpenBook, exchange: UUID, undone: list[str], qtbot: QtBot
) -> None:
    _paste(window, _LIST, qtbot)

    assert _column(window, 2) == ["Wang Xiao-ming 王小明", "Lin Hsin-yi", "Wang Xiao-ming", "Ana Braga"]
    assert _column(window, 3) == ["3 Sept 2010", "1.1.2099", "3 Sept 2010", "5 Jun 2009"]
    assert _column(window, 0)[2].startswith("Stays out")
    assert window.said.text() == "3 go in, 1 stays out"
    looks = [window.preview.looks.list.item(row).text() for row in range(window.preview.looks.list.count())]
    assert any("“Locker” is not understood" in sentence for sentence in looks)
    (future,) = [row for row, sentence in enumerate(looks) if "in the future" in sentence]

    # From the sentence to the cell, and the day as it was meant.
    window.preview.looks.list.setFocus()
    window.preview.looks.list.setCurrentRow(future)
    qtbot.keyClick(window.preview.looks.list, Qt.Key.Key_Return)
    table = window.preview.table
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 3)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "1.1.2011")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    _wait(window, qtbot)
    assert _column(window, 3)[1] == "1 Jan 2011"

    # The locker becomes a remark: one key down from "Leave out" to the end of the list.
    pick = window.preview.header.picks()[4]
    pick.setFocus()
    qtbot.keyClick(pick, Qt.Key.Key_End)
    _wait(window, qtbot)
    assert window.preview.prepared is not None
    assert window.preview.prepared.columns[4].means == Field.REMARK

    # Ana Braga of the list is the one in the book.
    _go(window, 3, 0)
    assert _column(window, 0)[3] == "New, or Ana Braga?"
    qtbot.keyClick(table, Qt.Key.Key_Return)
    menu = _menu()
    assert [action.text() for action in menu.actions()][:3] == [
        "Somebody new",
        "Ana Braga",
        "Somebody else in the book…",
    ]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(menu, key)
    assert _column(window, 0)[3] == "Known: Ana Braga"

    people = len(book.find(["person"], "", 50))
    with qtbot.waitSignal(window.finished, timeout=_LONG):
        qtbot.keyClick(window.main, Qt.Key.Key_Return)
    assert _names(book, exchange) == ["Wang Xiao-ming 王小明", "Lin Hsin-yi", "Ana Braga"]
    assert len(book.find(["person"], "", 50)) == people + 2
    assert undone == ["3 participants are in “Dancers”."]
    assert book.undo() == "Paste 3 participants"
    assert _names(book, exchange) == []


def test_somebody_else_is_picked_and_a_row_is_left_out(window: PasteWindow, work: Workplace, qtbot: QtBot) -> None:
    _paste(window, "Name\nA. Braga\nBo Feld\n", qtbot)
    asked = Somebody(0, window.preview.model, work, window)
    asked.show()
    qtbot.keyClicks(asked.editor.line, "Ana Bra")
    QApplication.processEvents()
    qtbot.keyClick(asked.editor.line, Qt.Key.Key_Down)
    popup = asked.editor.completer.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    buttons = [button for button in asked.findChildren(type(window.main)) if button.text() == "This person"]
    qtbot.keyClick(buttons[0], Qt.Key.Key_Return)
    assert _column(window, 0)[0] == "Known: Ana Braga"

    _go(window, 1, 0)
    qtbot.keyClick(window.preview.table, Qt.Key.Key_Return)
    qtbot.keyClick(_menu(), Qt.Key.Key_Up)
    qtbot.keyClick(_menu(), Qt.Key.Key_Return)
    assert _column(window, 0)[1] == "Stays out"
    assert window.said.text() == "1 goes in, 1 stays out"


def test_what_is_no_list_is_said_and_typed_lines_are_read(window: PasteWindow, qtbot: QtBot) -> None:
    _paste(window, " \n \n", qtbot)
    assert "nothing in it" in window.problem.text()
    window.source.lines.setPlainText("Ana Maria Braga\n12 students of the band")
    qtbot.keyClick(window.source.read, Qt.Key.Key_Return)
    _wait(window, qtbot)
    assert _column(window, 0) == ["New, or Ana Braga?", "Heads without names"]
    assert window.problem.text() == ""
    qtbot.keyClick(window.another, Qt.Key.Key_Return)
    assert window.source.isVisible()


def test_who_cannot_tell_day_from_month_chooses_it_above_the_column(window: PasteWindow, qtbot: QtBot) -> None:
    _paste(window, "Name\tBorn\nAna Silva\t3/4/2010\nBo Feld\t5/6/2010\n", qtbot)
    first = _column(window, 2)
    pick = window.preview.header.picks()[1]
    pick.setCurrentIndex(pick.findText("Birth date, month first"))
    _wait(window, qtbot)
    month_first = _column(window, 2)
    pick = window.preview.header.picks()[1]
    pick.setCurrentIndex(pick.findText("Birth date, day first"))
    _wait(window, qtbot)
    assert month_first == ["4 Mar 2010", "6 May 2010"]
    assert _column(window, 2) == first == ["3 Apr 2010", "5 Jun 2010"]
    assert "chosen" not in window.problem.text()


def test_a_table_copied_or_dropped_on_the_page_of_an_exchange_opens_the_window_and_may_stay_a_document(
    book: OpenBook, exchange: UUID, furnish: Callable[[OpenBook], Window], tmp_path: Path, qtbot: QtBot
) -> None:
    window = furnish(book)
    window.way.go(page_of("exchange", exchange))
    QApplication.processEvents()
    QGuiApplication.clipboard().setText(_LIST)
    window.actions["paste"].trigger()
    pasting = _pasting(window)
    _wait(pasting, qtbot)
    assert len(_column(pasting, 0)) == 4
    assert not pasting.document.isVisible()
    pasting.reject()
    QApplication.processEvents()

    file = tmp_path / "list.csv"
    file.write_text("Name,Born\nAna Silva,2010-01-02\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    handle = window.frame.windowHandle()
    assert handle is not None
    copy, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(handle, QDropEvent(QPoint(300, 300), copy, data, button, keys))
    pasting = _pasting(window)
    _wait(pasting, qtbot)
    assert _column(pasting, 1) == ["Ana Silva"]
    qtbot.keyClick(pasting.document, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(book.find(["document"], "list", 5)), timeout=_LONG)
    assert _names(book, exchange) == []


def _pasting(window: Window) -> PasteWindow:
    QApplication.processEvents()
    return next(each for each in window.frame.findChildren(PasteWindow) if each.isVisible())
