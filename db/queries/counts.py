"""What is in the book, by number: how many records of each kind, and where each partnership stands."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from db.book import Book
from db.records import load_all
from db.records.partnership import Partnership
from db.records.record import Record
from db.rules.lifecycle import Stage
from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class KindCount:
    """The records of one kind: in use, and in the bin."""

    kind: str
    living: int
    binned: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A partnership, its stage, and since when it is in it."""

    uid: UUID
    called: str
    stage: Stage
    stage_since: PartialDate | None


def counts(book: Book) -> list[KindCount]:
    """Every kind that a book can hold, by name, also those of which it has none."""
    table = Record.__table__
    statement = select(table.c.kind, func.count(), func.count(table.c.binned)).group_by(table.c.kind)
    found = {kind: (every, binned) for kind, every, binned in book.rows(statement)}
    return [
        KindCount(kind, every - binned, binned)
        for kind in sorted(load_all().keys() | found.keys())
        for every, binned in (found.get(kind, (0, 0)),)
    ]


def standings(book: Book) -> list[Standing]:
    """The partnerships in the order of their names; those in the bin are left out."""
    statement = (
        select(Partnership.uid, Partnership.called, Partnership.stage, Partnership.stage_since)
        .where(Partnership.binned.is_(None))
        .order_by(Partnership.sorts, Partnership.id)
    )
    return [Standing(*row) for row in book.rows(statement)]
