"""The home page: what needs attention, how the partnerships stand, the year so far, and what was done lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from db.book import Book
from db.history import ChangeKind
from db.queries.attention.entry import Attention, When
from db.queries.exchanges import ExchangeLine
from db.queries.record import Called
from db.queries.year import YearSoFar
from db.rules.lifecycle import Stage
from db.rules.quiet import Quiet
from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class Group:
    """What is late, due this week, or later, the first due first. An empty group is there too."""

    when: When
    entries: tuple[Attention, ...]


@dataclass(frozen=True, slots=True)
class HomePartnership:
    """A partnership by the names of its partners. ``quiet`` is None unless it is going quiet."""

    uid: UUID
    called: str
    stage: Stage
    stage_since: PartialDate | None
    colour: str | None
    last_exchange: ExchangeLine | None
    next_exchange: ExchangeLine | None
    quiet: Quiet | None


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place on the map, in degrees. ``partnership`` is None for our own home place."""

    place: UUID
    called: str
    country: str
    latitude: float
    longitude: float
    partnership: UUID | None
    stage: Stage | None


@dataclass(frozen=True, slots=True)
class Lately:
    """One of the last changes of the book: its title, when and by whom, and the first record that it touched."""

    id: int
    title: str
    moment: datetime
    who: str
    kind: ChangeKind
    record: Called | None


@dataclass(frozen=True, slots=True)
class Home:
    """All that the home page shows. ``groups`` are three: late, this week, later."""

    on: date
    groups: tuple[Group, Group, Group]
    partnerships: tuple[HomePartnership, ...]
    year: YearSoFar
    lately: tuple[Lately, ...]
    places: tuple[MapPlace, ...]


def home(book: Book, on: date) -> Home:
    """The home page of a day. Counts by query; nothing grows with what the book holds but the entries themselves."""
    raise NotImplementedError
