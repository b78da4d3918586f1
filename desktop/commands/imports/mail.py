"""``twinbook import mail``: messages, mailboxes and folders of them become letters of the book."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book
    from imports.mail.outcome import MailItem, MailOutcome

HELP = "bring in e-mails as letters: .eml, .msg, mailboxes (.mbox), Maildir, folders of them"
EXAMPLES = (
    "Larkhaven.twinbook letter.eml",
    "Larkhaven.twinbook Archive.mbox Sent/ --dry-run",
    "Larkhaven.twinbook Bailu.mbox --partnership Bailu --json",
)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a message, a mailbox, or a folder of them")
    parser.add_argument(
        "--partnership", metavar="NAME", help="file all of it under this partnership, by any part of its name"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would become of each; write nothing")
    arguments.who(parser)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.queries.named import partnership_named
    from desktop import settings

    with opened(given.book, who=given.who or settings.load().name(), tell=console.complain) as book:
        partnership = partnership_named(book, given.partnership).uid if given.partnership else None
        outcome = _outcome(book, given, partnership)
        if given.json:
            console.say_json(_as_json(outcome, given.dry_run))
        else:
            _say(outcome, given.dry_run)
    return 0


def _outcome(book: Book, given: argparse.Namespace, partnership: UUID | None) -> MailOutcome:
    """Raises CannotRead for a path where nothing is: before anything was written."""
    from db.errors import CannotRead, CannotWrite
    from imports.mail.filing import file_mail, would_become
    from imports.mail.looking import Under, look_at_mail

    if missing := next((path for path in given.paths if not path.exists()), None):
        raise CannotRead(f"There is no file and no folder {missing}.")
    if book.read_only and not given.dry_run:
        raise CannotWrite("This book is open for reading only: its file or folder is write-protected.")
    with console.progress("Reading") as told:
        looked = look_at_mail(book, given.paths, Under(partnership), told)
    if given.dry_run:
        return would_become(looked)
    with console.progress("Writing letters") as told:
        return file_mail(book, looked, progress=told)


def _say(outcome: MailOutcome, is_dry: bool) -> None:
    from imports.outcome import Became

    new, known, refused = (outcome.those(became) for became in (Became.NEW, Became.KNOWN, Became.REFUSED))
    for one in refused:
        console.say(f"{_named(one)}: {one.remark}")
    for one in new:
        if one.remark:
            console.say(f"{_named(one)}: it went in. {one.remark}" if not is_dry else f"{_named(one)}: {one.remark}")
    for question in outcome.questions:
        who = f"{question.name} <{question.address}>" if question.name else question.address
        console.say(f"{who}: not filed under a partnership, {question.count:,} of theirs.")
    if outcome.unread:
        console.say(f"{outcome.unread:,} attachments were kept without being read for search.")
    done = "would go in" if is_dry else "went in"
    console.say(f"{len(new):,} {done}, {len(known):,} known already, {len(refused):,} refused.")


def _named(item: MailItem) -> str:
    return f"{item.name} “{item.subject}”" if item.subject else item.name


def _as_json(outcome: MailOutcome, is_dry: bool) -> dict[str, object]:
    from imports.outcome import Became

    new, known, refused = (outcome.those(became) for became in (Became.NEW, Became.KNOWN, Became.REFUSED))
    return {
        "in": len(new),
        "known": len(known),
        "refused": len(refused),
        "dry_run": is_dry,
        "threads_begun": outcome.threads_begun,
        "threads_joined": outcome.threads_joined,
        "letters": [_letter(one) for one in new],
        "already": [
            {"name": one.name, "subject": one.subject, "uid": one.uid, "remark": one.remark or None} for one in known
        ],
        "refusals": [{"name": one.name, "subject": one.subject, "reason": one.remark} for one in refused],
        "unclear": [
            {"address": one.address, "name": one.name, "count": one.count, "subjects": one.subjects}
            for one in outcome.questions
        ],
    }


def _letter(one: MailItem) -> dict[str, object]:
    return {
        "name": one.name,
        "uid": one.uid,
        "subject": one.subject,
        "on": one.dated,
        "direction": one.direction,
        "thread": one.thread,
        "answers": one.answers,
        "partnerships": one.partnerships,
        "remark": one.remark or None,
    }
