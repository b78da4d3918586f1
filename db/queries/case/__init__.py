"""The page of a partnership: where it stands, known in a minute."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.case.facts import (
    AgreementLine,
    Case,
    CasePlace,
    ComingDay,
    Header,
    OfficeLine,
    Position,
    TabCounts,
    TrackStep,
)

__all__ = [
    "AgreementLine",
    "Case",
    "CasePlace",
    "ComingDay",
    "Header",
    "OfficeLine",
    "Position",
    "TabCounts",
    "TrackStep",
    "case",
]


def case(book: Book, uid: UUID, on: date) -> Case:
    """The page of the partnership ``uid`` on a day. Raises NoSuchRecord."""
    raise NotImplementedError
