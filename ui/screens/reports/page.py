"""The reports page: what is chosen, the pages beside it, and what is done with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from db.errors import BookError
from db.queries.partnerships import sidebar
from db.queries.record import find, read
from db.queries.report_words import ANNUAL, report_words
from db.queries.reporting import year_of
from db.queries.reporting_years import years_with_records
from db.report_words import keep_words
from exports.phrases import spoken
from ui.jobs import Job
from ui.kit.button import Button
from ui.kit.page import ScrollPage
from ui.kit.text import Line, Text
from ui.preview.pages import Pages
from ui.preview.sheets import PdfSheets
from ui.preview.zoom import FIT, WHOLE
from ui.screens.reports.chosen import Chosen, recalled, years_text
from ui.screens.reports.figures import FigureLinks
from ui.screens.reports.making import Made, make
from ui.screens.reports.options import Options
from ui.screens.reports.outcome import Outcome
from ui.screens.screen import Screen
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from ui.screens.screen import Workplace

GATHERED = 300
"""Milliseconds for which changes are gathered before the pages are set anew."""
_WIDE, _NARROW = 40, 70
"""The width of the options in characters, and that of the pages below which little stands around them."""


class ReportsScreen(Screen):
    """The annual report. Whatever changes, here or in the book, the pages are set anew."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._book = work.book.book
        self._association = self._read_association()
        self._job: Job | None = None
        self._wish: Callable[[Made, str], object] | None = None
        self.made: Made | None = None
        """The report as it was set last, None before the first."""
        self.options = Options()
        self.preview = Pages(work.jobs, tr("Preview of the report"))
        self.figures = FigureLinks()
        self._seen = Line("", "soft")
        self._problem = Text("", "problem")
        self._problem.hide()
        self._soon = QTimer(self, singleShot=True, interval=GATHERED)
        self._soon.timeout.connect(self._make)
        self.outcome = Outcome(self, work)
        self._save = QAction(tr("Save PDF"), self)
        self._save.setShortcut("Ctrl+S")
        self._save.triggered.connect(lambda: self._when_set(self.outcome.save))
        self._print = QAction(tr("Print…"), self)
        self._print.triggered.connect(lambda: self._when_set(self.outcome.print_it))
        self._open = QAction(tr("Save and open"), self)
        self._open.triggered.connect(lambda: self._when_set(self.outcome.save_and_open))
        self.addAction(self._save)
        self._lay_out()
        self._show_first()
        self._connect()
        self._offer()

    # What the window asks

    def title(self) -> str:
        return tr("Annual report")

    def main_action(self) -> QAction:
        return self._save

    def print_action(self) -> QAction:
        return self._print

    def edit(self) -> None:
        self.options.year.pick.setFocus()

    def settle(self) -> bool:
        self.options.words.leave()
        return not self.options.words.is_typed

    # Making the page

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 2 * GRID, 0)
        page.setSpacing(3 * GRID)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(Text(self.title(), "title"), 1)
        self._print_button = Button(tr("Print…"), self._print.trigger)
        self._open_button = Button(tr("Save and open"), self._open.trigger)
        head.addWidget(self._print_button)
        head.addWidget(self._open_button)
        page.addLayout(head)
        body = QHBoxLayout()
        body.setSpacing(4 * GRID)
        scroll = ScrollPage()
        scroll.column.addWidget(self.options)
        scroll.column.addStretch(1)
        self._scroll = scroll
        self._beneath = QVBoxLayout()
        scroll.column.insertLayout(1, self._beneath)
        body.addWidget(scroll)
        body.addLayout(self._beside(), 1)
        page.addLayout(body, 1)
        self._fit()

    def _beside(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2 * GRID)
        column.addWidget(self._problem)
        column.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._seen, 1)
        self.large = Button(tr("Larger"), look="quiet")
        self.large.setCheckable(True)
        self.large.setToolTip(tr("One page, as broad as there is room"))
        self.large.toggled.connect(lambda large: self.preview.zoom_to(FIT if large else WHOLE))
        foot.addWidget(self.large)
        column.addLayout(foot)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.figures)
        column.addLayout(self._foot)
        column.addWidget(self.outcome)
        return column

    def _show_first(self) -> None:
        """The year that is over, or the newest that the book knows, with the choices of the last time."""
        years = years_with_records(self._book)
        this = year_of(self._book, date.today())  # noqa: DTZ011 - the day on the person's own calendar
        year = this - 1 if this - 1 in years else next((each for each in years if each <= this), this)
        partnerships = self._partnerships()
        kept = self._work.memory.recall(self._memory_name())
        chosen = recalled(kept, year, year, [uid for uid, _ in partnerships])
        language = spoken(chosen.language or next(iter(self._association.get("languages") or ()), "en"))
        paper = chosen.paper or str(self._association.get("paper") or "a4")
        chosen = replace(chosen, language=language, paper=paper)
        self.options.show_chosen(chosen, partnerships)
        self.options.private_fields.setVisible(self._has_private_fields())
        self.options.year.offer(years or (this,))
        self._show_words()

    def _connect(self) -> None:
        self.options.changed.connect(self._changed)
        self.options.year_changed.connect(self._year_changed)
        self.options.words.written.connect(self._keep_words)
        self.preview.turned.connect(self._turned)
        self.figures.opened.connect(self._work.way.go)
        self._work.book.changed.connect(self._book_changed)

    # Setting the pages

    def _changed(self) -> None:
        self._work.memory.keep(self._memory_name(), self.options.chosen().to_keep())
        self._soon.start()

    def _has_private_fields(self) -> bool:
        """Whether the association has a private field that this report could print."""
        from db.queries.annual.own_fields import REPORT
        from db.queries.own_fields import own_fields

        return any(field.confidential and REPORT in field.printed_in for field in own_fields(self._book))

    def _year_changed(self) -> None:
        self.options.words.leave()
        self._show_words()
        self._soon.start()

    def _book_changed(self) -> None:
        self._association = self._read_association()
        self.options.private_fields.setVisible(self._has_private_fields())
        chosen = self.options.chosen().partnerships
        self.options.partnerships.offer(self._partnerships(), chosen)
        self.options.year.offer(years_with_records(self._book))
        self._show_words()
        self._soon.start()

    def _make(self) -> None:
        """Set the pages as they are chosen now; what is being set is no longer wanted."""
        self._stop()
        if not self.isVisible():
            return
        chosen = self.options.chosen()
        if problem := self._lacking(chosen):
            self.made = self._wish = None
            self.preview.clear(problem)
            self._offer()
            return
        book = self._book
        self._job = job = Job(tr("Set the pages"), _told, lambda progress: make(book, chosen, progress))
        job.progressed.connect(self._progressed)
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        self._seen.say(tr("Setting the pages…"))
        self.preview.say(tr("Setting the pages…"))
        self._work.jobs.start_quietly(job)

    def _when_set(self, do: Callable[[Made, str], object]) -> None:
        """Save or print the pages as they are chosen now, as soon as they are set: never those of a moment ago."""
        self.options.words.leave()
        if self.made is None or self._soon.isActive() or self._job is not None:
            self._wish = do
        else:
            do(self.made, self._file_name())

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _lacking(self, chosen: Chosen) -> str:
        if chosen.partnerships == ():
            return tr("Tick at least one partnership.")
        return "" if chosen.sections else tr("Every section is left out. Tick at least one.")

    def _progressed(self, done: int, total: int) -> None:
        if self.sender() is self._job and total:
            self._seen.say(_told(done, total))

    def _finished(self, made: Made) -> None:
        # One that was cancelled may have ended well all the same.
        if self.sender() is not self._job:
            return
        self._job = None
        self.made = made
        self._problem.hide()
        self.options.sections.say_empty(made.empty)
        self.figures.show_figures(made)
        self.preview.show_sheets(PdfSheets(made.pdf))
        self._offer()
        wish, self._wish = self._wish, None
        if wish is not None:
            wish(made, self._file_name())

    def _failed(self, sentence: str) -> None:
        if self.sender() is not self._job:
            return
        self._job = self._wish = None
        self.made = None
        self.preview.clear(sentence)
        self._offer()

    def _offer(self) -> None:
        """Only what was set can be saved or printed."""
        for piece in (self._save, self._print, self._open, self._print_button, self._open_button):
            piece.setEnabled(self.made is not None)
        self.figures.setVisible(self.made is not None)
        self.large.setEnabled(self.made is not None)
        self.changed.emit()

    def _turned(self, first: int, last: int) -> None:
        if not first:
            self._seen.say("")
            return
        count = self.preview.count
        if first == last:
            said = tr("Page {page} of {count}").format(page=first, count=count)
        else:
            said = tr("Pages {first}–{last} of {count}").format(first=first, last=last, count=count)
        self._seen.say(tr("{pages} · every figure opens the list that it counts").format(pages=said))

    # Words

    def _show_words(self) -> None:
        chosen = self.options.chosen()
        words = report_words(self._book, ANNUAL, chosen.first, chosen.last)
        self._words_of = (chosen.first, chosen.last)
        self.options.words.show_words(words, chosen.language)

    def _keep_words(self) -> None:
        words = self.options.words.words()
        years = self._words_of
        title = tr("Write in the annual report {years}").format(years=years_text(*years))
        self.options.words.kept(words)
        try:
            keep_words(self._book, title, ANNUAL, years, words)
        except BookError as error:
            self._problem.setText(str(error))
            self._problem.show()

    # The book

    def _read_association(self) -> dict[str, Any]:
        found = find(self._book, ["association"], "", 1)
        return dict(read(self._book, "association", found[0].uid)) if found else {}

    def _partnerships(self) -> list[tuple[Any, str]]:
        return [(one.uid, one.called) for one in sidebar(self._book, date.today())]  # noqa: DTZ011

    def _memory_name(self) -> str:
        return f"reports.annual.{self._association.get('uid') or ''}"

    def _file_name(self) -> str:
        years = self.made.chosen.years if self.made is not None else ""
        name = tr("Annual report {years}").format(years=years)
        called = str(self._association.get("called") or "")
        return f"{called} – {name}" if called else name

    # Qt tells

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.made is None and self._job is None:
            self._soon.start(0)
            self._soon.setInterval(GATHERED)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees the pages any more, so nobody waits for them."""
        super().hideEvent(event)
        self._stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The options leave at least half of the room to the pages; the figures stand under them if that is little."""
        character = self.fontMetrics().averageCharWidth()
        width = min(_WIDE * character + 12 * GRID, self.width() // 2)
        self._scroll.setFixedWidth(width)
        is_narrow = self.width() - width < _NARROW * character
        (self._beneath if is_narrow else self._foot).addWidget(self.figures)


def _told(done: int, total: int) -> str:
    return tr("Setting the pages: {done} of {total} pieces").format(done=done, total=total) if total else ""
