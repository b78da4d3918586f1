"""The status line: what a job is doing, in real units, with the button that cancels it. There only while one runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui.kit.button import Button, IconButton
from ui.kit.text import Line
from ui.theme.scale import GRID, PAGE_MARGIN
from ui.words import tr

if TYPE_CHECKING:
    from ui.jobs import Job

_LINGERS = 6_000
"""Milliseconds for which the end of a job stays to be read. What failed stays until it is put away."""


class StatusLine(QWidget):
    """Shows the job that was started last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, GRID, PAGE_MARGIN, 2 * GRID)
        row.setSpacing(3 * GRID)
        self._words = Line()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(200)
        self._stop = Button(tr("Cancel"), self._cancel, "quiet")
        self._away = IconButton("x", tr("Put away"), self.hide)
        row.addWidget(self._words, 1)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        row.addWidget(self._away)
        self._job: Job | None = None
        self._clock = QTimer(self, singleShot=True, interval=_LINGERS)
        self._clock.timeout.connect(self.hide)
        self.hide()

    def follow(self, job: Job) -> None:
        """Show this job until it ends."""
        self._job = job
        self._clock.stop()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(job.title)
        self._stand(running=True)
        self._words.say(job.title)
        job.progressed.connect(self._progressed)
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        self.show()

    def tell(self, sentence: str) -> None:
        """Say something that is over, such as where a file was written."""
        self._end(sentence)
        self._clock.start()

    def _stand(self, *, running: bool) -> None:
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        self._away.setVisible(not running)

    def _progressed(self, done: int, total: int) -> None:
        if self._job is None or self.sender() not in {self._job, None}:
            return
        # Qt counts in 32 bits; bytes of a large file do not fit.
        scale = max(total, 1) // 1_000_000 + 1
        self._bar.setRange(0, total // scale)
        self._bar.setValue(done // scale)
        self._words.say(self._job.told(done, total))

    def _finished(self, _: object) -> None:
        if self._job is not None:
            self.tell(tr("{work}: done.").format(work=self._job.title))

    def _failed(self, sentence: str) -> None:
        self._end(sentence)

    def _cancelled(self) -> None:
        if self._job is not None:
            self.tell(tr("{work}: cancelled.").format(work=self._job.title))

    def _end(self, sentence: str) -> None:
        self._job = None
        self._stand(running=False)
        self._words.say(sentence)
        self.show()
        event = QAccessibleAnnouncementEvent(self, sentence)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._words.say(tr("{work}: stopping…").format(work=self._job.title))
