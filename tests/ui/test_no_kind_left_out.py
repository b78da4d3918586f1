"""No kind of record is left out: each can be come to, begun at the window, and found again by what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from db.queries.listing import count
from db.queries.search import search
from db.records import kind as kind_named
from db.records import load_all
from tests.db.filling import needed
from tests.ui.screens.conftest import furnish
from ui.form import declaration as declared
from ui.form.beginning import Beginning
from ui.form.everywhere import with_what_all_have
from ui.navigation import Place
from ui.records.declaration import declared_kinds, shown
from ui.screens.more import subjects
from ui.window.sidebar import _everything

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ui.form.slot import Slot
    from ui.openbook import OpenBook
    from ui.window.window import Window

__all__ = ["furnish"]

_WORD = "Quarzbrücke"
# Kinds that no form has, and where a person meets them.
_ELSEWHERE = {
    "custom_value": "in the group of the association's own fields",
    "distinction": "where likenesses are looked through",
    "merger": "made by merging",
    "record": "all of them",
    "saved_view": "above each list, and on the page of a search",
    "setting": "on the page that it is a setting of",
    "stage_change": "on the track of a partnership",
    "tagging": "below the title of every page",
}


def _listed() -> set[str]:
    """The kinds with a list in the side bar, under "More lists", or as a tab of a record's page."""
    bar = {kind for _, kind, _ in _everything()}
    more = {kind for _, kinds in subjects() for kind in kinds}
    return bar | more | {tab.kind for kind in declared_kinds() for tab in shown(kind).tabs}


def test_every_kind_has_a_list_or_stands_in_the_form_of_its_owner(book: OpenBook) -> None:
    parts = {
        field.of
        for kind in declared_kinds()
        for field in with_what_all_have(shown(kind), book).form
        if isinstance(field, declared.Parts)
    }
    met = _listed() | parts | _ELSEWHERE.keys()
    assert set(load_all()) - met == set()
    assert not _ELSEWHERE.keys() & (parts | _listed())


def test_every_kind_that_has_a_page_has_a_list() -> None:
    assert set(declared_kinds()) - _listed() == set()


def _begun() -> Iterator[str]:
    for kind in declared_kinds():
        this = shown(kind)
        if this.begin is not None and not this.begins_on and kind not in {"document", "association"}:
            yield kind


def _type(target: Any, text: str) -> None:
    target.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(target, event)


def _fill(book: OpenBook, slot: Slot) -> None:
    """Fill a field in with something that it takes."""
    editor: Any = slot.editor
    match slot.field:
        case declared.Choice():
            editor.pick.setCurrentIndex(1)
            editor.pick.activated.emit(1)
        case declared.Reference():
            kind = slot.field.kinds[0] if slot.field.kinds != ("record",) else "tag"
            with book.book.change("Something to point at") as change:
                uid = change.add(kind_named(kind), **needed(change, kind, "Marble")).uid
                if kind == "person":
                    change.add(kind_named("name"), person=uid, given="Marble", family="Bridge")
            editor._set(uid)
            editor.settled.emit()
        case declared.InLanguages() | declared.LongText():
            _type(editor.target(), _WORD)
        case declared.Line():
            _type(editor.line, "EUR" if "currency" in slot.field.name else _WORD)
        case declared.Day() | declared.PartialDay():
            _type(editor.line, "3.2.2024")
        case declared.Number() | declared.Money() | declared.Rate():
            _type(editor.line, "2024" if "year" in slot.field.name else "5")
        case declared.LanguageTag() | declared.Country() | declared.TimeZone():
            is_language = isinstance(slot.field, declared.LanguageTag)
            _type(editor.pick.lineEdit(), "German" if is_language else "Germany")
        case _:
            return
    slot.leave()


@pytest.mark.parametrize("kind", list(_begun()))
def test_a_new_one_is_begun_at_the_window_and_found_by_what_was_typed(
    qtbot: QtBot, book: OpenBook, furnish: Callable[[OpenBook], Window], kind: str
) -> None:
    window = furnish(book)
    window.way.go(Place("list", kind))
    page: Any = window.pages.currentWidget()
    page.main_action().trigger()
    asked = page.findChild(Beginning)
    if asked is not None:
        wanted = {field.name for field in shown(kind).asked if field.wanted}
        open_yet = [row for row in asked.rows.values() if not row.slot.is_filled]
        for row in open_yet:
            if row.field.name in wanted:
                _fill(book, row.slot)
        left = [row for row in open_yet if row.field.name not in wanted]
        qtbot.keyClick(asked.begin_button, Qt.Key.Key_Return)
        while asked.isVisible() and left:  # a rule wants one of several
            _fill(book, left.pop(0).slot)
            qtbot.keyClick(asked.begin_button, Qt.Key.Key_Return)
        assert not asked.isVisible(), asked.problem.text()
    assert window.way.here is not None
    assert (window.way.here.screen, window.way.here.kind) in {("record", kind), ("case", kind)}
    uid = window.way.here.uid
    _write(book, window.pages.currentWidget())
    # What has no words of its own is found in its list by the name of whom it is about, and by search as theirs.
    found = [hit for word in (_WORD, "Marble") for hit in search(book.book, word, 20)]
    is_found = uid in {hit.uid for hit in found} | {hit.owner.uid for hit in found if hit.owner}
    assert is_found or count(book.book, kind, wanted="Marble") == 1


def _write(book: OpenBook, record: Any) -> None:
    """Type the word into the first field of the form that takes words, else into its first part."""
    record.edit()
    texts = (declared.Line, declared.InLanguages, declared.LongText)
    for row in record.form.rows.values():
        if type(row.field) in texts and not row.field.private and row.slot.editor.isVisibleTo(record.form):
            plain = not {"zone", "currency", "colour", "email", "phone", "web"} & set(row.field.name.split("_"))
            if plain and not search(book.book, _WORD, 5):
                _fill(book, row.slot)
    for table in record.form.tables.values():
        if not search(book.book, _WORD, 5):
            table.begin()
            for cell in table.rows[-1].cells:
                _fill(book, cell)
