"""The reporting year so far with the whole of the year before beside it, over all partnerships or of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from db.book import Book
from db.queries import figures
from db.queries.exchanges import COMING
from db.queries.facts import Figure, Money, Span, SumFigure
from db.queries.reporting import span_of_years, year_of
from db.queries.spans import dated_within
from db.records.exchange import Exchange


@dataclass(frozen=True, slots=True)
class YearSoFar:
    """Figures from the first day of the reporting year to today; ``before`` is the whole year before.

    ``planned`` are the exchanges planned or confirmed that start in the rest of the year. ``answer_days`` is the
    median of whole days in which we answer, None where we have answered nothing this year. Money is one entry for
    each currency that was used in either year.
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
    among = None if partnership is None else (partnership,)
    year = year_of(book, on)
    whole, before = span_of_years(book, year, year), span_of_years(book, year - 1, year - 1)
    so_far = Span(whole.first, on)
    letters, letters_before = (figures.letters(book, span, among) for span in (so_far, before))
    return YearSoFar(
        year,
        so_far,
        exchanges=Figure(*(figures.exchanges_held(book, span, among) for span in (so_far, before))),
        planned=_planned(book, Span(on, whole.last), among),
        people=Figure(*(figures.people(book, span, among) for span in (so_far, before))),
        letters_in=Figure(letters.incoming, letters_before.incoming),
        letters_out=Figure(letters.outgoing, letters_before.outgoing),
        answer_days=_answer_days(book, so_far, before, among),
        money=_money(book, so_far, before, among),
    )


def _planned(book: Book, span: Span, among: figures.Among) -> int:
    statement = (
        select(func.count())
        .select_from(Exchange)
        .where(dated_within(Exchange.starts, span), Exchange.state.in_(COMING), Exchange.binned.is_(None))
        .where(figures.in_any("exchange", among))
    )
    return book.scalar(statement)


def _answer_days(book: Book, span: Span, before: Span, among: figures.Among) -> Figure | None:
    now, earlier = (figures.answer_days(book, each, among).by_us for each in (span, before))
    return None if now is None else Figure(now, earlier)


def _money(book: Book, span: Span, before: Span, among: figures.Among) -> tuple[Money, ...]:
    now, earlier = ({total.currency: total for total in figures.money(book, each, among)} for each in (span, before))
    nothing = figures.MoneyTotal("")
    return tuple(
        Money(
            SumFigure(currency, now.get(currency, nothing).raised, earlier.get(currency, nothing).raised),
            SumFigure(currency, now.get(currency, nothing).spent, earlier.get(currency, nothing).spent),
        )
        for currency in sorted(now.keys() | earlier.keys())
    )
