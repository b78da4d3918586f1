"""The history of the book, which is also its undo: every change with what each touched row was and became.

Rows are kept as they are stored, so that undoing needs no knowledge of what a column means.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnClause,
    Select,
    Text,
    bindparam,
    column,
    delete,
    func,
    insert,
    select,
    table,
    update,
)
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.expression import TableClause

from db.columns import UidColumn, choice, points_at
from db.identity import new_uid
from db.records import kind as kind_named
from db.records.record import Table

Stored = dict[str, Any]
_BATCH = 500


class ChangeKind(StrEnum):
    """What made a change."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"
    IMPORT = "import"
    MERGE = "merge"
    MIGRATION = "migration"


class HistoryChange(Table):
    """One change: everything that a person did at once. ``reverses`` is the change that it took back, if it did."""

    __tablename__ = "history_change"
    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[UUID] = mapped_column(UidColumn, unique=True)
    title: Mapped[str]
    moment: Mapped[datetime]
    who: Mapped[str]
    kind: Mapped[ChangeKind] = choice(ChangeKind)
    reverses: Mapped[int | None] = mapped_column(points_at("history_change.id"))
    reversed_by: Mapped[int | None] = mapped_column(points_at("history_change.id"))


class HistoryRow(Table):
    """What one record was and became: JSON of the stored columns that differ, None where it did not exist."""

    __tablename__ = "history_row"
    id: Mapped[int] = mapped_column(primary_key=True)
    change_id: Mapped[int] = mapped_column(points_at("history_change.id"), index=True)
    record_id: Mapped[int] = mapped_column(index=True)
    kind: Mapped[str]
    uid: Mapped[UUID] = mapped_column(UidColumn, index=True)
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)


# Part of every change; to build them anew would cost as much as to run them.
_ADD_CHANGE = insert(HistoryChange).returning(HistoryChange.id)
_ADD_ROWS = insert(HistoryRow)


@dataclass(frozen=True, slots=True)
class Touched:
    """A record that a change touched, as stored before and after; None where it did not exist."""

    id: int
    kind: str
    uid: UUID
    before: Stored | None
    after: Stored | None


@cache
def _stored(table_name: str) -> TableClause:
    """A table whose columns have no types: what comes and goes is the stored value itself."""
    columns: list[ColumnClause[Any]] = [column(known.name) for known in Table.metadata.tables[table_name].columns]
    return table(table_name, *columns)


def _tables(kind: str) -> tuple[TableClause, TableClause]:
    kind_named(kind)
    return _stored("record"), _stored(kind)


def stored_rows(connection: Connection, kind: str, ids: Iterable[int]) -> dict[int, Stored]:
    """The stored columns of these records, by id; absent ones are left out."""
    statement, wanted = _stored_rows(kind), list(ids)
    found: dict[int, Stored] = {}
    for start in range(0, len(wanted), _BATCH):
        rows = connection.execute(statement, {"ids": wanted[start : start + _BATCH]})
        found.update((row["id"], dict(row)) for row in rows.mappings())
    return found


@cache
def _stored_rows(kind: str) -> Select[*tuple[Any, ...]]:
    base, own = _tables(kind)
    columns = [*base.c, *(col for col in own.c if col.name != "id")]
    ids: BindParameter[Any] = bindparam("ids", expanding=True)
    return select(*columns).select_from(base.join(own, base.c.id == own.c.id)).where(base.c.id.in_(ids))


def write(
    connection: Connection,
    title: str,
    moment: datetime,
    who: str,
    kind: ChangeKind,
    rows: Iterable[Touched],
    reverses: int | None = None,
) -> int:
    """Add a change and its rows to the history; returns its id. ``reverses`` is the id of what it takes back."""
    change = {"uid": new_uid(), "title": title, "moment": moment, "who": who, "kind": kind, "reverses": reverses}
    change_id = connection.execute(_ADD_CHANGE, change).scalar_one()
    written = [_as_row(change_id, row) for row in rows]
    connection.execute(_ADD_ROWS, written if len(written) > 1 else written[0])
    return change_id


