"""Lists of any kind of record, read in pages by key: the next page begins after the last row, however far down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, and_, func, inspect, literal, or_, select, tuple_

from db.book import Book
from db.columns import DayColumn, MomentColumn, PartialDateColumn
from db.queries.facts import Span
from db.queries.living import living
from db.queries.narrowing import Narrowing, Tagged, holds, tagged
from db.queries.own_columns import order_of, own_columns
from db.queries.record import id_of, matching
from db.records import kind as kind_named
from db.records.record import Record


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure of a report counts: the records of some days, of some partnerships, None for the whole book."""

    span: Span
    among: tuple[UUID, ...] | None = None


_EVERY = Record.__table__
_DAYS = (DayColumn, PartialDateColumn, MomentColumn)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which records of a kind a list shows: those of one partnership or person, these values, in the bin or not."""

    within: tuple[str, UUID] | None = None
    """A kind and a uid: ("partnership", …)."""
    having: Mapping[str, Any] = field(default_factory=dict[str, Any])
    binned: bool = False
    counted: Counted | None = None
    """Only what a figure counts; for the kinds whose file in db/queries/lists says what that is."""
    narrowed: tuple[Narrowing, ...] = ()
    """What was chosen above the list; all of it holds."""


@dataclass(frozen=True, slots=True)
class Order:
    """By which column a list is sorted; rows that are equal in it come as they were added."""

    column: str = "called"
    descending: bool = False

    @classmethod
    def parse(cls, written: str) -> Order:
        """Read "dated" or "-dated"."""
        return cls(written.removeprefix("-"), written.startswith("-"))


@dataclass(frozen=True, slots=True)
class Key:
    """Where a page ended: the stored value of the column that orders the list, and the row's key."""

    value: Any
    id: int


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a list, with the values of the columns asked for in their order."""

    uid: UUID
    cells: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, and the key after which the next page begins; None on the last."""

    rows: tuple[Row, ...]
    next: Key | None


def page(
    book: Book,
    kind: str,
    columns: Sequence[str],
    scope: Scope = Scope(),
    wanted: str = "",
    order: Order = Order(),
    after: Key | None = None,
    limit: int = 100,
) -> Page:
    """The rows after a key. ``columns`` name those of the record, references without ``_id``, or of db/queries/lists.

    Raises KeyError for a column that the list does not have.
    """
    table = kind_named(kind)
    special = _columns(book, table, {*columns, order.column}, scope)
    ordered = _ordering(table, order.column, special)
    shown = [_shown(table, name, special) for name in columns]
    statement = select(table.id, table.uid, ordered.label("order_key"), *shown).select_from(table)
    statement = statement.where(*_conditions(book, table, scope, wanted))
    row_id: ColumnElement[int] = table.__table__.c.id
    if _by_record(ordered, scope):
        # Else SQLite would sort all rows of the kind; so it reads the index of those in use, or of the bin, in order.
        statement, row_id = statement.where(_EVERY.c.kind == kind), _EVERY.c.id
    if after is not None:
        statement = statement.where(_after(ordered, row_id, after, order.descending))
    statement = statement.order_by(*_in_order(ordered, row_id, order.descending))
    found: list[Any] = list(book.rows(statement.limit(limit)))
    rows = tuple(Row(uid, tuple(cells)) for _, uid, _, *cells in found)
    last = found[-1] if len(found) == limit else None
    return Page(rows, None if last is None else Key(last.order_key, last.id))


def every(
    book: Book,
    kind: str,
    columns: Sequence[str],
    scope: Scope = Scope(),
    wanted: str = "",
    order: Order = Order(),
    limit: int = 1_000,
) -> Iterator[Row]:
    """All rows in their order, read so many at a time."""
    after: Key | None = None
    while True:
        found = page(book, kind, columns, scope, wanted, order, after, limit)
        yield from found.rows
        if found.next is None:
            return
        after = found.next


def key_at(book: Book, kind: str, scope: Scope, wanted: str, order: Order, number: int, total: int) -> Key | None:
    """The key of the row of this number, the first being 0; None where there is no such row.

    Reads keys only, from the nearer end of the list, whose length is ``total``.
    """
    if not 0 <= number < total:
        return None
    table = kind_named(kind)
    ordered = _ordering(table, order.column, _columns(book, table, {order.column}, scope))
    is_nearer_end = number > total // 2
    skipped = total - 1 - number if is_nearer_end else number
    statement, row_id = _keys(book, table, scope, wanted, ordered)
    in_order = _in_order(ordered, row_id, order.descending is not is_nearer_end)
    found = book.rows(statement.order_by(*in_order).offset(skipped).limit(1))
    return Key(*found[0]) if found else None


