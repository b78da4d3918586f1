"""The participants of an exchange by the place that they come from, as funders want them certified and counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from db.book import Book
from db.queries.exchange.conditions import Condition, conditions
from db.queries.exchange.head import Head
from db.queries.exchange.inviting import inviting_country
from db.queries.exchange.roster import Guest, roster
from db.queries.facts import PlaceFacts


@dataclass(frozen=True, slots=True)
class OfPlace:
    """Those of one place, in the order of the list; ``place`` is None for those of whom none is known.

    ``is_from_abroad`` is None where that cannot be told.
    """

    place: PlaceFacts | None
    guests: tuple[Guest, ...]
    is_from_abroad: bool | None

    @property
    def heads(self) -> int:
        return sum(guest.heads for guest in self.guests)

    @property
    def country(self) -> str:
        return self.place.country if self.place is not None else ""


@dataclass(frozen=True, slots=True)
class CertifiedFacts:
    """``places`` are those from abroad first, then those of the country that invites; those without a place last.

    ``absent`` is how many heads are on the list but cancelled or did not come. ``inviting`` is ISO 3166, "" unknown.
    """

    places: tuple[OfPlace, ...]
    absent: int
    inviting: str
    conditions: tuple[Condition, ...]

    @property
    def heads(self) -> int:
        return sum(one.heads for one in self.places)

    @property
    def by_origin(self) -> Counter[bool | None]:
        """How many heads are from abroad (True), are not, or of how many that is not known (None)."""
        found: Counter[bool | None] = Counter()
        for one in self.places:
            found[one.is_from_abroad] += one.heads
        return found

    @property
    def countries(self) -> tuple[tuple[str, tuple[OfPlace, ...]], ...]:
        """The places by country (ISO 3166), in their order; those of no known country last."""
        found: dict[str, list[OfPlace]] = defaultdict(list)
        for one in self.places:
            found[one.country].append(one)
        return tuple((country, tuple(found[country])) for country in sorted(found, key=lambda each: not each))


def certified(book: Book, exchange: Head, language: str = "en") -> CertifiedFacts:
    """Everyone who takes part, as far as is known, hosts too; the bin left out."""
    those = roster(book, exchange, language)
    inviting = inviting_country(book, exchange)
    absent = sum(guest.heads for guest in those.guests if not guest.is_coming)
    wanted = conditions(book, exchange, those, language)
    return CertifiedFacts(tuple(_by_place(those.coming, inviting)), absent, inviting, wanted)


def _by_place(guests: Sequence[Guest], inviting: str) -> list[OfPlace]:
    found: dict[UUID | None, list[Guest]] = defaultdict(list)
    for guest in guests:
        found[guest.place_uid if guest.place is not None else None].append(guest)
    places = [OfPlace(those[0].place, tuple(those), _abroad(those[0].country, inviting)) for those in found.values()]
    return sorted(places, key=lambda one: (one.place is None, one.is_from_abroad is not True))


def _abroad(country: str, inviting: str) -> bool | None:
    return country != inviting if country and inviting else None
