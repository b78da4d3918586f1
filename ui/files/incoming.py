"""Bringing files in from the window: chosen, dropped or pasted, in a job, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.errors import NoSuchRecord
from imports.mail.endings import holds_mail
from imports.outcome import Became
from ui.files.said import changed_anything, in_full, in_short
from ui.files.words import size_in_words
from ui.jobs import Job
from ui.kit.asking import Asking
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.text import Text
from ui.navigation import page_of
from ui.records.declaration import shown
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from db.change import Change
    from imports.outcome import Item, Outcome
    from ui.files.said import Told
    from ui.jobs import Progress
    from ui.screens.screen import Workplace

_FOLDER = "files.folder"


def choose_files(work: Workplace, parent: QWidget, about: UUID | None = None) -> None:
    """Let a person choose files, and bring them in."""
    if work.book.book.read_only:
        return
    chosen, _ = QFileDialog.getOpenFileNames(parent.window(), tr("Add files"), folder_of_files(work))
    if chosen:
        work.memory.keep(_FOLDER, str(Path(chosen[0]).parent))
        paths = [Path(each) for each in chosen]
        if all(map(holds_mail, paths)):
            from ui.screens.mail.importing import bring_in_mail_from

            bring_in_mail_from(work, parent.window(), paths, about)
        else:
            bring_in_files(work, parent.window(), paths, about)


def folder_of_files(work: Workplace) -> str:
    """The folder from which files were chosen last, else that of the person's documents."""
    last = str(work.memory.recall(_FOLDER, ""))
    return last if last and Path(last).is_dir() else _documents()


def bring_in_files(
    work: Workplace,
    window: QWidget,
    paths: Sequence[Path],
    about: UUID | None = None,
    then: Callable[[], object] = lambda: None,
    join: Callable[[Change, Item], object] | None = None,
) -> None:
    """Bring files in as one step, attached to the record ``about``, and say what came of it; ``then`` however it ended.

    ``join`` is told of each within that step, where they belong to something in another way. One new record that
    belongs nowhere else is opened, as one that is begun.
    """
    book, called = work.book.book, _called(work, about)
    title = tr("Add “{file}”").format(file=paths[0].name) if len(paths) == 1 else tr("Add %Ln files", "", len(paths))
    language = next(iter(work.habits.languages), "en")
    locale = window.locale()

    def bring(progress: Progress) -> Outcome:
        from imports.incoming import bring_in

        return bring_in(book, paths, about, title=title, language=language, join=join, progress=progress)

    def told(done: int, total: int) -> str:
        shown_done, shown_total = (size_in_words(kilobytes * 1_000, locale) for kilobytes in (done, total))
        return tr("Adding files: {done} of {total}").format(done=shown_done, total=shown_total)

    def finished(outcome: Outcome) -> None:
        if changed_anything(outcome):
            work.offer_undo(in_short(outcome, called))
        if in_full(outcome) and not (join and not outcome.those(Became.REFUSED)):
            Came(outcome, called, work, window).open()
        elif join is about is None and len(outcome.items) == 1 and (uid := outcome.items[0].uid) is not None:
            work.way.go(page_of(outcome.items[0].kind, uid))

    job = Job(title, told, bring)
    job.finished.connect(finished)
    # Not the function itself: of a method PySide holds the object only weakly.
    job.ended.connect(partial(then))
    work.jobs.start(job)


class Came(Asking):
    """What a person must know of what came in, file by file, each with the way to it."""

    def __init__(self, outcome: Outcome, whose: str, work: Workplace, parent: QWidget) -> None:
        """``whose`` is what the record is called to which files were attached."""
        super().__init__(tr("What came in"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._work = work
        if said := in_short(outcome, whose):
            self.column.addWidget(Text(said))
        card = Card("")
        for told in in_full(outcome):
            card.add(self._row(told))
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.answer(tr("Close"), self.accept, "main").setFocus()

    def _row(self, told: Told) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(told.name, "strong"))
        column.addWidget(Text(told.sentence, "problem" if told.is_refused else "soft"))
        line.addWidget(words, 1)
        if told.uid is not None:
            opener = Button(tr("Open"), lambda: self._open(told), "link")
            opener.setAccessibleName(tr("Open {record}").format(record=told.name))
            line.addWidget(opener)
        return row

    def _open(self, told: Told) -> None:
        self.accept()
        if told.uid is not None:
            self._work.way.go(page_of(told.kind, told.uid))


def _called(work: Workplace, about: UUID | None) -> str:
    if about is None:
        return ""
    try:
        found = work.book.called(about)
    except NoSuchRecord:
        return ""
    return found.called or shown(found.kind).untitled


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
