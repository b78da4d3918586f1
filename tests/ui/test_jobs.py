"""Long work: off the window's thread, telling how far it is, cancellable, ending in a sentence."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from db.errors import CannotWrite
from db.records.letter import Letter
from ui.jobs import Job, Jobs, Progress
from ui.window.statusline import StatusLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook


@pytest.fixture
def jobs(qapp: QObject) -> Iterator[Jobs]:
    running = Jobs(parent=qapp)
    yield running
    running.stop()


def _job(work: Callable[[Progress], object]) -> Job:
    return Job("Print the annual report", lambda done, total: f"page {done} of {total}", work)


def test_it_runs_off_the_windows_thread_and_tells_how_far_it_is(qtbot: QtBot, jobs: Jobs) -> None:
    threads: list[int] = []
    told: list[tuple[int, int]] = []

    def work(progress: Progress) -> str:
        threads.append(threading.get_ident())
        for page in range(1, 4):
            progress(page, 3)
        return "report.pdf"

    job = _job(work)
    job.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(job.finished) as finished:
        jobs.start(job)
    assert finished.args == ["report.pdf"]
    assert threads != [threading.get_ident()]
    qtbot.waitUntil(lambda: told == [(1, 3), (2, 3), (3, 3)])


def test_it_can_be_cancelled(qtbot: QtBot, jobs: Jobs) -> None:
    begun = threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress(1)

    job = _job(work)
    with qtbot.waitSignal(job.cancelled):
        jobs.start(job)
        assert begun.wait(5)
        job.cancel()


def test_an_error_ends_as_a_sentence(qtbot: QtBot) -> None:
    noted: list[Exception] = []
    jobs = Jobs(noted.append)

    def refuse(_: Progress) -> None:
        raise CannotWrite("The folder is read-only. Nothing was written.")

    def stumble(_: Progress) -> None:
        raise ZeroDivisionError

    job = _job(refuse)
    with qtbot.waitSignal(job.failed) as failed:
        jobs.start(job)
    assert failed.args == ["The folder is read-only. Nothing was written."]
    job = _job(stumble)
    with qtbot.waitSignal(job.failed) as failed:
        jobs.start(job)
    assert failed.args
    assert failed.args[0].startswith("Print the annual report: this did not work.")
    assert [type(error) for error in noted] == [ZeroDivisionError]


def test_what_a_job_changes_is_announced_on_the_windows_thread(qtbot: QtBot, book: OpenBook, jobs: Jobs) -> None:
    heard: list[tuple[int, str]] = []
    book.changed.connect(lambda changed: heard.append((threading.get_ident(), changed.title)))

    def work(_: Progress) -> None:
        with book.book.change("Import the mail") as change:
            change.add(Letter, subject="Imported", direction="in")

    jobs.start(_job(work))
    qtbot.waitUntil(lambda: heard == [(threading.get_ident(), "Import the mail")])


def test_a_job_cancelled_inside_a_change_leaves_the_book_as_it_was(qtbot: QtBot, book: OpenBook, jobs: Jobs) -> None:
    def work(progress: Progress) -> None:
        with book.book.change("Import the mail") as change:
            change.add(Letter, subject="Half", direction="in")
            progress.cancel()
            progress(1, 2)

    job = _job(work)
    with qtbot.waitSignal(job.cancelled):
        jobs.start(job)
    assert book.find(("letter",), "") == []


def test_the_status_line_says_it_in_units_and_cancels(qtbot: QtBot, jobs: Jobs) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    jobs.started.connect(line.follow)
    go = threading.Event()

    def work(progress: Progress) -> None:
        progress(3, 9)
        go.wait(5)
        progress(4, 9)

    job = jobs.start(_job(work))
    qtbot.waitUntil(lambda: line._words.toolTip() == "page 3 of 9" or line._words.accessibleName() == "page 3 of 9")
    assert line._stop.isVisibleTo(line)
    with qtbot.waitSignal(job.cancelled):
        line._stop.click()
        go.set()
    qtbot.waitUntil(lambda: line._words.accessibleName() == "Print the annual report: cancelled.")


def test_stopping_waits_for_all(jobs: Jobs) -> None:
    def work(progress: Progress) -> None:
        while True:
            progress(1)

    jobs.start(_job(work))
    jobs.start(_job(work))
    jobs.start(_job(work))
    jobs.stop()
    assert jobs._pool.activeThreadCount() == 0


def test_what_a_job_knew_goes_on_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    gone: list[threading.Thread] = []

    def knowing() -> Job:
        widget = QWidget()
        weakref.finalize(widget, lambda: gone.append(threading.current_thread()))
        return _job(lambda _: bool(widget))

    for _ in range(20):
        job = knowing()
        with qtbot.waitSignal(job.ended):
            jobs.start_quietly(job)
        del job
    jobs.stop()
    gc.collect()
    assert gone == [threading.main_thread()] * 20
