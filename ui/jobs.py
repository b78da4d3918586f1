"""Long work off the window's thread: with progress in known units, cancellable, its errors ending as a sentence.

A job gets what it needs when it is made and never touches a widget. It may use the open book: each thread reads and
writes on a connection of its own, and what it changes is announced on the window's thread.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from db.errors import BookError
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable


class Cancelled(Exception):
    """Raised inside a job at its next step once somebody has cancelled it."""


class Progress:
    """What a job calls as it goes: ``progress(done, total)``; total 0 while it is not known. Raises Cancelled."""

    def __init__(self, said: Callable[[int, int], None]) -> None:
        self._said = said
        self._stop = threading.Event()

    def __call__(self, done: int, total: int = 0) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._said(done, total)

    def cancel(self) -> None:
        """Let the job end at its next step."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """For loops of a library that wants to be asked."""
        return self._stop.is_set()


class Job(QObject):
    """One piece of long work. ``told`` makes the sentence of the status line out of done and total."""

    progressed = Signal(int, int)
    finished = Signal(object)
    """Carries what the work returned."""
    failed = Signal(str)
    """Carries a sentence for a person."""
    cancelled = Signal()
    ended = Signal()
    """However it ended; always the last."""

    def __init__(self, title: str, told: Callable[[int, int], str], work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self.title = title
        self.told = told
        self.work = work
        self.progress = Progress(self.progressed.emit)

    def cancel(self) -> None:
        """Ask the work to stop; what it wrote inside a change is rolled back."""
        self.progress.cancel()


class _Run(QRunnable):
    """Does a job's work on a thread of the pool, and says by ``over`` that nothing of that thread holds the job."""

    def __init__(self, job: Job, problem: Callable[[Exception], object], over: threading.Event) -> None:
        super().__init__()
        self._job: Job | None = job
        self._problem = problem
        self._over = over

    def run(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            self._do(job)
        del job
        self._over.set()

    def _do(self, job: Job) -> None:
        try:
            job.finished.emit(job.work(job.progress))
        except Cancelled:
            job.cancelled.emit()
        except BookError as error:
            job.failed.emit(str(error))
        except MemoryError:
            job.failed.emit(tr("This needs more memory than the computer has free."))
        except OSError as error:
            job.failed.emit(tr("The computer says: {reason}.").format(reason=error.strerror or error))
        except Exception as error:  # noqa: BLE001 - the last door: whatever it was, a person gets a sentence
            self._problem(error)
            job.failed.emit(
                tr("{work}: this did not work. What is in the book was not touched.").format(work=job.title)
            )
        finally:
            job.ended.emit()


class Jobs(QObject):
    """Starts jobs, two at a time, and knows those that run."""

    started = Signal(object)
    """Carries the Job, for the status line."""

    def __init__(self, problem: Callable[[Exception], object] = lambda _: None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._problem = problem
        self._running: list[Job] = []
        # A job and all that its work knows of the window must be let go of on the window's thread: Qt dies of a
        # widget or a slot that is destroyed on another one. So it is held here until its thread is through with it.
        self._held: list[tuple[Job, threading.Event]] = []

    def start(self, job: Job) -> Job:
        """Begin as soon as there is room; the status line tells of it."""
        self.started.emit(job)
        return self.start_quietly(job)

    def start_quietly(self, job: Job) -> Job:
        """The same for work whose own page shows how far it is, such as drawing a preview."""
        self._let_go()
        over = threading.Event()
        self._running.append(job)
        self._held.append((job, over))
        job.ended.connect(self._has_ended)
        self._pool.start(_Run(job, self._problem, over))
        return job

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that have not ended."""
        return tuple(self._running)

    def stop(self) -> None:
        """Cancel all and wait until they have ended, as before the book is closed."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()
        self._let_go()

    def _has_ended(self) -> None:
        # A function that knew the job would keep it for ever: Qt holds the function as long as the job.
        self._running.remove(cast("Job", self.sender()))

    def _let_go(self) -> None:
        self._held = [(job, over) for job, over in self._held if not over.is_set()]