def _as_row(change_id: int, row: Touched) -> dict[str, Any]:
    before, after = row.before, row.after
    if before is not None and after is not None:
        names = [name for name in after if before[name] != after[name]]
        before, after = {name: before[name] for name in names}, {name: after[name] for name in names}
    return {
        "change_id": change_id,
        "record_id": row.id,
        "kind": row.kind,
        "uid": row.uid,
        "before": _dump(before),
        "after": _dump(after),
    }


def _dump(stored: Mapping[str, Any] | None) -> str | None:
    return None if stored is None else json.dumps(stored, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class PastChange:
    """A change that can be taken back (or done again)."""

    id: int
    title: str


def last_undoable(connection: Connection) -> PastChange | None:
    """The newest change that stands and is no undoing itself."""
    standing = select(HistoryChange.id, HistoryChange.title).where(
        HistoryChange.reversed_by.is_(None),
        HistoryChange.kind.not_in([ChangeKind.UNDONE, ChangeKind.MIGRATION]),
    )
    row = connection.execute(standing.order_by(HistoryChange.id.desc()).limit(1)).first()
    return None if row is None else PastChange(row.id, row.title)


def last_redoable(connection: Connection) -> PastChange | None:
    """The newest undoing that stands, unless something new was done after it."""
    fresh = select(func.max(HistoryChange.id)).where(HistoryChange.kind.not_in([ChangeKind.UNDONE, ChangeKind.REDONE]))
    newest = connection.execute(fresh).scalar() or 0
    undone = select(HistoryChange.id, HistoryChange.title).where(
        HistoryChange.reversed_by.is_(None), HistoryChange.kind == ChangeKind.UNDONE, HistoryChange.id > newest
    )
    row = connection.execute(undone.order_by(HistoryChange.id.desc()).limit(1)).first()
    return None if row is None else PastChange(row.id, row.title)


def reverse(connection: Connection, change: PastChange, moment: datetime, who: str, kind: ChangeKind) -> list[Touched]:
    """Give every row of ``change`` its former state, and write that down as a change of its own."""
    # What was added goes first, then the edits in the opposite order, then what comes back: so that a register number
    # that went from one letter to another goes back the same way, and is never given twice in between.
    backwards = HistoryRow.record_id if kind is ChangeKind.REDONE else HistoryRow.record_id.desc()
    rows = connection.execute(
        select(HistoryRow)
        .where(HistoryRow.change_id == change.id)
        .order_by(HistoryRow.before.is_not(None), HistoryRow.after.is_(None), backwards)
    ).all()
    touched: list[Touched] = []
    for row in rows:
        now = stored_rows(connection, row.kind, [row.record_id]).get(row.record_id)
        former = None if row.before is None else json.loads(row.before)
        after = _apply(connection, row.kind, row.record_id, now, former)
        touched.append(Touched(row.record_id, row.kind, row.uid, now, after))
    done = write(connection, change.title, moment, who, kind, touched, reverses=change.id)
    connection.execute(update(HistoryChange).where(HistoryChange.id == change.id).values(reversed_by=done))
    return touched


def _apply(
    connection: Connection, kind: str, record_id: int, now: Stored | None, former: Stored | None
) -> Stored | None:
    base, own = _tables(kind)
    if former is None:
        connection.execute(delete(own).where(own.c.id == record_id))
        connection.execute(delete(base).where(base.c.id == record_id))
        return None
    for part in (base, own):
        values = {name: former[name] for name in (col.name for col in part.c) if name in former}
        if now is None:
            connection.execute(insert(part).values({**values, "id": record_id}))
        elif values:
            connection.execute(update(part).where(part.c.id == record_id).values(values))
    return {**(now or {}), **former}
