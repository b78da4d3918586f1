"""Letters as they are read: conversations, originals beside translations, folded quotes, and nothing loaded."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from time import perf_counter
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from db.queries.letters.conversation import conversation
from db.records.attachment import Attachment
from db.records.document import Document
from db.records.letter import Letter, LetterDirection, LetterState
from db.records.thread import Thread
from db.values import Texts
from tests.db.queries.larkhaven import letter, person
from tests.ui.screens.reading import mute, words_on
from ui.kit.button import Button
from ui.navigation import Place, page_of
from ui.screens.letters.conversation import ConversationView
from ui.screens.letters.links import LinkWindow
from ui.screens.letters.moving import MovingWindow
from ui.screens.letters.page import Letters
from ui.screens.letters.readtext import ReadText
from ui.screens.letters.screen import LettersScreen
from ui.screens.letters.translating import TranslatingWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.screens.screen import Workplace
    from ui.window.window import Window

TODAY = date.today()  # noqa: DTZ011 - pages show the person's own day
IMAGE = QTextDocument.ResourceType.ImageResource
HOSTILE = '<img src="file:///etc/passwd"/><b>bold</b> & more'


def _write(book: OpenBook, subject: str, days: int | None = 1, **values: Any) -> UUID:
    with book.book.change(f"Write {subject}") as change:
        if isinstance(text := values.get("text"), str):
            values["text"] = Texts.only("en", text)
        if isinstance(who := values.get("who"), str):
            values["who"] = person(change, who)
        dated = None if days is None else TODAY - timedelta(days=days)
        return letter(change, None, subject, dated, **values).uid


def _reading(qtbot: QtBot, work: Workplace, uid: UUID, width: int = 1000) -> ConversationView:
    view = ConversationView(work)
    qtbot.addWidget(view)
    view.resize(width, 700)
    view.show_letter(uid)
    view.show()
    qtbot.waitExposed(view)
    return view


def _texts(page: QWidget) -> list[ReadText]:
    return [each for each in page.findChildren(ReadText) if each.isVisibleTo(page)]


def _read(page: QWidget) -> str:
    return "\n".join(each.toPlainText() for each in _texts(page))


def _waits(qtbot: QtBot, page: QWidget, words: str) -> None:
    qtbot.waitUntil(lambda: words in _read(page))


def _button(page: QWidget, words: str) -> Button:
    found = [each for each in page.findChildren(Button) if each.isVisibleTo(page) and each.text().startswith(words)]
    assert len(found) == 1, (words, words_on(page))
    return found[0]


def _presses(qtbot: QtBot, page: QWidget, words: str) -> None:
    button = _button(page, words)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)


def test_original_and_translation_stand_side_by_side_and_below_each_other_where_it_is_narrow(
    book: OpenBook, work: Workplace, qtbot: QtBot
) -> None:
    texts = Texts("ar", {"ar": "شكرا جزيلا لكم", "en": f"Thank you\n{HOSTILE}"})
    with book.book.change("Enter") as change:
        aldous = person(change, "Aldous").uid
    uid = _write(book, "شكرا", text=texts, translator=aldous, who="Lin")
    view = _reading(qtbot, work, uid, 1100)
    original, translation = _texts(view)
    assert translation.toPlainText() == texts.by["en"]
    qtbot.waitUntil(lambda: original.mapTo(view, QPoint()).y() == translation.mapTo(view, QPoint()).y())
    assert original.document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
    words = words_on(view)
    assert "English, translated by A. Aldous" in words
    assert "Arabic" in words
    view.resize(360, 700)
    qtbot.waitUntil(lambda: original.mapTo(view, QPoint()).x() == translation.mapTo(view, QPoint()).x())
    assert original.mapTo(view, QPoint()).y() < translation.mapTo(view, QPoint()).y()
    assert not mute(view)


def test_quotes_are_folded_and_open_by_a_key(book: OpenBook, work: Workplace, qtbot: QtBot) -> None:
    quoted = "Am 3.9.2026 um 10:14 schrieb Lin:\n> Will you come?\n> In May?"
    view = _reading(qtbot, work, _write(book, "Re: May", text=f"Yes, gladly.\n\n{quoted}\n\n-- \nM. Aldous"))
    assert "Yes, gladly." in _read(view)
    assert "M. Aldous" in _read(view)
    assert "Will you come?" not in _read(view)
    _presses(qtbot, view, "… 3 quoted lines")
    _waits(qtbot, view, quoted)
    _presses(qtbot, view, "… 3 quoted lines")
    qtbot.waitUntil(lambda: quoted not in _read(view))


@pytest.fixture
def mail(book: OpenBook) -> UUID:
    """One with a picture of its own, with others from elsewhere, with links, and with a quote."""
    html = (
        '<p>See the <b>plan</b>: <img src="cid:plan@mail"><img src="https://tracker.example/x.png">'
        '<img src="file:///etc/hostname"> <a href="https://bailu.example/plan">our page</a></p>'
        "<blockquote><p>Where is the plan?</p></blockquote>"
    )
    uid = _write(book, "Plan", text="See the plan: our page\n\n> Where is the plan?", html=html, who="Lin")
    drawn = BytesIO()
    Image.new("RGB", (3000, 30), "red").save(drawn, "PNG")
    with book.book.change("Attach") as change:
        for name, kind, data in (("plan.png", "image/png", drawn.getvalue()), ("notes.txt", "text/plain", b"notes")):
            kept = change.keep(data)
            document = change.add(Document, sha256=kept.sha256, size=kept.size, media_type=kind, original_name=name)
            content = f"{name.partition('.')[0]}@mail"
            change.add(Attachment, record=change.get(Letter, uid), document=document, content_id=content)
    return uid


def test_mail_shows_its_own_pictures_and_loads_nothing_else(mail: UUID, work: Workplace, qtbot: QtBot) -> None:
    view = _reading(qtbot, work, mail)
    (shown,) = _texts(view)
    assert "Where is the plan?" not in shown.toPlainText()
    picture = shown.loadResource(IMAGE.value, QUrl("cid:plan@mail"))
    assert isinstance(picture, QImage)
    assert 0 < picture.width() <= shown.viewport().width()
    for elsewhere in ("https://tracker.example/x.png", "file:///etc/hostname", "/etc/hostname", "cid:other", "qrc:/x"):
        found = shown.loadResource(IMAGE.value, QUrl(elsewhere))
        assert isinstance(found, QImage)
        assert found.isNull()
    # A text is neither drawn as a picture nor read as a style.
    broken = shown.loadResource(IMAGE.value, QUrl("cid:notes@mail"))
    assert isinstance(broken, QImage)
    assert broken.isNull()
    for kind in (QTextDocument.ResourceType.StyleSheetResource, QTextDocument.ResourceType.HtmlResource):
        assert shown.loadResource(kind.value, QUrl.fromLocalFile("/etc/hostname")) == b""
    _presses(qtbot, view, "… 1 quoted line")
    assert "Where is the plan?" in shown.toPlainText()
    # The picture stands in the text; the rest is attached.
    assert "notes.txt" in words_on(view)
    assert "plan.png" not in words_on(view)


def test_mail_as_plain_text_is_remembered(mail: UUID, book: OpenBook, work: Workplace, qtbot: QtBot) -> None:
    view = _reading(qtbot, work, mail)
    _presses(qtbot, view, "Show as plain text")
    assert "See the plan: our page" in _read(view)
    assert "Show as it was written" in words_on(view)
    again = _reading(qtbot, work, mail)
    assert "See the plan: our page" in _read(again)
    _presses(qtbot, again, "Show as it was written")
    assert "Show as plain text" in words_on(_reading(qtbot, work, mail))
    # Where its HTML says no more than its text there is nothing to choose.
    bare = _write(book, "Bare", text="Only words", html="<p>Only words</p>")
    assert "Show as plain text" not in words_on(_reading(qtbot, work, bare))


def test_a_link_says_where_it_leads_before_anything_is_opened(
    mail: UUID, work: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    view = _reading(qtbot, work, mail)
    (shown,) = _texts(view)
    shown.anchorClicked.emit(QUrl("https://bailu.example/plan"))
    asking = QApplication.activeModalWidget()
    assert isinstance(asking, LinkWindow)
    assert "https://bailu.example/plan" in words_on(asking).replace("\u200b", "")
    assert opened == []
    _presses(qtbot, asking, "Open outside")
    assert opened == ["https://bailu.example/plan"]
    for address in ("file:///etc/passwd", "javascript:alert(1)", "smb://host/x", "tel:123", "", "HTTPX://a"):
        refusing = LinkWindow(address, view)
        assert not [each for each in refusing.findChildren(Button) if each.text() == "Open outside"]


def test_a_text_of_five_megabytes_is_there_at_once(book: OpenBook, work: Workplace, qtbot: QtBot) -> None:
    lines = "".join(f"> line {number} of very many\n" for number in range(180_000))
    uid, single = _write(book, "Huge", text=lines), _write(book, "One line", text="x" * 5_000_000)
    for each in (uid, single):
        before = perf_counter()
        view = _reading(qtbot, work, each)
        assert perf_counter() - before < 3
        assert len(_read(view)) <= 40_000
    view = _reading(qtbot, work, uid)
    first = _read(view)
    assert lines.startswith(first.rstrip())
    left = lines.count("\n") - len(first.splitlines())
    assert f"Show more: {left}" in words_on(view).replace(",", "")
    _presses(qtbot, view, "Show more")
    assert len(_read(view)) > len(first)
    assert lines.startswith(_read(view).rstrip())


def test_a_thread_of_four_hundred_opens_at_the_letter_asked_for(book: OpenBook, work: Workplace, qtbot: QtBot) -> None:
    with book.book.change("Write") as change:
        thread = change.add(Thread, subject="Long " * 40)
        made = [
            letter(change, None, f"No. {number}", TODAY - timedelta(days=number), thread=thread,
                   text=Texts.only("en", f"Text of {number}")).uid
            for number in range(400)
        ]  # fmt: skip
    view = _reading(qtbot, work, made[0])
    assert view.count.text().startswith("thread of 400")
    assert len(view.pieces) == 30
    assert [piece.is_open for piece in view.pieces] == [True, *[False] * 29]
    piece = view.pieces[3]
    piece.fold.setFocus()
    qtbot.keyClick(piece.fold, Qt.Key.Key_Return)
    _waits(qtbot, view, "Text of 3")
    _presses(qtbot, view, "Show earlier letters: 370")
    assert len(view.pieces) == 60
    assert view.pieces[3].is_open
    view.show_letter(made[200])
    opened = [piece.letter.uid for piece in view.pieces if piece.is_open]
    assert opened == [made[200]]


def test_moments_are_told_there_and_here(book: OpenBook, work: Workplace, qtbot: QtBot) -> None:
    sent = datetime(2026, 9, 3, 2, 14, tzinfo=UTC)
    uid = _write(book, "Festival", sent=sent, sent_zone="Asia/Taipei", register="2026-041", who="Lin", text="Dear")
    with book.book.change("Date") as change:
        change.edit(change.get(Letter, uid), dated=date(2026, 9, 3))
    words = words_on(_reading(qtbot, work, uid))
    here = sent.astimezone()
    if here.hour != 10:
        assert "10:14 there" in words
        assert f"{here:%H:%M} here" in words
    assert "2026-041 in" in words
    assert "From A. Lin" in words


def test_a_private_letter_and_a_draft_show_what_they_may(book: OpenBook, work: Workplace, qtbot: QtBot) -> None:
    private = _write(book, "Illness", text="Nobody else's business", is_private=True)
    view = _reading(qtbot, work, private)
    assert "business" not in words_on(view) + _read(view)
    _presses(qtbot, view, "Show this private letter")
    _waits(qtbot, view, "business")
    draft = _write(book, "Draft", None, direction=LetterDirection.OUT, state=LetterState.DRAFT, text="Dear")
    view = _reading(qtbot, work, draft)
    assert "To nobody yet" in words_on(view)
    _presses(qtbot, view, "Go on writing")
    assert work.way.here == replace(page_of("letter", draft), tab="writing")
    bare = _write(book, "Bare", None)
    assert "The book has no text of this letter." in words_on(_reading(qtbot, work, bare))


def test_a_translation_is_put_beside_the_original(book: OpenBook, work: Workplace, qtbot: QtBot) -> None:
    uid = _write(book, "謝謝", text=Texts.only("zh-Hant", "謝謝您"), html="<p>謝謝您</p>")
    view = _reading(qtbot, work, uid)
    asking = TranslatingWindow(view.pieces[0].letter, work, view)
    asking.keep()
    assert "Write the translation." in words_on(asking)
    asking.questions.fill({"text": "Thank you"})
    asking.keep()
    qtbot.waitUntil(lambda: "Thank you" in _read(view))
    (one,) = conversation(book.book, uid).letters
    assert one.text == Texts("zh-Hant", {"zh-Hant": "謝謝您", "en": "Thank you"})
    book.undo()
    qtbot.waitUntil(lambda: "Thank you" not in _read(view))


def test_a_letter_moves_to_another_conversation_or_stands_alone(book: OpenBook, work: Workplace, qtbot: QtBot) -> None:
    with book.book.change("Thread") as change:
        swap, flags = (change.add(Thread, subject=subject).uid for subject in ("Swap", "Flags"))
    first, other = _write(book, "Flags", 2, thread=flags), _write(book, "Re: Flags", thread=swap)
    view = _reading(qtbot, work, other)
    assert view.subject.text() == "Swap"
    menu = QMenu(view)
    from ui.screens.letters.deeds import fill_menu

    fill_menu(menu, view.pieces[0].letter, work, view)
    next(each for each in menu.actions() if each.text() == "Move to another conversation…").trigger()
    asking = QApplication.activeModalWidget()
    assert isinstance(asking, MovingWindow)
    asking.move_there()
    assert asking.isVisible()
    asking.questions.fill({"thread": flags})
    asking.move_there()
    qtbot.waitUntil(lambda: view.subject.text() == "Flags")
    assert {piece.letter.uid for piece in view.pieces} == {first, other}
    MovingWindow(view.pieces[0].letter, work, view).stand_alone()
    qtbot.waitUntil(lambda: view.count.text() == "one letter")


def test_conversations_are_gone_through_and_found_by_keyboard(book: OpenBook, work: Workplace, qtbot: QtBot) -> None:
    letters = Letters(work)
    qtbot.addWidget(letters)
    letters.resize(1000, 600)
    letters.show()
    assert "belong here" in words_on(letters)
    for number in range(260):
        _write(book, f"No. {number} {'節目' if number % 100 == 7 else ''}", number, text=f"Text of {number}")
    qtbot.waitUntil(lambda: "Text of 0" in _read(letters))
    letters.list.setFocus()
    qtbot.keyClick(letters.list, Qt.Key.Key_Down)
    _waits(qtbot, letters, "Text of 1")
    qtbot.keyClick(letters.list, Qt.Key.Key_End)
    _waits(qtbot, letters, "Text of 199")
    letters.finder.setFocus()
    letters.finder.setText("節目")
    qtbot.waitUntil(lambda: letters.list.model().rowCount() == 3)
    _waits(qtbot, letters, "Text of 7")
    qtbot.keyClicks(letters.finder, " nowhere")
    qtbot.waitUntil(lambda: "No conversation has these words." in words_on(letters))
    assert not mute(letters)


def test_letters_of_a_partnership_are_conversations_or_a_list_as_was_chosen_last(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(larkhaven)
    bailu = larkhaven.find(["partnership"], "Bailu", 1)[0].uid
    window.way.go(Place("case", "partnership", bailu, tab="letters"))
    case = window.pages.currentWidget()
    assert case is not None
    (letters,) = case.findChildren(Letters)
    assert letters.list.current() is not None
    _presses(qtbot, case, "Show as a list")
    assert "Show as conversations" in words_on(case)
    window.way.go(Place("list", "letter"))
    everything = window.pages.currentWidget()
    assert everything is not None
    _presses(qtbot, everything, "Show as conversations")
    screen = window.pages.currentWidget()
    assert isinstance(screen, LettersScreen)
    assert "owed by us" in words_on(screen)
    reading = screen.letters.reading
    assert reading.letter is not None
    window.way.go(page_of("letter", reading.letter))
    page = window.pages.currentWidget()
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.findChildren(ConversationView)))
    (view,) = page.findChildren(ConversationView)
    assert view.letter == reading.letter
