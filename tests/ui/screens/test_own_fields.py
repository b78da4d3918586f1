"""The association's own fields in a form: by their type, kept, emptied, private, older than their type, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from db.errors import BookError
from db.own_fields import put
from db.queries.own_fields import held, own_fields, use
from db.queries.search import search
from db.records.custom_field import CustomField, CustomValue, FieldType
from db.records.gift import Gift, GiftDirection
from db.values import Texts
from ui.form.everywhere import with_what_all_have
from ui.form.habits import Habits
from ui.form.view import FormView
from ui.kit.button import IconButton
from ui.navigation import Place
from ui.records.custom_field import in_use
from ui.records.declaration import shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

# What is typed by a person in England, and how it is written down.
_TYPED = {
    FieldType.LINE: ("a blue  one", "a blue one"),
    FieldType.LONG_TEXT: ("blue <b>", "blue <b>"),
    FieldType.NUMBER: ("1,250.5", "1250.5"),
    FieldType.MONEY: ("12.50", "12.50 USD"),
    FieldType.DATE: ("3.9.26", "2026-09-03"),
    FieldType.LINK: ("example.org/a", "https://example.org/a"),
}


def _field(book: OpenBook, holds: FieldType, **more: Any) -> UUID:
    with book.book.change("A field") as change:
        name = Texts.only("en", f"Own {holds}")
        return change.add(CustomField, of_kind="gift", name=name, field_type=holds, **more).uid


@pytest.fixture
def gift(book: OpenBook) -> UUID:
    """A record that the association adds fields to."""
    with book.book.change("A gift") as change:
        return change.add(Gift, what=Texts.only("en", "A vase"), direction=GiftDirection.GIVEN).uid


def _form(qtbot: QtBot, book: OpenBook, uid: UUID) -> FormView:
    view = FormView(with_what_all_have(shown("gift"), book, uid), uid, book, Habits(("en",), "USD"))
    view.resize(1000, 700)
    qtbot.addWidget(view)
    view.show()
    return view


def _type(qtbot: QtBot, view: FormView, field: UUID, text: str) -> str:
    target = view.rows[str(field)].slot.editor.target()
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(target, Qt.Key.Key_Delete)
    qtbot.keyClicks(target, text)
    view.rows[str(field)].slot.leave()
    return view.rows[str(field)].slot.problem


@pytest.mark.parametrize("holds", _TYPED)
def test_what_is_typed_is_kept_in_its_written_form_and_emptied_again(
    qtbot: QtBot, book: OpenBook, gift: UUID, holds: FieldType
) -> None:
    field = _field(book, holds, help=Texts.only("en", "What belongs here"))
    view = _form(qtbot, book, gift)
    typed, written = _TYPED[holds]
    assert view.rows[str(field)].label.text() == f"Own {holds}"
    assert not _type(qtbot, view, field, typed)
    assert held(book.book, gift) == {field: written}
    again = _form(qtbot, book, gift)
    assert again.rows[str(field)].slot.is_filled
    book.undo()
    assert held(book.book, gift) == {}
    assert not view.rows[str(field)].slot.is_filled
    book.redo()
    _type(qtbot, view, field, "")
    assert held(book.book, gift) == {}


def test_a_box_is_ticked_and_a_word_is_chosen(qtbot: QtBot, book: OpenBook, gift: UUID) -> None:
    box = _field(book, FieldType.CHECK)
    size = _field(book, FieldType.CHOICE, choices=["M", "L"])
    view = _form(qtbot, book, gift)
    editor: Any = view.rows[str(box)].slot.editor
    qtbot.keyClick(editor.box, Qt.Key.Key_Space)
    pick: Any = view.rows[str(size)].slot.editor
    pick.pick.setCurrentIndex(pick.pick.findText("L"))
    pick.pick.activated.emit(pick.pick.currentIndex())
    assert held(book.book, gift) == {box: "yes", size: "L"}
    qtbot.keyClick(editor.box, Qt.Key.Key_Space)
    assert held(book.book, gift) == {size: "L"}


@pytest.mark.parametrize(
    ("holds", "typed"),
    [(FieldType.NUMBER, "many"), (FieldType.DATE, "soonish"), (FieldType.MONEY, "a lot"), (FieldType.LINK, "no page")],
)
def test_what_does_not_belong_there_says_so_and_stays(
    qtbot: QtBot, book: OpenBook, gift: UUID, holds: FieldType, typed: str
) -> None:
    field = _field(book, holds)
    view = _form(qtbot, book, gift)
    assert typed in _type(qtbot, view, field, typed)
    assert held(book.book, gift) == {}


@pytest.mark.parametrize("holds", [each for each in FieldType if each not in {FieldType.LINE, FieldType.LONG_TEXT}])
def test_another_type_loses_nothing_that_was_written(
    qtbot: QtBot, book: OpenBook, gift: UUID, holds: FieldType
) -> None:
    field = _field(book, FieldType.LINE)
    _type(qtbot, _form(qtbot, book, gift), field, "as blue as it gets")
    book.edit("Another type", "custom_field", field, {"field_type": holds, "choices": ["M"]})
    view = _form(qtbot, book, gift)
    row = view.rows[str(field)]
    shows: Any = row.slot.editor
    is_link = holds is FieldType.LINK
    text = shows.pick.currentText() if holds is FieldType.CHOICE else shows.line.text()
    assert text.startswith("as blue as it gets")
    row.slot.leave()
    assert held(book.book, gift) == {field: "as blue as it gets"}
    assert use(book.book, field).records == 1
    assert use(book.book, field).unreadable == (0 if is_link else 1)
    assert ("kept as it was written" in in_use(field, book)) is not is_link


def test_a_private_field_is_covered_not_searched_and_moves_when_it_becomes_private(
    qtbot: QtBot, book: OpenBook, gift: UUID
) -> None:
    field = _field(book, FieldType.LINE)
    _type(qtbot, _form(qtbot, book, gift), field, "Wolkenkuckucksheim")
    assert search(book.book, "wolkenkuckucksheim", 5)
    book.edit("Make it private", "custom_field", field, {"confidential": True})
    assert not search(book.book, "wolkenkuckucksheim", 5)
    view = _form(qtbot, book, gift)
    row = view.rows[str(field)]
    assert row.slot.editor.isHidden()
    (cover,) = [each for each in row.findChildren(QPushButton) if "private" in each.accessibleName()]
    cover.click()
    assert not row.slot.editor.isHidden()
    _type(qtbot, view, field, "elsewhere")
    assert held(book.book, gift) == {field: "elsewhere"}
    with pytest.raises(BookError), book.book.change("Past the form") as change:
        change.edit(change.all(CustomValue)[0], value="elsewhere", private_value=None)
    book.undo()
    book.undo()
    assert search(book.book, "wolkenkuckucksheim", 5)


def test_fields_are_put_in_order_by_keyboard(
    qtbot: QtBot, book: OpenBook, furnish: Callable[[OpenBook], Window]
) -> None:
    first, second = _field(book, FieldType.LINE), _field(book, FieldType.DATE)
    window = furnish(book)
    window.way.go(Place("own_fields"))
    screen: Any = window.pages.widget(0)
    assert [one.uid for one in own_fields(book.book, "gift")] == [first, second]
    link = screen._links[second]
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.uid for one in own_fields(book.book, "gift")] == [second, first]
    assert screen._links[second].hasFocus()
    assert isinstance(screen.main_action(), QAction)
    assert all(each.accessibleName() for each in screen.findChildren(IconButton))
    book.undo()
    qtbot.waitUntil(lambda: list(screen._links) == [first, second])


def test_own_fields_are_columns_of_the_list_by_which_it_is_put_in_order(
    book: OpenBook, gift: UUID, furnish: Callable[[OpenBook], Window]
) -> None:
    number, day = _field(book, FieldType.NUMBER), _field(book, FieldType.DATE)
    secret = _field(book, FieldType.LINE, confidential=True)
    with book.book.change("Two more") as change:
        others = [
            change.add(Gift, what=Texts.only("en", name), direction=GiftDirection.GIVEN).uid for name in ("Cup", "Drum")
        ]
        for uid, text in zip((gift, *others), ("100", "9", "about 20"), strict=True):
            put(change, uid, {number: text, day: "2019-05", secret: "hidden"})
    window = furnish(book)
    window.way.go(Place("list", "gift"))
    screen: Any = window.pages.currentWidget()
    view = screen.listed.view
    names = [column.label for column in view.model.columns]
    assert names[-2:] == ["Own number", "Own date"]
    at = len(names) - 2
    assert view.table.isColumnHidden(at)
    view.table.asked_to_sort.emit(view.model.columns[at].name)
    said = [[view.model.text(row, column) for column in (at, at + 1)] for row in range(3)]
    assert said == [["about 20", "May 2019"], ["9", "May 2019"], ["100", "May 2019"]]
