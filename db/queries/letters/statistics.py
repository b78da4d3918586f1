"""Figures of correspondence: in and out by partnership, month and channel, and how long answers took on both sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from db.book import Book
from db.queries.attention.letters import owed
from db.queries.facts import Span
from db.queries.figures import Among, AnswerDays, Letters, in_any, written
from db.queries.letters.answered import Answered, answered, by_partnership, median_of
from db.queries.living import living
from db.queries.partners import partners
from db.queries.spans import months_in
from db.records.letter import Channel, Letter, LetterDirection, LetterPartnership, OwedBy

_NO_LETTERS = Letters()
_NO_DAYS = AnswerDays()


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What went in and out between two sides in a span of days.

    ``months`` are those of the span, by the first day in it; ``channels`` only those that were used. ``days`` are the
    medians of whole days to the first answer, ``longest`` the longest of them; both count by the day of the answer.
    ``owed`` is how many answers either side owes on the last day of the span, or today where that is still to come.
    """

    letters: Letters = _NO_LETTERS
    months: Mapping[date, Letters] = field(default_factory=dict[date, Letters])
    channels: Mapping[Channel, Letters] = field(default_factory=dict[Channel, Letters])
    days: AnswerDays = _NO_DAYS
    longest: AnswerDays = _NO_DAYS
    owed: Mapping[OwedBy, int] = field(default_factory=dict[OwedBy, int])


NOTHING_WRITTEN = Exchanged()


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The whole, in which a letter of several partnerships counts once, and each partnership by its uid."""

    whole: Exchanged
    partnerships: Mapping[UUID, Exchanged]


def statistics(book: Book, span: Span, among: Among = None, *, on: date) -> Correspondence:
    """The figures of a span; drafts are left out. ``on`` is the day after which nothing is known yet."""
    with book.reading():
        shown, as_of = written(span, among), min(span.last, on)
        answers = answered(book, span, in_any("letter", among))
        whole = _exchanged(span, _counted(book, shown), answers, _waiting(book, as_of, among))
        rows, pairs, waiting = (
            _counted_of_each(book, shown),
            by_partnership(book, answers),
            _waiting_of_each(book, as_of),
        )
        each = {
            one.uid: _exchanged(span, rows.get(key, ()), pairs.get(key, ()), waiting.get(key, {}))
            for key, one in partners(book).items()
            if among is None or one.uid in among
        }
        return Correspondence(whole, each)


def _counted(book: Book, shown: ColumnElement[bool]) -> list[Any]:
    """Month, channel, direction, how many."""
    month = func.substr(Letter.dated, 1, 7)
    grouped = (month, Letter.channel, Letter.direction)
    return list(book.rows(select(*grouped, func.count()).where(shown).group_by(*grouped)))


def _counted_of_each(book: Book, shown: ColumnElement[bool]) -> Mapping[int, list[Any]]:
    """The same by the key of each partnership."""
    link = LetterPartnership.__table__.alias()  # what is shown looks into the table by its own name
    grouped = (link.c.partnership_id, func.substr(Letter.dated, 1, 7), Letter.channel, Letter.direction)
    statement = (
        select(*grouped, func.count())
        .join_from(Letter, link, link.c.letter_id == Letter.id)
        .where(shown, living(link.c.id))
        .group_by(*grouped)
    )
    found: dict[int, list[Any]] = defaultdict(list)
    for key, *row in book.rows(statement):
        found[key].append(row)
    return found


def _waiting(book: Book, on: date, among: Among) -> dict[OwedBy, int]:
    """How many answers are owed on a day, by who owes them."""
    statement = select(Letter.reply_owed_by, func.count()).where(*owed(on), in_any("letter", among))
    rows = book.rows(statement.group_by(Letter.reply_owed_by))
    return {owed_by: count for owed_by, count in rows if owed_by is not None}


def _waiting_of_each(book: Book, on: date) -> Mapping[int, dict[OwedBy, int]]:
    """The same by the key of each partnership."""
    link, waiting = LetterPartnership.__table__.c, select(Letter.id, Letter.reply_owed_by).where(*owed(on)).subquery()
    statement = (
        select(link.partnership_id, waiting.c.reply_owed_by, func.count())
        .join_from(waiting, LetterPartnership.__table__, link.letter_id == waiting.c.id)
        .where(living(link.id))
        .group_by(link.partnership_id, waiting.c.reply_owed_by)
    )
    found: dict[int, dict[OwedBy, int]] = defaultdict(dict)
    for key, owed_by, count in book.rows(statement):
        found[key][owed_by] = count
    return found


def _exchanged(
    span: Span, rows: Iterable[Any], answers: Iterable[Answered], waiting: Mapping[OwedBy, int]
) -> Exchanged:
    by_month: dict[str, dict[LetterDirection, int]] = defaultdict(lambda: defaultdict(int))
    by_channel: dict[Channel, dict[LetterDirection, int]] = defaultdict(lambda: defaultdict(int))
    total: dict[LetterDirection, int] = defaultdict(int)
    for month, channel, direction, count in rows:
        for counts in (by_month[month], by_channel[channel], total):
            counts[direction] += count
    pairs = list(answers)
    return Exchanged(
        _letters(total),
        {each.first: _letters(by_month.get(each.first.isoformat()[:7], {})) for each in months_in(span)},
        {channel: _letters(by_channel[channel]) for channel in Channel if channel in by_channel},
        AnswerDays(median_of(pairs, OwedBy.US), median_of(pairs, OwedBy.THEM)),
        AnswerDays(_longest(pairs, OwedBy.US), _longest(pairs, OwedBy.THEM)),
        waiting,
    )


def _letters(counts: Mapping[LetterDirection, int]) -> Letters:
    return Letters(counts.get(LetterDirection.IN, 0), counts.get(LetterDirection.OUT, 0))


def _longest(pairs: Iterable[Answered], owed_by: OwedBy) -> int | None:
    return max((one.days for one in pairs if one.owed_by is owed_by), default=None)
