"""The letter register on the reports page: chosen, seen, saved as pages and as a table."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from db.queries.listing import count
from db.records.letter import Letter, LetterDirection
from ui.kit.button import Button
from ui.navigation import Place
from ui.screens.list import ListScreen
from ui.screens.reports.page import ReportsScreen
from ui.screens.reports.register.making import Chosen, recalled
from ui.screens.reports.register.page import RegisterScreen

from .reading import mute, words_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

THIS = date.today().year  # noqa: DTZ011 - the page begins with the newest year


@pytest.fixture
def page(qtbot: QtBot, window: Window) -> RegisterScreen:
    window.way.go(Place("reports", tab="register"))
    page = window.pages.currentWidget()
    assert isinstance(page, RegisterScreen)
    _wait(qtbot, page)
    return page


def _wait(qtbot: QtBot, page: RegisterScreen) -> None:
    def is_there() -> bool:
        return page.made is not None and page.made.chosen == page.options.chosen() and page.pages.is_settled

    qtbot.waitUntil(is_there, timeout=20_000)


def _text(page: RegisterScreen) -> str:
    assert page.made is not None
    return "\n".join(each.extract_text() for each in PdfReader(io.BytesIO(page.made.pdf)).pages)


def test_it_shows_the_newest_year_with_every_letter_of_it(page: RegisterScreen) -> None:
    made = page.made
    assert made is not None
    assert page.options.year.pick.currentText() == str(made.chosen.year)
    assert page.pages.preview.count == made.pages
    text = _text(page)
    assert f"Letter register {made.chosen.year}" in text
    for line in made.facts.lines:
        assert line.number in text
    assert mute(page) == []
    assert "Save as a table…" in words_on(page)


def test_what_is_chosen_is_what_is_set(qtbot: QtBot, page: RegisterScreen) -> None:
    year = page.options.chosen().year
    line = page.options.year.pick.lineEdit()
    assert line is not None
    page.options.year.pick.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, f"{year - 2}-{year}")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert "is no year. Write one" in words_on(page)
    line.selectAll()
    qtbot.keyClicks(line, str(year - 1))
    page.options.partnership.setCurrentIndex(1)
    page.options.partnership.activated.emit(1)
    page.options.paper.setCurrentIndex(0)
    page.options.paper.activated.emit(0)
    _wait(qtbot, page)
    made = page.made
    assert made is not None
    assert (made.chosen.year, made.chosen.partnership is not None, made.is_letter) == (year - 1, True, False)
    assert f"Letter register {year - 1}" in _text(page)


def test_private_letters_are_told_only_when_asked_for_and_not_the_next_time(
    qtbot: QtBot, window: Window, page: RegisterScreen
) -> None:
    book: OpenBook = page._work.book
    with book.book.change("File a letter") as change:
        change.add(
            Letter,
            direction=LetterDirection.IN,
            subject="About her illness",
            dated=date(page.options.chosen().year, 1, 2),
            is_private=True,
        )
    _wait(qtbot, page)
    qtbot.waitUntil(lambda: page.made is not None and bool(page.made.facts.private) and page.pages.is_settled)
    assert "illness" not in _text(page)
    page.options.private.setChecked(True)
    _wait(qtbot, page)
    assert "illness" in _text(page)
    window.way.go(Place("home"))
    window.way.go(Place("reports", tab="register"))
    again = window.pages.currentWidget()
    assert isinstance(again, RegisterScreen)
    assert not again.options.private.isChecked()


def test_it_is_saved_as_a_table(
    qtbot: QtBot, page: RegisterScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "register.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.save_table.trigger()
    qtbot.waitUntil(target.exists, timeout=10_000)
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig"))))
    assert page.made is not None
    assert len(rows) == 1 + len(page.made.facts.lines) + len(page.made.facts.missing)
    qtbot.waitUntil(lambda: f"Saved: {target}" in words_on(page))


def test_the_tabs_lead_from_report_to_report_and_the_list_of_letters_prints_it(
    window: Window, page: RegisterScreen
) -> None:
    page.turn_to("annual")
    other = window.pages.currentWidget()
    assert isinstance(other, ReportsScreen)
    assert other.tab_bar.chosen() == "annual"
    other.turn_to("register")
    assert isinstance(window.pages.currentWidget(), RegisterScreen)
    window.way.back()
    assert isinstance(window.pages.currentWidget(), ReportsScreen)
    window.way.go(Place("list", "letter"))
    window.actions["print"].trigger()
    assert isinstance(window.pages.currentWidget(), RegisterScreen)
    window.way.go(Place("list", "task"))
    assert not window.actions["print"].isEnabled()


def test_every_figure_of_the_year_opens_the_list_that_it_counts(window: Window, page: RegisterScreen) -> None:
    made = page.made
    assert made is not None
    links = page.figures.findChildren(Button)
    letters = made.written.whole.letters
    assert links
    assert words_on(page.figures).count("All letters") == 1
    went: list[Place] = []
    page.figures.opened.connect(went.append)
    for link in links:
        link.click()
    assert len(went) == len(links)
    book: OpenBook = page._work.book
    for link, place in zip(links, went, strict=True):
        assert place.scope is not None
        assert str(count(book.book, "letter", place.scope)) == link.text()
    assert {str(letters.incoming), str(letters.outgoing)} - {"0"} <= {link.text() for link in links}
    assert isinstance(window.pages.currentWidget(), ListScreen)


def test_what_is_kept_is_taken_only_as_far_as_it_holds() -> None:
    for kept in (None, "x", {}, {"partnership": 7, "paper": "a5"}, {"partnership": "gone"}):
        assert recalled(kept, THIS, [], "letter") == Chosen(THIS, None, "letter")
