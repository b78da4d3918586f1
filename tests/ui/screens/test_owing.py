"""Answers that are owed: the line below a letter, the page of them, and what is done from both, by keyboard."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from db.queries.letters.owed import Owed, owed_letters
from db.queries.letters.standing import standing
from db.records.letter import Channel, Letter, LetterDirection, LetterState, OwedBy
from tests.db.queries.larkhaven import Larkhaven, enter, letter, person
from tests.ui.screens.reading import mute, words_on
from ui.kit.button import Button
from ui.navigation import Place
from ui.screens.owing.answered import AnsweredWindow
from ui.screens.owing.page import OwedScreen
from ui.screens.owing.row import OwedRow
from ui.screens.owing.strip import OwedStrip, build_strip
from ui.screens.owing.wanting import WantingWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.screens.screen import Workplace
    from ui.window.window import Window

TODAY = date.today()  # noqa: DTZ011 - pages show the person's own day
HOSTILE = '<img src="file:///etc/passwd"/><b>bold</b> & more'


def _ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def _write(book: OpenBook, place: Larkhaven, subject: str, dated: date | None, **values: Any) -> UUID:
    with book.book.change(f"Write {subject}") as change:
        if isinstance(who := values.get("who"), str):
            values["who"] = person(change, who)
        return letter(change, place.partnership, subject, dated, **values).uid


def _strip(uid: UUID, work: Workplace, qtbot: QtBot) -> OwedStrip:
    strip = build_strip(uid, work)
    assert isinstance(strip, OwedStrip)
    qtbot.addWidget(strip)
    strip.show()
    return strip


def _button(piece: QWidget, words: str) -> Button:
    return next(button for button in piece.findChildren(Button) if words in button.text() and button.isVisible())


def _owed(book: OpenBook) -> tuple[Owed, ...]:
    return owed_letters(book.book, TODAY)


def test_below_a_letter_it_is_said_who_owes_its_answer_until_it_is_settled(
    book: OpenBook, work: Workplace, qtbot: QtBot
) -> None:
    place = enter(book.book)
    asked = _write(book, place, HOSTILE, _ago(80), who="Lin", reply_owed_by=OwedBy.US, reply_until=_ago(68))
    strip = _strip(asked, work, qtbot)
    assert "We owe an answer by" in words_on(strip)
    assert "68 days late" in words_on(strip)
    assert "asked by A. Lin on" in words_on(strip)
    assert mute(strip) == []
    call = _write(book, place, "They called", _ago(3), channel=Channel.CALL, direction=LetterDirection.OUT)
    _button(strip, "Answered by…").click()
    window = next(piece for piece in strip.findChildren(AnsweredWindow) if piece.isVisible())
    qtbot.keyClick(window.other, Qt.Key.Key_Space)
    window.settle()
    assert "Say first" in window.questions.problem.text()
    window.questions.fill({"letter": call, "on": TODAY + timedelta(days=1)})
    window.settle()
    assert "still to come" in window.questions.problem.text()
    window.questions.fill({"on": _ago(3)})
    window.settle()
    qtbot.waitUntil(lambda: "Answered on" in words_on(strip))
    assert "(77 days)" in words_on(strip)
    assert _owed(book) == ()
    _button(strip, "It is still owed").click()
    qtbot.waitUntil(lambda: "We owe an answer by" in words_on(strip))
    book.undo()
    qtbot.waitUntil(lambda: "Answered on" in words_on(strip))
    assert _owed(book) == ()


def test_no_answer_is_needed_because(book: OpenBook, work: Workplace, qtbot: QtBot) -> None:
    place = enter(book.book)
    asked = _write(book, place, "Dates?", _ago(80), direction=LetterDirection.OUT, reply_owed_by=OwedBy.THEM)
    strip = _strip(asked, work, qtbot)
    assert {"Remind them…", "An answer came…", "Later…"} <= {button.text() for button in strip.findChildren(Button)}
    _button(strip, "An answer came…").click()
    window = next(piece for piece in strip.findChildren(AnsweredWindow) if piece.isVisible())
    qtbot.keyClick(window.nothing, Qt.Key.Key_Space)
    window.questions.fill({"why": "The visit was called off"})
    window.settle()
    qtbot.waitUntil(lambda: "No answer is needed: The visit was called off" in words_on(strip))


def test_any_letter_can_come_to_want_an_answer_and_rest(book: OpenBook, work: Workplace, qtbot: QtBot) -> None:
    place = enter(book.book)
    asked = _write(book, place, "Programme", _ago(1), who="Lin", channel=Channel.EMAIL)
    strip = _strip(asked, work, qtbot)
    assert words_on(strip).strip() == "Wants an answer…"
    _button(strip, "Wants an answer…").click()
    window = next(piece for piece in strip.findChildren(WantingWindow) if piece.isVisible())
    assert window.questions.standing("reply_owed_by") == "us"
    assert window.questions.standing("reply_until") == TODAY + timedelta(days=13)  # an e-mail's usual two weeks
    window.want()
    qtbot.waitUntil(lambda: "13 days left" in words_on(strip))
    later = _button(strip, "Later…")
    later.setFocus()
    qtbot.keyClick(later, Qt.Key.Key_Return)
    assert strip.menu is not None
    next(action for action in strip.menu.actions() if "For a week" in action.text()).trigger()
    strip.menu.close()
    qtbot.waitUntil(lambda: "put off until" in words_on(strip))
    _button(strip, "No longer put off").click()
    qtbot.waitUntil(lambda: "put off until" not in words_on(strip))


def test_a_draft_has_no_line_and_a_reminder_leads_to_what_it_asks_after(
    book: OpenBook, work: Workplace, qtbot: QtBot
) -> None:
    place = enter(book.book)
    out = LetterDirection.OUT
    draft = _write(book, place, "Draft", TODAY, direction=out, state=LetterState.DRAFT, reply_owed_by=OwedBy.THEM)
    assert build_strip(draft, work) is None
    asked = _write(book, place, "First", _ago(60), direction=out, reply_owed_by=OwedBy.THEM)
    again = _write(book, place, "Second", _ago(9), direction=out, reply_owed_by=OwedBy.THEM, reminds=asked)
    strip = _strip(again, work, qtbot)
    _button(strip, "First").click()
    assert work.way.here is not None
    assert work.way.here.uid == asked
    assert "reminded on" in words_on(_strip(asked, work, qtbot))
    with book.book.change("Bin it") as change:
        change.bin(change.get(Letter, again))
    qtbot.waitUntil(lambda: standing(book.book, asked, TODAY).owed is not None)


def _page(window: Window, where: Place) -> OwedScreen:
    window.way.go(where)
    page = window.pages.currentWidget()
    assert isinstance(page, OwedScreen)
    return page


def test_the_page_lists_both_sides_late_first_and_each_is_dealt_with_by_one_key(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    place = enter(book.book)
    window = furnish(book)
    assert "Nobody waits for an answer" in words_on(_page(window, Place("owing")))
    _write(book, place, "Later", _ago(1), who="Lin", reply_owed_by=OwedBy.US)
    late = _write(book, place, "Late", _ago(90), who="Chen", reply_owed_by=OwedBy.US)
    _write(book, place, "Theirs", _ago(50), direction=LetterDirection.OUT, reply_owed_by=OwedBy.THEM)
    _write(book, place, "Half done", TODAY, direction=LetterDirection.OUT, state=LetterState.DRAFT)
    window.actions["home"].trigger()
    window.actions["owed"].trigger()
    page = window.pages.currentWidget()
    assert isinstance(page, OwedScreen)
    assert [row.owed.letter.called for row in page.rows()] == ["Late", "Later", "Theirs"]
    assert "We owe 2 answers, they owe an answer." in words_on(page)
    assert "Letters not finished" in words_on(page)
    assert mute(page) == []
    first = page.rows()[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_L)
    assert first.menu is not None
    next(action for action in first.menu.actions() if "For a month" in action.text()).trigger()
    first.menu.close()
    # What rests stands behind the others, and keeps the focus.
    qtbot.waitUntil(lambda: [row.owed.letter.called for row in page.rows()] == ["Later", "Late", "Theirs"])
    resting = window.frame.focusWidget()
    assert isinstance(resting, OwedRow)
    qtbot.keyClick(resting, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: page.rows()[0].owed.letter.called == "Late")
    qtbot.keyClick(page.rows()[0], Qt.Key.Key_B)
    asking = next(piece for piece in window.frame.findChildren(AnsweredWindow) if piece.isVisible())
    qtbot.keyClick(asking.nothing, Qt.Key.Key_Space)
    asking.settle()
    qtbot.waitUntil(lambda: [row.owed.letter.called for row in page.rows()] == ["Later", "Theirs"])
    window.actions["undo"].trigger()
    qtbot.waitUntil(lambda: len(page.rows()) == 3)
    qtbot.keyClick(page.rows()[0], Qt.Key.Key_A)
    assert window.way.here is not None
    assert window.way.here.uid not in {None, late}
    assert [one.called for one in standing(book.book, late, TODAY).drafts]


def test_the_page_of_one_partnership_is_reached_from_its_head(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(larkhaven)
    bailu = larkhaven.find(["partnership"], "Bailu", 1)[0].uid
    window.way.go(Place("case", "partnership", bailu))
    case = window.pages.currentWidget()
    assert case is not None
    chip = _button(case, "answers owed")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    page = window.pages.currentWidget()
    assert isinstance(page, OwedScreen)
    assert page.rows()
    assert {row.owed.partnership.uid for row in page.rows() if row.owed.partnership} == {bailu}
    page.chooser.setCurrentIndex(0)
    assert len(page.rows()) == len(owed_letters(larkhaven.book, TODAY))
