"""Where days stand along a strip of time: its periods at each zoom, in pixels, and which of them are in sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAST_YEAR = 9990
"""A decade must end, too."""


class Period(Enum):
    """A stretch of the calendar."""

    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"

    def begin(self, day: date) -> date:
        """The first day of the period that this day lies in."""
        match self:
            case Period.DECADE:
                return date(max(day.year // 10 * 10, 1), 1, 1)
            case Period.YEAR:
                return date(day.year, 1, 1)
            case Period.MONTH:
                return day.replace(day=1)
            case Period.DAY:
                return day

    def step(self, day: date, by: int) -> date:
        """The first day of the period so many after, or before, the one that this day lies in."""
        start = self.begin(day)
        match self:
            case Period.DECADE:
                year = start.year // 10 * 10 + 10 * by
            case Period.YEAR:
                year = start.year + by
            case Period.MONTH:
                months = start.year * 12 + start.month - 1 + by
                return date(min(max(months // 12, 1), _LAST_YEAR), months % 12 + 1, 1)
            case Period.DAY:
                return date.fromordinal(max(start.toordinal() + by, 1))
        return date(min(max(year, 1), _LAST_YEAR), 1, 1)


class Zoom(Enum):
    """How near the strip is looked at: which periods are landmarks, and which are counted between them."""

    DECADES = (Period.DECADE, Period.YEAR, 0)
    YEARS = (Period.YEAR, Period.MONTH, 96)
    MONTHS = (Period.MONTH, Period.DAY, 96)

    def __init__(self, landmark: Period, unit: Period, width: int) -> None:
        self.landmark = landmark
        self.unit = unit
        self.width = width
        """Of a landmark, in pixels at the least; 0 where the whole story fits into the strip."""

    def nearer(self, by: int) -> Zoom:
        """The next zoom in this direction, or this one at the end."""
        every = list(Zoom)
        return every[min(max(every.index(self) + by, 0), len(every) - 1)]


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from the beginning of a story's first landmark to the end of its last, over so many pixels of width.

    ``at`` is the day in the middle of what is in sight, where not all of it is.
    """

    first: date
    last: date
    zoom: Zoom
    width: int
    at: date

    @property
    def start(self) -> date:
        """The first day of the strip."""
        return (Period.DECADE if self.zoom is Zoom.DECADES else Period.YEAR).begin(self.first)

    @property
    def end(self) -> date:
        """The day after its last."""
        return (Period.DECADE if self.zoom is Zoom.DECADES else Period.YEAR).step(self.last, 1)

    @property
    def unit(self) -> Period:
        """What one bar counts: years where they are wide enough to be seen."""
        is_crowded = self.zoom is Zoom.DECADES and self.width / max(self.end.year - self.start.year, 1) < 3
        return Period.DECADE if is_crowded else self.zoom.unit

    @property
    def scale(self) -> float:
        """Pixels a day."""
        days = (self.end - self.start).days
        per_landmark = {Period.YEAR: 365.25, Period.MONTH: 30.44}.get(self.zoom.landmark, 3652.5)
        return max(self.width / max(days, 1), self.zoom.width / per_landmark)

    def x(self, day: date) -> float:
        """Where a day begins, in pixels from the earlier end of what is in sight."""
        return (day - self.start).days * self.scale - self._scrolled()

    def day(self, x: float) -> date:
        """The day at this place, kept within the strip."""
        days = int((x + self._scrolled()) / self.scale)
        return self.start + timedelta(days=min(max(days, 0), (self.end - self.start).days - 1))

    def in_sight(self, period: Period) -> Iterator[date]:
        """The first days of the periods that are in sight, at least in part."""
        day, last = period.begin(self.day(0)), min(self.day(self.width), self.end - timedelta(days=1))
        while day <= last:
            yield day
            following = period.step(day, 1)
            if following <= day:
                return
            day = following

    def _scrolled(self) -> float:
        whole = (self.end - self.start).days * self.scale
        middle = (self.at - self.start).days * self.scale - self.width / 2
        return min(max(middle, 0.0), max(whole - self.width, 0.0))
