"""Who gets a name badge or a place card: everybody who comes, and a blank one for each head without a name."""

from __future__ import annotations

from dataclasses import dataclass

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.exchange.roster import roster
from db.queries.facts import NO_WORDS, PlaceFacts, Wording
from db.records.participant import Part

MOST_BLANKS = 100
"""Of one line of heads no more are printed than somebody would write on by hand."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody on a label. ``names`` are the one or two to print, the Latin one first; none on a blank one, of which
    ``description`` says for whom it is.
    """

    names: tuple[Wording, ...]
    part: Part
    place: PlaceFacts | None
    organisation: Wording = NO_WORDS
    description: str = ""


def named_on_labels(book: Book, exchange: Head, language: str, group: str = "") -> tuple[Named, ...]:
    """In the order of the list; of a group only those in it. Who cancelled or did not come is left out."""
    found: list[Named] = []
    for guest in roster(book, exchange, language).coming:
        if group and guest.in_group != group:
            continue
        if guest.person is not None:
            found.append(Named(guest.names, guest.part, guest.place, guest.organisation))
            continue
        blank = Named((), guest.part, guest.place, guest.organisation, guest.names[0].text)
        found += [blank] * min(guest.heads, MOST_BLANKS)
    return tuple(found)
