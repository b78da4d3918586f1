"""Reading a list and finding out whom it means, off the window's thread, on the newest question only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from db.queries.own_fields import own_fields
from imports.tables.columns import matched
from imports.tables.days import Order
from imports.tables.proposals import Prepared, prepare
from ui.jobs import Job
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from imports.tables.columns import Column
    from imports.tables.table import Table
    from ui.jobs import Progress
    from ui.screens.screen import Workplace


class Preparing(QObject):
    """Asked again while it is at work, it leaves the former question."""

    came = Signal(object)
    """Carries what was prepared."""
    failed = Signal(str)
    progressed = Signal(str)
    """Carries the sentence that says how far it is; empty when it has ended."""

    def __init__(self, exchange: UUID, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._work = work
        self._job: Job | None = None

    def read(self, source: Callable[[], Table]) -> None:
        """Read a table from where it comes, and find out what its columns mean."""
        book, today = self._work.book.book, date.today()  # noqa: DTZ011 - the person's own day

        def work(progress: Progress) -> Prepared:
            table = source()
            columns = matched(table, own_fields(book, "participant"), today)
            return prepare(book, self._exchange, table, columns, today, usual_order(self._work.habits.locale), progress)

        self._start(work)

    def look(self, table: Table, columns: Sequence[Column]) -> None:
        """Look at a table again whose cells or columns were changed."""
        book, today = self._work.book.book, date.today()  # noqa: DTZ011

        def work(progress: Progress) -> Prepared:
            return prepare(book, self._exchange, table, columns, today, usual_order(self._work.habits.locale), progress)

        self._start(work)

    def stop(self) -> None:
        """Leave what is being done."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.progressed.emit("")

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._job is not None

    def _start(self, work: Callable[[Progress], Prepared]) -> None:
        self.stop()
        job = Job(tr("Read the list"), lambda _done, _total: "", work)
        self._job = job

        def told(done: int, total: int) -> None:
            if self._job is job and total:
                said = tr("Reading the list: {percent} %").format(percent=100 * done // total)
                self.progressed.emit(said)

        def finished(prepared: Prepared) -> None:
            if self._job is job:
                self._job = None
                self.progressed.emit("")
                self.came.emit(prepared)

        def failed(sentence: str) -> None:
            if self._job is job:
                self._job = None
                self.progressed.emit("")
                self.failed.emit(sentence)

        job.progressed.connect(told)
        job.finished.connect(finished)
        job.failed.connect(failed)
        self.progressed.emit(tr("Reading the list…"))
        self._work.jobs.start_quietly(job)


def usual_order(locale: QLocale) -> Order:
    """Which of day and month the reader's country writes first."""
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat).casefold()
    return Order.DAY_FIRST if pattern.find("d") < pattern.find("m") else Order.MONTH_FIRST