def number_of(book: Book, kind: str, scope: Scope, wanted: str, order: Order, uid: UUID) -> int:
    """The number of a record's row, the first being 0; -1 where the list does not have it."""
    table = kind_named(kind)
    ordered = _ordering(table, order.column, _columns(book, table, {order.column}, scope))
    conditions = _conditions(book, table, scope, wanted)
    found = book.rows(select(ordered, table.id).select_from(table).where(table.uid == uid, *conditions))
    if not found:
        return -1
    statement, row_id = _keys(book, table, scope, wanted, ordered)
    ahead = _after(ordered, row_id, Key(*found[0]), not order.descending)
    return book.scalar(select(func.count()).select_from(statement.where(ahead).subquery()))


def _keys(
    book: Book, table: type[Record], scope: Scope, wanted: str, ordered: ColumnElement[Any]
) -> tuple[Any, ColumnElement[int]]:
    """The query for value and key of each row in no order, and the column of the key."""
    if _by_record(ordered, scope) or scope != Scope() or wanted.strip():
        row_id: ColumnElement[int] = _EVERY.c.id if _by_record(ordered, scope) else table.__table__.c.id
        statement = select(ordered, row_id).select_from(table).where(*_conditions(book, table, scope, wanted))
        is_plain = _by_record(ordered, scope) and scope == Scope(binned=scope.binned) and not wanted.strip()
        if is_plain:  # the records alone say it
            binned = _EVERY.c.binned.is_not(None) if scope.binned else _EVERY.c.binned.is_(None)
            statement = select(ordered, row_id).where(binned)
        return statement.where(_EVERY.c.kind == table.__tablename__), row_id
    own = table.__table__.c.id
    return select(ordered, own).select_from(table.__table__).where(living(own)), own


def _by_record(ordered: ColumnElement[Any], scope: Scope) -> bool:
    """Whether rows come in an order of the table of all records, or from the bin."""
    return scope.binned or any(ordered is column for column in _EVERY.c)


def _in_order(ordered: ColumnElement[Any], row_id: Any, descending: bool) -> tuple[Any, Any]:  # noqa: FBT001
    return (ordered.desc(), row_id.desc()) if descending else (ordered, row_id)


def count(book: Book, kind: str, scope: Scope = Scope(), wanted: str = "") -> int:
    """How many rows the list has in all."""
    table = kind_named(kind)
    if scope == Scope(binned=scope.binned) and not wanted.strip():
        binned = _EVERY.c.binned.is_not(None) if scope.binned else _EVERY.c.binned.is_(None)
        return book.scalar(select(func.count()).select_from(_EVERY).where(_EVERY.c.kind == kind, binned))
    return book.scalar(select(func.count()).select_from(table).where(*_conditions(book, table, scope, wanted)))


def special_columns(book: Book, kind: str) -> tuple[str, ...]:
    """The columns that the list of a kind has beside those of its record."""
    table = kind_named(kind)
    return (*_of_kind(table, "columns"), *_of_kind(table, "worked_out", book))


def day_columns(book: Book, kind: str, names: Sequence[str]) -> list[str]:
    """Those of the columns that hold a day, a date known in part or a moment; but none that a rule works out."""
    own_fields = own_columns(book, kind_named(kind), set(names))
    days = _days_of(kind) | {name for name, column in own_fields.items() if isinstance(column.type, _DAYS)}
    return [name for name in names if name in days]


@cache
def _days_of(kind: str) -> frozenset[str]:
    table = kind_named(kind)
    columns: dict[str, ColumnElement[Any]] = {**inspect(table).columns, **_of_kind(table, "columns")}
    return frozenset(name for name, column in columns.items() if isinstance(column.type, _DAYS))


def within(kind: str, scope_kind: str, uid: UUID) -> ColumnElement[bool]:
    """The condition that a record lies in the record ``uid`` of another kind, for queries that count like a list."""
    return _within(kind_named(kind), scope_kind, id_of(uid))


