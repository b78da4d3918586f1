"""The figures of every partnership at once: what ``figures`` counts among one of them, in a query for all.

What belongs to a partnership is linked to it once: the book refuses a second link.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from db.book import Book
from db.queries.facts import Span
from db.queries.figures import GUEST, STAY, Letters, held, hosted, took_part
from db.queries.living import living
from db.queries.spans import dated_within
from db.records import kind as kind_named
from db.records.exchange import Exchange
from db.records.letter import Letter, LetterDirection, LetterState
from db.rules.nights import nights_within

_NONE = Letters()


@dataclass(frozen=True, slots=True)
class Counts:
    """What the report of one partnership counts in a span."""

    people: int = 0
    nights: int = 0
    letters: Letters = _NONE


def counts_of_each(book: Book, span: Span) -> Mapping[int, Counts]:
    """By the key of a partnership; those that nothing is counted of are left out."""
    people, nights, letters = _people(book, span), _nights(book, span), _letters(book, span)
    return {
        key: Counts(people.get(key, 0), nights.get(key, 0), letters.get(key, _NONE))
        for key in people.keys() | nights.keys() | letters.keys()
    }


def _people(book: Book, span: Span) -> Mapping[int, int]:
    """What ``figures.people`` counts."""
    theirs = kind_named("exchange_partnership").__table__
    statement = (
        select(theirs.c.partnership_id, func.sum(GUEST.heads))
        .join_from(Exchange, GUEST, took_part())
        .join(theirs, theirs.c.exchange_id == Exchange.id)
        .where(held(span), living(theirs.c.id))
        .group_by(theirs.c.partnership_id)
    )
    return {row[0]: row[1] for row in book.rows(statement)}


def _nights(book: Book, span: Span) -> Mapping[int, int]:
    """What ``figures.nights_hosted`` counts."""
    theirs = kind_named("exchange_partnership").__table__
    statement = (
        select(theirs.c.partnership_id, STAY.first_night, STAY.last_night, func.sum(GUEST.heads))
        .join_from(STAY, Exchange, Exchange.id == STAY.exchange_id)
        .join(GUEST, took_part() & (GUEST.id == STAY.participant_id))
        .join(theirs, theirs.c.exchange_id == Exchange.id)
        .where(hosted(), STAY.first_night <= span.last, STAY.last_night >= span.first)
        .where(living(theirs.c.id))
        .group_by(theirs.c.partnership_id, STAY.first_night, STAY.last_night)
    )
    found: dict[int, int] = defaultdict(int)
    for partnership, first, last, heads in book.rows(statement):
        if first is not None and last is not None:
            found[partnership] += nights_within(first, last, span.first, span.last) * heads
    return found


def _letters(book: Book, span: Span) -> Mapping[int, Letters]:
    """What ``figures.letters`` counts."""
    one, theirs = Letter.__table__, kind_named("letter_partnership").__table__
    statement = (
        select(theirs.c.partnership_id, one.c.direction, func.count())
        .join_from(one, theirs, theirs.c.letter_id == one.c.id)
        .where(dated_within(one.c.dated, span), one.c.state == LetterState.SENT, living(one.c.id))
        .where(living(theirs.c.id))
        .group_by(theirs.c.partnership_id, one.c.direction)
    )
    found: dict[int, dict[LetterDirection, int]] = defaultdict(dict)
    for partnership, direction, number in book.rows(statement):
        found[partnership][direction] = number
    return {
        key: Letters(both.get(LetterDirection.IN, 0), both.get(LetterDirection.OUT, 0)) for key, both in found.items()
    }
