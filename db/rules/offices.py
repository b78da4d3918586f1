"""Terms of office: who holds one on a day, and when it ends, from dates that may be known only in part.

A day counts as a day in office where the dates allow it: "since 2018" may mean its first day, "until 2018" its last.
Where a date is missing the term is open on that side.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from db.rules.months import add_months_in_part
from db.values import PartialDate

Holder = TypeVar("Holder")


@dataclass(frozen=True, slots=True)
class Term(Generic[Holder]):
    """An office held by somebody from a date to a date; ``position`` is the place in a printed list."""

    holder: Holder
    since: PartialDate | None = None
    until: PartialDate | None = None
    acting: bool = False
    position: int = 0

    def covers(self, day: date) -> bool:
        """Whether the office may have been held on this day."""
        return (self.since is None or self.since.first <= day) and (self.until is None or day <= self.until.last)

    def surely_covers(self, day: date) -> bool:
        """Whether it was held on this day whatever the missing part of its dates is. An empty date is an open end."""
        begun = self.since is None or (not self.since.approximate and self.since.last <= day)
        return begun and (self.until is None or (not self.until.approximate and day <= self.until.first))


def in_office(terms: Iterable[Term[Holder]], day: date) -> list[Term[Holder]]:
    """Those who hold their office on a day, in print: by position, then those who stand in, then the longest there."""
    holding = (term for term in terms if term.covers(day))
    return sorted(holding, key=lambda term: (term.position, term.acting, _began(term)))


def holder_on(terms: Iterable[Term[Holder]], day: date) -> Term[Holder] | None:
    """The one who held an office of one holder on a day.

    Rather who surely did, then who does not only stand in, then who came last: an office that was handed over on that
    day is the successor's.
    """
    holding = [term for term in terms if term.covers(day)]
    return max(holding, key=lambda term: (term.surely_covers(day), not term.acting, _began(term)), default=None)


def predecessor(terms: Iterable[Term[Holder]], term: Term[Holder]) -> Term[Holder] | None:
    """The term that ended last before this one began."""
    if term.since is None:
        return None
    began = term.since.last
    earlier = [other for other in terms if other is not term and other.until is not None and other.until.first <= began]
    return max(earlier, key=lambda other: (other.until or PartialDate(1)).last, default=None)


def expected_end(since: PartialDate, months: int) -> PartialDate:
    """When a term of so many months ends, as exact as its beginning."""
    return add_months_in_part(since, months)


def ends_between(terms: Iterable[Term[Holder]], first: date, last: date) -> list[Term[Holder]]:
    """The terms that end in these days, both included, the next one first."""
    ending = [term for term in terms if term.until is not None and first <= term.until.last <= last]
    return sorted(ending, key=lambda term: term.until.last if term.until else last)


def _began(term: Term[Holder]) -> date:
    return date.min if term.since is None else term.since.first
