"""The list of participants: who each is with, and under which roof."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select

from db.queries import figures
from db.queries.facts import Span
from db.queries.lists import case_file
from db.queries.lists.joined import Columns, Within, names
from db.records.exchange import Exchange
from db.records.hosting import Hosting, HostingState
from db.records.participant import Participant


def counted(span: Span, among: figures.Among) -> ColumnElement[bool]:
    """Those who took part in the exchanges that a report counts."""
    guest = figures.GUEST
    there = select(guest.id).join_from(Exchange, guest, figures.took_part()).where(figures.held(span, among))
    return Participant.id.in_(there)


def columns() -> Columns:
    own, stay = Participant.__table__.c.id, Hosting.__table__
    stands = stay.c.state != HostingState.CANCELLED
    return {"hosts": names(stay, stay.c.participant_id, stay.c.household_id, own, stands)}


def within() -> dict[str, Within]:
    own = Participant.__table__.c
    return {"partnership": lambda scope: own.exchange_id.in_(case_file.exchanges(scope))}
