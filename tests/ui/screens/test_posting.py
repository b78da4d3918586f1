"""The paper of a letter on its page: seen as it prints, saved, and handed to a mail program as a draft."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.screens.printed import made, text
from ui.navigation import page_of
from ui.screens.posting.making import Made
from ui.screens.posting.page import PaperView
from ui.screens.record import RecordScreen

from .reading import mute, words_on

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window


def named(book: OpenBook, subject: str) -> UUID:
    return next(one.uid for one in book.find(["letter"], subject, 50) if one.called == subject)


def paper_of(window: Window, uid: UUID) -> PaperView:
    window.way.go(page_of("letter", uid))
    page = window.pages.currentWidget()
    assert isinstance(page, RecordScreen)
    page.turn_to("paper")
    (view,) = page.findChildren(PaperView)
    return view


def pick(qtbot: QtBot, pick: object, key: Qt.Key) -> None:
    pick.setFocus()  # type: ignore[attr-defined]
    qtbot.keyClick(pick, key)  # type: ignore[arg-type]


@pytest.fixture
def bilingual(larkhaven: OpenBook) -> UUID:
    """A letter going out, in two languages."""
    uid = named(larkhaven, "感謝函 Thanks for the masks")
    from db.values import Texts

    both = Texts("en", {"en": "Dear colleagues,\n\nthank you.", "zh-Hant": "各位同仁鈞鑒：\n\n感謝。"})
    larkhaven.edit("Translate", "letter", uid, {"text": both})
    return uid


def test_the_pages_follow_what_is_chosen_by_keyboard(qtbot: QtBot, window: Window, bilingual: UUID) -> None:
    view = paper_of(window, bilingual)
    assert mute(view) == []
    found = made(qtbot, view, Made)
    assert found.is_letter
    assert "各位同仁" in text(found)
    pick(qtbot, view.choices.paper, Qt.Key.Key_Up)
    assert not made(qtbot, view, Made).is_letter
    pick(qtbot, view.choices.head, Qt.Key.Key_Down)
    assert "Citizens for citizens" not in text(made(qtbot, view, Made))
    pick(qtbot, view.choices.language, Qt.Key.Key_End)
    assert "Dear colleagues" not in text(made(qtbot, view, Made))
    again = paper_of(window, bilingual)
    assert again.choices.chosen().paper == "a4"


def test_a_change_of_the_book_is_in_the_pages_by_itself(
    qtbot: QtBot, window: Window, larkhaven: OpenBook, bilingual: UUID
) -> None:
    view = paper_of(window, bilingual)
    assert "Renamed" not in text(made(qtbot, view, Made))
    larkhaven.edit("Rename", "letter", bilingual, {"subject": "Renamed letter"})
    qtbot.waitUntil(
        lambda: view.pages.made is not None and "Renamed letter" in text(made(qtbot, view, Made)), timeout=20_000
    )


def test_it_is_saved_as_a_draft_by_which_the_sent_copy_is_known_again(
    qtbot: QtBot, window: Window, larkhaven: OpenBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def ask(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        offered.append(path)
        return str(tmp_path / "draft"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    uid = named(larkhaven, "Re: How are you all?")
    larkhaven.edit("Forget", "letter", uid, {"message_id": None})
    view = paper_of(window, uid)
    made(qtbot, view, Made)
    qtbot.keyClick(view.choices.attach, Qt.Key.Key_Space)
    qtbot.keyClick(view.choices.draft, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not sent" in words_on(view), timeout=20_000)
    assert offered[0].endswith("– Re How are you all.eml")
    message = message_from_bytes((tmp_path / "draft.eml").read_bytes(), policy=default)
    assert message["X-Unsent"] == "1"
    assert [part.get_content_type() for part in message.iter_attachments()] == ["application/pdf"]  # type: ignore[attr-defined]
    assert larkhaven.read("letter", uid)["message_id"] == str(message["Message-ID"]).strip()
    qtbot.keyClick(view.choices.draft, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)
    assert larkhaven.book.undo() == "Save an e-mail draft"
    assert larkhaven.read("letter", uid)["message_id"] is None


def test_a_letter_that_came_in_is_a_copy_and_no_draft(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    uid = named(larkhaven, "How are you all?")
    view = paper_of(window, uid)
    assert "see the news and think of all of you" in text(made(qtbot, view, Made))
    assert not view.choices.mail.isVisibleTo(view)
    larkhaven.edit("Lose the text", "letter", uid, {"text": None})
    qtbot.waitUntil(lambda: view.pages.is_settled and view.pages.made is None, timeout=20_000)
    assert "holds no text" in words_on(view)
    assert not view.pages.save.isEnabled()


def test_ctrl_p_leads_from_the_form_to_the_paper(qtbot: QtBot, window: Window, bilingual: UUID) -> None:
    window.way.go(page_of("letter", bilingual))
    page = window.pages.currentWidget()
    assert isinstance(page, RecordScreen)
    page.turn_to("details")
    window.actions["print"].trigger()
    assert page.tab_bar.chosen() == "paper"
    (view,) = page.findChildren(PaperView)
    made(qtbot, view, Made)
