"""Printing what a timeline shows: a small window that asks for the paper and where to, then the pages in a job."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel

from ui.jobs import Job
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.printing import keeping
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from db.book import Book
    from db.queries.timeline import Asked
    from ui.jobs import Progress
    from ui.kit.saved import Saved
    from ui.screens.screen import Workplace


def print_timeline(uid: UUID | None, asked: Asked, told: str, work: Workplace, saved: Saved) -> Asking:
    """Ask, and print. ``told`` says in a line what is shown; ``saved`` says in the end what came of it."""
    return _Printing(uid, asked, told, work, saved).window


class _Printing:
    def __init__(self, uid: UUID | None, asked: Asked, told: str, work: Workplace, saved: Saved) -> None:
        self._uid, self._asked, self._work, self._saved = uid, asked, work, saved
        self.window = window = Asking(tr("Print the timeline"), saved.window())
        window.column.addWidget(Text(told))
        self._paper = QComboBox()
        self._paper.addItem("A4", "a4")
        self._paper.addItem(tr("US Letter"), "letter")
        self._paper.setCurrentIndex(self._paper.findData(_usual_paper(work.book.book)))
        label = QLabel(tr("Paper"))
        label.setBuddy(self._paper)
        self._paper.setAccessibleName(tr("Paper"))
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self._paper)
        line.addStretch(1)
        window.column.addLayout(line)
        window.column.addStretch(1)
        window.answer(tr("Cancel"), window.reject)
        window.answer(tr("Print on paper…"), self._on_paper)
        window.answer(tr("Save as PDF…"), self._as_pdf, "main")
        window.open()

    def _as_pdf(self) -> None:
        name = tr("Timeline {partnership}").format(partnership=self._called())
        target = keeping.ask_file(self.window, name, self._work.memory)
        if target is None:
            return
        self.window.accept()
        paper = self._chosen_paper
        job = self._job(lambda progress: keeping.write(self._pages(paper, progress)[0], target))
        job.finished.connect(self._saved.say_saved)
        self._work.jobs.start(job)

    def _on_paper(self) -> None:
        self.window.accept()
        paper = self._chosen_paper
        job = self._job(lambda progress: self._pages(paper, progress))
        job.finished.connect(lambda made: self._ask_printer(paper, made))
        self._work.jobs.start(job)

    def _job(self, do: Callable[[Progress], object]) -> Job:
        def told(done: int, total: int) -> str:
            return tr("Setting the pages: {done} of {total}").format(done=done, total=total) if total else tr("Reading")

        job = Job(tr("Print the timeline"), told, do)
        job.failed.connect(self._saved.say)
        return job

    def _pages(self, paper: str, progress: Progress) -> tuple[bytes, int]:
        """The PDF and how many pages it has. Runs off the window's thread."""
        from db.queries.timeline.facts import timeline_facts
        from exports.timeline import TimelineOptions, print_timeline

        progress(0)
        facts = timeline_facts(self._work.book.book, self._uid, self._asked)
        output = BytesIO()
        pages = print_timeline(facts, TimelineOptions(paper), output, progress)
        return output.getvalue(), pages

    @property
    def _chosen_paper(self) -> str:
        return self._paper.currentData()

    def _ask_printer(self, paper: str, made: tuple[bytes, int]) -> None:
        from ui.printing import onpaper

        pdf, pages = made
        try:
            printer = onpaper.ask_printer(
                self._saved.window(), self._called(), pages, is_letter=paper == "letter"
            )  # fmt: skip
        except ImportError:
            self._saved.say(tr("This computer lacks what printing needs. Save a PDF and print it from there."))
            return
        if printer is None:
            return

        def told(done: int, total: int) -> str:
            return tr("Printing: page {done} of {total}").format(done=done + 1, total=total)

        job = Job(tr("Print the timeline"), told, lambda progress: onpaper.print_pages(pdf, printer, progress))
        job.finished.connect(lambda _: self._saved.say(tr("Sent to the printer.")))
        job.failed.connect(self._saved.say)
        self._work.jobs.start(job)

    def _called(self) -> str:
        if self._uid is None:
            return tr("everything")
        return self._work.book.called(self._uid).called


def _usual_paper(book: Book) -> str:
    from db.queries.the_association import the_association

    one = the_association(book)
    return one.paper.value if one is not None else "a4"
