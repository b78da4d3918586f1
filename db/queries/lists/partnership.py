"""The list of partnerships: who the partners are, and when they last met."""

from __future__ import annotations

from sqlalchemy import Select, case, func, null, select, type_coerce

from db.book import Book
from db.columns import PartialDateColumn
from db.queries.exchanges import COMING, HELD
from db.queries.lists.joined import Columns, Within, keys, names, today
from db.queries.partners import partners
from db.queries.quiet import quiet
from db.queries.spans import first_day
from db.records.exchange import Exchange, ExchangePartnership
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.record import Record


def columns() -> Columns:
    own, link = Partnership.__table__.c.id, PartnershipPlace.__table__
    partners = (link.c.side == PlaceSide.PARTNER, link.c.until.is_(None))
    exchange = Exchange.__table__.c
    on = today().isoformat()
    last = _exchanges(func.max(exchange.starts, type_=exchange.starts.type))
    coming = _exchanges(func.min(exchange.starts, type_=exchange.starts.type))
    return {
        "partners": names(link, link.c.partnership_id, link.c.place_id, own, *partners),
        "last_exchange": last.where(exchange.state.in_(HELD), first_day(exchange.starts) <= on).scalar_subquery(),
        "next_exchange": coming.where(exchange.state.in_(COMING), first_day(exchange.starts) > on).scalar_subquery(),
    }


def worked_out(book: Book) -> Columns:
    """Since when a partnership is going quiet is a rule's to say."""
    own = Partnership.__table__.c
    silent = quiet(book, today(), partners(book).values())
    days = {key: found.since.isoformat() for key, found in silent.items()}
    since = case(days, value=own.id) if days else null()
    return {"quiet_since": type_coerce(since, PartialDateColumn())}


def within() -> dict[str, Within]:
    own, link = Partnership.__table__.c, PartnershipPlace.__table__
    filed = ExchangePartnership.__table__
    return {
        "place": lambda scope: own.id.in_(keys(link, link.c.partnership_id, link.c.place_id == scope)),
        "organisation": lambda scope: own.counterpart_id == scope,
        "person": lambda scope: own.caretaker_id == scope,
        "exchange": lambda scope: own.id.in_(keys(filed, filed.c.partnership_id, filed.c.exchange_id == scope)),
    }


def _exchanges(wanted: object) -> Select[object]:
    exchange, link = Exchange.__table__, ExchangePartnership.__table__
    base, of_link = Record.__table__.alias(), Record.__table__.alias()
    return (
        select(wanted)  # type: ignore[call-overload]
        .select_from(link)
        .join(exchange, exchange.c.id == link.c.exchange_id)
        .join(base, base.c.id == exchange.c.id)
        .join(of_link, of_link.c.id == link.c.id)
        .where(link.c.partnership_id == Partnership.__table__.c.id)
        .where(base.c.binned.is_(None), of_link.c.binned.is_(None))
        .correlate_except(exchange, link, base, of_link)
    )
