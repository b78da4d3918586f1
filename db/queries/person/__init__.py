"""A person known in a minute: names, offices, how to reach them, what they allowed, their ties, what was lately."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.lately import lately
from db.queries.offices import offices_of
from db.queries.person.allowed import consents_of
from db.queries.person.facts import (
    ConsentLine,
    HouseholdLine,
    MarkLine,
    NameLine,
    PersonRead,
    Spoken,
    StyleLine,
    Tied,
    TieLine,
    WayLine,
)
from db.queries.person.parts import marks, names, spoken, styles, ways
from db.queries.person.proposing import proposals
from db.queries.person.ties import households, ties
from db.queries.record import read

__all__ = [
    "ConsentLine",
    "HouseholdLine",
    "MarkLine",
    "NameLine",
    "PersonRead",
    "Spoken",
    "StyleLine",
    "TieLine",
    "Tied",
    "WayLine",
    "person_read",
]


def person_read(book: Book, uid: UUID, on: date) -> PersonRead:
    """All that the page of a person tells on a day. Private values are in it: whoever shows them covers them.

    Raises NoSuchRecord.
    """
    with book.reading():
        fields = read(book, "person", uid)
        known = names(book, uid)
        offices = offices_of(book, uid, on)
        speaks, addressed = spoken(book, uid), styles(book, uid)
        return PersonRead(
            fields["called"],
            known,
            fields["honorific"],
            fields["gender"],
            fields["born"],
            fields["died"],
            tuple(fields["nationalities"] or ()),
            fields["interests"],
            fields["preferred_language"],
            fields["preferred_channel"],
            fields["do_not_contact"],
            offices,
            ways(book, uid, "person"),
            speaks,
            marks(book, uid),
            addressed,
            proposals(fields, known, offices, speaks, addressed),
            consents_of(book, uid, on),
            ties(book, uid),
            households(book, uid),
            lately(book, "person", uid),
        )
