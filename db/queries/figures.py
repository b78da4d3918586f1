"""The figures of a span of days: exchanges, people, nights, letters, answers, money; each counted by one query.

Every function takes the book, the span, and the partnerships to count among: None counts the whole book. What belongs
to several of them counts once. A record belongs to a partnership if ``listing.within`` says so, and lies in the span
if the first day that its date can mean does; so each figure is the count of the list with the same filter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, false, func, or_, select, true
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.facts import Span
from db.queries.letters.answered import answered, median_of
from db.queries.living import living
from db.queries.spans import dated_within, first_day, months_in
from db.records.exchange import Exchange, ExchangeKind, ExchangeState
from db.records.hosting import Hosting, HostingState
from db.records.letter import Letter, LetterDirection, LetterState, OwedBy
from db.records.money import MoneyDirection, MoneyEntry
from db.records.participant import Attended, Participant
from db.rules.nights import nights_within

Among = Collection[UUID] | None
"""The partnerships counted among; None for the whole book, also for what belongs to no partnership."""

HELD = (ExchangeState.UNDER_WAY, ExchangeState.DONE)
HOSTED = (HostingState.ASKED, HostingState.AGREED, HostingState.DONE)

# Joined to an exchange, so they need a name of their own for what all records share.
GUEST = aliased(Participant, flat=True)
STAY = aliased(Hosting, flat=True)


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters that came in and went out."""

    incoming: int = 0
    outgoing: int = 0


@dataclass(frozen=True, slots=True)
class AnswerDays:
    """The median of whole days to the first answer, by who owed it; None where nobody answered."""

    by_us: int | None = None
    by_them: int | None = None


@dataclass(frozen=True, slots=True)
class MoneyTotal:
    """Income and expense in one currency (ISO 4217), minor units."""

    currency: str
    raised: int = 0
    spent: int = 0


def exchanges_held(book: Book, span: Span, among: Among = None) -> int:
    """Exchanges done or under way that began in the span."""
    return book.scalar(select(func.count()).select_from(Exchange).where(held(span, among)))


def exchanges_by_kind(book: Book, span: Span, among: Among = None) -> dict[ExchangeKind, int]:
    """The same by kind, most first; kinds that had none are left out."""
    statement = select(Exchange.exchange_kind, func.count()).where(held(span, among)).group_by(Exchange.exchange_kind)
    return dict(Counter({row[0]: row[1] for row in book.rows(statement)}).most_common())


def audience(book: Book, span: Span, among: Among = None) -> int:
    """Those who watched, counted or estimated."""
    return book.scalar(select(func.coalesce(func.sum(Exchange.audience), 0)).where(held(span, among)))


def people(book: Book, span: Span, among: Among = None) -> int:
    """Those who took part in the exchanges of the span: persons, and heads where names are not kept."""
    statement = select(func.coalesce(func.sum(GUEST.heads), 0)).join_from(Exchange, GUEST, took_part())
    return book.scalar(statement.where(held(span, among)))


def people_by_month(book: Book, span: Span, among: Among = None) -> dict[date, int]:
    """The same by the month in which the exchange began; every month of the span by its first day in it."""
    month = func.substr(first_day(Exchange.starts), 1, 7)
    statement = select(month, func.sum(GUEST.heads)).join_from(Exchange, GUEST, took_part())
    found = {row[0]: row[1] for row in book.rows(statement.where(held(span, among)).group_by(month))}
    return {each.first: found.get(each.first.isoformat()[:7], 0) for each in months_in(span)}


def nights_hosted(book: Book, span: Span, among: Among = None) -> int:
    """Nights in host families that lie in the span: a night counts once for each guest who slept there."""
    statement = (
        select(STAY.first_night, STAY.last_night, func.sum(GUEST.heads))
        .join_from(STAY, Exchange, Exchange.id == STAY.exchange_id)
        .join(GUEST, took_part() & (GUEST.id == STAY.participant_id))
        .where(hosted(), STAY.first_night <= span.last, STAY.last_night >= span.first, in_any("exchange", among))
        .group_by(STAY.first_night, STAY.last_night)
    )
    return sum(
        nights_within(first, last, span.first, span.last) * heads
        for first, last, heads in book.rows(statement)
        if first is not None and last is not None
    )


def letters(book: Book, span: Span, among: Among = None) -> Letters:
    """Letters dated in the span, drafts left out."""
    one = Letter.__table__.c
    counted = (dated_within(one.dated, span), one.state == LetterState.SENT, living(one.id), in_any("letter", among))
    statement = select(one.direction, func.count()).where(*counted).group_by(one.direction)
    found: Mapping[LetterDirection, int] = {row[0]: row[1] for row in book.rows(statement)}
    return Letters(found.get(LetterDirection.IN, 0), found.get(LetterDirection.OUT, 0))


def answer_days(book: Book, span: Span, among: Among = None) -> AnswerDays:
    """How long the letters waited that were answered in the span; only the first answer to a letter counts."""
    found = answered(book, span, in_any("letter", among))
    return AnswerDays(median_of(found, OwedBy.US), median_of(found, OwedBy.THEM))


def money(book: Book, span: Span, among: Among = None) -> tuple[MoneyTotal, ...]:
    """Income and expense of the span, one total a currency in the order of their codes."""
    statement = (
        select(MoneyEntry.currency, MoneyEntry.direction, func.sum(MoneyEntry.amount))
        .where(paid(span, among))
        .group_by(MoneyEntry.currency, MoneyEntry.direction)
    )
    found = {(currency, direction): amount for currency, direction, amount in book.rows(statement)}
    return tuple(
        MoneyTotal(currency, found.get((currency, MoneyDirection.IN), 0), found.get((currency, MoneyDirection.OUT), 0))
        for currency in sorted({currency for currency, _ in found})
    )


# What is counted, for queries that show the same records.


def held(span: Span, among: Among = None) -> ColumnElement[bool]:
    """The exchanges of the span: done or under way, begun in it."""
    return (
        dated_within(Exchange.starts, span)
        & Exchange.state.in_(HELD)
        & Exchange.binned.is_(None)
        & in_any("exchange", among)
    )


def took_part() -> ColumnElement[bool]:
    """The guests of an exchange who were there as far as is known."""
    return (
        (GUEST.exchange_id == Exchange.id)
        & GUEST.binned.is_(None)
        & or_(GUEST.attended.is_(None), GUEST.attended == Attended.YES)
    )


def hosted() -> ColumnElement[bool]:
    """The stays in a household that were not called off, in exchanges that were held."""
    return (
        STAY.household_id.is_not(None)
        & STAY.state.in_(HOSTED)
        & STAY.binned.is_(None)
        & Exchange.state.in_(HELD)
        & Exchange.binned.is_(None)
    )


def written(span: Span, among: Among = None) -> ColumnElement[bool]:
    """The letters of the span, drafts left out."""
    return (
        dated_within(Letter.dated, span)
        & (Letter.state == LetterState.SENT)
        & Letter.binned.is_(None)
        & in_any("letter", among)
    )


def paid(span: Span, among: Among = None) -> ColumnElement[bool]:
    """The money entries of the span."""
    return dated_within(MoneyEntry.dated, span) & MoneyEntry.binned.is_(None) & in_any("money_entry", among)


def in_any(kind: str, among: Among) -> ColumnElement[bool]:
    """Whether a record of a kind belongs to one of the partnerships, as the list of that kind has it."""
    if among is None:
        return true()
    from db.queries import listing  # Home counts the whole book

    return or_(false(), *(listing.within(kind, "partnership", uid) for uid in among))
