"""What a calendar page reads of the book for the month or the year in view, turned into what its grids draw."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from db.queries.calendar import Calendar, DayKind, calendar
from db.queries.facts import Span
from db.records.exchange import ExchangeState
from db.records.partnership import PlaceSide
from ui.kit.calendaritems import DaysShown, Item, Kept, weeks_of
from ui.kit.daygrid import EARLIEST, LATEST
from ui.kit.timeaxis import Period
from ui.sentences.calendar import day_told, entry_words, kind_pictures

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from uuid import UUID

    from PySide6.QtCore import QLocale

    from db.book import Book
    from db.queries.calendar import Entry
    from ui.kit.text import Tone

_AS_ITEMS = (DayKind.EXCHANGE, DayKind.MEETING, DayKind.AGREEMENT, DayKind.DUE, DayKind.OFFICE)
"""What has lines and bars of its own on the page: programmes are told beside it, holidays at the day."""
_OPEN = frozenset({ExchangeState.IDEA, ExchangeState.PLANNED})
_TONES: Mapping[DayKind, Tone] = {
    DayKind.EXCHANGE: "accent",
    DayKind.AGREEMENT: "good",
    DayKind.OFFICE: "plain",
    DayKind.DUE: "warning",
}


def span_of(day: date, period: Period, first_weekday: int) -> Span:
    """The days in view: whole weeks around a month, or a year."""
    if period is Period.YEAR:
        return Span(date(day.year, 1, 1), date(day.year, 12, 31))
    weeks = weeks_of(day, first_weekday)
    return Span(max(weeks[0], EARLIEST), min(weeks[-1] + timedelta(days=6), LATEST))


class Reading:
    """Reads everything of a span; what is shown of it may be narrowed. Raises NoSuchRecord."""

    def __init__(self, book: Book, partnership: UUID | None, span: Span, today: date, locale: QLocale) -> None:
        self._locale, self._today = locale, today
        self.span = span
        self.calendar = calendar(book, span, today, partnership, language=locale.bcp47Name())
        self.counts: Mapping[DayKind, int] = Counter(entry.kind for entry in self.calendar.entries)
        """How many there are of each kind, whichever are shown."""

    def of(self, kinds: Collection[DayKind]) -> Calendar:
        """Only some kinds."""
        entries = tuple(entry for entry in self.calendar.entries if entry.kind in kinds)
        return Calendar(self.span, entries, self.calendar.without_holidays, self.calendar.places)

    def shown(self, kinds: Collection[DayKind]) -> DaysShown:
        """What the grids draw of some kinds."""
        told = self.of(kinds)
        schools = [entry for entry in told.entries if entry.kind is DayKind.SCHOOL and entry.word == "holiday"]
        return DaysShown(
            self._today,
            lambda day: day_told(day, told.on(day), self._today, self._locale),
            [self._item(entry) for entry in told.entries if entry.kind in _AS_ITEMS and not entry.is_vague],
            self._kept([entry for entry in told.entries if entry.kind is DayKind.HOLIDAY]),
            {day: _sides(those) for day, those in self._by_day(schools).items()},
        )

    def _item(self, entry: Entry) -> Item:
        label, _ = entry_words(entry, self._today, self._locale)
        tone = _TONES.get(entry.kind, "plain")
        is_in_time = entry.kind is DayKind.DUE and entry.last >= self._today
        return Item(
            entry.first,
            entry.last,
            label,
            kind_pictures()[entry.kind],
            "plain" if is_in_time or entry.is_off else tone,
            lasts=entry.kind is DayKind.EXCHANGE,
            is_off=entry.is_off,
            is_open=entry.state in _OPEN,
            key=entry.record,
        )

    def _kept(self, entries: Sequence[Entry]) -> dict[date, list[Kept]]:
        """Holidays by day, ours first."""
        found: dict[date, list[Kept]] = defaultdict(list)
        for entry in entries:
            title, _ = entry_words(entry, self._today, self._locale)
            ours, theirs = _sides([entry])
            found[entry.first].append(Kept(title, ours, theirs))
        return {day: sorted(kept, key=lambda each: not each.ours) for day, kept in found.items()}

    def _by_day(self, entries: Sequence[Entry]) -> dict[date, list[Entry]]:
        found: dict[date, list[Entry]] = defaultdict(list)
        for entry in entries:
            first, last = max(entry.first, self.span.first), min(entry.last, self.span.last)
            for number in range((last - first).days + 1):
                found[first + timedelta(days=number)].append(entry)
        return found


def vague_by_month(vague: Sequence[Entry], year: int) -> dict[int, int]:
    """By month of a year how much is in it, or may be, without a day; what may be in any month is in none."""
    return Counter(
        entry.starts.month for entry in vague if entry.starts.month is not None and entry.starts.year == year
    )


def _sides(entries: Sequence[Entry]) -> tuple[bool, bool]:
    sides = {place.side for entry in entries for place in entry.places}
    return PlaceSide.HOME in sides, PlaceSide.PARTNER in sides
