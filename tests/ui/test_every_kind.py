"""Every kind of record through its form: each field typed as a person types, saved when it is left, and taken back."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from db.columns import TextsColumn
from db.queries.listing import Scope, count
from db.records import kind as kind_named
from db.records import load_all
from db.records.record import Record
from db.values import PartialDate, Texts
from tests.db.filling import filled, needed
from ui.choices.every import words_of
from ui.form import declaration as declared
from ui.form.everywhere import with_what_all_have
from ui.form.habits import Habits
from ui.form.view import FormView
from ui.records.declaration import declared_kinds, shown
from ui.shown import show_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from ui.form.slot import Slot
    from ui.openbook import OpenBook

_UID = Qt.ItemDataRole.UserRole

# Columns that nobody types, and why.
_NOT_TYPED = {
    "attachment.content": "RFC 2392, out of the message",
    "contact_way.normalised": "follows from what is written",
    "custom_field.position": "kept by moving a field up or down",
    "custom_value": "typed in the field of the association's own that it is a value of",
    "distinction": "made where likenesses are looked through",
    "document.media_type": "read out of the file",
    "document.sha256": "names the kept bytes",
    "document.size": "counted",
    "document.thumbnail_sha256": "made from the file",
    "letter.html": "cleaned out of the message",
    "letter.is_styled": "set where it is written",
    "letter.message": "RFC 5322, out of the message",
    "letter.references_to": "RFC 5322, out of the message",
    "letter.register": "follows from number and year",
    "merger": "made by merging",
    "partnership.stage": "follows from the stage changes",
    "partnership.stage_since": "follows from the stage changes",
    "person.erased": "set by erasing",
    "saved_view": "made by the list itself",
    "tagging": "typed in the line of tags on the record's page",
    "setting": "made by what it is a setting of",
    "stage_change": "taken and corrected on the stage track",
}


def _typed_columns(book: OpenBook) -> set[str]:
    found: set[str] = set()
    with book.book.change("A field of our own") as change:
        change.add(kind_named("custom_field"), **needed(change, "custom_field"))
    for kind in declared_kinds():
        for field in with_what_all_have(shown(kind), book).form:
            if isinstance(field, declared.Parts):
                found |= {f"{field.of}.{field.owner}", f"{field.of}.{field.ordered}"}
                parts = (*field.fields, *field.more)
                found |= {f"{field.of}.{name}" for part in parts for name in part.columns}
            found |= {f"{kind}.{name}" for name in field.columns}
    return found


def test_every_field_of_every_kind_is_in_its_form(book: OpenBook) -> None:
    typed = _typed_columns(book)
    base = set(Record.__table__.columns.keys())
    missing = {
        f"{kind}.{name.removesuffix('_id')}"
        for kind, record in load_all().items()
        for name in set(record.__table__.columns.keys()) - base
        if kind not in _NOT_TYPED
    } - typed
    assert missing == {name for name in _NOT_TYPED if "." in name}


@pytest.mark.usefixtures("qapp")
def test_every_choice_has_its_words() -> None:
    choices: set[type[StrEnum]] = {
        column.info["choices"]
        for record in load_all().values()
        for column in record.__table__.columns
        if column.info.get("choices")
    }
    for each in choices:
        words = words_of(each)
        assert list(words) == [str(word) for word in words], each
        assert set(words) == {str(word) for word in each}, each
        assert all(words.values()), each


@pytest.mark.parametrize("kind", declared_kinds())
def test_lists_and_tabs_can_be_asked_for(book: OpenBook, kind: str) -> None:
    """Each tab is a list that the book can scope; each mark and link is a column."""
    this = shown(kind)
    columns = kind_named(kind).__table__.columns
    with book.book.change("One") as change:
        uid = change.add(kind_named(kind), **needed(change, kind)).uid
    for tab in this.tabs:
        assert count(book.book, tab.kind, Scope((tab.by or kind, uid))) == 0
        shown(tab.kind)
    for mark in this.marks:
        known = columns[mark.column].info.get("choices")
        assert known is None or set(mark.choices) == {str(word) for word in known}
    for each in this.belongs:
        of = kind_named(each.through).__table__.columns if each.through else columns
        assert f"{each.reference}_id" in of


# Typing


def _type(qtbot: QtBot, target: QWidget, text: str) -> None:
    """Type over what stands there."""
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(target, Qt.Key.Key_Delete)
    if text.isascii() and len(text) < 40:
        qtbot.keyClicks(target, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(target, event)


def _put(qtbot: QtBot, book: OpenBook, slot: Slot, values: dict[str, Any]) -> None:  # noqa: C901, PLR0912 - a line a kind
    """Fill a field in as a person does."""
    editor: Any = slot.editor
    field = slot.field
    value: Any = values.get(field.name)
    locale = QLocale()
    match field:
        case declared.Choice():
            place = editor.pick.findData(None if value is None else str(value))
            assert place >= 0, (field.name, value)
            editor.pick.setFocus()
            editor.pick.setCurrentIndex(place)
            editor.pick.activated.emit(place)
        case declared.Check():
            if editor.box.isChecked() != bool(value):
                qtbot.keyClick(editor.box, Qt.Key.Key_Space)
        case declared.Several():
            for word, box in editor.boxes.items():
                if box.isChecked() != (word in (value or [])):
                    qtbot.keyClick(box, Qt.Key.Key_Space)
        case declared.Reference():
            _type(qtbot, editor.line, book.called(value).called)
            _choose(editor, value)
        case declared.InLanguages():
            _type(qtbot, editor.target(), value.in_language(editor._original))
        case declared.LanguageTag() | declared.Country() | declared.TimeZone():
            _type(qtbot, editor.pick.lineEdit(), value)
        case declared.Moment():
            there: datetime = value.astimezone(ZoneInfo(values[field.zone]))
            _type(qtbot, editor.line, there.strftime("%d.%m.%Y"))
            _type(qtbot, editor.time, there.strftime("%H:%M"))
            _type(qtbot, editor.zone.lineEdit(), values[field.zone])
        case declared.Money():
            _type(qtbot, editor.pick.lineEdit(), values[field.currency])
            _type(qtbot, editor.line, show_amount(value, values[field.currency], locale))
        case declared.LongText():
            _type(qtbot, editor.target(), str(value))
        case _:
            text = value.strftime("%d.%m.%Y") if type(value) is date else editor._show(value)
            if isinstance(value, PartialDate):
                text = value.first.strftime("%d.%m.%Y")
            _type(qtbot, editor.line, text)


def _choose(editor: Any, uid: UUID) -> None:
    """Take the record out of the offers under the line: two may be called alike."""
    offers = editor.completer.completionModel()
    rows = [offers.index(row, 0) for row in range(offers.rowCount())]
    editor.completer.activated[QModelIndex].emit(next(row for row in rows if row.data(_UID) == uid))


def _findable(book: OpenBook, field: declared.Reference) -> UUID:
    """A new record, of a kind that the field points at, with a name to be found by."""
    kind = "tag" if field.kinds == ("record",) else field.kinds[0]
    with book.book.change("Something to find") as change:
        record = change.add(kind_named(kind), **needed(change, kind, "Marble"))
        columns = record.__table__.columns
        person = record.id if kind == "person" else getattr(record, "person_id", None)
        if person is not None:
            change.add(kind_named("name"), person_id=person, given="Marble", family="Bridge")
        uid = record.uid
        for name in ("title", "name", "what"):
            if name in columns and not getattr(record, name):
                is_texts = isinstance(columns[name].type, TextsColumn)
                change.edit(record, **{name: Texts.only("en", "Marble bridge") if is_texts else "Marble bridge"})
    assert book.called(uid).called, kind
    return uid


def _expected(value: Any) -> Any:
    return str(value) if isinstance(value, (Texts, StrEnum)) else value


def _form(qtbot: QtBot, book: OpenBook, kind: str, uid: UUID) -> FormView:
    view = FormView(with_what_all_have(shown(kind), book, uid), uid, book, Habits(("en", "zh-Hant"), "USD"))
    view.resize(1000, 700)
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def _plausible(book: OpenBook, kind: str, field: declared.Field, values: dict[str, Any]) -> dict[str, Any]:
    """Values that a person would type, where the made ones are words of no language, country or pattern."""
    own = dict(values)
    if isinstance(field, declared.Reference) and own.get(field.name) is not None:
        own[field.name] = _findable(book, field)
    match field:
        case declared.Languages():
            own[field.name] = ["de", "zh-Hant"]
        case declared.Countries():
            own[field.name] = ["DE", "TW"]
        case declared.Numbers():
            own[field.name] = [1, 10, 25]
        case declared.Several():
            own[field.name] = list(field.choices)[:1]
        case declared.Choice() if kind == "custom_field" and field.name == "of_kind":
            own[field.name] = "letter"
        case declared.Line() if "zone" in field.name:
            own[field.name] = "Asia/Taipei"
    return own


@pytest.mark.parametrize("kind", [kind for kind in declared_kinds() if kind != "custom_field"] + ["custom_field"])
def test_each_field_is_typed_saved_and_taken_back(qtbot: QtBot, book: OpenBook, kind: str) -> None:
    with book.book.change("Another") as change:
        other = change.add(kind_named(kind), **filled(change, kind, "Another", 1)).uid
    with book.book.change("The record") as change:
        uid = change.add(kind_named(kind), **needed(change, kind, "First")).uid
    view = _form(qtbot, book, kind, uid)
    wanted = dict(book.read(kind, other))
    written = 0
    for _, opener, _ in view._folds:
        opener.setChecked(True)
    for name, row in view.rows.items():
        if row.isHidden() or not row.slot.editor.isVisibleTo(view):
            continue
        values = _plausible(book, kind, row.field, wanted)
        before = dict(book.read(kind, uid))
        if values.get(name) is None or values[name] == before[name]:
            continue
        last = book.book.undoable
        _put(qtbot, book, row.slot, values)
        view.settle()
        after = book.read(kind, uid)
        if row.slot.problem:  # a rule of the book: it says so, what was typed stays, the book keeps what it had
            assert row.slot.problem[-1] in ".:”", row.slot.problem
            assert after[name] == before[name]
            assert book.book.undoable == last
            row.slot._touched = False
            row.slot.problem = ""
            row.slot._stored = {}
            view.refresh()
            continue
        assert _expected(after[name]) == _expected(values[name]), name
        assert book.book.undoable != last, name
        book.undo()
        assert book.read(kind, uid)[name] == before[name], name
        book.redo()
        written += 1
    assert written >= 1


def _tables() -> Iterator[tuple[str, str]]:
    for kind in declared_kinds():
        for field in shown(kind).form:
            if isinstance(field, declared.Parts):
                yield kind, field.name


@pytest.mark.parametrize(("kind", "name"), list(_tables()))
def test_a_part_is_typed_into_its_row(qtbot: QtBot, book: OpenBook, kind: str, name: str) -> None:
    with book.book.change("The record") as change:
        uid = change.add(kind_named(kind), **needed(change, kind, "First")).uid
    view = _form(qtbot, book, kind, uid)
    table = view.tables[name]
    of, owner = table.field.of, table.field.owner
    with book.book.change("Another part") as change:
        values = {**needed(change, of, "Other"), **filled(change, of, "Other", 1)}
        if kind == "organisation" and of == "contact_way":
            values |= {"person": None, "organisation": change.get(kind_named(kind), uid)}
        values[owner] = change.add(kind_named(kind), **needed(change, kind, "Another"))
        other = change.add(kind_named(of), **values).uid
    wanted = dict(book.read(of, other))
    for _, opener, _ in view._folds:
        opener.setChecked(True)
    before = len(book.parts(of, owner, uid))
    table.begin()
    row = table.rows[-1]
    for cell in row.cells:
        values = _plausible(book, of, cell.field, wanted)
        if values.get(cell.field.name) is not None:
            _put(qtbot, book, cell, values)
            qtbot.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab)
    view.settle()
    assert len(book.parts(of, owner, uid)) == before + 1, [cell.problem for cell in row.cells]
    assert row.uid is not None
    book.undo()


@pytest.mark.parametrize("kind", declared_kinds())
def test_every_field_has_a_name_for_a_screen_reader(qtbot: QtBot, book: OpenBook, kind: str) -> None:
    with book.book.change("The record") as change:
        uid = change.add(kind_named(kind), **needed(change, kind, "First")).uid
    view = _form(qtbot, book, kind, uid)
    for table in view.tables.values():
        table.begin()
    nameless = [
        widget
        for widget in view.findChildren(QWidget)
        if isinstance(widget, (QLineEdit, QPlainTextEdit, QComboBox))
        and not widget.accessibleName()
        and not isinstance(widget.parentWidget(), QComboBox)
    ]
    assert nameless == []
    labels = [row.label.buddy() for row in view.rows.values()]
    assert all(labels)
