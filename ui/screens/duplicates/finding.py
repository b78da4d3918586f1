"""Looking for duplicates as a job, and remembering what was found until the book is closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal

from ui.jobs import Job
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from db.book import Book
    from db.likeness import Pair
    from ui.jobs import Progress
    from ui.screens.screen import Workplace

LEAST, LESS = 80, 60
"""How alike two are that are shown at first, and that are shown when less alike ones are asked for too."""

_found: WeakKeyDictionary[Book, dict[str, tuple[Pair, ...]]] = WeakKeyDictionary()


class Finding(QObject):
    """Finds the pairs of one kind, or of all of them where ``kind`` is ""."""

    came = Signal()
    failed = Signal(str)

    def __init__(self, kind: str, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._work = work
        self._job: Job | None = None

    @property
    def is_looking(self) -> bool:
        return self._job is not None

    def pairs(self) -> tuple[Pair, ...] | None:
        """What was found and still stands, the most alike first; None before the first look."""
        from db.likeness import standing

        found = _found.get(self._work.book.book, {}).get(self._kind)
        return None if found is None else standing(self._work.book.book, found)

    def look(self) -> None:
        """Look for them, off the window's thread; ``came`` tells when they are there."""
        if self._job is not None:
            return
        job = Job(tr("Looking for duplicates"), _told, _looking(self._work.book.book, self._kind))
        job.finished.connect(self._take)
        job.failed.connect(self.failed)
        job.ended.connect(self._ended)
        self._job = self._work.jobs.start(job)

    def _take(self, pairs: tuple[Pair, ...]) -> None:
        _found.setdefault(self._work.book.book, {})[self._kind] = pairs

    def _ended(self) -> None:
        self._job = None
        self.came.emit()


def remembered(book: Book, one: UUID, other: UUID) -> Pair | None:
    """The pair of these two among what was found, if it was."""
    wanted = {one, other}
    every = (pair for pairs in _found.get(book, {}).values() for pair in pairs)
    return next((pair for pair in every if {pair.first.uid, pair.second.uid} == wanted), None)


def _looking(book: Book, kind: str) -> Callable[[Progress], tuple[Pair, ...]]:
    def work(progress: Progress) -> tuple[Pair, ...]:
        from db.likeness import KINDS, look_alikes

        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        return look_alikes(book, today, kinds=(kind,) if kind else KINDS, least=LESS, told=progress)

    return work


def _told(done: int, total: int) -> str:
    if not total:
        return tr("Reading the names")
    return tr("{done} of {total} pairs compared").format(done=f"{done:,}", total=f"{total:,}")
