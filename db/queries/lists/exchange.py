"""The list of exchanges: whose they are, how many took part, and how many nights guests slept in families."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Integer, ScalarSelect, func, select

from db.queries import figures
from db.queries.facts import Span
from db.queries.figures import HOSTED
from db.queries.lists.joined import Columns, Within, keys, names
from db.records.exchange import Exchange, ExchangePartnership
from db.records.exchange_facts import Venue
from db.records.exchange_lead import ExchangeLead
from db.records.hosting import Hosting
from db.records.participant import Attended, Participant
from db.records.record import Record
from db.sqlite.days import days_between


def counted(span: Span, among: figures.Among) -> ColumnElement[bool]:
    """The exchanges that a report counts."""
    return figures.held(span, among)


def columns() -> Columns:
    own, link = Exchange.__table__.c.id, ExchangePartnership.__table__
    return {
        "partnerships": names(link, link.c.exchange_id, link.c.partnership_id, own),
        "people": _people(),
        "nights": _nights(),
    }


def within() -> dict[str, Within]:
    own = Exchange.__table__.c
    guest, lead, venue = Participant.__table__, ExchangeLead.__table__, Venue.__table__
    return {
        # Who took part, and who led or prepared it.
        "person": lambda scope: own.id.in_(
            keys(guest, guest.c.exchange_id, guest.c.person_id == scope).union(
                keys(lead, lead.c.exchange_id, lead.c.person_id == scope)
            )
        ),
        "organisation": lambda scope: own.id.in_(
            keys(guest, guest.c.exchange_id, guest.c.organisation_id == scope).union(
                keys(lead, lead.c.exchange_id, lead.c.organisation_id == scope)
            )
        ),
        "place": lambda scope: own.id.in_(keys(venue, venue.c.exchange_id, venue.c.place_id == scope)),
        "series": lambda scope: own.series_id == scope,
    }


def _people() -> ScalarSelect[int]:
    """Persons and heads, those left out who did not come."""
    guest, base = Participant.__table__, Record.__table__.alias()
    came = guest.c.attended.is_(None) | (guest.c.attended == Attended.YES)
    return (
        select(func.coalesce(func.sum(guest.c.heads), 0, type_=Integer))
        .select_from(guest)
        .join(base, base.c.id == guest.c.id)
        .where(guest.c.exchange_id == Exchange.__table__.c.id, base.c.binned.is_(None), came)
        .correlate_except(guest, base)
        .scalar_subquery()
    )


def _nights() -> ScalarSelect[int]:
    """Of every guest in a household, those of a group for each head, the first and the last night included."""
    stay, guest = Hosting.__table__, Participant.__table__
    base, of_guest = Record.__table__.alias(), Record.__table__.alias()
    came = guest.c.attended.is_(None) | (guest.c.attended == Attended.YES)
    nights = (days_between(stay.c.first_night, stay.c.last_night) + 1) * guest.c.heads
    return (
        select(func.coalesce(func.sum(nights), 0, type_=Integer))
        .select_from(stay)
        .join(guest, guest.c.id == stay.c.participant_id)
        .join(base, base.c.id == stay.c.id)
        .join(of_guest, of_guest.c.id == guest.c.id)
        .where(stay.c.exchange_id == Exchange.__table__.c.id, stay.c.household_id.is_not(None))
        .where(stay.c.state.in_(HOSTED), base.c.binned.is_(None), of_guest.c.binned.is_(None), came)
        .correlate_except(stay, guest, base, of_guest)
        .scalar_subquery()
    )
