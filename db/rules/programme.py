"""The programme of an exchange: whom an item is for, what clashes, and what a line that was typed means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from db.rules.clock_times import NoTime, plain_digits, span_at_beginning
from db.words import fold

_COMMA = re.compile("\\s*[,\N{FULLWIDTH COMMA}\N{IDEOGRAPHIC COMMA}\N{ARABIC COMMA}]\\s*")
_LONGEST = 12 * 60
"""Minutes of an item that goes on past midnight; one that would be longer was typed the wrong way round."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What clashes are found by: moments (aware), and the groups it is for, none for everybody."""

    uid: UUID
    starts: datetime
    ends: datetime | None
    groups: tuple[str, ...] = ()


def is_for(groups: Iterable[str], group: str) -> bool:
    """Whether what is for these groups is for that one as well; without groups it is for everybody."""
    wanted = {fold(each) for each in groups}
    return not wanted or not group or fold(group) in wanted


def clashes(items: Iterable[Planned]) -> list[tuple[UUID, UUID]]:
    """Pairs at one time to which somebody of one group would have to be, the earlier one first.

    What has no end lasts no time; it clashes with what goes on at its beginning or begins just then.
    """
    found: list[tuple[UUID, UUID]] = []
    going_on: list[Planned] = []
    for item in sorted(items, key=lambda each: (each.starts, each.ends or each.starts, each.uid)):
        going_on = [each for each in going_on if each.starts == item.starts or (each.ends or each.starts) > item.starts]
        found += [(each.uid, item.uid) for each in going_on if _share_a_group(each, item)]
        going_on.append(item)
    return found


def _share_a_group(one: Planned, other: Planned) -> bool:
    if not one.groups or not other.groups:
        return True
    return not {fold(each) for each in one.groups}.isdisjoint(fold(each) for each in other.groups)


@dataclass(frozen=True, slots=True)
class TypedItem:
    """An item as it was typed in a line. ``place`` is how its place was called, "" where none was said."""

    title: str
    place: str = ""
    starts: time | None = None
    ends: time | None = None

    @property
    def ends_next_day(self) -> bool:
        return self.starts is not None and self.ends is not None and self.ends < self.starts


def read_item(typed: str, places: Iterable[str] = ()) -> TypedItem:
    """The item that was meant: "9:30-11 City hall, welcome by the mayor", "7pm Dinner @ Harbor Inn", "Free day".

    What stands before the first comma is the place, or after the last one where that is one of ``places``, the names
    that are known. Raises NoTime where its times are none, or end more than twelve hours before they begin.
    """
    text = " ".join(plain_digits(typed).split())
    span = span_at_beginning(text)
    rest = text[span.after :].strip(" ,;:") if span else text
    title, place = _title_and_place(rest, places)
    if span is None:
        return TypedItem(title, place)
    item = TypedItem(title, place, span.starts, span.ends)
    if item.ends_next_day and span.ends and _minutes(span.starts, span.ends) > _LONGEST:
        raise NoTime(text[: span.after].strip())
    return item


def _minutes(starts: time, ends: time) -> int:
    """From one to the other, past midnight."""
    return ((ends.hour - starts.hour) * 60 + ends.minute - starts.minute) % (24 * 60)


def _title_and_place(text: str, places: Iterable[str]) -> tuple[str, str]:
    before, at, behind = text.rpartition("@")
    if at and before.strip():
        return _as_title(before.strip(" ,")), behind.strip()
    parts = _COMMA.split(text)
    if len(parts) == 1:
        return _as_title(text), ""
    known = {fold(place) for place in places}
    first, last = text[len(parts[0]) :].lstrip(" ,\N{FULLWIDTH COMMA}\N{IDEOGRAPHIC COMMA}\N{ARABIC COMMA}"), parts[-1]
    if fold(last) in known and fold(parts[0]) not in known:
        return _as_title(text[: -len(last)].rstrip(" ,\N{FULLWIDTH COMMA}\N{IDEOGRAPHIC COMMA}\N{ARABIC COMMA}")), last
    return _as_title(first), parts[0]


def _as_title(text: str) -> str:
    return text[:1].upper() + text[1:]
