"""What a painted calendar shows, and where in a week each of it has its line: no widget, no painting."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ui.kit.text import Tone

WEEK = 7


@dataclass(frozen=True, slots=True)
class Item:
    """Something on a day, or over several. One that ``lasts`` is drawn as a bar, also where it is of one day.

    ``is_off``: it was called off. ``is_open``: it is not settled yet. ``key`` is what it opens.
    """

    first: date
    last: date
    label: str
    picture: str
    tone: Tone = "plain"
    lasts: bool = False
    is_off: bool = False
    is_open: bool = False
    key: object = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A holiday: what it is called, and whether it is kept on our side, on the other, or on both."""

    label: str
    ours: bool
    theirs: bool


@dataclass(frozen=True, slots=True)
class DaysShown:
    """What stands on the days. ``told`` says a day in words; ``schools`` are closed on our side, on the other."""

    today: date
    told: Callable[[date], str]
    items: Sequence[Item] = ()
    kept: Mapping[date, Sequence[Kept]] = field(default_factory=dict[date, "Sequence[Kept]"])
    schools: Mapping[date, tuple[bool, bool]] = field(default_factory=dict[date, tuple[bool, bool]])


@dataclass(frozen=True, slots=True)
class Placed:
    """An item on a line of a week, from a column to another, both included; it may begin before and go on after."""

    item: Item
    line: int
    first: int
    last: int
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class Week:
    """The lines of a week, and by column how many items have none for want of room."""

    placed: tuple[Placed, ...]
    hidden: Mapping[int, int]


def week_of(day: date, first_weekday: int) -> date:
    """The first day of the week that a day is in; weeks begin on ``first_weekday``, 1 for Monday to 7 for Sunday."""
    back = (day.isoweekday() - first_weekday) % WEEK
    return day - timedelta(days=min(back, (day - date.min).days))


def weeks_of(month: date, first_weekday: int) -> list[date]:
    """The first days of the weeks that a month is part of."""
    first = week_of(month.replace(day=1), first_weekday)
    last = (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return [first + timedelta(days=days) for days in range(0, (last - first).days + 1, WEEK)]


def laid_out(items: Iterable[Item], week: date, lines: int) -> Week:
    """Each item of a week on the first line that is free on all its days, in the order given, bars first.

    Of the lines that there is room for, the last one is left to "3 more" on the days on which not all have room.
    """
    end = week + timedelta(days=WEEK - 1)
    theirs = [item for item in items if item.first <= end and item.last >= week]
    theirs.sort(key=lambda item: not item.lasts)
    taken: dict[int, set[int]] = {}
    placed: list[Placed] = []
    for item in theirs:
        first, last = max((item.first - week).days, 0), min((item.last - week).days, WEEK - 1)
        columns = set(range(first, last + 1))
        line = next(number for number in range(len(theirs)) if not taken.get(number, set()) & columns)
        taken.setdefault(line, set()).update(columns)
        placed.append(Placed(item, line, first, last, begins=item.first >= week, ends=item.last <= end))
    crowded = {column for one in placed if one.line >= lines for column in range(one.first, one.last + 1)}
    shown = [one for one in placed if one.line < lines - 1 or (one.line < lines and not _touches(one, crowded))]
    hidden = Counter(
        column for one in placed if one not in shown for column in range(one.first, one.last + 1)
    )  # fmt: skip
    return Week(tuple(shown), hidden)


def _touches(one: Placed, columns: set[int]) -> bool:
    return not columns.isdisjoint(range(one.first, one.last + 1))
