"""Mail that is dropped or chosen: filed at once where it is clear, asked about where it is not, told of afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.imports.mail.post import message, written
from tests.journeys.dragging import Dragged
from tests.journeys.person import Person
from ui.navigation import Place, page_of
from ui.screens.mail.asking import AskingWhose
from ui.screens.mail.report import MailReport

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

_US = "LSCA <secretary@sistercities.larkhaven.example>"


def _mail(number: int, sender: str, subject: str = "Spring festival") -> bytes:
    return message(subject, f"It begins on day {number} of March.", sender=sender, to=_US, own=f"<{number}@mail>")


def _book(window: Window) -> OpenBook:
    assert window.workplace is not None
    return window.workplace.book


def _front(qtbot: QtBot, kind: type) -> AskingWhose | MailReport:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=10_000)
    found = QApplication.activeModalWidget()
    assert isinstance(found, AskingWhose | MailReport)
    return found


def test_a_clear_mail_that_is_dropped_is_filed_without_a_question(
    person: Person, window: Window, tmp_path: Path
) -> None:
    (path,) = written(tmp_path, _mail(1, "Katharina Brandt <brandt@annental.example>", "Weinfest im Herbst"))
    window.way.go(Place("home"))
    dragged = Dragged(window.frame, path)
    dragged.over()
    assert person.sees("Drop to file this e-mail")
    dragged.drop()
    person.waits_for("Filed under Larkhaven ⇄ Annental, thread “Weinfest im Herbst”.")
    assert window.way.here is not None
    assert window.way.here.kind == "letter"
    person.presses("Undo")
    assert not _book(window).find(["letter"], "Weinfest im Herbst")


def test_on_the_page_of_a_partnership_it_is_filed_there(person: Person, window: Window, tmp_path: Path) -> None:
    bailu = _book(window).find(["partnership"], "Bailu")[0]
    window.way.go(page_of("partnership", bailu.uid))
    dragged = Dragged(window.frame, *written(tmp_path, _mail(1, "hotel@rooms.example"), _mail(2, "bus@roads.example")))
    dragged.over()
    assert person.sees(f"Drop to file these 2 e-mails under “{bailu.called}”")
    dragged.drop()
    person.waits_for("2 e-mails went in.")
    person.presses("Close")
    person.waits_for("2 e-mails are in the book.")


def test_unclear_addresses_are_asked_about_and_the_answers_kept(
    person: Person, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    book = _book(window)
    folder = tmp_path / "post"
    folder.mkdir()
    written(
        folder,
        *(_mail(number, "Wu Ya-ting <wu@post.example>") for number in range(3)),
        _mail(8, "offers@balloons.test"),
        _mail(9, "guide@hotel.test"),
    )
    (folder / "broken.eml").write_bytes(b"")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    person.hits("Ctrl+Shift+M")
    person.presses("Choose a folder…")
    asking = _front(qtbot, AskingWhose)
    assert isinstance(asking, AskingWhose)
    assert person.sees("5 new e-mails. 1 cannot be taken. What you answer is remembered, and not asked again.")
    wu, offers, _ = asking.rows
    assert [row.question.address for row in asking.rows] == [
        "wu@post.example",
        "offers@balloons.test",
        "guide@hotel.test",
    ]
    wu.who.setCurrentIndex(wu.who.findText("A new person: Wu Ya-ting"))
    wu.under.setCurrentIndex(wu.under.findText("Bailu 白鷺市"))
    offers.who.setCurrentIndex(offers.who.findText("Leave mail of this address out"))
    assert person.sees("1 address is not answered: its mail goes in under no partnership.")
    person.presses("File all the rest without asking")
    report = _front(qtbot, MailReport)
    assert isinstance(report, MailReport)
    assert person.sees("4 e-mails went in. 4 came in, 0 went out. 2 were refused.")
    person.presses("Copy the refused ones")
    copied = QGuiApplication.clipboard().text()
    assert "broken.eml\t\tIt is empty." in copied
    assert "offers@balloons.test" in copied
    report.close()
    assert book.find(["person"], "Wu Ya-ting")
    # Who was answered for is not asked about again, who was not is.
    written(folder, _mail(20, "wu@post.example"), _mail(21, "guide@hotel.test"), _mail(22, "offers@balloons.test"))
    person.hits("Ctrl+Shift+M")
    person.presses("Choose a folder…")
    again = _front(qtbot, AskingWhose)
    assert isinstance(again, AskingWhose)
    assert [row.question.address for row in again.rows] == ["guide@hotel.test"]
    again.close()


def test_five_hundred_unclear_addresses_are_shown_a_part_at_a_time(
    person: Person, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "post"
    (folder / "cur").mkdir(parents=True)
    (folder / "new").mkdir()
    for number in range(500):
        (folder / "cur" / f"{number}:2,S").write_bytes(_mail(number, f"someone{number}@place{number}.test"))
    window.way.go(Place("home"))
    dragged = Dragged(window.frame, folder)
    dragged.over()
    assert person.sees("Drop to file the e-mails of this mailbox")
    dragged.drop()
    asking = _front(qtbot, AskingWhose)
    assert isinstance(asking, AskingWhose)
    assert len(asking.rows) == 40
    person.presses("Show more: 460 addresses are left")
    assert len(asking.rows) == 80
    assert asking.focusWidget() is asking.rows[40].who
    asking.close()
    assert not _book(window).find(["letter"], "day 499 of March")
