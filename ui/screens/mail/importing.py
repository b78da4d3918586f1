"""Bringing mail in from the window: read in a job, asked about where it is unclear, written in a job, told of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from ui.jobs import Job
from ui.screens.mail.said import in_short, needs_telling, title_of
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from imports.mail.looking import Looked
    from imports.mail.outcome import MailOutcome
    from imports.mail.whose import Answer
    from ui.jobs import Progress
    from ui.screens.screen import Workplace


def import_mail(
    work: Workplace, window: QWidget, paths: Sequence[Path] | None = None, partnership: UUID | None = None
) -> None:
    """Bring mail in: what ``paths`` name, else what is chosen; under the partnership, or where it belongs."""
    bring_in_mail_from(work, window, paths, partnership)


def bring_in_mail_from(
    work: Workplace, window: QWidget, paths: Sequence[Path] | None = None, about: UUID | None = None
) -> None:
    """The same on the page of a record: a partnership, a person whose mail it is, or what the mail is about."""
    if work.book.book.read_only:
        return
    if paths is None:
        from ui.screens.mail.choosing import ChoosingMail

        ChoosingMail(work, window, lambda chosen: bring_in_mail_from(work, window, chosen, about)).open()
        return
    MailComing(work, window, tuple(paths), about).look()


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read, and what would become of it without any answer."""

    looked: Looked
    outcome: MailOutcome


class MailComing:
    """Mail on its way, from the first look to the report."""

    def __init__(self, work: Workplace, window: QWidget, paths: Sequence[Path], about: UUID | None) -> None:
        self._work = work
        self._window = window.window()
        self._paths = paths
        self._about = about

    def look(self) -> None:
        """Read all of it; nothing is written yet."""
        book, paths, about = self._work.book.book, self._paths, self._about

        def read(progress: Progress) -> _Read:
            from imports.mail.filing import would_become
            from imports.mail.looking import look_at_mail, under_record

            looked = look_at_mail(book, paths, under_record(book, about), progress)
            return _Read(looked, would_become(looked))

        def told(done: int, _total: int) -> str:
            return tr("Reading mail: %Ln messages", "", done)

        job = Job(tr("Reading mail"), told, read)
        # Not the method itself: of one PySide holds the object only weakly.
        job.finished.connect(partial(self._judge))
        self._work.jobs.start(job)

    def _judge(self, read: _Read) -> None:
        """Ask where that is needed, else go on."""
        if not read.outcome.questions:
            self._file(read.looked, {})
            return
        from ui.screens.mail.asking import AskingWhose

        AskingWhose(read.outcome, self._work, self._window, partial(self._file, read.looked)).open()

    def _file(self, looked: Looked, answers: Mapping[str, Answer]) -> None:
        book, language = self._work.book.book, next(iter(self._work.habits.languages), "en")

        def write(progress: Progress) -> MailOutcome:
            from imports.mail.filing import file_mail, would_become
            from imports.outcome import Became

            # What somebody has just said to leave out is not counted.
            title = title_of(would_become(looked, answers).those(Became.NEW))
            return file_mail(book, looked, answers, title=title, language=language, progress=progress)

        def told(done: int, total: int) -> str:
            return tr("Filing mail: {done} of {total}").format(done=f"{done:,}", total=f"{total:,}")

        job = Job(tr("Filing mail"), told, write)
        job.finished.connect(partial(self._tell))
        self._work.jobs.start(job)

    def _tell(self, outcome: MailOutcome) -> None:
        """Say what came of it: one letter that went in is opened, all else stands in a report."""
        from imports.outcome import Became
        from ui.navigation import page_of

        new = outcome.those(Became.NEW)
        if new:
            self._work.offer_undo(in_short(outcome, self._work.book))
        if needs_telling(outcome):
            from ui.screens.mail.report import MailReport

            MailReport(outcome, self._work, self._window).open()
        elif new and new[0].uid is not None:
            self._work.way.go(page_of("letter", new[0].uid))
