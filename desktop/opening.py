"""Which book the window shows: the one asked for, the one open last, another, a new one, a sample; or none at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from db.errors import BookError
from desktop import log, paths
from desktop.opened import opened
from ui.navigation import Place
from ui.words import tr

if TYPE_CHECKING:
    from db.book import Book
    from db.founding import Answers
    from desktop.books import Books
    from desktop.settings import Kept
    from ui.form.habits import Habits
    from ui.jobs import Progress
    from ui.openbook import OpenBook
    from ui.window.window import Window

SUFFIX = ".twinbook"


class Opening(QObject):
    """Opens and closes books for one window."""

    def __init__(self, window: Window, kept: Kept, books: Books) -> None:
        super().__init__(window)
        self._window = window
        self._kept = kept
        self._books = books
        self._book: OpenBook | None = None
        window.asked_for_book.connect(self._asked)
        window.closed.connect(self.close)

    @property
    def book(self) -> OpenBook | None:
        """The book in view."""
        return self._book

    def begin(self, asked: Path | None) -> None:
        """Show this book, else the one open last, else the doors of a first start."""
        last = next(iter(self._kept.settings.last_books), None)
        if asked is not None:
            self.open(asked)
        elif last is not None:
            self.open(last)
        else:
            self.show_doors()

    def open(self, path: Path) -> None:
        """Show the book at this path instead of the one in view; where it cannot be opened, say why."""
        if self._book is not None and path.exists() and path.samefile(self._book.book.path):
            self._window.way.go(Place("home"))
            self._window.show_again()
            return
        if (shown := self._books.at(path)) is not None:
            self.show(shown)
            return
        try:
            book = opened(path, who=self._kept.settings.name(), tell=self._window.status.tell)
        except BookError as error:
            log.problem(error)
            self._refused(str(error))
            return
        self.show(self._books.of(book))

    def start(self, path: Path, answers: Answers) -> None:
        """Make a book with the answers of the first run and show it. Raises RuleBroken, BookExists or CannotWrite."""
        from db.founding import found

        book = found(path, answers, who=self._kept.settings.name())
        self.show(self._books.of(book), Place("new", "partnership"))

    def close(self) -> None:
        """Close the book in view, if there is one. What the disk refuses is told; what was saved is saved."""
        if self._book is None:
            return
        book, self._book = self._book, None
        try:
            self._books.let_go(book, self)
        except BookError as error:
            log.problem(error)
            self._window.status.tell(str(error))

    def show_doors(self, sentence: str = "") -> None:
        """The first run's doors, with what went wrong before if something did."""
        from ui.screens.first_run import Doors

        doors = Doors(self._kept.settings.last_books, paths.documents(), self.start, sentence)
        doors.asked.connect(self._asked)
        doors.chosen.connect(lambda path: self.open(Path(path)))
        doors.left.connect(self._window.show_again)
        if self._book is not None:
            doors.offer_way_back()
        self._window.show_page(doors)

    # What the menu and the doors ask for

    def _asked(self, which: str) -> None:
        {"open": self._choose, "sample": self._make_sample, "new": self.show_doors}[which]()

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self._window.frame, tr("Open a book"), str(self._folder()), tr("Books (*{suffix})").format(suffix=SUFFIX)
        )
        if path:
            self.open(Path(path))

    def _make_sample(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self._window.frame,
            tr("Where shall the sample book be kept?"),
            str(self._free_place(tr("Larkhaven (sample)"))),
            tr("Books (*{suffix})").format(suffix=SUFFIX),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not path:
            return
        from ui.jobs import Job

        target = Path(path)

        def make(progress: Progress) -> Path:
            from db.sample import make_sample

            make_sample(target, date.today(), progress)  # noqa: DTZ011 (the person's own day)
            return target

        def told(done: int, total: int) -> str:
            return tr("Making the sample book: {done} of {total}").format(done=done, total=total)

        job = Job(tr("Making the sample book"), told, make)
        job.finished.connect(self.open)
        self._window.jobs.start(job)

    def _folder(self) -> Path:
        last = next(iter(self._kept.settings.last_books), None)
        return last.parent if last is not None and last.parent.is_dir() else paths.documents()

    def _free_place(self, name: str) -> Path:
        """A file that is not there yet: a sample never takes the place of a book."""
        folder, number = self._folder(), 1
        while (path := folder / f"{name}{f' {number}' if number > 1 else ''}{SUFFIX}").exists():
            number += 1
        return path

    # The book in view

    def show(self, book: OpenBook, first: Place | None = None) -> None:
        """Show an open book instead of the one in view."""
        from ui.screens.screen import Workplace

        if self._book is not None:
            self._window.leave_book()
            self.close()
        self._book = book
        self._books.hold(book, self)
        self._kept.opened(book.book.path)
        window = self._window
        work = Workplace(book, window.way, window.jobs, window.memory, _habits(book.book), window.offer_undo)
        window.show_book(work, first)
        if book.book.read_only:
            window.status.tell(tr("This book can only be read: its file or folder is write-protected."))

    def _refused(self, sentence: str) -> None:
        """With a book in view it stays there and the sentence stands under it; else the doors say it."""
        if self._book is not None:
            self._window.status.tell(sentence)
        else:
            self.show_doors(sentence)


def _habits(book: Book) -> Habits:
    """The languages that the association writes, and its currency."""
    from db.queries.record import find, read
    from ui.form.habits import Habits

    for found in find(book, ["association"], "", 1):
        association = read(book, "association", found.uid)
        return Habits(tuple(association["languages"] or Habits().languages), association["currency"])
    return Habits()
