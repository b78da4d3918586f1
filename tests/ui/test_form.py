"""A form: what is typed is in the book when the field is left, and what does not hold says so and stays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from db.values import PartialDate, Texts
from ui.form.editors.reference import ReferenceEditor
from ui.form.habits import Habits
from ui.form.slot import SAVE_EVERY
from ui.form.view import FormView
from ui.records.declaration import New, shown

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook


def _form(qtbot: QtBot, book: OpenBook, kind: str, uid: UUID) -> FormView:
    view = FormView(shown(kind), uid, book, Habits(("en", "zh-Hant")))
    view.resize(1000, 700)
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def _line(view: FormView, field: str) -> QLineEdit:
    line = view.rows[field].slot.editor.target()
    assert isinstance(line, QLineEdit)
    return line


def _pick(view: FormView, field: str) -> QComboBox:
    pick = view.rows[field].slot.editor.target()
    assert isinstance(pick, QComboBox)
    return pick


def _reference(view: FormView, field: str) -> ReferenceEditor:
    editor = view.rows[field].slot.editor
    assert isinstance(editor, ReferenceEditor)
    return editor


def _choose_first(qtbot: QtBot, view: FormView, field: str) -> None:
    """Take the first offer below a reference, as Down and Enter do."""
    popup = _reference(view, field).completer.popup()
    assert popup is not None
    popup.setCurrentIndex(popup.model().index(0, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def _type(qtbot: QtBot, target: QWidget, text: str) -> None:
    """Go to a field, type over what stands there, and leave it with Tab."""
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(target, Qt.Key.Key_Delete)
    if text.isascii():
        qtbot.keyClicks(target, text)
    else:  # as an input method commits it; QTest has no keys for Han characters
        QApplication.sendEvent(target, _committed(text))
    qtbot.keyClick(target, Qt.Key.Key_Tab)


def _committed(text: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(text)
    return event


@pytest.fixture
def letter(book: OpenBook) -> UUID:
    fields: dict[str, Any] = {"subject": "Festival programme", "direction": "in", "dated": date(2026, 9, 3)}
    return book.add("New letter", New("letter", fields))


@pytest.fixture
def person(book: OpenBook) -> UUID:
    return book.add(
        "New person", New("person", parts=(New("name", {"given": "Mei-hua", "family": "Lin"}, owner="person"),))
    )


def test_leaving_a_field_saves_it_as_one_change(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    _type(qtbot, _line(view, "subject"), "Lantern festival")
    assert book.read("letter", letter)["subject"] == "Lantern festival"
    assert book.book.undoable == "Change Subject of “Festival programme”"


def test_nothing_typed_changes_nothing(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    for field in ("subject", "dated", "direction", "reply_until"):
        view.rows[field].slot.editor.target().setFocus()
    view.settle()
    assert book.book.undoable == "New letter"


def test_a_date_is_shown_in_its_usual_form_once_it_is_left(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    _type(qtbot, _line(view, "dated"), "4.9.26")
    assert book.read("letter", letter)["dated"] == date(2026, 9, 4)
    assert _line(view, "dated").text() == "4 Sept 2026"


def test_what_is_no_date_says_so_and_stays(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    _type(qtbot, _line(view, "dated"), "soonish")
    row = view.rows["dated"]
    assert "soonish" in row.problem.text()
    assert row.problem.isVisible()
    assert "soonish" in row.slot.editor.target().accessibleDescription()
    assert _line(view, "dated").text() == "soonish"
    assert book.read("letter", letter)["dated"] == date(2026, 9, 3)
    assert not view.settle()
    _type(qtbot, _line(view, "dated"), "5 Sep 2026")
    assert row.problem.isHidden()
    assert book.read("letter", letter)["dated"] == date(2026, 9, 5)


def test_a_broken_rule_of_the_book_shows_at_the_field(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    book.edit("Owe an answer", "letter", letter, {"reply_owed_by": "us"})
    view = _form(qtbot, book, "letter", letter)
    _type(qtbot, _line(view, "reply_until"), "1 Sep 2026")
    assert view.rows["reply_until"].problem.text() == "The answer would be due before the letter was written."
    assert _line(view, "reply_until").text() == "1 Sep 2026"
    assert book.read("letter", letter)["reply_until"] is None


def test_undo_shows_in_the_open_form(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    _type(qtbot, _line(view, "subject"), "Another")
    book.undo()
    assert _line(view, "subject").text() == "Festival programme"
    book.redo()
    assert _line(view, "subject").text() == "Another"


def test_another_change_leaves_what_is_being_typed(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    line = _line(view, "subject")
    line.setFocus()
    line.end(False)
    qtbot.keyClicks(line, " and more")
    book.edit("By a job", "letter", letter, {"direction": "out"})
    assert line.text().endswith(" and more")
    assert view.rows["direction"].slot.editor.values() == {"direction": "out"}


def test_a_long_text_is_saved_while_it_is_written(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    slot = view.rows["text"].slot
    field = slot.editor.target()
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    qtbot.keyClicks(field, "Dear Ms Aldous, thank you")
    assert book.read("letter", letter)["text"] is None
    with qtbot.waitSignal(slot.saved, timeout=SAVE_EVERY + 2000):
        pass
    assert book.read("letter", letter)["text"] == Texts("en", {"en": "Dear Ms Aldous, thank you"})
    assert field.hasFocus()
    qtbot.keyClicks(field, " again")
    assert field.toPlainText() == "Dear Ms Aldous, thank you again"


def test_closing_the_form_saves_what_is_typed(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    line = _line(view, "subject")
    line.setFocus()
    line.end(False)
    qtbot.keyClicks(line, " 2027")
    view.hide()
    assert book.read("letter", letter)["subject"] == "Festival programme 2027"


def test_fields_come_and_go_with_a_choice(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    assert view.rows["reply_until"].isHidden()
    pick = _pick(view, "reply_owed_by")
    pick.setFocus()
    qtbot.keyClicks(pick, "by us")
    pick.activated.emit(pick.currentIndex())
    assert book.read("letter", letter)["reply_owed_by"] == "us"
    assert not view.rows["reply_until"].isHidden()


def test_a_wanted_field_cannot_be_emptied(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    pick = _pick(view, "direction")
    pick.setCurrentIndex(0)
    pick.activated.emit(0)
    assert view.rows["direction"].problem.text() == "Direction cannot stay empty."
    assert book.read("letter", letter)["direction"] == "in"


def test_an_unknown_person_is_begun_in_place(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    line = _line(view, "translator")
    line.setFocus()
    qtbot.keyClicks(line, "Mary Aldous")
    completer = _reference(view, "translator").completer
    offers = completer.completionModel()
    assert [offers.index(row, 0).data() for row in range(offers.rowCount())] == ["New person: “Mary Aldous”"]
    _choose_first(qtbot, view, "translator")
    translator = book.read("letter", letter)["translator"]
    assert book.called(translator).called == "Mary Aldous"
    assert line.text() == "Mary Aldous"


def test_a_known_person_is_found_by_any_part_of_any_name(
    qtbot: QtBot, book: OpenBook, letter: UUID, person: UUID
) -> None:
    book.add("Own script", New("name", {"family": "林", "given": "美華", "script": "Hant", "person": person}))
    view = _form(qtbot, book, "letter", letter)
    line = _line(view, "translator")
    line.setFocus()
    QApplication.sendEvent(line, _committed("美華"))
    _choose_first(qtbot, view, "translator")
    assert book.read("letter", letter)["translator"] == person


def test_a_name_that_means_nobody_is_not_saved(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    _type(qtbot, _line(view, "translator"), "Nobody")
    assert "Nobody" in view.rows["translator"].problem.text()
    assert book.read("letter", letter)["translator"] is None


def test_a_private_value_is_covered_until_it_is_asked_for(qtbot: QtBot, book: OpenBook, person: UUID) -> None:
    book.edit("Born", "person", person, {"born": PartialDate(1961)})
    view = _form(qtbot, book, "person", person)
    row = view.rows["born"]
    assert not row.slot.editor.isVisible()
    assert row._cover.isVisible()
    qtbot.mouseClick(row._cover, Qt.MouseButton.LeftButton)
    assert row.slot.editor.isVisible()
    assert _line(view, "born").text() == "1961"


def test_parts_are_added_changed_and_binned_in_place(qtbot: QtBot, book: OpenBook, person: UUID) -> None:
    view = _form(qtbot, book, "person", person)
    names = view.tables["names"]
    assert len(names.rows) == 1
    qtbot.mouseClick(names.adder, Qt.MouseButton.LeftButton)
    assert len(names.rows) == 2
    new = names.rows[1]
    assert new.uid is None
    _type(qtbot, new.cells[0].editor.target(), "美華")
    assert new.uid is not None
    _type(qtbot, new.cells[1].editor.target(), "林")
    stored = book.parts("name", "person", person)
    assert [(name["given"], name["family"]) for name in stored] == [("Mei-hua", "Lin"), ("美華", "林")]
    names.bin(names.rows[0])
    assert [row.uid for row in names.rows] == [new.uid]
    book.undo()
    assert len(names.rows) == 2


def test_an_empty_new_row_leaves_no_trace(qtbot: QtBot, book: OpenBook, person: UUID) -> None:
    view = _form(qtbot, book, "person", person)
    names = view.tables["names"]
    qtbot.mouseClick(names.adder, Qt.MouseButton.LeftButton)
    qtbot.keyClick(names.rows[1].cells[0].editor.target(), Qt.Key.Key_Tab)
    names.bin(names.rows[1])
    assert len(book.parts("name", "person", person)) == 1
    assert book.book.undoable == "New person"


def test_a_row_that_needs_more_than_its_first_field_waits_for_it(qtbot: QtBot, book: OpenBook, person: UUID) -> None:
    organisation = book.add("City hall", New("organisation", {"name": Texts.only("en", "Bailu City Hall")}))
    view = _form(qtbot, book, "person", person)
    roles = view.tables["roles"]
    roles.begin()
    row = roles.rows[0]
    _type(qtbot, row.cells[0].editor.target(), "Mayor")
    assert row.uid is None
    line = row.cells[1].editor.target()
    line.setFocus()
    qtbot.keyClicks(line, "Bailu City Hall")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    (role,) = book.parts("role", "person", person)
    assert role["organisation"] == organisation
    assert str(role["title"]) == "Mayor"


def test_rows_are_put_in_order(qtbot: QtBot, book: OpenBook, person: UUID) -> None:
    book.add("Own", New("name", {"family": "林", "script": "Hant", "position": 1, "person": person}))
    view = _form(qtbot, book, "person", person)
    names = view.tables["names"]
    first = names.rows[0].uid
    names.shift(names.rows[0], 1)
    assert names.rows[1].uid == first
    stored = book.parts("name", "person", person, "position")
    assert [name["family"] for name in stored] == ["林", "Lin"]


def test_tab_goes_through_the_form_in_reading_order(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    view.rows["subject"].slot.editor.target().setFocus()
    order = []
    for _ in range(4):
        focused = view.window().focusWidget()
        order += [name for name, row in view.rows.items() if row.slot.holds(focused)]
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert order == ["subject", "direction", "channel", "dated"]


def test_every_field_has_a_name_for_a_screen_reader(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    nameless = [
        widget
        for widget in view.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and widget is not view
        and not isinstance(widget.parentWidget(), type(view.rows["direction"].slot.editor.target()))
    ]
    assert nameless == []


def test_a_record_in_the_bin_or_gone_says_so(qtbot: QtBot, book: OpenBook, letter: UUID) -> None:
    view = _form(qtbot, book, "letter", letter)
    with qtbot.waitSignal(view.gone):
        book.undo()
