"""What an entry of the calendar holds: typed values out of which screens and reports make their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.queries.attention.entry import Attention
from db.queries.facts import Span
from db.queries.record import Called
from db.queries.timeline.event import Event
from db.records.partnership import PlaceSide
from db.values import PartialDate, Texts


class DayKind(StrEnum):
    """What the calendar can be narrowed to, the most important first."""

    EXCHANGE = "exchange"
    MEETING = "meeting"
    AGREEMENT = "agreement"
    DUE = "due"
    OFFICE = "office"
    PROGRAMME = "programme"
    HOLIDAY = "holiday"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class DayPlace:
    """A place of which a day is told, and on which side it is."""

    uid: UUID
    called: str
    side: PlaceSide


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that is on a day, or lasts from one to another, as exactly as the dates are known.

    ``record`` is what it opens. ``word`` says more exactly what it is, and with it come:

    - an exchange: its kind; ``state``, and whether it was called off
    - a meeting: its kind; ``event`` is that of the timeline
    - an agreement: "anniversary", "ends" or "notice ends", of which ``attention`` says more, or "renews"
    - what is due: ``attention`` says what. An office: it ends, or who holds it has their birthday: ``attention``
    - a programme: the exchange is the record; ``titles`` are those of the day's items in their order
    - a holiday: "public" or "national day" (typed in, every year); ``name``, and ``places`` that keep it
    - of schools: "term" or "holiday", ``name`` if it has one, and ``places``
    """

    kind: DayKind
    starts: PartialDate
    ends: PartialDate
    record: Called | None = None
    partnership: Called | None = None
    word: str = ""
    state: str = ""
    is_off: bool = False
    name: Texts | None = None
    titles: tuple[Texts, ...] = ()
    places: tuple[DayPlace, ...] = ()
    attention: Attention | None = None
    event: Event | None = None

    @property
    def is_vague(self) -> bool:
        """Whether it cannot be told on which days it is: only its month or year is known, or about when it is."""
        return any(each.day is None or each.approximate for each in (self.starts, self.ends))

    @property
    def first(self) -> date:
        """The first day that it can mean."""
        return self.starts.first

    @property
    def last(self) -> date:
        """The last day that it can mean."""
        return max(self.ends.last, self.first)

    def is_on(self, day: date) -> bool:
        """Whether it is on a day for certain."""
        return not self.is_vague and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class WithoutHolidays:
    """A place whose public holidays of a year are not known. ``code`` is ISO 3166 or what was typed."""

    place: DayPlace
    code: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The entries that a day of the span can be part of, in the order of their days, the most important first.

    ``places`` are those of which holidays and schools are told, ours first.
    """

    span: Span
    entries: tuple[Entry, ...]
    without_holidays: tuple[WithoutHolidays, ...] = ()
    places: tuple[DayPlace, ...] = ()

    def on(self, day: date) -> Sequence[Entry]:
        """What is on a day for certain."""
        return [entry for entry in self.entries if entry.is_on(day)]

    @property
    def vague(self) -> Sequence[Entry]:
        """What is in the span, or may be, without a day of its own."""
        return [entry for entry in self.entries if entry.is_vague]
