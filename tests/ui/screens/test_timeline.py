"""The timeline: going anywhere in sixty years at once, strip and list in step, filters, by keyboard alone, printing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton

from db.queries.timeline import EventKind, timeline
from db.records.exchange import Exchange, ExchangePartnership
from db.records.letter import Letter, LetterPartnership
from db.records.partnership import Partnership
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.values import PartialDate, Texts
from tests.ui.screens.reading import mute, story_told
from ui.form.habits import Habits
from ui.jobs import Jobs
from ui.kit.timeaxis import Axis, Period, Zoom
from ui.memory import Memory
from ui.navigation import Navigator, Place
from ui.screens.screen import Workplace
from ui.screens.timeline.view import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook

_FIRST = 1962


def en(text: str) -> Texts:
    return Texts("en", {"en": text})


@pytest.fixture
def sixty_years(book: OpenBook) -> UUID:
    """Six letters a year since 1962, an exchange each summer, one planned, a year known roughly."""
    with book.book.change("Sixty years") as change:
        partnership = change.add(Partnership)
        change.add(StageChange, partnership=partnership, to_stage=Stage.ACTIVE, dated=PartialDate(_FIRST, 5))
        for year in range(_FIRST, date.today().year):  # noqa: DTZ011
            for number in range(6):
                letter = change.add(
                    Letter,
                    subject=f"Letter {number} of {year}" + (" 感謝" if number == 3 else ""),
                    direction="in",
                    dated=date(year, 1, 5) + timedelta(days=number * 55),
                )
                change.add(LetterPartnership, letter=letter, partnership=partnership)
            exchange = change.add(
                Exchange, title=en(f"Summer of {year}"), starts=PartialDate(year, 7), exchange_kind="sport"
            )
            change.add(ExchangePartnership, exchange=exchange, partnership=partnership)
        ahead = date.today() + timedelta(days=40)  # noqa: DTZ011
        planned = change.add(
            Exchange, title=en("Next visit"), starts=PartialDate.of(ahead), exchange_kind="sport", state="planned"
        )
        change.add(ExchangePartnership, exchange=planned, partnership=partnership)
    return partnership.uid


@pytest.fixture
def show(qtbot: QtBot, book: OpenBook) -> Callable[[UUID | None], Timeline]:
    def make(uid: UUID | None) -> Timeline:
        way = Navigator()
        way.go(Place("home"))
        work = Workplace(book, way, Jobs(), Memory(), Habits(("en",), "USD"), lambda _: None)
        page = Timeline(uid, work)
        page.resize(1000, 700)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        return page

    return make


def _at_top(page: Timeline) -> str:
    first, _ = page.story.rows_in_sight()
    return str(page.story.model().index(first, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def _here(page: Timeline) -> str:
    return str(page.story.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_every_row_is_told_once_and_in_order(sixty_years: UUID, show: Callable[..., Timeline], book: OpenBook) -> None:
    page = show(sixty_years)
    told = [line for line in story_told(page.story) if "Letter" in line or "Summer" in line or "visit" in line]
    events = timeline(book.book, sixty_years, limit=10_000).events
    titles = [event.record.called for event in events if event.kind != "stage"]
    assert [title for title, line in zip(titles, told, strict=True) if title not in line] == []
    assert story_told(page.story)[2] == "Today. What stands above is planned"


@pytest.mark.parametrize("zoom", list(Zoom))
def test_a_year_that_is_typed_is_there_at_once_and_little_is_read(
    qtbot: QtBot, sixty_years: UUID, show: Callable[..., Timeline], zoom: Zoom
) -> None:
    page = show(sixty_years)
    page.zoom_to(zoom)
    page.story.setFocus()
    qtbot.keyClicks(page.story, "1963")
    assert page.strip.seen is not None
    assert page.strip.seen[1].year == 1963
    assert "1963" in _at_top(page)
    assert len(page._rows()._pages) <= 4
    assert "1963" in page.strip.accessibleName()


def test_the_strip_leads_the_list_and_the_list_the_strip(
    qtbot: QtBot, sixty_years: UUID, show: Callable[..., Timeline]
) -> None:
    page = show(sixty_years)
    page.strip.setFocus()
    qtbot.keyClick(page.strip, Qt.Key.Key_Home)
    assert page.strip.seen is not None
    assert page.strip.seen[0].year == _FIRST
    page.zoom_to(Zoom.DECADES)
    qtbot.keyClick(page.strip, Qt.Key.Key_Home)
    qtbot.keyClick(page.strip, Qt.Key.Key_PageDown)
    qtbot.keyClick(page.strip, Qt.Key.Key_Right)
    assert "Summer of 1971" in "".join(story_told(page.story)[slice(*page.story.rows_in_sight())])
    assert "1971: 7 entries, Active" in page.strip.accessibleName()
    qtbot.keyClick(page.strip, Qt.Key.Key_Return)
    assert page.window().focusWidget() is page.story
    qtbot.keyClick(page.story, Qt.Key.Key_End)
    assert page.strip.at.year == page.strip.seen[1].year
    assert page.strip.at.year <= _FIRST + 1


def test_page_keys_go_from_landmark_to_landmark(qtbot: QtBot, sixty_years: UUID, show: Callable[..., Timeline]) -> None:
    page = show(sixty_years)
    page.story.setFocus()
    qtbot.keyClick(page.story, Qt.Key.Key_Home)
    seen = []
    for _ in range(4):
        qtbot.keyClick(page.story, Qt.Key.Key_PageDown)
        seen.append(_here(page).split(".")[0])
    last = date.today().year - 1  # noqa: DTZ011
    assert [line for line in seen if line.isdigit()][-2:] == [str(last - 1), str(last - 2)] or str(last) in seen
    before = page.story.currentIndex().row()
    qtbot.keyClick(page.story, Qt.Key.Key_PageUp)
    assert page.story.currentIndex().row() < before


def test_keys_zoom_and_the_day_in_view_stays(qtbot: QtBot, sixty_years: UUID, show: Callable[..., Timeline]) -> None:
    page = show(sixty_years)
    page.story.setFocus()
    qtbot.keyClicks(page.story, "1980")
    qtbot.keyClick(page.story, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert page.zooming.zoom is Zoom.MONTHS
    assert page.strip.at.year == 1980
    assert "1980" in _at_top(page)
    page.strip.setFocus()
    for _ in range(2):
        qtbot.keyClick(page.strip, Qt.Key.Key_Minus)
    assert page.zooming.zoom is Zoom.DECADES
    assert "1980s" in story_told(page.story)[page.story.story.landmark(page.story.rows_in_sight()[0])]


def test_kinds_words_and_days_narrow_it_down(qtbot: QtBot, sixty_years: UUID, show: Callable[..., Timeline]) -> None:
    page = show(sixty_years)
    page.kinds.buttons[EventKind.EXCHANGE].click()
    page.kinds.buttons[EventKind.STAGE].click()
    assert not any("Letter" in line for line in story_told(page.story))
    assert any("Summer" in line for line in story_told(page.story))
    page.kinds.every.click()
    assert not page.kinds.is_narrowed()
    page.words.setText("感謝")
    qtbot.waitUntil(lambda: not any("Summer" in line for line in story_told(page.story)))
    page.span.since_field.setFocus()
    qtbot.keyClicks(page.span.since_field, "2001")
    page.span.until_field.setFocus()
    qtbot.keyClicks(page.span.until_field, "2003")
    qtbot.keyClick(page.span.until_field, Qt.Key.Key_Return)
    told = [line for line in story_told(page.story) if "Letter" in line]
    assert [line.split(" of ")[1][:4] for line in told] == ["2003", "2002", "2001"]
    page.span.since_field.clear()
    qtbot.keyClicks(page.span.since_field, "yesterdey")
    qtbot.keyClick(page.span.since_field, Qt.Key.Key_Return)
    assert "no date" in page.span.since_field.accessibleDescription()
    page.words.setText("nothing of the kind")
    qtbot.waitUntil(page._nothing.isVisible)
    qtbot.mouseClick(page._nothing.button, Qt.MouseButton.LeftButton)
    assert any("Summer" in line for line in story_told(page.story))


def test_what_is_shown_is_printed(
    qtbot: QtBot, sixty_years: UUID, show: Callable[..., Timeline], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(sixty_years)
    page.kinds.buttons[EventKind.LETTER].click()
    page.span.show_span(date(2001, 1, 1), date(2002, 12, 31))
    page.words.setText("感謝")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "shown.pdf"), ""))
    page.print_action.trigger()
    window = page._printing
    (paper,) = window.findChildren(QComboBox)
    paper.setCurrentIndex(paper.findData("letter"))
    next(button for button in window.findChildren(QPushButton) if "PDF" in button.text()).click()
    qtbot.waitUntil(page.saved.isVisible, timeout=15_000)
    reader = PdfReader(tmp_path / "shown.pdf")
    text = "".join(sheet.extract_text() for sheet in reader.pages)
    assert text.count("Letter 3 of") == 2
    assert "2 entries" in text
    assert int(reader.pages[0].mediabox.width) == 612


def test_an_empty_story_says_what_belongs_there_and_all_stops_have_names(show: Callable[..., Timeline]) -> None:
    page = show(None)
    assert page._empty.isVisible()
    assert not page.strip.isVisible()
    assert mute(page) == []


@pytest.mark.parametrize("zoom", list(Zoom))
def test_days_stand_where_they_are_found_again(zoom: Zoom) -> None:
    axis = Axis(date(1836, 3, 4), date(2026, 11, 24), zoom, 1000, date(1990, 6, 15))
    for unit in axis.in_sight(axis.unit):
        if 0 <= axis.x(unit) < 1000:
            assert abs((axis.day(axis.x(unit) + 0.01) - unit).days) <= 1
    assert list(axis.in_sight(Period.YEAR))
    assert axis.day(-1e9) == axis.start or axis.day(-1e9) >= axis.start
