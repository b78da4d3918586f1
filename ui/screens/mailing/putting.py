"""The long work of a mailing, off the window's thread: letters into the book, and what is printed into files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.planning.mailing import Kept, write_all
from db.queries.letters.mailing import plan
from db.records.letter import Channel
from ui.jobs import Job
from ui.screens.mailing.chosen import Written
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from db.book import Book
    from db.queries.letters.addresses import Sent
    from db.queries.letters.mailing import Mailing
    from exports.envelopes.options import EnvelopeOptions, LabelOptions
    from ui.jobs import Progress


def writing(book: Book, mailing: Mailing, whom: Sequence[UUID], kept: Kept) -> Job:
    """Puts a letter to each into the book, as one change; its result is what was made, in order."""

    def work(progress: Progress) -> tuple[Written, ...]:
        title, found = tr("Write to many: {title}").format(title=mailing.title), plan(book, mailing, whom)
        with book.change(title) as change:
            made = write_all(book, change, mailing, found, kept, progress)
        return tuple(
            Written(uid, one.who.called, by_email=one.channel is Channel.EMAIL)
            for uid, one in zip(made, found.letters, strict=True)
        )

    return Job(tr("Write the letters"), _written, work)


def printing(book: Book, letters: Sequence[UUID], target: Path) -> Job:
    """Prints the letters into one file, which is its result."""

    def work(progress: Progress) -> Path:
        from exports.letter.options import LetterOptions
        from exports.letter.printing import print_letters

        print_letters(book, letters, LetterOptions(), target, progress)
        return target

    return Job(tr("Print the letters"), _set, work)


def addressing(
    book: Book, whom: Sequence[UUID], on: date, asked: Sent, options: EnvelopeOptions | LabelOptions, target: Path
) -> Job:
    """Prints envelopes or labels into one file, which is its result."""

    def work(progress: Progress) -> Path:
        from db.errors import RuleBroken
        from db.queries.letters.envelopes import envelopes_for
        from exports.envelopes.options import EnvelopeOptions
        from exports.envelopes.printing import print_envelopes, print_labels

        facts = envelopes_for(book, whom, on, "", asked)
        try:
            if isinstance(options, EnvelopeOptions):
                print_envelopes(facts, options, target, progress)
            else:
                print_labels(facts, options, target, progress)
        except ValueError as error:
            raise RuleBroken(str(error)) from error
        except KeyError as error:
            raise RuleBroken(tr("There is no envelope of this name. Choose one, or type 150x105.")) from error
        return target

    return Job(tr("Print the addresses"), _set, work)


def drafting(book: Book, letters: Sequence[tuple[UUID, str]], folder: Path) -> Job:
    """Writes e-mail drafts into a folder; its result is that folder."""

    def work(progress: Progress) -> Path:
        from exports.letter.folder import write_drafts

        write_drafts(book, letters, folder, progress)
        return folder

    return Job(tr("Write the drafts"), _written, work)


def _written(done: int, total: int) -> str:
    return tr("Writing: {done} of {total} letters").format(done=done, total=total) if total else ""


def _set(done: int, total: int) -> str:
    return tr("Setting the pages: {done} of {total} pieces").format(done=done, total=total) if total else ""
