"""Duplicates at the window: found as a job, seen side by side, made one or told apart by keyboard, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from db.likeness import Alike, Unlike
from db.queries.record import parts
from db.records.contact_way import ContactWay
from db.records.letter import Correspondent, Letter, Line
from db.records.name import Name
from db.records.person import Person, Way
from db.records.relationship import Relationship, RelationshipKind
from db.values import PartialDate
from tests.ui.screens.reading import mute, words_on
from ui.kit.attention import AttentionRow
from ui.navigation import Place, page_of
from ui.screens.duplicates.page import DuplicatesScreen
from ui.screens.merge.already import AlreadyThere
from ui.screens.merge.page import MergeScreen
from ui.screens.merge.picking import Picking
from ui.screens.record import RecordScreen
from ui.sentences.likeness import alike, unlike

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

HOSTILE = '<img src="file:///etc/passwd"/><b>tea</b> & more ' + "x" * 200


@pytest.fixture
def chiang(book: OpenBook) -> tuple[UUID, UUID]:
    """One man twice: romanised, and in characters on the letter that he wrote."""
    with book.book.change("Enter him twice") as change:
        uids: list[UUID] = []
        for family, given, script, interests, born in (
            ("Chiang", "Tsung-yuan", "Latn", HOSTILE, PartialDate(1957, 5, 3)),
            ("江", "聰淵", "Hant", "chess", PartialDate(1957, 5, 4)),
        ):
            who = change.add(Person, interests=interests, born=born, gender="m")
            change.add(
                Name, person=who, family=family, given=given, script=script, name_order="family first", language="zh"
            )
            change.add(ContactWay, person=who, way=Way.EMAIL, value="chiang@bailu.example")
            change.add(ContactWay, person=who, way=Way.MOBILE, value="+886 970 555 010", is_private=True)
            uids.append(who.uid)
        letter = change.add(Letter, direction="in", subject="Lanterns")
        change.add(Correspondent, letter=letter, person=uids[1], line=Line.FROM)
    return uids[0], uids[1]


def found(window: Window, qtbot: QtBot) -> DuplicatesScreen:
    """The page of duplicates when the book has been looked through."""
    page = window.pages.currentWidget()
    assert isinstance(page, DuplicatesScreen)
    qtbot.waitUntil(lambda: not page.finding.is_looking, timeout=10_000)
    return page


def compared(window: Window) -> MergeScreen:
    page = window.pages.currentWidget()
    assert isinstance(page, MergeScreen)
    return page


def press(page: QWidget, words: str, qtbot: QtBot) -> None:
    (button,) = [each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible()]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_pair_is_found_opened_and_made_one_by_keyboard_and_one_undo_brings_both_back(
    book: OpenBook, chiang: tuple[UUID, UUID], furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(book)
    window.way.go(Place("list", "person"))
    press(window.pages.currentWidget(), "Look for duplicates", qtbot)
    page = found(window, qtbot)
    (row,) = page.rows()
    assert "Chiang Tsung-yuan  =  江聰淵" in row.accessibleName()
    assert "The same name in another script, the same e-mail address" in row.accessibleName()
    assert mute(page) == []

    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    side_by_side = compared(window)
    assert {"Interests", "Reached by", "Names", "1 Letter"} <= set(words_on(side_by_side).splitlines())
    assert mute(side_by_side) == []
    first = side_by_side.focusWidget()
    assert first is not None
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert side_by_side.table is not None
    assert side_by_side.table.keeps_second()
    assert side_by_side.table.choices()["interests"] == "keep"
    walked: list[str] = []
    while side_by_side.merge_button is not (here := window.frame.focusWidget()) and len(walked) < 8:
        assert here is not None
        walked.append(here.accessibleName().partition(":")[0])
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert walked == ["Stays", "Born", "Interests"]
    qtbot.keyClick(side_by_side.merge_button, Qt.Key.Key_Return)

    page = found(window, qtbot)
    assert page.rows() == []
    assert page.empty.isVisible()
    assert window._undo_bar.isVisible()
    assert book.called(chiang[1]).called == "Chiang Tsung-yuan 江聰淵"
    assert book.read("person", chiang[1])["interests"] == "chess"
    assert HOSTILE in str(parts(book.book, "note", "about", chiang[1])[0]["text"])
    qtbot.keyClick(window._undo_bar.button, Qt.Key.Key_Space)
    (row,) = page.rows()
    assert book.called(chiang[0]).called == "Chiang Tsung-yuan"


def test_what_is_chosen_is_taken_and_the_note_says_the_rest_but_nothing_private(
    book: OpenBook, chiang: tuple[UUID, UUID], furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(book)
    window.way.go(Place("merge", "person", chiang[1], words=str(chiang[0])))
    page = compared(window)
    assert page.table is not None
    assert "+886" not in words_on(page), "private until it is asked for"
    assert "1957" not in words_on(page)
    qtbot.mouseClick(page.table.fields["interests"].second.text, Qt.MouseButton.LeftButton)
    press(page, "Show what is private", qtbot)
    qtbot.waitUntil(lambda: "+886 970 555 010" in words_on(page))
    assert "1957" in words_on(page)
    assert page.table.choices() == {"interests": "gone", "born": "keep"}, "what was chosen stays chosen"
    press(page, "Merge", qtbot)
    kept = window.pages.currentWidget()
    assert isinstance(kept, RecordScreen)
    assert kept.uid == chiang[0]
    assert book.read("person", chiang[0])["interests"] == "chess"
    note = str(parts(book.book, "note", "about", chiang[0])[0]["text"])
    assert "Interests: <img" in note
    assert "Born: private" in note
    assert "1957" not in note


def test_two_who_are_told_apart_are_not_asked_about_again(
    book: OpenBook, chiang: tuple[UUID, UUID], furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(book)
    window.actions["duplicates"].trigger()
    page = found(window, qtbot)
    qtbot.keyClick(page.rows()[0], Qt.Key.Key_Return)
    press(compared(window), "They are two", qtbot)
    page = found(window, qtbot)
    page.look()
    page = found(window, qtbot)
    assert page.rows() == []
    book.undo()
    assert len(page.rows()) == 1
    assert book.called(chiang[0]).called == "Chiang Tsung-yuan"


def test_a_record_is_merged_from_its_page_and_its_old_page_leads_on(
    book: OpenBook, chiang: tuple[UUID, UUID], furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(book)
    window.way.go(page_of("person", chiang[0]))
    page = window.pages.currentWidget()
    assert isinstance(page, RecordScreen)
    (action,) = [each for each in page.additions() if each.text() == "Merge with…"]
    action.trigger()
    (picking,) = window.frame.findChildren(Picking)
    picking.line.setText("聰淵")
    assert [row.accessibleName() for row in picking.rows()] == ["江聰淵"]
    qtbot.keyClick(picking.line, Qt.Key.Key_Return)
    press(compared(window), "Merge", qtbot)
    window.way.go(page_of("person", chiang[1]))
    page = window.pages.currentWidget()
    assert isinstance(page, RecordScreen)
    assert page.uid == chiang[0]
    assert page.title() == "Chiang Tsung-yuan 江聰淵"


def test_a_merger_that_is_refused_says_why_and_changes_nothing(
    book: OpenBook, chiang: tuple[UUID, UUID], furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    with book.book.change("Relate them") as change:
        change.add(Relationship, person=chiang[0], other=chiang[1], relationship_kind=RelationshipKind.SUCCESSOR_OF)
    window = furnish(book)
    window.way.go(Place("merge", "person", chiang[1], words=str(chiang[0])))
    page = compared(window)
    press(page, "Merge", qtbot)
    assert "links “Chiang Tsung-yuan” and “江聰淵” to each other" in page.problem.text()
    assert page.problem.isVisible()
    assert book.read("person", chiang[1])["binned"] is None


def test_a_new_record_that_is_like_one_there_is_says_so_and_leads_to_both(
    book: OpenBook, chiang: tuple[UUID, UUID], furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    with book.book.change("New person") as change:
        new = change.add(Person).uid
    window = furnish(book)
    window.way.go(page_of("person", new))
    page = window.pages.currentWidget()
    assert page is not None
    (there,) = page.findChildren(AlreadyThere)
    qtbot.waitUntil(lambda: not there.is_looking, timeout=10_000)
    assert not there.isVisible()
    with book.book.change("Name them") as change:
        change.add(Name, person=new, family="Chiang", given="Tsung-Yuan", name_order="family first")
    qtbot.waitUntil(there.isVisible, timeout=10_000)
    assert "There is already “Chiang Tsung-yuan”" in there.said.text()
    qtbot.keyClick(there.button, Qt.Key.Key_Return)
    side_by_side = compared(window)
    assert side_by_side.table is not None
    assert side_by_side.table.two.first.record.uid == chiang[0]


def test_an_empty_book_has_nobody_twice(book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot) -> None:
    window = furnish(book)
    window.way.go(Place("duplicates"))
    page = found(window, qtbot)
    assert "Nobody and nothing looks as if it were in the book twice." in words_on(page)
    assert page.findChildren(AttentionRow) == []
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel) if label.text())


def test_every_reason_has_its_words() -> None:
    assert set(alike()) == {str(each) for each in Alike}
    assert set(unlike()) == {str(each) for each in Unlike}