def _conditions(book: Book, table: type[Record], scope: Scope, wanted: str) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [table.binned.is_not(None) if scope.binned else table.binned.is_(None)]
    if scope.within is not None:
        scope_kind, uid = scope.within
        conditions.append(_within(table, scope_kind, id_of(uid)))
    conditions.extend(_raw(table, name) == value for name, value in scope.having.items())
    if scope.counted is not None:
        conditions.append(_of_kind(table, "counted", scope.counted.span, scope.counted.among))
    if wanted.strip():
        conditions.append(matching(table, wanted))
    conditions.extend(tagged(each, table.__table__.c.id) for each in scope.narrowed if isinstance(each, Tagged))
    if by_column := [each for each in scope.narrowed if not isinstance(each, Tagged)]:
        special = _columns(book, table, {each.column for each in by_column}, scope)
        conditions.extend(holds(each, _expression(table, each.column, special)) for each in by_column)
    return conditions


def _within(table: type[Record], scope_kind: str, scope_id: ScalarSelect[int]) -> ColumnElement[bool]:
    special: Mapping[str, Callable[[ScalarSelect[int]], ColumnElement[bool]]] = _of_kind(table, "within")
    if scope_kind in special:
        return special[scope_kind](scope_id)
    columns = inspect(table).columns
    if f"{scope_kind}_id" in columns:
        return getattr(table, f"{scope_kind}_id") == scope_id
    linking = f"{table.__tablename__}_{scope_kind}"
    # A letter is of its partnerships and about any record: the link says more. It stands in the file of its kind.
    if "about_id" in columns and linking not in Record.__mapper__.polymorphic_map:
        return table.about_id == scope_id  # type: ignore[attr-defined]
    link = kind_named(linking)
    return table.id.in_(
        select(getattr(link, f"{table.__tablename__}_id")).where(
            getattr(link, f"{scope_kind}_id") == scope_id, link.binned.is_(None)
        )
    )


def _columns(book: Book, table: type[Record], asked: set[str], scope: Scope) -> Mapping[str, ColumnElement[Any]]:
    """The columns that the list of this kind has beside those of its record; worked out only if they are asked for."""
    special: dict[str, ColumnElement[Any]] = {**_of_kind(table, "columns"), **own_columns(book, table, asked)}
    if asked <= special.keys() | set(inspect(table).columns.keys()):
        return special
    if scope.within is not None:
        special |= _of_kind(table, "worked_out_within", book, *scope.within)
    return {**special, **_of_kind(table, "worked_out", book)}


def _shown(table: type[Record], name: str, special: Mapping[str, ColumnElement[Any]]) -> ColumnElement[Any]:
    """A column of the list, under its name."""
    return _expression(table, name, special).label(name)


def _expression(table: type[Record], name: str, special: Mapping[str, ColumnElement[Any]]) -> ColumnElement[Any]:
    """What stands in a column of the list; for a reference what it points at is called."""
    if name in special:
        return special[name]
    columns = inspect(table).columns
    if name in columns:
        return columns[name]
    base = Record.__table__.alias()
    return select(base.c.called).where(base.c.id == columns[f"{name}_id"]).scalar_subquery()


def _raw(table: type[Record], name: str) -> ColumnElement[Any]:
    return inspect(table).columns[name]


def _ordering(table: type[Record], name: str, special: Mapping[str, ColumnElement[Any]]) -> ColumnElement[Any]:
    """The expression that a list is sorted by: names fold case and accents, references sort by name."""
    columns = inspect(table).columns
    if name == "called":
        return columns["sorts"]
    if order_of(name) in special:
        return special[order_of(name)]
    if name in columns or name in special:
        return _expression(table, name, special)
    base = Record.__table__.alias()
    return select(base.c.sorts).where(base.c.id == columns[f"{name}_id"]).scalar_subquery()


def _after(ordered: ColumnElement[Any], row_id: Any, key: Key, descending: bool) -> ColumnElement[bool]:  # noqa: FBT001
    """The rows behind a key. SQL sorts rows without a value first, or last when descending."""
    # In a tuple a value does not take the type of what it is compared with.
    ended = literal(key.value, ordered.type)
    if descending:
        if key.value is None:
            return and_(ordered.is_(None), row_id < key.id)
        return or_(tuple_(ordered, row_id) < tuple_(ended, key.id), ordered.is_(None))
    if key.value is None:
        return or_(ordered.is_not(None), row_id > key.id)
    return tuple_(ordered, row_id) > tuple_(ended, key.id)


def _of_kind(table: type[Record], what: str, *asked: Any) -> Any:
    """What db/queries/lists knows of this kind, if it has a file there."""
    name = f"db.queries.lists.{table.__tablename__}"
    module: ModuleType | None = import_module(name) if find_spec(name) else None
    return getattr(module, what)(*asked) if hasattr(module, what) else {}
