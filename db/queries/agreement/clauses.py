"""The clauses of an agreement in their order, each with its earlier wordings."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select

from db.book import Book
from db.queries.agreement.facts import ClauseRead, VersionRead
from db.queries.called import called_of
from db.queries.record import id_of
from db.records.clause import Clause, ClauseVersion


def clauses(book: Book, agreement: UUID) -> tuple[ClauseRead, ...]:
    """All clauses of an agreement, the bin left out."""
    return _read(book, (Clause.agreement_id == id_of(agreement)) & Clause.binned.is_(None))


def clause(book: Book, uid: UUID) -> ClauseRead | None:
    """One clause, also one in the bin; None where it is not in the book any more."""
    return next(iter(_read(book, Clause.uid == uid)), None)


def _read(book: Book, where: ColumnElement[bool]) -> tuple[ClauseRead, ...]:
    one = Clause
    rows: list[Any] = list(
        book.rows(
            select(
                one.id, one.uid, one.number, one.heading, one.wording, one.subject, one.contested, one.contested_by_id,
                one.contested_on, one.contest, one.settled_on, one.settlement,
            )
            .where(where)
            .order_by(one.position, one.id)
        )
    )  # fmt: skip
    versions = _versions(book, [row.id for row in rows])
    called = called_of(book, (row.contested_by_id for row in rows))
    return tuple(
        ClauseRead(
            row.uid,
            row.number,
            row.heading,
            row.wording,
            row.subject,
            row.contested,
            called.get(row.contested_by_id or 0),
            row.contested_on,
            row.contest,
            row.settled_on,
            row.settlement,
            tuple(versions[row.id]),
        )
        for row in rows
    )


def _versions(book: Book, keys: list[int]) -> dict[int, list[VersionRead]]:
    """By clause its versions in the person's order."""
    one = ClauseVersion
    found: dict[int, list[VersionRead]] = defaultdict(list)
    rows: list[Any] = list(
        book.rows(
            select(one.clause_id, one.uid, one.wording, one.dated, one.proposed_by_id, one.reason)
            .where(one.binned.is_(None), one.clause_id.in_(keys))
            .order_by(one.position, one.id)
        )
    )
    called = called_of(book, (row.proposed_by_id for row in rows))
    for row in rows:
        version = VersionRead(row.uid, row.wording, row.dated, called.get(row.proposed_by_id or 0), row.reason)
        found[row.clause_id].append(version)
    return found
