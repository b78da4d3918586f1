"""Writing down a paper letter with its scan, a call, a message and a meeting, each as one step."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import Qt

from db.queries.letters.standing import standing
from db.queries.record import find, parts, read
from db.records.letter import Channel, LetterDirection, OwedBy
from tests.db.queries.larkhaven import enter, letter, person
from tests.ui.screens.reading import mute
from ui.screens.writing_down import write_down, write_down_here
from ui.screens.writing_down.window import WritingDown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

TODAY = date.today()  # noqa: DTZ011 - pages show the person's own day


def _opened(window: Window, **known: Any) -> WritingDown:
    assert window.workplace is not None
    opened = write_down(window.workplace, window.frame, **known)
    assert opened is not None
    return opened


def _said(asking: WritingDown, **answers: Any) -> None:
    asking.questions.fill(answers)
    asking._follow()


def _newest(book: OpenBook) -> UUID:
    return max(find(book.book, ["letter"], "", 500), key=lambda one: one.uid).uid


def test_a_paper_letter_goes_in_with_its_scan_its_number_and_the_debt(
    book: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot, tmp_path: Path
) -> None:
    place = enter(book.book)
    with book.book.change("Enter") as change:
        lin = person(change, "Lin").uid
    window = furnish(book)
    scan = tmp_path / "scan.png"
    Image.new("RGB", (200, 300), "white").save(scan)
    broken = tmp_path / "empty.pdf"
    broken.write_bytes(b"")
    asking = _opened(window, partnership=place.partnership, person=lin)
    assert mute(asking) == []
    before = book.book.undoable
    asking.save()
    assert "Say first" in asking.questions.problem.text()
    asking.scans.take([scan, broken, scan])
    qtbot.waitUntil(lambda: not asking.scans.is_busy)
    assert [one.file.path for one in asking.scans.scans] == [scan]
    assert "empty" in asking.scans.problem.text()
    _said(asking, subject="燈節 Lantern festival", dated=TODAY, received=TODAY - timedelta(days=1))
    asking.save()
    assert "before it was written" in asking.questions.problem.text()
    assert book.book.undoable == before
    _said(asking, dated=TODAY - timedelta(days=9), received=TODAY, numbered=True, owed_by="us",
          until=TODAY + timedelta(days=10))  # fmt: skip
    asking.save()
    uid = _newest(book)
    written = read(book.book, "letter", uid)
    assert (written["direction"], written["channel"]) == (LetterDirection.IN, Channel.LETTER)
    assert written["register"] == f"{TODAY - timedelta(days=9):%Y}-001"
    assert written["received"].astimezone().date() == TODAY
    assert [one["person"] for one in parts(book.book, "correspondent", "letter", uid)] == [lin]
    assert len(parts(book.book, "attachment", "record", uid)) == 1
    owed = standing(book.book, uid, TODAY).owed
    assert owed is not None
    assert (owed.owed_by, owed.late, owed.who) == (OwedBy.US, -10, "A. Lin")
    book.undo()
    assert book.book.undoable == before
    assert find(book.book, ["document", "letter"], "", 5) == []


def test_a_call_answers_a_letter_and_what_was_agreed_becomes_tasks(
    book: OpenBook, furnish: Callable[[OpenBook], Window]
) -> None:
    place = enter(book.book)
    with book.book.change("Enter") as change:
        lin = person(change, "Lin")
        asked = letter(change, place.partnership, "Flight times", TODAY - timedelta(days=20), who=lin,
                       direction=LetterDirection.OUT, reply_owed_by=OwedBy.THEM).uid  # fmt: skip
    window = furnish(book)
    asking = _opened(window, channel="call", partnership=place.partnership)
    assert asking.scans.isHidden()
    _said(asking, subject="Re: Flight times", theirs_0=lin.uid, agreed="- Book the bus\n\n- Tell the hosts",
          moment=datetime.now(UTC) + timedelta(days=1), zone="Asia/Taipei")  # fmt: skip
    assert not asking.questions.rows["theirs_1"].isHidden()
    assert asking.questions.rows["theirs_2"].isHidden()
    asking.proposal.click()
    asking.save()
    assert "still to come" in asking.questions.problem.text()
    day = TODAY - timedelta(days=4)
    _said(asking, moment=datetime(day.year, day.month, day.day, 23, 30, tzinfo=UTC))
    asking.save()
    uid = _newest(book)
    written = read(book.book, "letter", uid)
    assert (written["dated"], written["received_zone"]) == (day + timedelta(days=1), "Asia/Taipei")
    assert (written["answers"], written["channel"]) == (asked, Channel.CALL)
    assert written["thread"] == read(book.book, "letter", asked)["thread"] is not None
    assert {one.called for one in find(book.book, ["task"], "", 5)} == {"Book the bus", "Tell the hosts"}
    book.undo()
    assert standing(book.book, asked, TODAY).owed is not None
    assert find(book.book, ["task"], "", 5) == []


def test_the_answer_to_a_letter_knows_who_and_what_already(
    book: OpenBook, furnish: Callable[[OpenBook], Window]
) -> None:
    place = enter(book.book)
    with book.book.change("Enter") as change:
        lin = person(change, "Lin")
        asked = letter(change, place.partnership, "Dates?", TODAY - timedelta(days=9), who=lin,
                       direction=LetterDirection.OUT, reply_owed_by=OwedBy.THEM).uid  # fmt: skip
    asking = _opened(furnish(book), answers=asked)
    asking.save()
    assert standing(book.book, asked, TODAY).owed is None
    written = read(book.book, "letter", _newest(book))
    assert (written["subject"], written["direction"], written["answers"]) == ("Dates?", LetterDirection.IN, asked)


def test_it_is_begun_by_a_key_with_the_partnership_in_view(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], qtbot: QtBot
) -> None:
    window = furnish(larkhaven)
    bailu = larkhaven.find(["partnership"], "Bailu", 1)[0].uid
    from ui.navigation import page_of

    window.way.go(page_of("partnership", bailu))
    window.actions["write_down"].trigger()
    asking = next(piece for piece in window.frame.findChildren(WritingDown) if piece.isVisible())
    assert asking.questions.standing("partnership") == bailu
    asking.questions.rows["subject"].slot.editor.target().setFocus()
    qtbot.keyClicks(asking.focusWidget(), "A word in the market")
    _said(asking, what="meeting", text=None, subject="A word in the market")
    agreed = asking.questions.rows["agreed"].slot.editor.target()
    agreed.setFocus()
    qtbot.keyClicks(agreed, "Hire the boats")
    qtbot.waitUntil(asking.questions.rows["agreed_by"].isVisible)
    asking.questions.rows["subject"].slot.editor.target().setFocus()
    qtbot.keyClick(asking, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: larkhaven.find(["letter"], "word market", 1) != [])
    assert [one.called for one in larkhaven.find(["task"], "boats", 5)] == ["Hire the boats"]
    assert window.workplace is not None
    assert write_down_here(window.workplace, window.frame) is not None
