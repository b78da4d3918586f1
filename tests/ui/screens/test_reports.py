"""The reports page: what a person chooses, sees, writes, saves and prints on the day of the annual meeting."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit

from db.queries.listing import count
from ui.kit.button import Button
from ui.navigation import Place
from ui.printing import keeping, onpaper
from ui.screens.list import ListScreen
from ui.screens.reports.chosen import ONLY_WHEN_ASKED, read_years, recalled, section_names
from ui.screens.reports.figures import figures
from ui.screens.reports.page import ReportsScreen

from .reading import mute, words_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

YEAR = date.today().year - 1  # noqa: DTZ011 - the page begins with the year that is over


@pytest.fixture
def page(qtbot: QtBot, window: Window) -> ReportsScreen:
    return _shown(qtbot, window)


def _shown(qtbot: QtBot, window: Window) -> ReportsScreen:
    window.way.go(Place("reports"))
    page = window.pages.currentWidget()
    assert isinstance(page, ReportsScreen)
    _wait(qtbot, page)
    return page


def _wait(qtbot: QtBot, page: ReportsScreen) -> None:
    """Until the pages are those of what is chosen, and those in view are drawn."""

    def is_there() -> bool:
        return (
            page.made is not None
            and page.made.chosen == page.options.chosen()
            and page.pages.is_settled
            and 0 in page.pages.preview.drawn()
        )

    qtbot.waitUntil(is_there, timeout=20_000)


def _text(page: ReportsScreen) -> str:
    assert page.made is not None
    return "\n".join(each.extract_text() for each in PdfReader(io.BytesIO(page.made.pdf)).pages)


def _type(field: QPlainTextEdit, text: str) -> None:
    """Type as an input method does, which also writes Han."""
    field.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def test_it_shows_the_year_that_is_over_as_it_will_print(page: ReportsScreen) -> None:
    assert page.options.year.pick.currentText() == str(YEAR)
    assert page.made is not None
    assert page.pages.preview.count == page.made.pages == len(PdfReader(io.BytesIO(page.made.pdf)).pages)
    assert f"of {page.made.pages}" in words_on(page)
    assert "白鷺市" in _text(page)
    assert page.pages.preview.accessibleName() == f"Page 1 of {page.made.pages}"
    assert "Larkhaven" in page.pages.preview.accessibleDescription()


def test_a_screen_reader_has_a_name_for_every_stop(page: ReportsScreen) -> None:
    assert mute(page) == []


def test_what_is_saved_is_what_was_seen(
    qtbot: QtBot, window: Window, page: ReportsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def ask(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        offered.append(path)
        return str(tmp_path / "meeting"), ""

    opened: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    monkeypatch.setattr(keeping, "open_file", lambda path: opened.append(path) or True)
    window.top._main.click()
    assert page.made is not None
    assert offered[0].endswith(f"Larkhaven Sister Cities Association – Annual report {YEAR}.pdf")
    assert (tmp_path / "meeting.pdf").read_bytes() == page.made.pdf
    assert f"Saved: {tmp_path / 'meeting.pdf'}" in words_on(page)
    assert opened == []
    (button,) = (each for each in page.findChildren(Button) if each.text() == "Save and open")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [tmp_path / "meeting.pdf"]


def test_what_was_chosen_a_moment_ago_is_never_saved(
    qtbot: QtBot, window: Window, page: ReportsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    line = page.options.year.pick.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "1931")
    window.top._main.click()
    qtbot.waitUntil(file.exists, timeout=20_000)
    assert "1931" in PdfReader(file).pages[0].extract_text()


def test_a_place_that_takes_no_file_is_told(
    window: Window, page: ReportsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = tmp_path / "gone" / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), ""))
    window.top._main.click()
    assert f"There is no folder {nowhere.parent}." in words_on(page)


def test_many_changes_set_the_pages_once(qtbot: QtBot, page: ReportsScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    real = page._work.jobs.start_quietly
    monkeypatch.setattr(page._work.jobs, "start_quietly", lambda job: (started.append(job.title), real(job))[1])
    box = page.options.sections.list
    box.setCurrentRow(3)
    for _ in range(5):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    _wait(qtbot, page)
    assert started.count("Set the pages") == 1
    assert "exchanges" in page.options.sections.left_out()


def test_sections_are_moved_and_left_out_by_keys_and_remembered(
    qtbot: QtBot, window: Window, page: ReportsScreen
) -> None:
    box = page.options.sections.list
    box.setCurrentRow(2)
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    _wait(qtbot, page)
    assert page.made is not None
    assert page.options.sections.order()[2:4] == ("exchanges", "partnerships")
    assert page.made.chosen.sections[2] == "partnerships"
    window.way.go(Place("home"))
    again = _shown(qtbot, window)
    assert again.options.sections.order()[2:4] == ("exchanges", "partnerships")
    assert "exchanges" in again.options.sections.left_out()


def test_paper_is_the_associations_until_another_is_chosen(qtbot: QtBot, page: ReportsScreen) -> None:
    assert page.options.paper.currentText() == "US Letter"
    page.options.paper.setFocus()
    qtbot.keyClick(page.options.paper, Qt.Key.Key_Up)
    _wait(qtbot, page)
    assert page.made is not None
    box = PdfReader(io.BytesIO(page.made.pdf)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


def test_any_year_can_be_typed_and_an_empty_one_says_so(qtbot: QtBot, page: ReportsScreen) -> None:
    line = page.options.year.pick.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "1931")
    _wait(qtbot, page)
    assert "No exchange in 1931" in _text(page)
    assert page.figures.links() == []
    line.selectAll()
    qtbot.keyClicks(line, "next")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "“next” is no year. Write 2025, or several: 2019–2024." in words_on(page)
    line.selectAll()
    qtbot.keyClicks(line, "2019-2021")
    _wait(qtbot, page)
    assert "no year" not in words_on(page)
    assert "2019–2021" in _text(page)


@pytest.mark.parametrize(
    ("typed", "years"),
    [
        ("2025", (2025, 2025)),
        (" 2019 - 2024 ", (2019, 2024)),
        ("2019–24", (2019, 2024)),
        ("2024-2019", None),
        ("25", None),
        ("", None),
        ("20255", None),
    ],
)
def test_years_as_they_are_typed(typed: str, years: tuple[int, int] | None) -> None:
    assert read_years(typed) == years


def test_the_foreword_is_kept_in_the_book_and_prints_as_typed(
    qtbot: QtBot, window: Window, page: ReportsScreen, larkhaven: OpenBook
) -> None:
    words = page.options.words
    _type(words.text, "Dear friends in 白鷺市,\n\n<b>thank you</b> & come again.")
    qtbot.keyClick(words.text, Qt.Key.Key_Tab)
    qtbot.keyClicks(words.signed_by, "M. Aldous, chair")
    qtbot.keyClick(words.signed_by, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.pages.is_settled)
    _wait(qtbot, page)
    printed = _text(page)
    assert "<b>thank you</b> & come again." in printed
    assert "M. Aldous, chair" in printed
    window.way.go(Place("home"))
    again = _shown(qtbot, window)
    assert again.options.words.text.toPlainText().startswith("Dear friends in 白鷺市,")
    larkhaven.undo()
    larkhaven.undo()
    assert again.options.words.text.toPlainText() == ""


def test_what_is_being_typed_is_kept_when_the_page_is_left(qtbot: QtBot, window: Window, page: ReportsScreen) -> None:
    _type(page.options.words.text, "Not yet saved")
    window.way.go(Place("home"))
    assert _shown(qtbot, window).options.words.text.toPlainText() == "Not yet saved"


def test_each_section_may_have_an_introduction_and_each_year_its_own_words(qtbot: QtBot, page: ReportsScreen) -> None:
    page.options.sections.list.setCurrentRow(3)
    assert "Introduction to “Exchanges”" in words_on(page)
    _type(page.options.words.text, "A year of many guests.")
    page.options.sections.list.setCurrentRow(0)
    assert page.options.words.text.toPlainText() == ""
    qtbot.waitUntil(lambda: not page.pages.is_settled)
    _wait(qtbot, page)
    assert "A year of many guests." in _text(page)
    page.options.sections.list.setCurrentRow(3)
    line = page.options.year.pick.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, str(YEAR - 1))
    assert page.options.words.text.toPlainText() == ""


def test_some_partnerships_and_none(qtbot: QtBot, page: ReportsScreen) -> None:
    field = page.options.partnerships
    field.pick.setFocus()
    qtbot.keyClick(field.pick, Qt.Key.Key_End)
    assert field.some.isVisible()
    for row in range(field.some.count()):
        field.some.setCurrentRow(row)
        qtbot.keyClick(field.some, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.made is None)
    assert "Tick at least one partnership." in words_on(page)
    assert not page.pages.print_it.isEnabled()
    qtbot.keyClick(field.some, Qt.Key.Key_Space)
    _wait(qtbot, page)
    assert page.made is not None
    assert len(page.made.chosen.partnerships or ()) == 1


def test_every_figure_opens_the_list_that_it_counts(
    qtbot: QtBot, window: Window, page: ReportsScreen, larkhaven: OpenBook
) -> None:
    assert page.made is not None
    exchanges = page.made.glance.exchanges.now
    link = page.figures.links()[0]
    assert link.text() == f"Exchanges {exchanges}"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    listed = window.pages.currentWidget()
    assert isinstance(listed, ListScreen)
    assert listed.listed.view.model.rowCount() == exchanges < count(larkhaven.book, "exchange")
    assert f"Only what the report counts from 1 Jan {YEAR} to 31 Dec {YEAR}" in words_on(listed)
    window.way.back()
    assert isinstance(window.pages.currentWidget(), ReportsScreen)


def test_a_list_behind_a_figure_has_as_many_rows_as_it_says(page: ReportsScreen, larkhaven: OpenBook) -> None:
    assert page.made is not None
    glance = page.made.glance
    places = [place for _, place in figures(page.made, page.locale())]
    counts = [(place.kind, count(larkhaven.book, place.kind, place.scope)) for place in places if place.scope]
    for kind, figure in (("exchange", glance.exchanges), ("letter", glance.letters_in), ("letter", glance.letters_out)):
        assert (kind, figure.now) in counts
    assert {"participant", "hosting", "money_entry"} <= {kind for kind, rows in counts if rows}


def test_a_change_of_the_book_is_in_the_pages_by_itself(qtbot: QtBot, page: ReportsScreen, larkhaven: OpenBook) -> None:
    from ui.records.declaration import New

    assert page.made is not None
    before = page.made.glance.letters_in.now
    larkhaven.add("File a letter", New("letter", {"subject": "X", "direction": "in", "dated": date(YEAR, 3, 4)}))
    qtbot.waitUntil(lambda: page.made is not None and page.made.glance.letters_in.now == before + 1, timeout=20_000)


def test_it_prints_on_paper_what_is_seen(page: ReportsScreen, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    from ui.jobs import Progress

    assert page.made is not None
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(100)
    printer.setFromTo(2, 4)
    told: list[tuple[int, int]] = []
    done = onpaper.print_pages(page.made.pdf, printer, Progress(lambda *each: told.append(each)))
    assert done == len(PdfReader(tmp_path / "paper.pdf").pages) == 3
    assert told == [(0, 3), (1, 3), (2, 3)]


def test_nothing_runs_on_for_a_page_that_nobody_sees(qtbot: QtBot, window: Window) -> None:
    window.way.go(Place("reports"))
    window.way.go(Place("home"))
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)


def test_choices_that_no_longer_hold_are_those_of_a_first_time() -> None:
    kept = {"order": ["money", "nonsense", 3], "left_out": ["glance", "gone"], "paper": "a3", "partnerships": ["x"]}
    chosen = recalled(kept, 2024, 2024, [])
    assert chosen.order[0] == "money"
    assert set(chosen.order) == set(section_names())
    assert chosen.left_out == {"glance"}
    assert (chosen.paper, chosen.partnerships) == ("", None)
    assert recalled("nonsense", 2024, 2024, []).left_out == ONLY_WHEN_ASKED


def test_it_offers_the_sections_that_the_report_has() -> None:
    from exports.annual.options import CHOICES, SECTIONS

    assert tuple(section_names()) == SECTIONS + CHOICES
    assert set(CHOICES) == ONLY_WHEN_ASKED
