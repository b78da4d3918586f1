"""The last and the next exchange of each partnership."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from db.book import Book
from db.queries.spans import first_day
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.record import Record
from db.values import PartialDate

HELD = (ExchangeState.UNDER_WAY, ExchangeState.DONE)
COMING = (ExchangeState.PLANNED, ExchangeState.CONFIRMED)


@dataclass(frozen=True, slots=True)
class ExchangeLine:
    """An exchange in one line."""

    uid: UUID
    called: str
    kind: ExchangeKind
    direction: ExchangeDirection | None
    state: ExchangeState
    starts: PartialDate
    ends: PartialDate | None


def last_exchanges(book: Book, on: date, partnership: int | None = None) -> Mapping[int, ExchangeLine]:
    """By partnership, the one that started last on or before a day and took place (done or under way)."""
    starts = first_day(Exchange.__table__.c.starts)
    return _first(book, starts <= on.isoformat(), starts.desc(), HELD, partnership)


def next_exchanges(book: Book, on: date, partnership: int | None = None) -> Mapping[int, ExchangeLine]:
    """By partnership, the one that starts next after a day and is planned or confirmed."""
    starts = first_day(Exchange.__table__.c.starts)
    return _first(book, starts > on.isoformat(), starts.asc(), COMING, partnership)


def _first(
    book: Book, when: ColumnElement[bool], order: Any, states: Collection[ExchangeState], partnership: int | None
) -> Mapping[int, ExchangeLine]:
    one, link = Exchange.__table__.c, ExchangePartnership.__table__.c
    base, base_of_link = Record.__table__.alias(), Record.__table__.alias()
    place = func.row_number().over(partition_by=link.partnership_id, order_by=(order, one.id)).label("place")
    ranked = (
        select(link.partnership_id, link.exchange_id, place)
        .join_from(Exchange.__table__, ExchangePartnership.__table__, link.exchange_id == one.id)
        .join(base, base.c.id == one.id)
        .join(base_of_link, base_of_link.c.id == link.id)
        .where(when, one.state.in_(states), base.c.binned.is_(None), base_of_link.c.binned.is_(None))
    )
    if partnership is not None:
        ranked = ranked.where(link.partnership_id == partnership)
    first = ranked.subquery()
    columns = (base.c.uid, base.c.called, one.exchange_kind, one.direction, one.state, one.starts, one.ends)
    statement = (
        select(first.c.partnership_id, *columns)
        .join_from(first, Exchange.__table__, one.id == first.c.exchange_id)
        .join(base, base.c.id == one.id)
        .where(first.c.place == 1)
    )
    return {key: ExchangeLine(*values) for key, *values in book.rows(statement)}
