"""Handing a letter to a mail program: asking for the file, writing the draft in a job, keeping by what it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.jobs import Job
from ui.printing.keeping import FileKind, ask_file
from ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from db.book import Book
    from exports.letter.draft import Draft
    from exports.letter.options import LetterOptions
    from ui.jobs import Progress
    from ui.printing.outcome import Outcome
    from ui.screens.screen import Workplace


def save_draft(
    parent: QWidget, uid: UUID, called: str, pdf: LetterOptions | None, work: Workplace, outcome: Outcome
) -> None:
    """Ask where, write the draft there, and let ``outcome`` say so and open it. With ``pdf`` the pages go along."""
    kind = FileKind(tr("Save the draft"), tr("E-mail drafts (*.eml)"), ".eml")
    target = ask_file(parent.window(), called, work.memory, kind)
    if target is None:
        return
    title, book = tr("Save an e-mail draft"), work.book.book
    job = Job(title, lambda _done, _total: title, lambda progress: _write(book, uid, target, pdf, title, progress))
    job.finished.connect(lambda draft: outcome.tell_saved(target, _told(target, draft)))
    job.failed.connect(outcome.tell)
    work.jobs.start(job)


def _write(
    book: Book, uid: UUID, target: Path, pdf: LetterOptions | None, title: str, progress: Progress
) -> Draft:  # fmt: skip
    """Write it, and keep the Message-ID in the letter: the copy that the mail program keeps is known again by it.

    ``imports.mail`` finds the letter by ``message_id`` when that copy is imported, and does not file it twice.
    """
    from db.queries.record import read
    from db.records.letter import Letter
    from exports.letter.draft import write_draft

    progress(0)
    draft = write_draft(book, uid, target, pdf)
    if not read(book, "letter", uid)["message_id"]:
        with book.change(title) as change:
            change.edit(change.get(Letter, uid), message_id=draft.message_id)
    return draft


def _told(target: Path, draft: Draft) -> str:
    said = [tr("Saved, and not sent: {file}").format(file=str(target))]
    if draft.without_address:
        said.append(tr("No e-mail address: {names}").format(names=", ".join(draft.without_address)))
    if draft.not_attached:
        said.append(tr("Not attached, as it is no file: {names}").format(names=", ".join(draft.not_attached)))
    return " · ".join(said)
