"""The field of a letter: what is typed and pasted becomes the few styles that there are, and comes back alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument

from db.rules.styled import Block, Paragraph, Run, plain, read, write
from tests.db.rules.test_styled import BLOCK
from ui.screens.writing.document import blocks_of, put
from ui.screens.writing.edit import StyledEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KEY = Qt.Key


@pytest.fixture
def edit(qtbot: QtBot) -> StyledEdit:
    made = StyledEdit("en")
    qtbot.addWidget(made)
    made.show()
    return made


def types(qtbot: QtBot, edit: StyledEdit, *said: str | Qt.Key) -> None:
    for each in said:
        if isinstance(each, str):
            qtbot.keyClicks(edit, each)
        else:
            qtbot.keyClick(edit, each)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(BLOCK, max_size=6))
def test_what_is_shown_comes_back_as_it_was(blocks: list[Block]) -> None:
    text = write(blocks)
    document = QTextDocument()
    put(read(text), QTextCursor(document))
    assert write(blocks_of(document)) == text


@pytest.mark.parametrize(
    "text",
    ["مرحبا **بكم**\n\n- أهلا", "　　敬啟者：\n\n請看**「節目」**。", "| a | b |\n| --- | --- |\n| 1 | *2* |"],
)
def test_every_script_comes_back_and_runs_from_its_side(qtbot: QtBot, text: str) -> None:
    arabic = StyledEdit("ar")
    qtbot.addWidget(arabic)
    arabic.show_text(text)
    assert arabic.document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
    assert arabic.text() == text
    types(qtbot, arabic, "x")
    assert "".join(plain(arabic.text()).split()) == "x" + "".join(plain(text).split())


def test_a_text_that_nobody_touched_stays_byte_for_byte(edit: StyledEdit) -> None:
    edit.show_text("* a\n* b\n\n\nc   ")
    assert edit.text() == "* a\n* b\n\n\nc   "


def test_a_letter_is_typed_with_keys_alone(qtbot: QtBot, edit: StyledEdit) -> None:
    edit.show_text("Dear Mayor Lin,\n\nYours sincerely,")
    edit.stand_between()
    types(qtbot, edit, "thank you ")
    edit.toggle_bold()
    types(qtbot, edit, "very")
    edit.toggle_bold()
    types(qtbot, edit, " much.", KEY.Key_Return)
    edit.make_heading(2)
    types(qtbot, edit, "Guests", KEY.Key_Return)
    edit.toggle_list(ordered=True)
    types(qtbot, edit, "one", KEY.Key_Return, KEY.Key_Tab, "inner", KEY.Key_Return, KEY.Key_Backtab, "two")
    types(qtbot, edit, KEY.Key_Return, KEY.Key_Return, "So be it.")
    edit.insert_table()
    types(qtbot, edit, "a", KEY.Key_Tab, "b", KEY.Key_Tab, "c", KEY.Key_Return, "e")
    table = "| a | b |\n| --- | --- |\n| c |  |\n| e |  |"
    written = "thank you **very** much.\n\n## Guests\n\n1. one\n   1. inner\n2. two\n\nSo be it."
    assert edit.text() == f"Dear Mayor Lin,\n\n{written}\n\n{table}\n\nYours sincerely,"
    edit.change_table(0, 1)
    edit.change_table(-1, 0)
    assert "| a |  | b |\n| --- | --- | --- |\n| c |  |  |\n\n" in edit.text()
    while edit.document().isUndoAvailable():
        edit.undo()
    assert edit.text() == "Dear Mayor Lin,\n\nYours sincerely,"


def test_a_list_ends_by_its_button_by_enter_and_by_backspace(qtbot: QtBot, edit: StyledEdit) -> None:
    types(qtbot, edit, "a")
    edit.toggle_list(ordered=False)
    assert edit.text() == "- a"
    edit.toggle_list(ordered=True)
    assert edit.text() == "1. a"
    edit.toggle_list(ordered=True)
    assert edit.text() == "a"
    edit.toggle_list(ordered=False)
    types(qtbot, edit, KEY.Key_Home, KEY.Key_Backspace)
    assert edit.text() == "a"


def test_what_is_typed_is_no_mark(qtbot: QtBot, edit: StyledEdit) -> None:
    types(qtbot, edit, "- 2 * 3 **bold** # | <b>")
    assert read(edit.text()) == (Paragraph((Run("- 2 * 3 **bold** # | <b>"),)),)


WORD = """<html><head><style>p {color:red}</style><script>alert(1)</script></head><body>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
<h1 style='font-size:40pt'>Plan</h1><p class=MsoNormal style='margin:0'>Dear <b>all</b>,
<span style='font-style:italic;color:#f00'>kindly</span> <a href="https://evil.example">click</a>
<img src="https://evil.example/pixel.png"><img src="file:///etc/passwd"></p>
<ul><li>one<ol><li>deep</li></ol></li><li>two</li></ul>
<table border=1><tr><th>Who</th><th>When</th></tr><tr><td>Lin</td><td>9 <b>am</b></td></tr></table></body></html>"""


def test_what_comes_from_word_or_a_page_has_its_words_and_our_styles(edit: StyledEdit) -> None:
    source = QMimeData()
    source.setHtml(WORD)
    source.setText("unused")
    edit.insertFromMimeData(source)
    assert edit.text() == (
        "# Plan\n\nDear **all**, *kindly* click\n\n- one\n  1. deep\n- two\n\n"
        "| Who | When |\n| --- | --- |\n| Lin | 9 **am** |"
    )


def test_plain_text_keeps_its_lines_and_files_are_left_to_the_window(qtbot: QtBot, edit: StyledEdit) -> None:
    source = QMimeData()
    source.setText("*first*\r\nline\n\nsecond")
    types(qtbot, edit, "x ")
    edit.insertFromMimeData(source)
    assert plain(edit.text()) == "x\n\n*first*\nline\n\nsecond"
    files = QMimeData()
    files.setUrls([QUrl("file:///tmp/a.pdf")])
    assert not edit.canInsertFromMimeData(files)


def test_a_page_as_long_as_a_book_is_pasted_as_its_text(edit: StyledEdit) -> None:
    source = QMimeData()
    source.setHtml("<p>" + "<b>" * 700_000 + "x</p>")
    source.setText("x")
    edit.insertFromMimeData(source)
    assert edit.text() == "x"
