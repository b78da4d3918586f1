"""The list of stays: which of them a report counts."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select

from db.queries import figures
from db.queries.facts import Span
from db.records.exchange import Exchange
from db.records.hosting import Hosting


def counted(span: Span, among: figures.Among) -> ColumnElement[bool]:
    """The stays in households with a night in the span, of guests who came."""
    stay, guest = figures.STAY, figures.GUEST
    nights = (
        select(stay.id)
        .join_from(stay, Exchange, Exchange.id == stay.exchange_id)
        .join(guest, figures.took_part() & (guest.id == stay.participant_id))
        .where(figures.hosted(), stay.first_night <= span.last, stay.last_night >= span.first)
        .where(figures.in_any("exchange", among))
    )
    return Hosting.id.in_(nights)
