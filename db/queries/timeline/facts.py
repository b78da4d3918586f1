"""What a printed timeline says: whose it is, between which places, what was asked for, and every event of that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from db.book import Book
from db.queries.facts import AssociationFacts, PlaceFacts, Wording
from db.queries.in_print import places
from db.queries.the_association import association_facts, language_of, the_association
from db.queries.timeline import Asked, Event, EventKind, Key, scope_of, stretch
from db.records.partnership import PlaceSide

_PAGE = 500


@dataclass(frozen=True, slots=True)
class TimelineFacts:
    """The events come the earliest first. ``kept_back`` is how many are not for everybody's eyes and not among them.

    Of all partnerships there are no places, and ``names`` says of which partnership an event is.
    """

    association: AssociationFacts
    title: Wording
    home: tuple[PlaceFacts, ...]
    partners: tuple[PlaceFacts, ...]
    names: Mapping[UUID, str]
    asked: Asked
    events: tuple[Event, ...]
    kept_back: int = 0


def timeline_facts(book: Book, partnership: UUID | None, asked: Asked, language: str = "") -> TimelineFacts:
    """The facts of one partnership, or of all. ``language`` as in the annual report. Raises NoSuchRecord."""
    with book.reading():
        one = the_association(book)
        language = language or language_of(one)
        scope = scope_of(book, partnership)
        only = scope.partners[scope.only] if scope.only is not None else None
        keys = {side: list(only.names[side]) if only else [] for side in PlaceSide}
        known = places(book, [key for side in keys.values() for key in side], language)
        home, partners = (
            tuple(known[key] for key in keys[side] if key in known) for side in (PlaceSide.HOME, PlaceSide.PARTNER)
        )
        found = list(_events(book, partnership, asked))[::-1]
        return TimelineFacts(
            association_facts(book, one, language),
            Wording(only.called if only else "", ""),
            home,
            partners,
            {} if only else {each.uid: each.called for each in scope.partners.values()},
            asked,
            tuple(event for event in found if not event.is_private),
            sum(event.is_private for event in found),
        )


def _events(book: Book, partnership: UUID | None, asked: Asked) -> Iterator[Event]:
    scope = scope_of(book, partnership)
    before: Key | None = None
    while True:
        page = stretch(book, scope, asked, before, limit=_PAGE)
        yield from page.events
        if page.next is None:
            return
        before = page.next


def kinds_asked(asked: Asked) -> tuple[EventKind, ...]:
    """The kinds that were chosen, in their order; none where all are."""
    return () if asked.kinds == frozenset(EventKind) else tuple(kind for kind in EventKind if kind in asked.kinds)
