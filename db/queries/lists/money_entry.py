"""The list of money: who paid or was paid."""

from __future__ import annotations

from sqlalchemy import func

from db.queries.lists.joined import Columns, called
from db.records.money import MoneyEntry


def columns() -> Columns:
    own = MoneyEntry.__table__.c
    return {"with_whom": func.coalesce(called(own.person_id), called(own.organisation_id), own.party)}
