"""The exchange with which another one is compared: the one that it follows, else the one before in its series."""

from __future__ import annotations

from sqlalchemy import select

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.record import Called
from db.records.exchange import Exchange, ExchangeState
from db.records.record import Record

_NEVER = (ExchangeState.CANCELLED, ExchangeState.IDEA, ExchangeState.POSTPONED)


def exchange_before(book: Book, exchange: Head) -> Called | None:
    """What it follows; else the latest of its series that began before it and took place; else what it returns."""
    if exchange.follows is not None:
        return exchange.follows
    if exchange.starts is None:
        return exchange.returns
    one, own = Exchange.__table__.c, Exchange.__table__.alias().c
    base = Record.__table__
    series = select(own.series_id).where(own.id == exchange.key).scalar_subquery()
    earlier = (
        select(base.c.uid, base.c.called)
        .join_from(Exchange.__table__, base, base.c.id == one.id)
        .where(one.series_id == series, one.id != exchange.key, one.state.not_in(_NEVER), base.c.binned.is_(None))
        .where(one.starts.is_not(None), one.starts < exchange.starts)
        .order_by(one.starts.desc())
        .limit(1)
    )
    if rows := list(book.rows(earlier)):
        return Called(rows[0].uid, "exchange", rows[0].called)
    return exchange.returns
