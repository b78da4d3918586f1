"""Every text of the pages goes through translation: none is left as it stands in the code."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from db.queries.home import home
from db.queries.partnerships import sidebar
from db.queries.timeline import timeline
from tests.ui.screens.reading import story_told, words_on
from ui.navigation import Place
from ui.screens.case.page import CaseScreen
from ui.screens.case.stage import StepWindow
from ui.screens.first_run import Doors
from ui.screens.timeline.view import Timeline
from ui.sentences.days import headline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

_FIGURES = re.compile(r"[\W\d_]*")


class _Marked(QTranslator):
    """Puts every text that goes through translation into brackets."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        return f"⟦{text}⟧"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture(autouse=True)
def marked(qapp: QCoreApplication) -> Iterator[None]:
    translator = _Marked()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def _bare(said: str, book_says: set[str]) -> list[str]:
    """The lines that neither the translation nor the book nor the calendar has said."""
    lines = (line for line in said.splitlines() if "⟦" not in line and not _FIGURES.fullmatch(line))
    return [line for line in lines if not any(name in line or line in name for name in book_says)]


def _names(book: OpenBook) -> set[str]:
    kinds = (
        "person organisation place partnership agreement exchange letter task role grant concern association thread "
        "decision document meeting network"
    )
    return {each.called for kind in kinds.split() for each in book.find([kind], "", 500) if each.called}


@pytest.mark.parametrize("kind", ["home", "case", "new"])
def test_no_text_of_a_page_is_left_in_english(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], kind: str
) -> None:
    window = furnish(larkhaven)
    book = larkhaven.book
    bailu = next(one.uid for one in sidebar(book, _today()) if "Bailu" in one.called)
    places = {"home": Place("home"), "case": Place("case", "partnership", bailu), "new": Place("new", "partnership")}
    window.way.go(places[kind])
    page = window.pages.currentWidget()
    assert page is not None
    allowed = _names(larkhaven) | _of_locale() | _changes(larkhaven)
    assert _bare(words_on(page), allowed) == []


def test_a_story_and_a_step_are_told_in_the_reader_s_language(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window]
) -> None:
    window = furnish(larkhaven)
    bailu = next(one.uid for one in sidebar(larkhaven.book, _today()) if "Bailu" in one.called)
    window.way.go(Place("case", "partnership", bailu, "timeline"))
    page = window.pages.currentWidget()
    assert isinstance(page, CaseScreen)
    story = page.shown_page()
    assert isinstance(story, Timeline)
    told = [line for line in story_told(story.story) if not line.isdigit()]
    assert len(told) >= min(60, len(timeline(larkhaven.book, bailu).events))
    assert [line for line in told if "⟦" not in line] == []
    page.head.asked_for_step.emit(None)
    step = QApplication.activeModalWidget()
    assert isinstance(step, StepWindow)
    assert _bare(words_on(step), _names(larkhaven) | _of_locale()) == []


def test_the_doors_and_their_questions(qtbot: QtBot, tmp_path: Path) -> None:
    doors = Doors([], tmp_path, lambda *_: None)
    qtbot.addWidget(doors)
    doors.show()
    assert _bare(words_on(doors), set()) == []
    doors.begin()
    assert doors.founding is not None
    assert _bare(words_on(doors.founding), {str(doors.founding.path)}) == []


def _changes(book: OpenBook) -> set[str]:
    return {each.title for each in home(book.book, _today()).lately}


def _of_locale() -> set[str]:
    """Words that the calendar and CLDR say."""
    locale = QLocale()
    days = {locale.standaloneDayName(day) for day in range(1, 8)}
    months = {locale.toString(QDate(2026, month, 1), "MMM") for month in range(1, 13)}
    return days | months | {headline(_today(), locale), "United States", "Taiwan", "English"}


def _today() -> date:
    return date.today()  # noqa: DTZ011 - pages show the person's own day
