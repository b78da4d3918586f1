"""The rows of a timeline: counted at once, so that one can go anywhere in it, and read page by page where one looks."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from db.queries.timeline.event import Key
from ui.dates.periods import period_name
from ui.kit.happening import Happening
from ui.kit.story import Story
from ui.kit.timeaxis import Period, Zoom
from ui.sentences.story import happening
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QLocale

    from db.queries.timeline.event import Event

    Read = Callable[[Key | None, int, int], Sequence[Event]]

_PAGE = 60


@dataclass(frozen=True, slots=True)
class Counted:
    """How many events there are: by month ("2019-07"), after today, and by day where that is asked."""

    months: Mapping[str, int]
    ahead: int
    days: Callable[[date, date], Mapping[str, int]]
    pages: dict[int, Sequence[Event]] = field(default_factory=dict[int, "Sequence[Event]"])
    """Events that were read, by the number of their page: they stay when the zoom changes."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Events that follow each other, or the landmark above them: where it begins among the rows and the events."""

    row: int
    event: int
    landmark: Happening | None = None
    is_period: bool = False


class Rows(Story):
    """The newest on top; a landmark before the first event of each period, and one between what is planned and today.

    ``read`` gives events behind a key, so many skipped, so many at most.
    """

    def __init__(self, read: Read, counted: Counted, zoom: Zoom, today: date, locale: QLocale) -> None:
        super().__init__()
        self._read, self._counted, self._zoom, self._today, self._locale = read, counted, zoom, today, locale
        self._pages = counted.pages
        self._months = [_month(name) for name in sorted(counted.months, reverse=True)]
        self._before: list[int] = []
        """For each month how many events are newer than all of it."""
        self.events = 0
        """How many there are."""
        for month in self._months:
            self._before.append(self.events)
            self.events += counted.months[month.isoformat()[:7]]
        self._stretches = list(self._laid_out())
        self._rows = [stretch.row for stretch in self._stretches]
        last = self._stretches[-1] if self._stretches else _Stretch(0, 0)
        self._length = last.row + self.events - last.event

    def __len__(self) -> int:
        return self._length

    def at(self, row: int) -> Happening:
        stretch = self._stretch(row)
        if stretch.landmark is not None:
            return stretch.landmark
        event = self.event(row)
        if event is None:  # another program has changed the book in this moment
            return Happening("", "")
        told = happening(event, self._today, self._locale)
        is_alone = self._zoom is Zoom.DECADES or (self._zoom is Zoom.MONTHS and event.on.month is None)
        return replace(told, dated=told.told) if is_alone else told

    def landmark(self, row: int) -> int:
        at = bisect_right(self._rows, row) - 1
        while at >= 0 and not self._stretches[at].is_period:
            at -= 1
        return self._stretches[at].row if at >= 0 else -1

    def next_landmark(self, row: int, by: int) -> int:
        at = bisect_right(self._rows, row) - 1 + by
        while 0 <= at < len(self._stretches):
            if self._stretches[at].landmark is not None:
                return self._stretches[at].row
            at += by
        return -1

    def event(self, row: int) -> Event | None:
        """The event of a row, read if it was not yet; None for a landmark."""
        stretch = self._stretch(row)
        if stretch.landmark is not None:
            return None
        return self._event(stretch.event + row - stretch.row)

    def _event(self, number: int) -> Event | None:
        page, place = divmod(number, _PAGE)
        if page not in self._pages:
            self._pages[page] = self._read_from(page * _PAGE)
        events = self._pages[page]
        return events[place] if place < len(events) else None

    def day(self, row: int) -> date:
        """The day of a row; of a landmark that of the next event."""
        stretch = self._stretch(row)
        number = min(stretch.event + (0 if stretch.landmark else row - stretch.row), self.events - 1)
        event = self._event(number)
        return event.on.first if event else self._months[bisect_right(self._before, number) - 1]

    def row_of_day(self, day: date) -> int:
        """The row of the newest event up to this day, or of the landmark right above it; else the last row."""
        for place, month in enumerate(self._months):
            if month > day:
                continue
            number = self._before[place]
            if Period.MONTH.begin(day) == month:
                days = self._counted.days(month, Period.MONTH.step(month, 1) - timedelta(days=1))
                number += sum(count for name, count in days.items() if name > day.isoformat())
            return self._row_of(number)
        return len(self) - 1

    def row_of(self, event: Event) -> int:
        """Where this event stands; -1 if it is not told here."""
        month = Period.MONTH.begin(event.on.first)
        if month not in self._months:
            return -1
        start = self._before[self._months.index(month)]
        for number in range(start, start + self._counted.months[month.isoformat()[:7]]):
            row = self._row_of(number, to_landmark=False)
            found = self.event(row)
            if found is not None and (found.record.uid, found.step) == (event.record.uid, event.step):
                return row
        return -1

    def _row_of(self, number: int, *, to_landmark: bool = True) -> int:
        at = max(
            place for place, each in enumerate(self._stretches) if each.landmark is None and each.event <= number
        )  # fmt: skip
        stretch = self._stretches[at]
        row = stretch.row + number - stretch.event
        return row - 1 if to_landmark and row == stretch.row and row > 0 else row

    def _stretch(self, row: int) -> _Stretch:
        return self._stretches[bisect_right(self._rows, row) - 1]

    def _laid_out(self) -> list[_Stretch]:
        """Where landmarks and events stand below each other."""
        made: list[_Stretch] = []
        row = 0
        period, counted = self._zoom.landmark, self._counted
        starts: dict[date, int] = {}
        for month, number in zip(self._months, self._before, strict=True):
            starts.setdefault(period.begin(month), number)
        ends = [*starts.values(), self.events][1:]
        for (first, start), end in zip(starts.items(), ends, strict=True):
            if start == counted.ahead > 0:
                made.append(_Stretch(row, start, self._now()))
                row += 1
            made.append(_Stretch(row, start, self._named(first, end - start), is_period=True))
            row += 1
            if start < counted.ahead < end:
                made += [_Stretch(row, start), _Stretch(row + counted.ahead - start, counted.ahead, self._now())]
                row += counted.ahead - start + 1
                start = counted.ahead  # noqa: PLW2901 - what is left of the period
            made.append(_Stretch(row, start))
            row += end - start
        return made

    def _named(self, first: date, number: int) -> Happening:
        told = tr("1 entry") if number == 1 else tr("%Ln entries", "of a period", number)
        return Happening("", period_name(first, self._zoom.landmark, self._locale), told, is_landmark=True)

    def _now(self) -> Happening:
        return Happening("", tr("Today"), tr("What stands above is planned"), tone="warning", is_landmark=True)

    def _read_from(self, number: int) -> Sequence[Event]:
        place = bisect_right(self._before, number) - 1
        following = Period.MONTH.step(self._months[place], 1)
        before = None if place == 0 else Key(following.isoformat(), "", "", 0)
        return self._read(before, number - self._before[place], _PAGE)


def _month(name: str) -> date:
    return date(int(name[:4]), int(name[5:7]), 1)
