"""The pages of a person and an organisation, as somebody reads them and acts on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from db.records.contact_way import ContactWay
from db.records.person import Person, Way
from tests.ui.screens.reading import mute, words_on
from ui.kit.button import Button
from ui.navigation import page_of
from ui.screens.people.organisation import OrganisationView
from ui.screens.people.person import PersonView
from ui.screens.record import RecordScreen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window


def look_at(window: Window, book: OpenBook, kind: str, called: str) -> RecordScreen:
    window.way.go(page_of(kind, book.find([kind], called, 1)[0].uid))
    screen = window.pages.currentWidget()
    assert isinstance(screen, RecordScreen)
    return screen


def press(qtbot: QtBot, page: PersonView, words: str) -> None:
    button = next(each for each in page.findChildren(Button) if words in (each.text(), each.accessibleName()))
    qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_person_is_known_in_a_minute(window: Window, larkhaven: OpenBook) -> None:
    screen = look_at(window, larkhaven, "person", "Lin Mei-hua")
    view = screen.findChild(PersonView)
    assert view is not None
    told = words_on(screen)
    for words in (
        "Mayor, Bailu City Hall 白鷺市公所",
        "lin@bailu.example",
        "Traditional Chinese",
        "林市長美華鈞鑒：",
        "family name first: 林",
        "All 10 letters",
    ):
        assert words in told, words
    assert mute(screen) == []


def test_what_is_private_is_covered_until_it_is_asked_for(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    screen = look_at(window, larkhaven, "person", "Farah Rahman")
    view = screen.findChild(PersonView)
    assert view is not None
    assert "+1 410-555-0144" not in words_on(screen)
    press(qtbot, view, "Show what is private")
    qtbot.waitUntil(lambda: "+1 410-555-0144" in words_on(screen))
    assert "Nationalities" in words_on(screen)
    press(qtbot, view, "Cover what is private")
    qtbot.waitUntil(lambda: "Show what is private" in words_on(screen))
    assert "+1 410-555-0144" not in words_on(screen)


def test_a_proposed_style_is_in_the_book_once_it_is_taken_over(
    qtbot: QtBot, window: Window, larkhaven: OpenBook
) -> None:
    screen = look_at(window, larkhaven, "person", "Brandt")
    view = screen.findChild(PersonView)
    assert view is not None
    uid = screen.uid
    before = larkhaven.parts("style_of_address", "person", uid)
    assert "English: proposed, not in the book" in words_on(screen)
    press(qtbot, view, "Take over the style of address in English")
    kept = larkhaven.parts("style_of_address", "person", uid)
    assert [one["opening"] for one in kept if one not in before] == ["Dear Mayor Brandt,"]
    qtbot.waitUntil(lambda: "proposed" not in words_on(screen))
    larkhaven.undo()
    qtbot.waitUntil(lambda: "English: proposed, not in the book" in words_on(screen))


def test_who_does_not_want_to_be_contacted_says_so_loudly(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    screen = look_at(window, larkhaven, "person", "Farah Rahman")
    with larkhaven.book.change("Respect") as change:
        change.edit(change.get(Person, screen.uid), do_not_contact=True)
    qtbot.waitUntil(lambda: "Farah Rahman does not want to be contacted." in words_on(screen))
    screen.turn_to("letters")
    assert "Do not contact" in words_on(screen)


def test_an_organisation_tells_who_followed_whom(window: Window, larkhaven: OpenBook) -> None:
    screen = look_at(window, larkhaven, "organisation", "Bailu City Hall")
    assert screen.findChild(OrganisationView) is not None
    told = words_on(screen).splitlines()
    mayors = [line for line in told if line.startswith(("Lin ", "Chen Kuo-hsiung", "Huang "))]
    assert [mayor.split()[0] for mayor in mayors] == ["Lin", "Chen", "Huang"]
    assert mute(screen) == []


def test_a_number_that_is_none_is_kept_and_said_kindly(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    screen = look_at(window, larkhaven, "person", "Farah Rahman")
    screen.edit()
    with larkhaven.book.change("Write down") as change:
        way = change.add(ContactWay, person=screen.uid, way=Way.PHONE, value="ask the school")
    said = "This does not look like a telephone number. It is kept as you wrote it."
    qtbot.waitUntil(lambda: said in words_on(screen))
    with larkhaven.book.change("Correct") as change:
        change.edit(change.get(ContactWay, way.uid), value="(410) 555-0155")
    qtbot.waitUntil(lambda: said not in words_on(screen))


def test_a_private_number_is_covered_in_the_form_too(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    screen = look_at(window, larkhaven, "person", "Farah Rahman")
    screen.edit()
    row = next(
        row for row in screen.form.tables["contact_ways"].rows if "+1 410 555 0144" in str(row.slots[1].standing())
    )
    value = row.slots[1].editor.target()
    assert not value.isVisibleTo(screen)
    cover = next(each for each in row.findChildren(Button) if each.text() == "Private. Show")
    qtbot.keyClick(cover, Qt.Key.Key_Return)
    assert value.isVisibleTo(screen)
    assert value.hasFocus()
