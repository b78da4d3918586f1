"""Where the mail of those on a letter goes: their own address today, else that of their office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.letters.addressees import addressees


def emails_of(book: Book, uids: Iterable[UUID], on: date) -> Mapping[UUID, str]:
    """By person or organisation the address that a mail goes to on a day; who has none, or is barred, is left out."""
    found: dict[UUID, str] = {}
    for one in addressees(book, uids, on):
        body = one.office.body if one.office is not None else None
        emails = one.emails or (body.emails if body is not None else ())
        if emails and one.barred is None:
            found[one.who.uid] = emails[0][0]
    return found
