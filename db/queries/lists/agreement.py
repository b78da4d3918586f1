"""The list of agreements: where each stands today, when it was signed and until when it runs.

The rules that say so are not the database's; a book has few agreements, so they are asked beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, case, literal, null

from db.book import Book
from db.queries.agreed import agreed
from db.queries.lists.joined import Columns, today
from db.records.agreement import Agreement
from db.rules.agreements import last_day, status


def worked_out(book: Book) -> Columns:
    """``status`` today, ``signed`` first, ``ends``: the last day in force as it is known today, renewals counted."""
    on, every = today(), agreed(book)
    own = Agreement.__table__.c
    return {
        "status": _by_id({one.id: status(one.terms, on) for one in every}, own.number.type),
        "signed": _by_id({one.id: one.signings[0] for one in every if one.signings}, own.effective.type),
        "ends": _by_id({one.id: last_day(one.terms, on) for one in every}, own.effective.type),
    }


def _by_id(values: Mapping[int, Any], kind: Any) -> ColumnElement[Any]:
    filled = {key: literal(value, kind) for key, value in values.items() if value is not None}
    return case(filled, value=Agreement.__table__.c.id) if filled else null()
