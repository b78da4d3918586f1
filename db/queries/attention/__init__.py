"""What needs attention on a day, in the whole book or in one partnership: one file for each subject."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.attention.agreements import agreements
from db.queries.attention.asking import Asking
from db.queries.attention.birthdays import birthdays
from db.queries.attention.concerns import reviews, silences
from db.queries.attention.consents import consents
from db.queries.attention.entry import Attention, Facts, What, When, days_left, when
from db.queries.attention.expiring import expiring
from db.queries.attention.letters import replies
from db.queries.attention.offices import offices
from db.queries.attention.put_off import awake
from db.queries.attention.reports import grant_reports, network_dues, network_reports
from db.queries.attention.tasks import tasks
from db.queries.partners import partners
from db.queries.quiet import quiet
from db.rules.quiet import Quiet

__all__ = ["Asking", "Attention", "Facts", "What", "When", "attention", "awake", "days_left", "gathered", "when"]

_SUBJECTS = (
    replies,
    tasks,
    agreements,
    offices,
    birthdays,
    consents,
    expiring,
    grant_reports,
    network_reports,
    network_dues,
    reviews,
)


def attention(book: Book, on: date, partnership: UUID | None = None) -> tuple[Attention, ...]:
    """All that needs attention on a day and was not put off, the first due first.

    Raises NoSuchRecord for a partnership that is not in the book.
    """
    every = partners(book)
    only = next((one.id for one in every.values() if one.uid == partnership), None)
    if partnership is not None and only is None:
        raise NoSuchRecord("This partnership is no longer in the book.")
    asking = Asking(book, on, every, only)
    return awake(book, on, gathered(asking, quiet(book, on, asking.among)))


def gathered(asking: Asking, quiet: Mapping[int, Quiet]) -> tuple[Attention, ...]:
    """The same with what was put off, for a caller who has read the partnerships and knows which are going quiet."""
    found = [one for subject in _SUBJECTS for one in subject(asking)]
    found.extend(silences(asking, quiet))
    return tuple(sorted(found, key=lambda one: (one.due.last, one.what, one.about.called, one.about.uid)))
