"""Files that come in at the window: where they go, what is said of them, and what is asked before a copy is opened."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit

from tests.imports.making import bomb, pdf, photo
from tests.journeys.dragging import Dragged
from tests.journeys.person import Person
from ui.navigation import Place, page_of
from ui.preview.document import DocumentView
from ui.preview.zoom import FIT, WHOLE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.window.window import Window


def _answers(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Choose these in the next dialog that asks for files."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path) for path in paths], ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(paths[0]), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(paths[0]), ""))


def _documents(window: Window, called: str) -> list[str]:
    assert window.workplace is not None
    return [each.called for each in window.workplace.book.find(["document"], called)]


def test_files_chosen_for_a_record_hang_on_it_and_one_step_takes_them_back(
    person: Person, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.workplace is not None
    book = window.workplace.book
    agreement = book.find(["agreement"], "Twinning charter")[0]
    window.way.go(page_of("agreement", agreement.uid))
    _answers(monkeypatch, photo(tmp_path / "IMG_1.jpg"), pdf(tmp_path / "minutes.pdf", "Minutes"))
    person.hits("Ctrl+Shift+A")
    person.waits_for(f"2 files are attached to “{agreement.called}”.")
    attached = book.parts("attachment", "record", agreement.uid, "position")
    assert [book.called(each["document"]).called for each in attached[-2:]] == ["IMG 1", "minutes"]
    assert [each["position"] for each in attached] == list(range(len(attached)))
    person.presses("Undo")
    assert not _documents(window, "minutes")


def test_a_new_document_of_the_list_is_opened_and_a_known_one_is_said(
    person: Person, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.way.go(Place("list", "document"))
    charter = pdf(tmp_path / "charter_of_1957.pdf", "Freundschaft")
    _answers(monkeypatch, charter)
    person.presses("Add files…")
    person.waits_for("charter of 1957 – Twinbook")
    window.way.go(Place("list", "document"))
    person.presses("Add files…")
    person.waits_for("This file is in the book already, and was not stored twice.")
    person.presses("Open charter_of_1957.pdf")
    person.waits_for("charter of 1957 – Twinbook")
    assert _documents(window, "charter of 1957").count("charter of 1957") == 1


def test_what_is_refused_or_not_read_yet_is_said_file_by_file(person: Person, window: Window, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "reply.eml").write_text("From: lin@bailu.example\nSubject: Re: Greetings\n\nDear friends")
    (tmp_path / "prices.csv").write_text("Bus;300\n")
    window.way.go(Place("home"))
    files = (tmp_path / "empty.pdf", tmp_path / "reply.eml", tmp_path / "prices.csv", bomb(tmp_path / "bomb.png"))
    dragged = Dragged(window.frame, *files)
    assert dragged.over()
    assert person.sees("Drop to keep 4 files in the book")
    assert dragged.drop()
    assert not person.sees("Drop to keep")
    for words in (
        "2 files are in the book. The e-mail “Re: Greetings” is filed. 1 not taken.",
        "It is empty: there is nothing in it to keep.",
        "It is kept as a document. Such tables are not read out of files yet.",
        "It claims to be so large that it is not shown.",
    ):
        person.waits_for(words)
    person.presses("Close")
    assert _documents(window, "prices") == ["prices"]


def test_a_card_becomes_a_person_whose_page_opens(person: Person, window: Window, tmp_path: Path) -> None:
    (tmp_path / "card.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nN:Okonkwo;Ada\nEMAIL:ada@example.org\nEND:VCARD\n")
    dragged = Dragged(window.frame, tmp_path / "card.vcf")
    dragged.over()
    assert person.sees("Drop to write down the people on this card")
    dragged.drop()
    person.waits_for("Ada Okonkwo – Twinbook")


def test_a_field_does_not_take_the_name_of_a_dropped_file(person: Person, window: Window, tmp_path: Path) -> None:
    assert window.workplace is not None
    person_uid = window.workplace.book.find(["person"], "Lin Mei-hua")[0].uid
    window.way.go(Place("record", "person", person_uid, tab="details"))
    dragged = Dragged(window.frame, photo(tmp_path / "portrait.jpg"))
    dragged.over()
    dragged.drop()
    person.waits_for("“portrait.jpg” is attached to “Lin Mei-hua 林美華”.")
    fields = window.frame.findChildren(QLineEdit)
    assert fields
    assert not any("portrait" in field.text() for field in fields if field.accessibleName() != "Document, row 1")


def test_a_book_that_can_only_be_read_takes_nothing(person: Person, window: Window, tmp_path: Path) -> None:
    assert window.workplace is not None
    window.workplace.book.book.read_only = True
    dragged = Dragged(window.frame, photo(tmp_path / "untaken.jpg"))
    assert not dragged.over()
    assert person.sees("This book can only be read: nothing can be added to it.")
    assert not dragged.drop()
    assert not _documents(window, "untaken")


def test_files_and_pictures_are_pasted_where_nothing_is_typed(
    person: Person, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo(tmp_path / "copied.jpg")))])
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(data)
    window.way.go(Place("list", "document"))
    window.actions["paste"].trigger()
    person.waits_for("copied – Twinbook")
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0xFF336699)
    clipboard.setImage(picture)
    window.actions["paste"].trigger()
    person.waits_for("Pasted picture")
    qtbot.waitUntil(lambda: bool(_documents(window, "Pasted picture")))
    clipboard.setText("only words")
    window.actions["paste"].trigger()
    assert person.sees("There is no file and no picture on the clipboard.")


def test_a_photo_of_a_person_is_chosen_shown_and_taken_away(
    person: Person, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert window.workplace is not None
    book = window.workplace.book
    mayor = book.find(["person"], "Lin Mei-hua")[0]
    window.way.go(page_of("person", mayor.uid))
    portrait = window.pages.currentWidget().heading.portrait  # type: ignore[attr-defined]
    assert portrait.accessibleName() == "Photo: none yet"
    words = pdf(tmp_path / "letter.pdf", "No face")
    _answers(monkeypatch, words)
    portrait.asked_for_file.emit()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    person.waits_for("This is no picture.")
    person.presses("Close")
    assert book.read("person", mayor.uid)["photo"] is None
    _answers(monkeypatch, photo(tmp_path / "mayor.jpg"))
    portrait.asked_for_file.emit()
    qtbot.waitUntil(lambda: book.read("person", mayor.uid)["photo"] is not None)
    qtbot.waitUntil(lambda: portrait.accessibleName() == "Photo")
    assert window.way.here == page_of("person", mayor.uid)
    portrait.asked_to_remove.emit()
    assert book.read("person", mayor.uid)["photo"] is None
    book.undo()
    book.undo()
    assert not _documents(window, "mayor"), "the photo and its place on the person were one step"


def test_a_copy_is_saved_and_opened_byte_for_byte(
    person: Person, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert window.workplace is not None
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    charter = window.workplace.book.find(["document"], "The charter of 1957")[0]
    window.way.go(page_of("document", charter.uid))
    _answers(monkeypatch, tmp_path / "out.pdf")
    person.presses("Save a copy…")
    person.waits_for(f"Saved: {tmp_path / 'out.pdf'}")
    saved = (tmp_path / "out.pdf").read_bytes()
    assert saved.startswith(b"%PDF")
    person.presses("Open a copy")
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].name == "annental-1957.pdf"
    assert opened[0].read_bytes() == saved
    assert stat.S_IMODE(opened[0].stat().st_mode) == stat.S_IRUSR
    assert stat.S_IMODE(opened[0].parent.stat().st_mode) == stat.S_IRWXU
    from ui.files import copies

    copies._remove(copies._copies())
    copies._copies.cache_clear()
    assert not opened[0].exists()


def test_a_program_is_named_as_such_and_asked_about(
    person: Person, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or False)
    harmful = tmp_path / "holiday.pdf.exe"
    harmful.write_bytes(b"MZ\x90\0")
    window.way.go(Place("list", "document"))
    _answers(monkeypatch, harmful)
    person.presses("Add files…")
    person.waits_for("holiday.pdf – Twinbook")
    person.waits_for("Files of this kind are not shown here.")
    person.presses("Open a copy")
    person.waits_for("This is a program. To open it is to run it")
    person.presses("Leave it closed")
    assert not opened
    person.presses("Open a copy")
    person.presses("Open it all the same")
    person.waits_for("No program on this computer opened it (Program for Windows).")
    assert len(opened) == 1


def test_pages_are_turned_and_enlarged_by_keys(person: Person, window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    view = _shown(window, qtbot, pdf(tmp_path / "long.pdf", *(f"This is page {number}" for number in range(1, 8))))
    pages = view.pages
    qtbot.waitUntil(lambda: 0 in pages.drawn(), timeout=10_000)
    assert pages.count == 7
    pages.setFocus()
    assert pages.zoom == WHOLE
    person.hits("W")
    assert (pages.zoom, view.fit.isChecked()) == (FIT, True)
    person.hits("PgDown")
    assert pages.accessibleName() == "Page 2 of 7"
    qtbot.waitUntil(lambda: pages.accessibleDescription() == "This is page 2", timeout=10_000)
    person.hits("+")
    assert pages.zoom > FIT
    assert pages.horizontalScrollBar().maximum() > 0
    assert pages.accessibleName() == "Page 2 of 7", "the page in view stays in view"
    person.hits("End")
    assert person.sees("Page 7 of 7")
    person.hits("-")
    person.hits("-")
    assert pages.zoom < FIT
    person.hits("0")
    assert pages.zoom == WHOLE


def test_texts_broken_pdfs_and_lost_contents_are_told(
    person: Person, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "list.txt").write_bytes("Grüße an 陳怡婷".encode())
    view = _shown(window, qtbot, tmp_path / "list.txt")
    qtbot.waitUntil(view.text.isVisible)
    assert view.text.toPlainText() == "Grüße an 陳怡婷"
    assert isinstance(view.text, QPlainTextEdit)
    assert view.text.isReadOnly()
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and then nothing")
    window.way.go(Place("home"))
    Dragged(window.frame, broken).drop()
    person.waits_for("Its pages cannot be read: it is damaged, or locked with a password.")
    person.presses("Open broken.pdf")
    person.waits_for("The pages cannot be shown: the file is damaged, or locked with a password.")

    assert window.workplace is not None
    book = window.workplace.book
    lost = book.find(["document"], "The stage")[0]
    sha256 = book.read("document", lost.uid)["sha256"]
    from sqlalchemy import text

    with book.book._writing() as connection:
        connection.execute(text("DELETE FROM content_part WHERE sha256 = :sha256"), {"sha256": sha256})
    window.way.go(page_of("document", lost.uid))
    person.waits_for("This file is no longer in the book as it was put there.")
    person.presses("Open a copy")
    qtbot.waitUntil(lambda: not book.book.read_only and not window.jobs.running)
    person.waits_for("This file is no longer in the book as it was put there.")


def test_the_text_of_a_document_stays_as_it_was_read_while_nobody_touches_it(
    person: Person, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    _shown(window, qtbot, pdf(tmp_path / "cover.pdf", "", "The second page has words"))
    assert window.workplace is not None
    book = window.workplace.book
    (cover,) = (each for each in book.find(["document"], "cover") if each.called == "cover")
    read = book.read("document", cover.uid)["extracted"]
    assert read == "\fThe second page has words"
    field = next(each for each in window.frame.findChildren(QPlainTextEdit) if each.accessibleName() == "Text")
    field.setFocus()
    person.hits("Tab")
    assert book.read("document", cover.uid)["extracted"] == read
    assert book.book.undoable == "Add “cover.pdf”"


def _shown(window: Window, qtbot: QtBot, path: Path) -> DocumentView:
    """Bring one file in; its page opens."""
    window.way.go(Place("home"))
    Dragged(window.frame, path).drop()
    qtbot.waitUntil(lambda: bool(window.frame.findChildren(DocumentView)), timeout=10_000)
    QApplication.processEvents()
    (view,) = window.frame.findChildren(DocumentView)
    return view
