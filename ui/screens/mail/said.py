"""What came of bringing mail in, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imports.outcome import Became
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sized

    from imports.mail.outcome import MailItem, MailOutcome
    from ui.openbook import OpenBook


def title_of(new: Sized) -> str:
    """What the history calls it."""
    count = len(new)
    return tr("Import 1 e-mail") if count == 1 else tr("Import %Ln e-mails", "", count)


def needs_telling(outcome: MailOutcome) -> bool:
    """Whether there is more to say than that one letter went in where it belongs."""
    return len(outcome.items) != 1 or not outcome.those(Became.NEW) or bool(outcome.items[0].remark)


def in_short(outcome: MailOutcome, book: OpenBook) -> str:
    """What has changed in the book."""
    new = outcome.those(Became.NEW)
    if len(new) != 1:
        return tr("%Ln e-mails are in the book.", "", len(new))
    (one,) = new
    thread = book.called(one.thread).called if one.thread is not None else ""
    under = ", ".join(book.called(uid).called for uid in one.partnerships)
    if under and thread:
        return tr("Filed under {partnership}, thread “{thread}”.").format(partnership=under, thread=thread)
    if under:
        return tr("Filed under {partnership}.").format(partnership=under)
    return tr("The e-mail is in the book, under no partnership yet.")


def called(item: MailItem) -> str:
    """What a message is called in a list: its subject, else the name of its file."""
    return item.subject or item.name


def refusals_as_text(outcome: MailOutcome) -> str:
    """The refused messages, a line each with tabs, for a table or a mail to somebody who can help."""
    return "\n".join(f"{one.name}\t{one.subject}\t{one.remark}" for one in outcome.those(Became.REFUSED))
