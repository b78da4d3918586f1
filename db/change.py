"""The one door for writing the book: a change, which is one transaction, one history entry, one undo step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import cache
from itertools import count
from typing import Any, BinaryIO, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, event, inspect, select
from sqlalchemy.orm import Session, UOWTransaction

from db import edits, history
from db.calling import Calling
from db.contents import Kept, keep, keep_file
from db.errors import NoSuchRecord, RuleBroken
from db.history import Touched
from db.identity import new_uid
from db.records import kind as kind_named
from db.records import pointing_at
from db.records.record import Record

AnyRecord = TypeVar("AnyRecord", bound=Record)
_AT_ONCE = 500
# Asked for every reference that is written; to build it costs more than to run it.
_FOUND = select(Record.__table__.c.id, Record.__table__.c.kind).where(Record.__table__.c.uid == bindparam("uid"))


def _word(column: ColumnElement[Any], value: Any) -> Any:
    """A word typed or imported as the choice that it is; one that is none goes on to the rule that refuses it."""
    choices = column.info.get("choices")
    return choices(value) if choices is not None and value in {str(word) for word in choices} else value


class Change:
    """What one person does at once. Made by ``Book.change``; records taken from it live only inside its block."""

    def __init__(self, session: Session, moment: datetime, who: str, first_free_id: Callable[[], int]) -> None:
        self.moment = moment
        self.who = who
        self._session = session
        self._first_free_id = first_free_id
        self._ids_to_give: Iterator[int] | None = None
        self._before: dict[int, history.Stored | None] = {}
        self._kinds: dict[int, tuple[str, UUID]] = {}
        # A session forgets what nobody else holds, and would read it anew; and to ask it for a record by uid makes it
        # write what is pending first, which costs more than the question.
        self._held: dict[int, Record] = {}
        self._by_uid: dict[UUID, Record] = {}
        self._ids: dict[UUID, tuple[int, str]] = {}
        event.listen(session, "before_flush", self._before_flush)

    # What a caller does

    def add(self, kind: type[AnyRecord], /, **values: Any) -> AnyRecord:
        """A new record. References are given as a record or its uid, under the column's name without ``_id``.

        Raises NoSuchRecord where a uid is not in the book, RuleBroken where it is a record of another kind than is
        wanted there, TypeError for a name that the kind does not have.
        """
        record = kind(id=self._free_id(), uid=values.pop("uid", None) or new_uid(), called="", sorts="")
        record.created = record.changed = self.moment
        record.created_by = record.changed_by = self.who
        self.edit(record, **values)
        self._session.add(record)
        self._by_uid[record.uid] = record
        return record

    def edit(self, record: Record, /, **values: Any) -> None:
        """Give columns of a record new values; as in ``add``."""
        columns = inspect(type(record)).columns
        for name, value in values.items():
            if name in columns:
                setattr(record, name, _word(columns[name], value))
            elif f"{name}_id" in columns:
                setattr(record, f"{name}_id", self._id_of(value, columns[f"{name}_id"].info["refers_to"], name))
            else:
                raise TypeError(f"{type(record).__name__} has no {name}")

    def get(self, kind: type[AnyRecord], uid: UUID) -> AnyRecord:
        """The record with this uid. Raises NoSuchRecord."""
        record = self._by_uid.get(uid)
        if record is None:
            with self._session.no_autoflush:
                record = self._session.scalar(_with_uid(kind), {"uid": uid})
        if not isinstance(record, kind):
            raise NoSuchRecord("This record is no longer in the book.")
        self._by_uid[uid] = record
        return record

    def all(self, kind: type[AnyRecord], /, **values: Any) -> list[AnyRecord]:
        """The records of a kind whose columns have these values, in the order in which they came; bin left out."""
        columns = inspect(kind).columns
        wanted = select(kind).where(kind.binned.is_(None)).order_by(kind.id)
        for name, value in values.items():
            is_plain = name in columns
            wanted = wanted.where(
                getattr(kind, name if is_plain else f"{name}_id") == (value if is_plain else self._id_of(value))
            )
        return list(self._session.scalars(wanted))

    def scalar(self, statement: Select[*tuple[Any, ...]]) -> Any:
        """The first column of the first row, or None, with what this change has written so far."""
        self._flush()
        return self._session.connection().execute(statement).scalar()

    def pointing_at(self, record: Record) -> list[tuple[Record, str]]:
        """Every record that points at this one, the bin included, each with the column by which it does."""
        self._flush()
        found = pointing_at(self._session.connection(), type(record).__tablename__, record.id)
        by_kind: dict[str, list[int]] = {}
        for key, kind, _ in found:
            by_kind.setdefault(kind, []).append(key)
        records: dict[int, Record] = {}
        with self._session.no_autoflush:
            for name, keys in by_kind.items():
                kind = kind_named(name)
                for start in range(0, len(keys), _AT_ONCE):
                    read = self._session.scalars(select(kind).where(kind.id.in_(keys[start : start + _AT_ONCE])))
                    records.update((each.id, each) for each in read)
        return [(records[key], column) for key, _, column in sorted(found)]

    def called_of(self, key: int) -> str:
        """What the record with this key is called."""
        with self._session.no_autoflush:
            found = self._session.get(Record, key)
        return found.called if found is not None else ""

    def bin(self, record: Record) -> None:
        """Put a record into the bin: it and its links stay, screens and reports leave it out."""
        record.binned = self.moment

    def restore(self, record: Record) -> None:
        """Take a record out of the bin."""
        record.binned = None

    def keep(self, data: bytes) -> Kept:
        """Keep the bytes of a file in the book, once however often they come; a Document then names them."""
        return keep(self._session.connection(), data)

    def keep_file(self, file: BinaryIO, kept: Kept, step: Callable[[int], object] = lambda _: None) -> Kept:
        """The same for a file too long for memory, whose ``fingerprint`` was taken. Raises CannotRead if it changed.

        ``step`` is told the bytes of each part that was written.
        """
        return keep_file(self._session.connection(), file, kept, step)

    def _free_id(self) -> int:
        if self._ids_to_give is None:
            self._ids_to_give = count(self._first_free_id())
        return next(self._ids_to_give)

    def _id_of(self, value: Record | UUID | None, wanted: str = "record", field: str = "") -> int | None:
        if value is None:
            return None
        key, kind = self._found(value)
        if wanted not in {"record", kind}:
            words = kind.replace("_", " "), wanted.replace("_", " ")
            raise RuleBroken(
                "A record of the kind “{}” was given where one of “{}” belongs.".format(*words), field=field
            )
        return key

    def _found(self, value: Record | UUID) -> tuple[int, str]:
        """The id and the kind of a record."""
        if isinstance(value, UUID):
            return self._found_by_uid(value)
        return value.id, type(value).__tablename__

    def _found_by_uid(self, value: UUID) -> tuple[int, str]:
        if value in self._by_uid:
            return self._found(self._by_uid[value])
        if value not in self._ids:
            found = self._session.connection().execute(_FOUND, {"uid": value}).first()
            if found is None:
                raise NoSuchRecord("The record that this one points at is no longer in the book.")
            self._ids[value] = found.id, found.kind
        return self._ids[value]

    # What the book does when the block ends

    def settle(self) -> list[Touched]:
        """Write what is pending, let every touched record say how it is called, and return what was touched."""
        self._flush()
        Calling(self._session, self._held, self._flush, self._is_new).call(self._before)
        self._flush()
        return list(self._touched())

    def _flush(self) -> None:
        if self._session.new:
            self._session.flush()
        elif edited := [record for record in self._session.dirty if isinstance(record, Record)]:
            self._keep_former([], [record for record in edited if self._session.is_modified(record)])
            edits.write(self._session.connection(), edited)

    def _is_new(self, record_id: int) -> bool:
        return self._before.get(record_id, {}) is None

    def _before_flush(self, session: Session, _flush: UOWTransaction, _objects: Any) -> None:
        added = [obj for obj in session.new if isinstance(obj, Record)]
        self._keep_former(added, [obj for obj in session.dirty if isinstance(obj, Record) and session.is_modified(obj)])

    def _keep_former(self, added: list[Record], edited: list[Record]) -> None:
        """Keep the stored state of every record that is now written for the first time."""
        self._before.update((record.id, None) for record in added if record.id not in self._before)
        fresh: dict[str, list[int]] = {}
        for record in edited:
            record.changed, record.changed_by = self.moment, self.who
            if record.id not in self._before:
                fresh.setdefault(record.kind, []).append(record.id)
        for kind, ids in fresh.items():
            self._before.update(history.stored_rows(self._session.connection(), kind, ids))
        for record in (*added, *edited):
            self._held[record.id] = record
            self._kinds[record.id] = type(record).__tablename__, record.uid

    def _touched(self) -> Iterable[Touched]:
        by_kind: dict[str, list[int]] = {}
        for record_id in self._before:
            by_kind.setdefault(self._kinds[record_id][0], []).append(record_id)
        for kind, ids in by_kind.items():
            after = history.stored_rows(self._session.connection(), kind, ids)
            for record_id in ids:
                yield Touched(record_id, kind, self._kinds[record_id][1], self._before[record_id], after.get(record_id))


@cache
def _with_uid(kind: type[AnyRecord]) -> Select[AnyRecord]:
    return select(kind).where(kind.uid == bindparam("uid"))
