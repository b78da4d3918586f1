"""The list of money: who paid or was paid."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func

from db.queries import figures
from db.queries.facts import Span
from db.queries.lists.joined import Columns, called
from db.records.money import MoneyEntry


def counted(span: Span, among: figures.Among) -> ColumnElement[bool]:
    """The entries that a report adds up."""
    return figures.paid(span, among)


def columns() -> Columns:
    own = MoneyEntry.__table__.c
    return {"with_whom": func.coalesce(called(own.person_id), called(own.organisation_id), own.party)}
