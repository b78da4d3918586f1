"""The page of a partnership: where it stands, known in a minute."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.book import Book
from db.errors import NoSuchRecord
from db.queries import listing
from db.queries.agreed import agreed
from db.queries.attention import Asking, awake, gathered
from db.queries.attention.agreements import kept_years
from db.queries.case.agreements import in_force
from db.queries.case.ahead import next_steps
from db.queries.case.concerns import open_concerns
from db.queries.case.facts import (
    AgreementLine,
    Case,
    CasePlace,
    ComingDay,
    Header,
    NextStep,
    OfficeLine,
    OpenConcern,
    Position,
    TabCounts,
    TrackStep,
    Wanted,
)
from db.queries.case.header import header
from db.queries.case.track import track
from db.queries.evidence import evidence
from db.queries.exchanges import last_exchanges, next_exchanges
from db.queries.letters.delays import usual_of
from db.queries.offices import offices_of_each
from db.queries.partners import partners
from db.queries.quiet import last_heard, quiet
from db.queries.timeline import EventKind, Scope, page_of
from db.queries.year import year_so_far
from db.rules.lifecycle import next_stages
from db.rules.months import add_months

__all__ = [
    "AgreementLine",
    "Case",
    "CasePlace",
    "ComingDay",
    "Header",
    "NextStep",
    "OfficeLine",
    "OpenConcern",
    "Position",
    "TabCounts",
    "TrackStep",
    "Wanted",
    "case",
    "tab_counts",
]

_DIGEST = 30

# By tab the kind of record that its list shows.
_TABS = (
    "agreement", "person", "exchange", "letter", "concern", "document", "money_entry", "meeting", "decision", "task",
    "gift", "goods", "grant", "network_membership",
)  # fmt: skip


def case(book: Book, uid: UUID, on: date) -> Case:
    """The page of the partnership ``uid`` on a day. Raises NoSuchRecord.

    The digest has the last thirty events of the twelve months before the day.
    """
    with book.reading():
        return _case(book, uid, on)


def _case(book: Book, uid: UUID, on: date) -> Case:
    every = partners(book)
    one = next((each for each in every.values() if each.uid == uid), None)
    if one is None:
        raise NoSuchRecord("This partnership is no longer in the book.")
    silent = quiet(book, on, [one])
    asking = Asking(book, on, every, one.id)
    wanted = gathered(asking, silent)
    return Case(
        header(book, one, wanted, silent.get(one.id)),
        track(book, one),
        page_of(book, Scope(every, one.id), frozenset(EventKind), add_months(on, -12), on, limit=_DIGEST).events,
        awake(book, on, wanted),
        offices_of_each(book, [one], on)[one.id],
        tuple(in_force(agreed(book, one.id), on, kept_years(asking))),
        last_exchanges(book, on, one.id).get(one.id),
        next_exchanges(book, on, one.id).get(one.id),
        year_so_far(book, on, uid),
        tab_counts(book, uid),
        next_steps(one.stage, evidence(book, uid, on)) if next_stages(one.stage) else (),
        open_concerns(book, one.id),
        last_heard(book, on, one.id) if one.id in silent else None,
        usual_of(book, on, uid),
        on,
    )


def tab_counts(book: Book, uid: UUID) -> TabCounts:
    """How many rows the list of each tab of a partnership has."""
    within = listing.Scope(within=("partnership", uid))
    return TabCounts(*(listing.count(book, kind, within) for kind in _TABS))
