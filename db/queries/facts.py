"""Facts that all reports share: texts with their language, sums, spans of days, figures, pictures, places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of the book with its BCP 47 language, "" where the book does not know it. May hold line breaks."""

    text: str = ""
    language: str = ""


NO_WORDS = Wording()


@dataclass(frozen=True, slots=True)
class Span:
    """Days reported on, both included. A year may start in any month; a span of several years is a span too."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Figure:
    """A count in the span, and the same count in the span of equal length before it; None where it cannot be known."""

    now: int = 0
    before: int | None = None


NOUGHT = Figure()


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount in minor units of an ISO 4217 currency."""

    currency: str
    minor: int


@dataclass(frozen=True, slots=True)
class SumFigure:
    """An amount in the span and in the one before, minor units."""

    currency: str
    now: int = 0
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """Raised and spent in one currency; one for each currency that has an entry in either span."""

    raised: SumFigure
    spent: SumFigure


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the book, read only when its page is set. Only those with the consent of the people shown."""

    read: Callable[[], bytes] = field(repr=False)
    caption: Wording = NO_WORDS
    credit: Wording = NO_WORDS


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """A place: its usual name first, then its names in other scripts; latitude and longitude in degrees."""

    names: tuple[Wording, ...]
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class AssociationFacts:
    """Whose report it is. Logo is an image file's bytes; address is one line an entry."""

    name: Wording
    home: PlaceFacts
    short_name: Wording = NO_WORDS
    address: tuple[Wording, ...] = ()
    email: str = ""
    web: str = ""
    phone: str = ""
    registration: str = ""
    founded: PartialDate | None = None
    logo: bytes | None = field(default=None, repr=False)
    currency: str = "USD"
    paper: str = "a4"
    language: str = "en"
