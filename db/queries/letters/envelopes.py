"""What a pile of envelopes or a sheet of address labels is made of: who gets one, who does not, and who sends them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.facts import AssociationFacts
from db.queries.letters.addresses import USUAL, Addressed, Sent, addresses_of
from db.queries.the_association import association_facts, language_of, the_association


@dataclass(frozen=True, slots=True)
class EnvelopeFacts:
    """``addressed`` have lines, ``unreached`` say why they have none; ``sender`` is the association."""

    sender: AssociationFacts
    addressed: tuple[Addressed, ...]
    unreached: tuple[Addressed, ...] = ()


def envelopes_for(book: Book, uids: Iterable[UUID], on: date, language: str = "", asked: Sent = USUAL) -> EnvelopeFacts:
    """The envelopes to these people and organisations, in their order; as in ``addresses_of``."""
    with book.reading():
        association = the_association(book)
        found = addresses_of(book, uids, on, language, asked)
        sender = association_facts(book, association, language_of(association))
    return EnvelopeFacts(
        sender, tuple(one for one in found if one.why is None), tuple(one for one in found if one.why is not None)
    )
