"""How the sample is told: steps in the order of their days, each one change that a person would have made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from db.change import Change
from db.records.record import Record
from db.values import PartialDate, Texts

AnyRecord = TypeVar("AnyRecord", bound=Record)

HOME_ZONE = "America/New_York"


@dataclass(frozen=True, slots=True)
class Story:
    """What the teller knows: the day it is told, lots that fall the same every time, and what was written before."""

    today: date
    lots: Random = field(default_factory=lambda: Random(1957))
    known: dict[str, UUID] = field(default_factory=dict[str, UUID])
    registered: dict[int, int] = field(default_factory=dict[int, int])
    messages: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """By letter and by thread the identifiers of the messages up to the last one."""

    def day(self, years_ago: int, month: int, day: int) -> date:
        """A day of the calendar year that lies so many years back; a 31 September is 1 October."""
        return date(self.today.year - years_ago, month, 1) + timedelta(days=day - 1)

    def ago(self, days: int) -> date:
        """The day so many days before today; negative for days to come."""
        return self.today - timedelta(days=days)

    def next_weekday(self, weekday: int, at_least: int = 1) -> date:
        """The first such weekday (Monday is 0) that is at least so many days off."""
        first = self.today + timedelta(days=at_least)
        return first + timedelta(days=(weekday - first.weekday()) % 7)

    def is_over(self, day: date) -> bool:
        return day < self.today


class Writing:
    """One change while it is written, with the records that earlier ones wrote, by the short names of the story."""

    def __init__(self, story: Story, change: Change) -> None:
        self.story = story
        self.change = change

    def add(self, kind: type[AnyRecord], key: str = "", **values: Any) -> AnyRecord:
        """A new record; one with a key can be pointed at by later steps. Raises ValueError for a key twice."""
        if key and key in self:
            raise ValueError(f"Two records of the sample are called {key}.")
        record = self.change.add(kind, **values)
        if key:
            self.story.known[key] = record.uid
        return record

    def edit(self, kind: type[Record], key: str, **values: Any) -> None:
        self.change.edit(self.change.get(kind, self[key]), **values)

    def __getitem__(self, key: str) -> UUID:
        return self.story.known[key]

    def __contains__(self, key: str) -> bool:
        return key in self.story.known

    def find(self, key: str) -> UUID | None:
        """The record of a key, None while it is not written."""
        return self.story.known.get(key)

    def at(self, key: str) -> UUID | None:
        """The record of a key, None for an empty one."""
        return self.story.known[key] if key else None


@dataclass(frozen=True, slots=True)
class Step:
    """A change to make: the day it belongs to, how a person would call it, and what it writes."""

    on: date
    title: str
    write: Callable[[Writing], None]


def on(day: date) -> PartialDate:
    """A date that is known to the day."""
    return PartialDate.of(day)


def month_of(day: date) -> PartialDate:
    """The month of a day, for what is remembered no better."""
    return PartialDate(day.year, day.month)


def moment(day: date, hour: int, minute: int = 0, zone: str = HOME_ZONE) -> datetime:
    """A moment by the clock of a zone, in UTC."""
    return datetime.combine(day, time(hour, minute), ZoneInfo(zone)).astimezone(UTC)


def en(text: str) -> Texts:
    return Texts.only("en", text)


def zh(text: str, english: str = "") -> Texts:
    """Chinese as written in Taiwan, with an English translation where there is one."""
    return _original("zh-Hant", text, english)


def de(text: str, english: str = "") -> Texts:
    return _original("de", text, english)


def pt(text: str, english: str = "") -> Texts:
    return _original("pt", text, english)


def _original(language: str, text: str, english: str) -> Texts:
    return Texts(language, {language: text, "en": english} if english else {language: text})
