"""How much happened when: the events of a timeline counted by month or by day, without reading one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from sqlalchemy import func, select, union_all

from db.book import Book
from db.queries.timeline.asked import Asked, agreements_asked, sources_asked
from db.queries.timeline.event import EventKind
from db.queries.timeline.scope import Scope


class By(IntEnum):
    """What is counted together, by the length of its name in ISO 8601."""

    MONTH = 7
    DAY = 10


@dataclass(frozen=True, slots=True)
class Spread:
    """How many events there are, by period ("2019-07", "2019-07-08") and kind, the earliest period first.

    A date known in part counts in the first period that it can mean.
    """

    counts: Mapping[str, Mapping[EventKind, int]]

    def of(self, kinds: Collection[EventKind]) -> Mapping[str, int]:
        """By period how many of these kinds; periods without any are left out."""
        summed = {period: sum(by.get(kind, 0) for kind in kinds) for period, by in self.counts.items()}
        return {period: number for period, number in summed.items() if number}

    def by_kind(self) -> Mapping[EventKind, int]:
        """How many of each kind in all."""
        total: Counter[EventKind] = Counter()
        for by in self.counts.values():
            total.update(by)
        return total


def spread(book: Book, scope: Scope, asked: Asked, by: By = By.MONTH) -> Spread:
    """Counts exactly what the timeline tells when the same is asked."""
    counts: dict[str, Counter[EventKind]] = {}
    for period, kind, number in _counted(book, scope, asked, by):
        counts.setdefault(period, Counter())[kind] += number
    return Spread(dict(sorted(counts.items())))


def _counted(book: Book, scope: Scope, asked: Asked, by: By) -> Iterator[tuple[str, EventKind, int]]:
    for key, _ in agreements_asked(book, scope, asked):
        yield key.on[:by], EventKind.AGREEMENT, 1
    arms = list(sources_asked(scope, asked))
    if not arms:
        return
    every = union_all(*arms).subquery()
    period = func.substr(every.c.day, 1, int(by))
    for row in book.rows(select(period, every.c.event, func.count()).group_by(period, every.c.event)):
        yield row[0], EventKind(row[1]), row[2]
