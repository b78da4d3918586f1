"""One letter to many at the window: chosen in a list, each looked at, corrected, finished, printed and taken back."""

from __future__ import annotations

from email import policy
from email.parser import BytesParser
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from db.queries.listing import Scope, every
from db.queries.narrowing import Tagged
from db.queries.record import find, read
from db.records.contact_way import ContactWay
from db.records.exchange import Exchange, ExchangeKind
from db.records.letter import LetterState
from db.records.name import Name
from db.records.participant import Part, Participant
from db.records.person import Person as PersonRecord
from db.records.person import Way
from db.records.template import Template, TemplateKind
from db.tagging import put_tag
from db.values import PartialDate, Texts
from ui.navigation import Place, page_of
from ui.screens.exchange.people.page import PeopleView
from ui.screens.mailing.page import MailingScreen
from ui.screens.record import RecordScreen

from .reading import mute, words_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

HOSTILE = "../../<b>Bold</b> {closing} **x** " + "y" * 200


@pytest.fixture
def people(book: OpenBook) -> list[UUID]:
    """By post, by e-mail, without an address, with a name that would like to be more than one."""
    uids: list[UUID] = []
    with book.book.change("Enter") as change:
        for family, way, value, language in (
            ("Keller", Way.POST, "Rathausplatz 1\n64720 Annental", "de"),
            ("Braga", Way.EMAIL, "ana@example.org", "pt"),
            ("Nowhere", None, "", "en"),
            (HOSTILE, Way.POST, "1 Oak Street\nLarkhaven", "en"),
        ):
            one = change.add(PersonRecord, preferred_language=language)
            change.add(Name, person=one, given="Ursula", family=family)
            if way is not None:
                change.add(ContactWay, person=one, way=way, value=value)
            uids.append(one.uid)
        for language, name, text in (
            ("en", "Feast", "{opening}\n\nPlease come.\n\n{closing}"),
            ("de", "Feast", "{opening}\n\nBitte kommen Sie.\n\n{closing}"),
        ):
            change.add(
                Template, template_kind=TemplateKind.LETTER, language=language, name=name, subject="Feast", text=text
            )
    return uids


@pytest.fixture
def window(book: OpenBook, people: list[UUID], furnish: Callable[[OpenBook], Window]) -> Window:  # noqa: ARG001
    return furnish(book)


def in_view(window: Window) -> MailingScreen:
    """The page; one that was left may not have gone yet."""
    (page,) = [each for each in window.frame.findChildren(MailingScreen) if each.isVisible()]
    return page


def opened(window: Window, qtbot: QtBot, place: Place) -> MailingScreen:
    window.way.go(place)
    page = in_view(window)
    qtbot.waitUntil(lambda: page.is_settled)
    return page


def rows(page: MailingScreen) -> list[str]:
    return [page.whom.list.item(row).text() for row in range(page.whom.list.count())]


