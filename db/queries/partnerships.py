"""The partnerships of the book in short, as the side bar lists them: those in being first, what is over last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.partners import partners
from db.queries.quiet import quiet
from db.rules.lifecycle import Stage


@dataclass(frozen=True, slots=True)
class PartnershipLine:
    """A partnership by the names of its partners only ("Bailu 白鷺市"), since the home place is the same in all.

    ``colour`` is its emblem colour, "#1d5a85", or None.
    """

    uid: UUID
    called: str
    stage: Stage
    going_quiet: bool
    colour: str | None


def sidebar(book: Book, on: date) -> tuple[PartnershipLine, ...]:
    """All partnerships but those in the bin: in being, then on the way, then over; each by name."""
    every = partners(book)
    silent = quiet(book, on, every.values())
    return tuple(
        PartnershipLine(one.uid, one.called, one.stage, one.id in silent, one.colour) for one in every.values()
    )
