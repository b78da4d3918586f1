"""What every part of the annual report is asked with: the days, the partnerships, the language, the appendices."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.book import Book
from db.queries.facts import Figure, Money, Span, SumFigure
from db.queries.figures import Among, MoneyTotal
from db.queries.partners import Partner


class Appendix(StrEnum):
    """A part of the report that is left empty unless it is asked for by name: it is private, or long to read."""

    PARTICIPANTS = "participants"
    REGISTER = "register"
    PRIVATE_FIELDS = "private fields"
    """What the association's own fields hold that are private."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """``partners`` are all partnerships of the book by key, ``among`` those reported on, None for the whole book.

    ``before`` is the span compared with, None where the book knows nothing of that time. ``on`` is the day of
    printing: what a person allowed must hold on it.
    """

    book: Book
    span: Span
    before: Span | None
    among: Among
    language: str
    on: date
    partners: Mapping[int, Partner]

    @property
    def as_of(self) -> date:
        """The day on which stages, offices and agreements are looked at: the last one, today in a span that runs."""
        return min(self.span.last, self.on)

    def figure(self, now: int, before: int) -> Figure:
        """A count with that of the span before; where the book knows nothing of that time it is left open."""
        return Figure(now, None if self.before is None else before)

    def sum_figure(self, currency: str, now: int, before: int) -> SumFigure:
        """The same of an amount."""
        return SumFigure(currency, now, None if self.before is None else before)

    def money(self, now: Collection[MoneyTotal], before: Collection[MoneyTotal]) -> tuple[Money, ...]:
        """One for each currency that was used in either span, the most used one first."""
        nothing = MoneyTotal("")
        of_now, of_before = ({total.currency: total for total in totals} for totals in (now, before))
        found: list[Money] = []
        for currency in sorted(of_now.keys() | of_before.keys()):
            one, other = of_now.get(currency, nothing), of_before.get(currency, nothing)
            raised = self.sum_figure(currency, one.raised, other.raised)
            found.append(Money(raised, self.sum_figure(currency, one.spent, other.spent)))
        return tuple(sorted(found, key=lambda each: -(each.raised.now + each.spent.now)))

    def uid_of(self, partnership: int | None) -> UUID | None:
        """The uid of a partnership by its key."""
        found = None if partnership is None else self.partners.get(partnership)
        return None if found is None else found.uid
