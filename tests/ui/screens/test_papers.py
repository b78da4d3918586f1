"""The papers of an exchange on its page: chosen, seen, asked about what is private, saved and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.screens.exchange import page_at, turned_to
from tests.ui.screens.printed import made, text
from ui.screens.exchange.papers.making import Made
from ui.screens.exchange.papers.page import PapersView

from .reading import mute, words_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window


@pytest.fixture
def view(window: Window, larkhaven: OpenBook) -> PapersView:
    uid = larkhaven.find(["exchange"], "Students of Bailu in Larkhaven", 1)[0].uid
    return turned_to(window, uid, "papers/participants", PapersView)


def test_the_paper_that_was_asked_for_is_seen_as_it_prints(qtbot: QtBot, view: PapersView) -> None:
    found = made(qtbot, view, Made)
    assert "Certified participant list" in text(found)
    assert "陳怡婷" in text(found)
    assert view.pages.preview.count == found.pages
    assert "For funders" in words_on(view)
    assert mute(view) == []


def test_what_is_private_is_seen_and_printed_only_when_asked_for(qtbot: QtBot, view: PapersView) -> None:
    made(qtbot, view, Made)
    view.turn_to("emergency")
    qtbot.waitUntil(lambda: view.pages.is_settled and view.pages.made is None, timeout=20_000)
    assert "Tick “Print what is private”" in words_on(view)
    assert not view.pages.save.isEnabled()
    assert "has no bed" in words_on(view)
    view.choices.private.setFocus()
    qtbot.keyClick(view.choices.private, Qt.Key.Key_Space)
    assert "carries an injector" in text(made(qtbot, view, Made))
    view.turn_to("participants")
    assert "injector" not in text(made(qtbot, view, Made))
    view.turn_to("emergency")
    assert not view.choices.private.isChecked()


def test_the_arrows_go_from_paper_to_paper_and_the_file_holds_them_all(qtbot: QtBot, view: PapersView) -> None:
    made(qtbot, view, Made)
    view.choices.list.setFocus()
    qtbot.keyClick(view.choices.list, Qt.Key.Key_Home)
    found = made(qtbot, view, Made)
    assert found.chosen.name == ""
    assert "Contents" in text(found)
    assert "Certified participant list" in text(found)
    assert found.kept_back >= 1
    assert "injector" not in text(found)


def test_a_change_of_the_book_is_in_the_pages_by_itself(qtbot: QtBot, view: PapersView, larkhaven: OpenBook) -> None:
    assert "Renamed" not in text(made(qtbot, view, Made))
    uid = larkhaven.find(["exchange"], "Students of Bailu in Larkhaven", 1)[0].uid
    with larkhaven.book.change("Rename") as change:
        from db.records.exchange import Exchange
        from db.values import Texts

        change.edit(change.get(Exchange, uid), title=Texts.only("en", "Renamed students"))
    qtbot.waitUntil(
        lambda: isinstance(view.pages.made, Made) and "Renamed students" in text(view.pages.made), timeout=20_000
    )  # fmt: skip


def test_it_is_saved_under_a_name_that_says_what_it_is(
    qtbot: QtBot, window: Window, view: PapersView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def ask(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        offered.append(path)
        return str(tmp_path / "list"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    found = made(qtbot, view, Made)
    assert window.top._main.text() == "Save as PDF…"
    window.top._main.click()
    assert offered[0].endswith("– Certified participant list.pdf")
    assert (tmp_path / "list.pdf").read_bytes() == found.pdf


def test_ctrl_p_leads_from_any_tab_to_the_papers(qtbot: QtBot, window: Window, larkhaven: OpenBook) -> None:
    page = page_at(window, larkhaven.find(["exchange"], "Seventh Tea Festival", 1)[0].uid, "letters")
    window.actions["print"].trigger()
    assert page.tab_bar.chosen() == "papers"
    (view,) = page.findChildren(PapersView)
    assert "Seventh Tea Festival" in text(made(qtbot, view, Made))


def test_paper_is_laid_across_for_a_page_that_lies_so(qtbot: QtBot, view: PapersView, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    from ui.jobs import Progress
    from ui.printing import onpaper

    view.turn_to("signatures")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(60)
    printer.setFromTo(1, 1)
    assert onpaper.print_pages(made(qtbot, view, Made).pdf, printer, Progress(lambda *_: None)) == 1
    (page,) = PdfReader(tmp_path / "paper.pdf").pages
    assert page.mediabox.width > page.mediabox.height