def test_those_of_a_list_get_a_letter_each_and_it_is_taken_back_in_one_step(
    qtbot: QtBot, window: Window, book: OpenBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.way.go(Place("list", "person"))
    next(each for each in window.frame.findChildren(QPushButton) if each.text() == "Write to these…").click()
    page = window.frame.findChild(MailingScreen)
    assert page is not None
    page.chosen.versions["de"] = page.what._chosen.versions[next(iter(page.chosen.versions))]
    page.what.take_template("Feast")
    assert set(page.chosen.versions) == {"en", "de"}
    qtbot.waitUntil(lambda: page.is_settled)
    found = rows(page)
    assert any(text.startswith("Ursula Keller · German, by post") for text in found)
    assert any(text.startswith("Ursula Braga · English, by e-mail") for text in found)
    assert found[-1].startswith("Ursula Nowhere · no address in the book")
    assert mute(page) == []
    assert "3 letters, 1 gets none" in words_on(page)

    page.deeds.finish.click()
    qtbot.waitUntil(lambda: bool(page.chosen.made) and page.deeds.print_all.isEnabled(), timeout=15_000)
    letters = {one.called.split()[1]: read(book.book, "letter", one.uid) for one in page.chosen.made}
    assert {one["state"] for one in letters.values()} == {LetterState.READY}
    assert "Bitte kommen Sie." in str(letters["Keller"]["text"])
    (tag,) = find(book.book, ["tag"], "Feast")
    assert len(list(every(book.book, "letter", (), Scope(narrowed=(Tagged(tag.uid),))))) == 3

    pdf = tmp_path / "letters.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(pdf), ""))
    page.deeds.print_all.click()
    qtbot.waitUntil(lambda: pdf.exists() and page.deeds.print_all.isEnabled(), timeout=20_000)
    assert "Bitte kommen Sie." in "".join(each.extract_text() for each in PdfReader(pdf).pages)
    pdf.unlink()
    page.deeds.addresses.envelopes.click()
    qtbot.waitUntil(lambda: pdf.exists() and page.deeds.print_all.isEnabled(), timeout=20_000)
    assert len(PdfReader(pdf).pages) == 2

    folder = tmp_path / "drafts"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    page.deeds.mail.click()
    qtbot.waitUntil(lambda: page.deeds.mail.isEnabled() and bool(list(folder.iterdir())), timeout=20_000)
    (draft,) = folder.iterdir()
    assert draft.name == "1 Ursula Braga.eml"
    message = BytesParser(policy=policy.default).parsebytes(draft.read_bytes())
    assert "ana@example.org" in message["To"]

    page.deeds.sent.click()
    assert read(book.book, "letter", page.chosen.made[0].uid)["state"] is LetterState.SENT
    book.undo()
    assert book.undo() == "Write to many: Feast"
    qtbot.waitUntil(lambda: not page.chosen.made)
    assert page.deeds.finish.isVisibleTo(page)


def test_one_is_written_over_another_left_out_and_a_third_added_and_removed(
    qtbot: QtBot, window: Window, book: OpenBook, people: list[UUID]
) -> None:
    page = opened(window, qtbot, Place("mailing", those=(people[0], people[3])))
    page.what.take_template("Feast")
    page.whom.look_at(people[0])
    page.leafing.write_over()
    assert page.leafing.text.text().startswith("Dear Ursula Keller,")
    page.leafing.subject.setText("For {Ursula} alone")
    page.leafing.done.click()
    page.leafing.next.click()
    qtbot.waitUntil(lambda: page.is_settled)
    assert page.whom.current() == people[3]
    assert "2 of 2: Ursula" in words_on(page)
    page.leafing.leave_out.click()
    page.whom.adding.came.emit((people[1], people[0]))
    qtbot.waitUntil(lambda: page.is_settled)
    assert [text.split(" · ")[1] for text in rows(page)] == [
        "English, by post",
        "English, by e-mail",
        "taken out by hand",
    ]
    page.whom.look_at(people[1])
    page.whom.remove.click()
    # What was typed is there again when the page is.
    window.way.go(Place("home"))
    page = opened(window, qtbot, Place("mailing"))
    assert len(rows(page)) == 2
    page.deeds.drafts.click()
    qtbot.waitUntil(lambda: bool(page.chosen.made) and page.deeds.print_all.isEnabled(), timeout=15_000)
    (made,) = page.chosen.made
    letter = read(book.book, "letter", made.uid)
    assert (letter["subject"], letter["state"], letter["register"]) == ("For {Ursula} alone", LetterState.DRAFT, None)
    page.deeds.again.click()
    assert rows(page) == []
    qtbot.waitUntil(lambda: "Nobody yet." in words_on(page))


def test_several_come_at_once_by_a_tag_and_by_an_exchange_for_minors_their_guardians(
    qtbot: QtBot, window: Window, book: OpenBook, people: list[UUID]
) -> None:
    with book.book.change("Plan") as change:
        visit = change.add(
            Exchange, title=Texts.only("en", "Visit"), exchange_kind=ExchangeKind.YOUTH, starts=PartialDate(2027, 2, 1)
        )
        girl = change.add(PersonRecord, born=PartialDate(2015, 5, 5))
        change.add(Name, person=girl, given="Mei", family="Lin")
        change.add(Participant, exchange=visit, person=girl, part=Part.STUDENT, guardian=people[1])
        change.add(Participant, exchange=visit, person=people[0], part=Part.LEADER)
        put_tag(change, people[3], "Press & radio")
    window.way.go(page_of("exchange", visit.uid))
    (record,) = [each for each in window.frame.findChildren(RecordScreen) if each.isVisible()]
    record.turn_to("people")
    next(each for each in record.findChildren(PeopleView)).write.click()
    page = in_view(window)
    qtbot.waitUntil(lambda: page.is_settled)
    assert set(page.chosen.whom) == {people[0], people[1]}
    page.whom.adding.several.click()
    menu = page.whom.adding.menu
    assert menu is not None
    (offer,) = [each for each in menu.findChildren(QMenu) if each.title() == "All with a tag"]
    (tagged,) = [each for each in offer.actions() if each.text() == "Press && radio"]
    tagged.trigger()
    menu.close()
    assert page.chosen.whom[-1] == people[3]


def test_an_empty_choice_and_a_mailing_without_a_title_are_said(
    qtbot: QtBot, window: Window, people: list[UUID]
) -> None:
    page = opened(window, qtbot, Place("mailing"))
    assert "Nobody yet." in words_on(page)
    assert not page.deeds.finish.isEnabled()
    assert not page.deeds.addresses.isEnabled()
    page.whom.added.emit(people)
    page.deeds.finish.click()
    assert "Give the mailing a title first" in words_on(page)
    page.what.questions.fill({"title": "Feast"})
    page.chosen.answers["title"] = "Feast"
    page.deeds.finish.click()
    assert "still missing in: English" in words_on(page)
    assert not page.chosen.made
    assert mute(page) == []
    page.whom.look_at(people[3])
    qtbot.waitUntil(lambda: page.leafing.pages.is_settled and page.leafing.pages.made is not None, timeout=20_000)
