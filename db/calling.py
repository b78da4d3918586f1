"""At the end of a change: every touched record settles and says how it is called, then those called after it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.records import kind as kind_named
from db.records import named_after, rank
from db.records.record import Record

_BATCH = 500


class Calling:
    """``held`` are the records that the change has at hand, by id; those that are called are added to it.

    ``flush`` writes what is pending. What points at a record for which ``is_new`` holds was touched in the same change.
    """

    def __init__(
        self, session: Session, held: dict[int, Record], flush: Callable[[], None], is_new: Callable[[int], bool]
    ) -> None:
        self._session = session
        self._held = held
        self._flush = flush
        self._is_new = is_new

    def call(self, ids: Iterable[int]) -> None:
        """Call these records, then those of which they are a part or the name, until no name changes any more."""
        waiting = set(ids)
        while waiting:
            self._hold(waiting)
            order = sorted((rank(self._held[key].kind), key) for key in waiting if key in self._held)
            in_this_round, waiting, done = waiting, set[int](), set[int]()
            for _, of_one_rank in groupby(order, key=lambda place: place[0]):
                # What one rank reads of the ranks before it is written; a flush for each record would take all day.
                self._flush()
                keys = [key for _, key in of_one_rank]
                with self._session.no_autoflush:
                    further = self._call(self._held[key] for key in keys)
                done.update(keys)
                waiting.update(key for key in further if key in done or key not in in_this_round)

    def _call(self, records: Iterable[Record]) -> set[int]:
        """Settle and call records of one rank, and return the ids of those that must follow."""
        further: set[int] = set()
        renamed: dict[str, list[int]] = {}
        for record in records:
            record.settle(self._session)
            called = record.call(self._session)
            sorts = record.sort_by(called)
            if called != record.called and not self._is_new(record.id):
                renamed.setdefault(record.kind, []).append(record.id)
            if (called, sorts) != (record.called, record.sorts):  # what is set is written, even to what it was
                record.called, record.sorts = called, sorts
            further.update(record.owners())
        for kind, ids in renamed.items():
            further.update(named_after(self._session.connection(), kind, ids))
        return further

    def _hold(self, ids: set[int]) -> None:
        """Read the records that are not at hand, kind by kind."""
        table, by_kind = Record.__table__, dict[str, list[int]]()
        missing = sorted(ids - self._held.keys())
        with self._session.no_autoflush:
            for start in range(0, len(missing), _BATCH):
                batch = missing[start : start + _BATCH]
                for key, kind in self._session.execute(select(table.c.id, table.c.kind).where(table.c.id.in_(batch))):
                    by_kind.setdefault(kind, []).append(key)
            for name, keys in by_kind.items():
                kind = kind_named(name)
                for start in range(0, len(keys), _BATCH):
                    found = self._session.scalars(select(kind).where(kind.id.in_(keys[start : start + _BATCH])))
                    self._held.update((record.id, record) for record in found)
