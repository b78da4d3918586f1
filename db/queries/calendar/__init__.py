"""The calendar: all that is on the days of a span, in the whole book or in one partnership; one file a subject."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.attention.asking import Asking
from db.queries.calendar.due import agreements, due, in_office
from db.queries.calendar.entry import Calendar, DayKind, DayPlace, Entry, WithoutHolidays
from db.queries.calendar.exchanges import exchanges, programmes
from db.queries.calendar.kept import holidays, schools, without_holidays
from db.queries.calendar.places import Kept, places_of
from db.queries.exchange.head import Head
from db.queries.facts import Span
from db.queries.partners import partners
from db.queries.timeline import EventKind, Scope, page_of
from db.values import PartialDate

__all__ = [
    "Calendar",
    "DayKind",
    "DayPlace",
    "DaysThatMatter",
    "Entry",
    "WithoutHolidays",
    "calendar",
    "days_that_matter",
]

_RANK = {kind: rank for rank, kind in enumerate(DayKind)}
_MEETINGS = 2000
"""A board that met every day of five years has no more."""


def calendar(
    book: Book,
    span: Span,
    today: date,
    partnership: UUID | None = None,
    *,
    language: str = "en",
    kinds: Collection[DayKind] = frozenset(DayKind),
) -> Calendar:
    """What is on the days of a span, both ends included; holidays are named in ``language`` where they can be.

    Raises NoSuchRecord for a partnership that is not in the book.
    """
    every = partners(book)
    only = next((one.id for one in every.values() if one.uid == partnership), None)
    if partnership is not None and only is None:
        raise NoSuchRecord("This partnership is no longer in the book.")
    asking = Asking(book, today, every, only)
    places = places_of(book, asking.among, with_ended=only is not None)
    subjects = _subjects(places, language)
    found = [entry for kind in kinds for entry in subjects[kind](asking, span)]
    missing = without_holidays(places, span.first.year) if DayKind.HOLIDAY in kinds else ()
    return Calendar(span, tuple(sorted(found, key=_order)), missing, tuple(kept.place for kept in places))


@dataclass(frozen=True, slots=True)
class DaysThatMatter:
    """Holidays of either side on the days of an exchange: public ones, and those of schools."""

    entries: tuple[Entry, ...] = ()
    without_holidays: tuple[WithoutHolidays, ...] = ()


def days_that_matter(book: Book, head: Head, language: str = "en") -> DaysThatMatter:
    """What somebody should know who plans an exchange on these days. Nothing is said while its days are not known.

    School terms are left out: they are no reason to plan otherwise.
    """
    if head.starts is None or head.starts.day is None or head.first_day is None or head.last_day is None:
        return DaysThatMatter()
    span = Span(head.first_day, head.last_day)
    theirs = {one.uid for one in head.partnerships}
    among = [one for one in partners(book).values() if one.uid in theirs]
    places = places_of(book, among, with_ended=True)
    found = [*holidays(book, places, span, language)]
    found += [entry for entry in schools(book, places, span) if entry.word == "holiday"]
    return DaysThatMatter(tuple(sorted(found, key=_order)), without_holidays(places, span.first.year))


_Subject = Callable[[Asking, Span], Iterator[Entry]]


def _subjects(places: list[Kept], language: str) -> Mapping[DayKind, _Subject]:
    return {
        DayKind.EXCHANGE: exchanges,
        DayKind.PROGRAMME: programmes,
        DayKind.MEETING: _meetings,
        DayKind.AGREEMENT: agreements,
        DayKind.DUE: due,
        DayKind.OFFICE: in_office,
        DayKind.HOLIDAY: lambda asking, span: holidays(asking.book, places, span, language),
        DayKind.SCHOOL: lambda asking, span: schools(asking.book, places, span),
    }


def _meetings(asking: Asking, span: Span) -> Iterator[Entry]:
    """Those of the timeline. One of a month or a year counts there by its first day: the year is asked for whole."""
    first = span.first.replace(month=1, day=1)
    page = page_of(
        asking.book, Scope(asking.partners, asking.only), {EventKind.MEETING}, first, span.last, limit=_MEETINGS
    )
    for event in page.events:
        if event.on.last >= span.first:
            yield Entry(
                kind=DayKind.MEETING, starts=event.on, ends=event.on, record=event.record,
                word=event.word, event=event,
            )  # fmt: skip


def _order(entry: Entry) -> tuple[date, int, int, str, PartialDate]:
    """By day; of a day the more important first, then what lasts longer."""
    length = (entry.last - entry.first).days
    return entry.first, _RANK[entry.kind], -length, entry.record.called if entry.record else "", entry.starts
