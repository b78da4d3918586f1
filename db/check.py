"""Whether a book is sound: its file, its references, its history against its records, and its search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from db import history
from db.book import Book
from db.errors import BookError
from db.history import HistoryChange, HistoryRow, Stored
from db.records import load_all
from db.records.record import Record
from db.sqlite import check as sqlite
from db.sqlite.file import recognise

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the book is sound, and the sentences that say so or say what is wrong."""

    sound: bool
    sentences: tuple[str, ...]


def check(book: Book) -> Verdict:
    """Look through the whole book. It is only read; a damaged one does not raise, the verdict says so."""
    faults: list[str] = []
    try:
        recognise(book.path)
        with book.reading() as connection:
            faults += _file(connection)
            faults += _history(connection)
            faults += _search(connection)
            summary = _summary(connection)
    except BookError as error:
        return Verdict(sound=False, sentences=(*faults, str(error)))
    return Verdict(sound=not faults, sentences=tuple(faults or [summary]))


def _summary(connection: Connection) -> str:
    records = connection.execute(select(func.count()).select_from(Record.__table__)).scalar_one()
    changes = connection.execute(select(func.count()).select_from(HistoryChange.__table__)).scalar_one()
    return f"The book is sound: {_number(records, 'record')} and {_number(changes, 'change')} agree with each other."


def _file(connection: Connection) -> Iterator[str]:
    if said := sqlite.faults(connection):
        yield f"The file is damaged ({'; '.join(said[:3])})."
    for broken in sqlite.broken_references(connection):
        yield f"{broken.rows:,} of {_of(broken.table)} point at one of {_of(broken.refers_to)} that is not in the book."


def _search(connection: Connection) -> Iterator[str]:
    if number := sqlite.not_indexed(connection):
        yield f"Search does not find {_number(number, 'record')}."
    if number := sqlite.wrongly_indexed(connection):
        yield f"Search still finds {_number(number, 'record')} that should not be found, from the bin or gone."


def _history(connection: Connection) -> Iterator[str]:
    """The last state that the history knows of every record must be the one that is stored."""
    for kind in sorted(load_all()):
        differing = 0
        for written, stored in _states(connection, kind):
            differing += sum(not _agree(state, stored.get(key)) for key, state in written.items())
        if differing:
            yield f"{differing:,} of {_of(kind)} differ from what the history says."
    unwritten = select(func.count()).where(Record.__table__.c.id.not_in(select(HistoryRow.__table__.c.record_id)))
    if number := connection.execute(unwritten).scalar_one():
        yield f"The history does not know where {_number(number, 'record')} came from."


def _states(connection: Connection, kind: str) -> Iterator[tuple[dict[int, Stored | None], dict[int, Stored]]]:
    """Batches of records of a kind: what the history says each came to, None for gone, and what is stored."""
    table = HistoryRow.__table__
    rows = connection.execute(
        select(table.c.record_id, table.c.after)
        .where(table.c.kind == kind)
        .order_by(table.c.record_id, table.c.id)
        .execution_options(yield_per=2000)
    )
    batch: dict[int, Stored | None] = {}
    for record_id, steps in groupby(rows, key=lambda row: row.record_id):
        state: Stored | None = None
        for step in steps:
            state = None if step.after is None else {**(state or {}), **json.loads(step.after)}
        batch[record_id] = state
        if len(batch) == _BATCH:
            yield batch, history.stored_rows(connection, kind, batch)
            batch = {}
    if batch:
        yield batch, history.stored_rows(connection, kind, batch)


def _agree(written: Stored | None, stored: Stored | None) -> bool:
    """Columns that only one of the two knows came or went with a newer form of the book."""
    if written is None or stored is None:
        return written is stored
    return all(written[name] == stored[name] for name in written.keys() & stored.keys())


def _number(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _of(table: str) -> str:
    """The records of a table in words: "the stage change records"."""
    return f"the {table.replace('_', ' ')} records"
