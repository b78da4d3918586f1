"""How the office is written: its size, its lots, the uids of what was written, and one change after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import TypeVar
from uuid import UUID

from benchmarks.office.words import HOME, TONGUES, Tongue
from db.book import Book
from db.records.exchange import ExchangeKind
from db.values import PartialDate, Texts

Drawn = TypeVar("Drawn")
Told = Callable[[str, int, int], None]
"""Called with what is being written, how much of it is done, and how much there is in all."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much the book holds."""

    partnerships: int = 30
    people: int = 10_000
    letters: int = 60_000
    exchanges: int = 2_000
    years: int = 10


@dataclass(frozen=True, slots=True)
class Case:
    """A partnership with those who write in it."""

    uid: UUID
    name: str
    place: UUID
    tongue: Tongue
    since: date
    people: list[UUID] = field(default_factory=list[UUID])
    bodies: list[UUID] = field(default_factory=list[UUID])


@dataclass(frozen=True, slots=True)
class Held:
    """An exchange with the day it began, for what is written about it afterwards."""

    uid: UUID
    kind: ExchangeKind
    case: Case
    starts: date
    ends: date


@dataclass(slots=True)
class Office:
    """The book while it is written. Lots fall the same every time; ``last`` is the last day of its life."""

    book: Book
    size: Size
    last: date
    told: Told
    lots: Random = field(default_factory=lambda: Random(1957))
    association: UUID | None = None
    home: UUID | None = None
    cases: list[Case] = field(default_factory=list[Case])
    people: list[UUID] = field(default_factory=list[UUID])
    """Those of the home side."""
    bodies: list[UUID] = field(default_factory=list[UUID])
    """Those of the home side."""
    exchanges: list[Held] = field(default_factory=list[Held])

    @property
    def first(self) -> date:
        return self.last - timedelta(days=round(365.25 * self.size.years))

    def day(self, earliest: date | None = None, latest: date | None = None) -> date:
        """A day of the book's life, or of a part of it."""
        start = max(earliest or self.first, self.first)
        return start + timedelta(days=self.lots.randrange(max(((latest or self.last) - start).days, 1)))

    def draw(self, among: Sequence[Drawn]) -> Drawn:
        return self.lots.choice(among)

    def falls(self, chance: float) -> bool:
        """Whether a lot of this chance, 0 to 1, is drawn."""
        return self.lots.random() < chance


def on(day: date) -> PartialDate:
    return PartialDate.of(day)


def en(text: str) -> Texts:
    return Texts.only("en", text)


def tongue_of(number: int) -> Tongue:
    """The language of the partner with this number."""
    return TONGUES[number % len(TONGUES)]


__all__ = ["HOME", "Case", "Held", "Office", "Size", "Told", "en", "on", "tongue_of"]
