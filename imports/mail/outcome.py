"""What became of the mail that was brought in at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from imports.mail.placed import Question
from imports.outcome import Became


@dataclass(frozen=True, slots=True)
class MailItem:
    """One message. ``uid`` is its letter, also of one that is known already, None where nothing came of it.

    ``remark`` is a sentence: why it was refused, or what could not be read of it. ``thread``, ``partnerships`` and
    ``answers`` are what it was filed under, and which letter it answers.
    """

    name: str
    became: Became
    subject: str = ""
    uid: UUID | None = None
    dated: date | None = None
    direction: str = ""
    thread: UUID | None = None
    partnerships: tuple[UUID, ...] = ()
    answers: UUID | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class MailOutcome:
    """All of it, in the order in which it was found.

    ``threads_begun`` are the new threads, ``threads_joined`` those of the book that went into another. ``questions``
    are the addresses of which it was not clear where their mail belongs: it went in without a partnership.
    ``unread`` attachments were kept without being read for search.
    """

    items: tuple[MailItem, ...] = ()
    questions: tuple[Question, ...] = ()
    threads_begun: int = 0
    threads_joined: int = 0
    unread: int = 0

    def those(self, became: Became) -> tuple[MailItem, ...]:
        """The messages that have become this."""
        return tuple(item for item in self.items if item.became is became)

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day of what went in; None where nothing did, or nothing of it is dated."""
        days = sorted(item.dated for item in self.those(Became.NEW) if item.dated is not None)
        return (days[0], days[-1]) if days else None
