"""The letter register on the reports page: a year, its pages, and what is done with them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.letters.register import register_years
from db.queries.partnerships import sidebar
from ui.jobs import Job
from ui.kit.saved import Saved
from ui.printing.pages import PrintedPages
from ui.screens.reports.register.figures import CorrespondenceCard
from ui.screens.reports.register.making import Made, make, recalled
from ui.screens.reports.register.options import RegisterOptions
from ui.screens.reports.report import ReportPage
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction

    from ui.jobs import Progress
    from ui.printing.made import Maker
    from ui.screens.screen import Workplace


class RegisterScreen(ReportPage):
    """The register. Whatever changes, here or in the book, the pages are set anew."""

    report = "register"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.options = RegisterOptions()
        self.figures = CorrespondenceCard()
        self.saved = Saved()
        self.pages = PrintedPages(work, tr("Preview of the letter register"), self._maker, self._file_name)
        self.save_table = self.pages.offer_also(tr("Save as a table…"), self._save_table)
        self.lay_out(self._choices(), self.pages, self.saved)
        self._show_first()
        self.options.changed.connect(self._changed)
        self.pages.set_anew.connect(self.figures.show_figures)
        self.pages.offered.connect(self.changed)
        self.figures.opened.connect(work.way.go)
        work.book.changed.connect(self._book_changed)

    @property
    def made(self) -> Made | None:
        """The register as it was set last; None before the first, and where there is none."""
        return cast("Made | None", self.pages.made)

    def export_action(self) -> QAction:
        return self.save_table

    def edit(self) -> None:
        self.options.year.pick.setFocus()

    def _choices(self) -> QWidget:
        """What is chosen, and under it what the year comes to."""
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(self.options)
        column.addWidget(self.figures)
        return choices

    def _show_first(self) -> None:
        """The year in which we are, or the newest that the book knows: a register is looked up while it grows."""
        years = register_years(self._book)
        this = date.today().year  # noqa: DTZ011 - the day on the person's own calendar
        year = next((each for each in years if each <= this), this)
        partnerships = self._partnerships()
        paper = str(self._association.get("paper") or "a4")
        kept = self._work.memory.recall(self._memory_name())
        chosen = recalled(kept, year, [uid for uid, _ in partnerships], paper)
        self.options.show_chosen(chosen, partnerships, years or (this,))

    def _changed(self) -> None:
        self._work.memory.keep(self._memory_name(), self.options.chosen().to_keep())
        self.pages.soon()

    def _book_changed(self) -> None:
        self._association = self._read_association()
        self.options.offer(self._partnerships(), self.options.chosen().partnership)
        self.options.year.offer(register_years(self._book))
        self.pages.soon()

    def _maker(self) -> Maker | str:
        chosen, book = self.options.chosen(), self._book
        return lambda progress: make(book, chosen, progress)

    def _save_table(self, _pages: object, name: str) -> None:
        """Ask for a file, and write the lines that the pages show into it."""
        from ui.listing import exporting

        made = self.made
        target = exporting.ask_file(self.window(), name, self._work.memory) if made is not None else None
        if made is None or target is None:
            return

        def told(done: int, total: int) -> str:
            return tr("Saving: {done} of {total} rows").format(done=done, total=total)

        def work(progress: Progress) -> Path:
            from exports.register import RegisterOptions, save_register

            save_register(made.facts, RegisterOptions(), target, progress)
            return target

        job = Job(tr("Save the register as a table"), told, work)
        job.finished.connect(self.saved.say_saved)
        job.failed.connect(self.saved.say)
        self._work.jobs.start(job)

    def _partnerships(self) -> list[tuple[UUID, str]]:
        return [(one.uid, one.called) for one in sidebar(self._book, date.today())]  # noqa: DTZ011

    def _memory_name(self) -> str:
        return f"reports.register.{self._association.get('uid') or ''}"

    def _file_name(self) -> str:
        return self._file_called(tr("Letter register {year}").format(year=self.options.chosen().year))
