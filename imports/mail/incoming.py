"""Mail among other files: it comes in with them, in the same change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from db.book import Book
from db.change import Change
from imports.mail.filing import Filing
from imports.mail.looking import Judged, Looked, judged, look_at_mail, under_record
from imports.outcome import Became, Item


@dataclass(frozen=True, slots=True)
class ComingMail:
    """Messages, looked at; whose mail is unclear goes in without a partnership."""

    book: Book
    looked: Looked
    judgement: Judged
    language: str
    tick: Callable[[], object]

    def put(self, change: Change, about: UUID | None) -> list[Item]:
        """Write them as letters; ``about`` was known when they were looked at."""
        filing = Filing(self.book, self.looked, self.judgement, self.language, lambda _done, _all: self.tick())
        filing.write(change)
        return [
            Item(
                one.subject or one.name,
                one.became,
                "letter" if one.uid is not None else "",
                one.uid,
                "message/rfc822",
                one.remark,
                is_attached=about is not None and one.became is Became.NEW,
            )
            for one in filing.outcome().items
        ]


def coming_mail(
    book: Book, paths: Sequence[Path], about: UUID | None, language: str, tick: Callable[[], object]
) -> ComingMail:
    """Look at messages, mailboxes and folders of them that come in on the page of the record ``about``."""
    looked = look_at_mail(book, paths, under_record(book, about), lambda _done, _all: tick())
    return ComingMail(book, looked, judged(looked), language, tick)
