"""The reporting year so far with the whole of the year before beside it, over all partnerships or of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.annual_facts import Money
from db.queries.facts import Figure, Span


@dataclass(frozen=True, slots=True)
class YearSoFar:
    """Figures from the first day of the reporting year to today; ``before`` is the whole year before.

    ``planned`` are the exchanges planned or confirmed that start in the rest of the year. ``answer_days`` is the
    median of whole days in which we answer, None where nothing was answered in either year.
    """

    year: int
    span: Span
    exchanges: Figure
    planned: int
    people: Figure
    letters_in: Figure
    letters_out: Figure
    answer_days: Figure | None
    money: tuple[Money, ...]


def year_so_far(book: Book, on: date, partnership: UUID | None = None) -> YearSoFar:
    """The figures of the reporting year in which this day lies."""
    raise NotImplementedError
