"""The consents of some people, to be asked which of them hold on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from sqlalchemy import select

from db.book import Book
from db.records.consent import Consent, GivenBy, Purpose
from db.records.record import Record
from db.rules.consents import Given

_AT_ONCE = 500


class Consents:
    """The consents of these people (their keys) that were given until the day ``on``."""

    def __init__(self, book: Book, people: Iterable[int | None], on: date) -> None:
        self._given: dict[tuple[int, Purpose], list[Any]] = defaultdict(list)
        wanted = sorted({key for key in people if key is not None})
        one, base = Consent.__table__.c, Record.__table__.c
        columns = select(
            one.person_id, one.purpose, one.given_by, one.exchange_id, one.given_on, one.until, one.withdrawn_on
        ).join_from(Consent.__table__, Record.__table__, base.id == one.id)
        for start in range(0, len(wanted), _AT_ONCE):
            some = one.person_id.in_(wanted[start : start + _AT_ONCE])
            for row in book.rows(columns.where(some, one.given_on <= on, base.binned.is_(None))):
                self._given[row.person_id, row.purpose].append(row)

    def holds(self, person: int, purpose: Purpose, exchange: int, day: date, *, is_minor: bool) -> bool:
        """Whether one covers this day for this exchange (its key). A minor's is given by a guardian."""
        return any(
            row.exchange_id in {None, exchange}
            and (not is_minor or row.given_by is GivenBy.GUARDIAN)
            and Given(row.given_on, row.until, row.withdrawn_on).holds(day)
            for row in self._given.get((person, purpose), ())
        )

    def lacking(
        self, person: int, purposes: Collection[Purpose], exchange: int, day: date, *, is_minor: bool
    ) -> tuple[Purpose, ...]:
        """Those of the purposes for which none holds."""
        return tuple(each for each in purposes if not self.holds(person, each, exchange, day, is_minor=is_minor))
