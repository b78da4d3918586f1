"""A line on the page of a new record: that there is one like it in the book already, and the way to see both."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.errors import NoSuchRecord
from ui.jobs import Job
from ui.kit.button import Button
from ui.kit.text import Text
from ui.navigation import Place
from ui.screens.merge.values import KINDS
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from db.book import Book, Changed
    from db.likeness import Pair
    from ui.jobs import Progress
    from ui.screens.screen import Workplace

_NEW = timedelta(days=1)
"""So long after a record was written down one still asks whether it was there before."""
_SETTLES = 400
"""Milliseconds after a change before the book is looked through."""
_WORDS = frozenset({"name", "contact_way", "place_name", "distinction", "merger"})


class AlreadyThere(QWidget):
    """Out of sight until one is found. It looks off the window's thread, and only for what was written down lately."""

    def __init__(self, kind: str, uid: UUID, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._uid, self._work = kind, uid, work
        self._other: UUID | None = None
        self._job: Job | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GRID)
        self.said = Text("", "problem")
        row.addWidget(self.said, 1)
        self.button = Button(tr("See both"), self.open)
        row.addWidget(self.button)
        self.hide()
        self._soon = QTimer(self, singleShot=True, interval=_SETTLES)
        self._soon.timeout.connect(self.look)
        if kind in KINDS and not work.book.book.read_only and self._is_new():
            work.book.changed.connect(self._book_changed)
            self._soon.start()

    @property
    def is_looking(self) -> bool:
        return self._job is not None or self._soon.isActive()

    def look(self) -> None:
        """Look for one that is like it."""
        if self._job is not None:
            self._soon.start()
            return
        words = tr("Looking whether this is in the book already")
        job = Job(words, lambda *_: "", _looking(self._work.book.book, self._kind, self._uid))
        job.finished.connect(self._take)
        job.ended.connect(self._ended)
        self._job = self._work.jobs.start_quietly(job)

    def open(self) -> None:
        """See the two side by side; the one that was there stays."""
        if self._other is not None:
            self._work.way.go(Place("merge", self._kind, self._uid, words=str(self._other)))

    def _take(self, pairs: tuple[Pair, ...]) -> None:
        others = [pair.second if pair.first.uid == self._uid else pair.first for pair in pairs]
        self._other = others[0].uid if others else None
        if others:
            self.said.setText(tr("There is already “{record}”. Is it the same?").format(record=others[0].called))
        self.setVisible(bool(others))

    def _ended(self) -> None:
        self._job = None

    def _is_new(self) -> bool:
        try:
            created: datetime = self._work.book.read(self._kind, self._uid)["created"]
        except NoSuchRecord:
            return False
        return datetime.now(UTC) - created < _NEW

    def _book_changed(self, changed: Changed) -> None:
        if any(kind in _WORDS or uid == self._uid for kind, uid in changed.records):
            self._soon.start()


def _looking(book: Book, kind: str, uid: UUID) -> Callable[[Progress], tuple[Pair, ...]]:
    def find(_: Progress) -> tuple[Pair, ...]:
        from db.likeness import nearest

        return nearest(book, date.today(), kind, uid)  # noqa: DTZ011 - the day on the person's own calendar

    return find
