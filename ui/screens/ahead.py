"""What a page tells of its record, worked out off the window's thread where that takes long while the old stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.jobs import Job
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ui.records.declaration import Shown
    from ui.screens.screen import Workplace


class Ahead(QObject):
    """After ``ask`` comes ``ready``, at once where there is nothing long to be worked out."""

    ready = Signal()

    def __init__(self, declared: Shown, uid: UUID, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._declared = declared
        self._uid = uid
        self._work = work
        self._is_running = False
        self._is_outdated = False

    def long_work(self) -> Callable[[], object] | None:
        """What has to be worked out first; it leaves its answer where the page will ask for it."""
        ahead = self._declared.ahead
        return ahead(self._uid, self._work.book) if ahead is not None else None

    def ask(self) -> None:
        """Work it out as the book is now. Asked again meanwhile, it is ``ready`` only with the later state."""
        if self._is_running:
            self._is_outdated = True
            return
        long = self.long_work()
        if long is None:
            self.ready.emit()
            return
        self._is_running = True
        self._is_outdated = False
        job = Job(tr("Look through the book"), lambda _done, _total: "", lambda _: long())
        job.ended.connect(self._has_ended)
        self._work.jobs.start_quietly(job)

    def _has_ended(self) -> None:
        """However it ended: the page asks the same, and says what is wrong where something is."""
        self._is_running = False
        if not self._work.book.is_open:
            return  # to ask now would open the file again behind the back of who closed it
        if self._is_outdated:
            self.ask()
        else:
            self.ready.emit()
