"""The reports page: what is chosen, the pages beside it, and what is done with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from db.errors import BookError
from db.queries.partnerships import sidebar
from db.queries.report_words import ANNUAL, report_words
from db.queries.reporting import year_of
from db.queries.reporting_years import years_with_records
from db.report_words import keep_words
from exports.phrases import spoken
from ui.printing.pages import PrintedPages
from ui.screens.reports.chosen import Chosen, recalled, years_text
from ui.screens.reports.figures import FigureLinks
from ui.screens.reports.making import Made, make
from ui.screens.reports.options import Options
from ui.screens.reports.report import ReportPage
from ui.words import tr

if TYPE_CHECKING:
    from ui.printing.made import Maker
    from ui.screens.screen import Workplace


class ReportsScreen(ReportPage):
    """The annual report. Whatever changes, here or in the book, the pages are set anew."""

    report = "annual"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.options = Options()
        self.figures = FigureLinks()
        self.pages = PrintedPages(
            work,
            tr("Preview of the report"),
            self._maker,
            self._file_name,
            tr("{pages} · every figure opens the list that it counts"),
        )
        self.lay_out(self.options, self.pages, self.figures)
        self._show_first()
        self._connect()

    @property
    def made(self) -> Made | None:
        """The report as it was set last; None before the first, and where there is none."""
        return cast("Made | None", self.pages.made)

    # What the window asks

    def edit(self) -> None:
        self.options.year.pick.setFocus()

    def settle(self) -> bool:
        self.options.words.leave()
        return not self.options.words.is_typed

    # Making the page

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
        self.pages.set_anew.connect(self._set_anew)
        self.pages.wanted.connect(self.options.words.leave)
        self.pages.offered.connect(self._offered)
        self.figures.opened.connect(self._work.way.go)
        self._work.book.changed.connect(self._book_changed)

    # Setting the pages

    def _changed(self) -> None:
        self._work.memory.keep(self._memory_name(), self.options.chosen().to_keep())
        self.pages.soon()

    def _has_private_fields(self) -> bool:
        """Whether the association has a private field that this report could print."""
        from db.queries.annual.own_fields import REPORT
        from db.queries.own_fields import own_fields

        return any(field.confidential and REPORT in field.printed_in for field in own_fields(self._book))

    def _year_changed(self) -> None:
        self.options.words.leave()
        self._show_words()
        self.pages.soon()

    def _book_changed(self) -> None:
        self._association = self._read_association()
        self.options.private_fields.setVisible(self._has_private_fields())
        chosen = self.options.chosen().partnerships
        self.options.partnerships.offer(self._partnerships(), chosen)
        self.options.year.offer(years_with_records(self._book))
        self._show_words()
        self.pages.soon()

    def _maker(self) -> Maker | str:
        chosen, book = self.options.chosen(), self._book
        return self._lacking(chosen) or (lambda progress: make(book, chosen, progress))

    def _lacking(self, chosen: Chosen) -> str:
        if chosen.partnerships == ():
            return tr("Tick at least one partnership.")
        return "" if chosen.sections else tr("Every section is left out. Tick at least one.")

    def _set_anew(self, made: Made) -> None:
        self.options.sections.say_empty(made.empty)
        self.figures.show_figures(made)

    def _offered(self) -> None:
        self.figures.setVisible(self.pages.made is not None)
        self.changed.emit()

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
            self.pages.say_problem(str(error))

    # The book

    def _partnerships(self) -> list[tuple[Any, str]]:
        return [(one.uid, one.called) for one in sidebar(self._book, date.today())]  # noqa: DTZ011

    def _memory_name(self) -> str:
        return f"reports.annual.{self._association.get('uid') or ''}"

    def _file_name(self) -> str:
        years = self.options.chosen().years
        return self._file_called(tr("Annual report {years}").format(years=years))
