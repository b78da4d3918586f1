"""The list of participants: who each is with, and under which roof."""

from __future__ import annotations

from db.queries.lists import case_file
from db.queries.lists.joined import Columns, Within, names
from db.records.hosting import Hosting, HostingState
from db.records.participant import Participant


def columns() -> Columns:
    own, stay = Participant.__table__.c.id, Hosting.__table__
    stands = stay.c.state != HostingState.CANCELLED
    return {"hosts": names(stay, stay.c.participant_id, stay.c.household_id, own, stands)}


def within() -> dict[str, Within]:
    own = Participant.__table__.c
    return {"partnership": lambda scope: own.exchange_id.in_(case_file.exchanges(scope))}
