"""What a person, or their guardian, allowed: as it stands on a day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.person.facts import ConsentLine
from db.queries.record import called, parts
from db.rules.consents import Given


def consents_of(book: Book, uid: UUID, on: date) -> tuple[ConsentLine, ...]:
    """Those that hold first, then the newest."""
    found = [
        ConsentLine(
            one["uid"],
            one["purpose"],
            one["given_by"],
            called(book, one["guardian"]) if one["guardian"] else None,
            called(book, one["exchange"]) if one["exchange"] else None,
            one["given_on"],
            one["until"],
            one["withdrawn_on"],
            Given(one["given_on"], one["until"], one["withdrawn_on"]).holds(on),
        )
        for one in parts(book, "consent", "person", uid)
    ]
    return tuple(sorted(found, key=lambda one: (not one.holds, -one.given_on.toordinal())))
