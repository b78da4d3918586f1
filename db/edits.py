"""Writing edited records: one UPDATE for each table that an edit touches.

The ORM's unit of work looks at every table of the book for each flush, since all kinds inherit from ``record``; that
costs more than all else of saving a field. It is left to write what is new.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import FromClause, Update, bindparam, inspect, update
from sqlalchemy.engine import Connection
from sqlalchemy.orm.attributes import get_history, set_committed_value

from db.records.record import Record

if TYPE_CHECKING:
    from sqlalchemy import Table

_Rows = dict[tuple[FromClause, tuple[str, ...]], list[dict[str, Any]]]


def write(connection: Connection, records: Iterable[Record]) -> None:
    """Write what was set in these records since they were read; afterwards the session holds it for stored."""
    rows: _Rows = {}
    for record in records:
        changed = changes(record)
        for table in (Record.__table__, type(record).__table__):
            own = {name: value for name, value in changed.items() if name in table.c}
            if own:
                rows.setdefault((table, tuple(own)), []).append({"edited": record.id, **own})
        for name, value in changed.items():
            set_committed_value(record, name, value)
    for (table, _), values in rows.items():
        connection.execute(_update(table), values if len(values) > 1 else values[0])


def changes(record: Record) -> dict[str, Any]:
    """The columns of a record that were set to another value than the one that was read, with their new values."""
    state = inspect(record)
    untouched = state.unmodified
    touched = [name for name in state.mapper.column_attrs.keys() if name not in untouched]  # noqa: SIM118 (no mapping)
    return {name: getattr(record, name) for name in touched if get_history(record, name).has_changes()}


@cache
def _update(table: FromClause) -> Update:
    return update(cast("Table", table)).where(table.c.id == bindparam("edited"))
