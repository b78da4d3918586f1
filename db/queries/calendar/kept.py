"""Days that places keep: public holidays, national days that were typed in, terms and holidays of schools."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sqlalchemy import select

from db.book import Book
from db.queries.calendar.entry import DayKind, DayPlace, Entry, WithoutHolidays
from db.queries.calendar.places import Kept
from db.queries.calendar.public import public_holidays
from db.queries.facts import Span
from db.records.national_day import NationalDay
from db.records.school_term import SchoolTerm
from db.values import PartialDate, Texts


def holidays(book: Book, places: Sequence[Kept], span: Span, language: str) -> Iterator[Entry]:
    """National days, and public holidays in this language, once for all places that keep one by the same name.

    The public holiday that is a place's national day as well is told once, as the place calls it.
    """
    own = list(_national_days(book, places, span))
    taken = {(entry.first, place.uid) for entry in own for place in entry.places}
    yield from own
    found: dict[tuple[date, str], list[DayPlace]] = defaultdict(list)
    for kept in places:
        for year in range(span.first.year, span.last.year + 1):
            for day, name in (public_holidays(kept.code, year, language) or {}).items():
                if span.first <= day <= span.last and (day, kept.place.uid) not in taken:
                    found[day, name].append(kept.place)
    for (day, name), those in found.items():
        on = PartialDate.of(day)
        yield Entry(
            kind=DayKind.HOLIDAY, starts=on, ends=on, word="public",
            name=Texts.only(language, name), places=tuple(those),
        )  # fmt: skip


def without_holidays(places: Iterable[Kept], year: int) -> tuple[WithoutHolidays, ...]:
    """The places of whose holidays in a year the package knows nothing."""
    return tuple(
        WithoutHolidays(kept.place, kept.code) for kept in places if public_holidays(kept.code, year, "en") is None
    )


def schools(book: Book, places: Sequence[Kept], span: Span) -> Iterator[Entry]:
    """School terms and holidays, those that a place has from the county or state that it lies in as well."""
    by_key: dict[int, list[DayPlace]] = defaultdict(list)
    for kept in places:
        for key in kept.within:
            by_key[key].append(kept.place)
    one = SchoolTerm
    columns = select(one.place_id, one.name, one.term_kind, one.starts, one.ends).where(
        one.place_id.in_(by_key), one.binned.is_(None), one.starts <= span.last, one.ends >= span.first
    )
    found: dict[tuple[date, date, str, Texts | None], list[DayPlace]] = defaultdict(list)
    for key, name, kind, starts, ends in book.rows(columns.order_by(one.starts, one.id)):
        those = found[starts, ends, kind, name]
        those += [place for place in by_key[key] if place not in those]
    for (starts, ends, kind, name), those in found.items():
        yield Entry(
            kind=DayKind.SCHOOL, starts=PartialDate.of(starts), ends=PartialDate.of(ends), word=kind,
            name=name, places=tuple(those),
        )  # fmt: skip


def _national_days(book: Book, places: Sequence[Kept], span: Span) -> Iterator[Entry]:
    """The typed ones of the places and of what they lie in. 29 February is kept on the 28th where there is no 29th."""
    by_key: dict[int, list[DayPlace]] = defaultdict(list)
    for kept in places:
        for key in kept.within:
            by_key[key].append(kept.place)
    one = NationalDay
    columns = select(one.place_id, one.name, one.month, one.day).where(one.place_id.in_(by_key), one.binned.is_(None))
    for key, name, month, number in book.rows(columns.order_by(one.month, one.day, one.id)):
        for year in range(span.first.year, span.last.year + 1):
            day = date(year, month, min(number, calendar.monthrange(year, month)[1]))
            if span.first <= day <= span.last:
                on = PartialDate.of(day)
                yield Entry(
                    kind=DayKind.HOLIDAY, starts=on, ends=on, word="national day", name=name,
                    places=tuple(by_key[key]),
                )  # fmt: skip
