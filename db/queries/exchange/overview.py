"""What the overview of an exchange tells beside its numbers: who leads it, what for, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.called import called_of
from db.queries.exchange.head import Head
from db.queries.facts import Wording
from db.queries.in_print import keys_of, wording
from db.queries.listing import Order, Scope, page
from db.queries.record import Called
from db.queries.spans import first_day
from db.records.exchange import Exchange, ExchangeDirection, ExchangePartnership, ExchangeState
from db.records.exchange_goal import ExchangeGoal, Judged
from db.records.exchange_lead import ExchangeLead
from db.records.organisation import Side
from db.records.programme import ProgrammeItem, ProgrammeState
from db.rules.months import add_months
from db.values import PartialDate

_ITEMS, _TASKS, _LETTERS = 6, 6, 4
_AT_MOST = 30
"""Months after which a visit is hardly returned any more; in alternate years it is after one or two."""
_CALLED_OFF = (ExchangeState.CANCELLED, ExchangeState.POSTPONED)
_OTHER_WAY = {ExchangeDirection.IN: ExchangeDirection.OUT, ExchangeDirection.OUT: ExchangeDirection.IN}


class Tie(StrEnum):
    """What another exchange is to this one."""

    RETURNS = "returns"
    RETURNED_BY = "returned by"
    FOLLOWS = "follows"
    FOLLOWED_BY = "followed by"


@dataclass(frozen=True, slots=True)
class Tied:
    """Another exchange, and the day on which it began or begins."""

    tie: Tie
    exchange: Called
    starts: PartialDate | None


@dataclass(frozen=True, slots=True)
class Lead:
    """Who leads it on one side: a person, an organisation, or a person of an organisation."""

    side: Side
    person: Called | None
    organisation: Called | None
    part: str


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal, and how far it was reached as somebody judged it."""

    what: Wording
    judged: Judged | None


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the programme; moments are UTC, with the zone (IANA) of its clocks beside them."""

    item: Called
    day: date
    starts: datetime | None
    ends: datetime | None
    zone: str
    where: str


@dataclass(frozen=True, slots=True)
class TaskLine:
    task: Called
    due: date | None
    who: str


@dataclass(frozen=True, slots=True)
class LetterLine:
    letter: Called
    dated: date | None
    direction: str


@dataclass(frozen=True, slots=True)
class Overview:
    """``items`` are the next of the programme, ``tasks`` those still to do, the soonest first.

    ``likely`` is the visit that this one most likely returns, where nobody said so yet. ``goals`` are the goals one by
    one, and ``goal`` the text about all of them.
    """

    goal: Wording
    summary: Wording
    goals: tuple[Goal, ...]
    leads: tuple[Lead, ...]
    series: Called | None
    items: tuple[Item, ...]
    items_in_all: int
    tasks: tuple[TaskLine, ...]
    letters: tuple[LetterLine, ...]
    likely: Tied | None


def overview(book: Book, exchange: Head, on: date, language: str = "en") -> Overview:
    """What stands in the book about it, the bin left out, on the day ``on``."""
    one = Exchange
    texts: Any = book.rows(
        select(one.goals, one.summary, one.series_id, one.returns_id, one.follows_id).where(one.id == exchange.key)
    )[0]
    items = _items(book, exchange.key)
    return Overview(
        wording(texts.goals, language),
        wording(texts.summary, language),
        _goals(book, exchange.key, language),
        _leads(book, exchange.key),
        called_of(book, (texts.series_id,)).get(texts.series_id),
        tuple(item for item in items if item.day >= on)[:_ITEMS],
        len(items),
        _tasks(book, exchange.uid),
        _letters(book, exchange.uid),
        likely_return(book, exchange),
    )


def likely_return(book: Book, exchange: Head) -> Tied | None:
    """The latest visit the other way round, of the same kind and partnership, of two years before and not returned yet.

    None where the exchange returns one already, or has no day, no direction or no partnership.
    """
    other = _OTHER_WAY.get(exchange.direction) if exchange.direction else None
    if other is None or exchange.returns is not None or exchange.first_day is None:
        return None
    one, link, later = Exchange, aliased(ExchangePartnership, flat=True), aliased(Exchange, flat=True)
    returned = select(later.returns_id).where(later.returns_id.is_not(None), later.binned.is_(None))
    ours = keys_of(book, (each.uid for each in exchange.partnerships)).values()
    together = select(link.exchange_id).where(link.partnership_id.in_(ours), link.binned.is_(None))
    alike = (
        select(one.uid, one.called, one.starts)
        .where(one.direction == other, one.exchange_kind == exchange.kind, one.binned.is_(None))
        .where(one.state.not_in(_CALLED_OFF), one.id.not_in(returned), one.id.in_(together))
        .where(first_day(one.starts) < exchange.first_day.isoformat())
        .where(first_day(one.starts) >= add_months(exchange.first_day, -_AT_MOST).isoformat())
        .order_by(first_day(one.starts).desc(), one.id)
        .limit(1)
    )
    found = book.rows(alike)
    return Tied(Tie.RETURNS, Called(found[0][0], "exchange", found[0][1]), found[0][2]) if found else None


def tied(book: Book, exchange: Head) -> tuple[Tied, ...]:
    """The exchanges that this one returns or follows, and those that return or follow it."""
    one = Exchange
    pointed = [each.uid for each in (exchange.returns, exchange.follows) if each is not None]
    columns = select(one.uid, one.called, one.starts, one.returns_id, one.follows_id)
    mine = or_(one.uid.in_(pointed), one.returns_id == exchange.key, one.follows_id == exchange.key)
    found: list[Tied] = []
    for row in book.rows(columns.where(mine, one.binned.is_(None)).order_by(one.starts, one.id)):
        uid, called, starts, returns, follows = row
        ties = {
            Tie.RETURNS: exchange.returns is not None and exchange.returns.uid == uid,
            Tie.FOLLOWS: exchange.follows is not None and exchange.follows.uid == uid,
            Tie.RETURNED_BY: returns == exchange.key,
            Tie.FOLLOWED_BY: follows == exchange.key,
        }
        found += [Tied(tie, Called(uid, "exchange", called), starts) for tie, holds in ties.items() if holds]
    return tuple(found)


def _goals(book: Book, exchange: int, language: str) -> tuple[Goal, ...]:
    one = ExchangeGoal
    rows = select(one.what, one.judged).where(one.exchange_id == exchange, one.binned.is_(None))
    return tuple(
        Goal(wording(what, language), judged) for what, judged in book.rows(rows.order_by(one.position, one.id))
    )


def _leads(book: Book, exchange: int) -> tuple[Lead, ...]:
    one = ExchangeLead
    columns = select(one.side, one.person_id, one.organisation_id, one.part)
    statement = columns.where(one.exchange_id == exchange, one.binned.is_(None)).order_by(one.position, one.id)
    rows: Sequence[Any] = book.rows(statement)
    known = called_of(book, (key for row in rows for key in (row.person_id, row.organisation_id)))
    order = list(Side)
    found = [Lead(row.side, known.get(row.person_id), known.get(row.organisation_id), row.part or "") for row in rows]
    return tuple(sorted(found, key=lambda lead: order.index(lead.side)))


def _items(book: Book, exchange: int) -> list[Item]:
    one = ProgrammeItem
    columns = select(one.uid, one.called, one.day, one.starts, one.ends, one.zone, one.venue, one.place_id)
    held = columns.where(
        one.exchange_id == exchange, one.binned.is_(None), one.state != ProgrammeState.CANCELLED
    ).order_by(one.day, one.starts, one.id)
    rows: Sequence[Any] = book.rows(held)
    known = called_of(book, (row.place_id for row in rows))
    return [
        Item(
            Called(row.uid, "programme_item", row.called), row.day, row.starts, row.ends, row.zone or "",
            row.venue or (known[row.place_id].called if row.place_id in known else ""),
        )
        for row in rows
    ]  # fmt: skip


def _tasks(book: Book, exchange: UUID) -> tuple[TaskLine, ...]:
    rows = page(
        book, "task", ("called", "due", "who"), Scope(("about", exchange), {"done": None}), order=Order("due"),
        limit=_TASKS,
    ).rows  # fmt: skip
    return tuple(TaskLine(Called(row.uid, "task", row.cells[0]), row.cells[1], row.cells[2] or "") for row in rows)


def _letters(book: Book, exchange: UUID) -> tuple[LetterLine, ...]:
    rows = page(
        book, "letter", ("called", "dated", "direction"), Scope(("about", exchange)),
        order=Order("dated", descending=True), limit=_LETTERS,
    ).rows  # fmt: skip
    return tuple(LetterLine(Called(row.uid, "letter", row.cells[0]), row.cells[1], row.cells[2]) for row in rows)
