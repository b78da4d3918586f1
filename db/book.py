"""A book: opened, read, changed through one door, undone, and closed into one file."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self, TypeVarTuple
from uuid import UUID

from sqlalchemy import Engine, Row, Select, func, select
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from db import history, indexing
from db.change import Change
from db.errors import CannotWrite, NotABook, NothingToUndo
from db.history import ChangeKind, HistoryRow, PastChange, Touched
from db.records import load_all
from db.records.record import Record
from db.sqlite import file
from db.sqlite.refusals import as_sentence

Columns = TypeVarTuple("Columns")


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change touched, told after it is in the file. ``records`` are pairs of kind and uid."""

    title: str
    records: frozenset[tuple[str, UUID]]

    def touches(self, *kinds: str) -> bool:
        """Whether a record of one of these kinds was touched."""
        return any(kind in kinds for kind, _ in self.records)


class Book:
    """One association's records in one file. ``who`` is written beside every change."""

    def __init__(self, path: Path, engine: Engine, who: str, *, read_only: bool) -> None:
        self.path = path
        self.who = who
        self.read_only = read_only
        self._engine = engine
        self._shared = threading.local()
        self._watchers: list[Callable[[Changed], None]] = []

    @classmethod
    def open(cls, path: Path, *, who: str = "") -> Book:
        """Open a book; for reading only where file or folder cannot be written.

        Raises NotABook, NewerBook, OlderBook or CannotWrite.
        """
        file.recognise(path)
        read_only = not file.can_write(path)
        book = cls(path, file.engine_for(path, read_only=read_only), who, read_only=read_only)
        try:
            book.scalar(select(func.max(Record.__table__.c.id)))
        except BaseException:
            book._engine.dispose()
            raise
        return book

    @classmethod
    def new(cls, path: Path, *, who: str = "") -> Book:
        """Make an empty book. Raises BookExists where a file stands, CannotWrite where none can be made."""
        from db.making import fill

        file.make_file(path)
        try:
            engine = file.engine_for(path, read_only=False)
            fill(engine)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return cls(path, engine, who, read_only=False)

    def close(self) -> None:
        """Close the book; what then lies on the disk is one file. Raises CannotWrite where the disk does not let it."""
        try:
            if not self.read_only:
                file.close_into_one_file(self._engine)
        except DatabaseError as error:
            told = as_sentence(error)
            if not isinstance(told, NotABook):  # a damaged file cannot be tidied; who read it was told
                raise told from error
        finally:
            self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """A connection on which several queries see the same state of the book. Raises BookError with a sentence.

        Within the block, whatever this thread asks the book is asked on the same connection.
        """
        shared: Connection | None = getattr(self._shared, "connection", None)
        if shared is not None:
            yield shared
            return
        try:
            with self._engine.connect() as connection:
                self._shared.connection = connection
                try:
                    yield connection
                finally:
                    self._shared.connection = None
        except DatabaseError as error:
            raise as_sentence(error) from error

    def rows(self, statement: Select[*Columns]) -> list[Row[*Columns]]:
        """All rows of one query."""
        with self.reading() as connection:
            return list(connection.execute(statement).all())

    def scalar(self, statement: Select[*tuple[Any, ...]]) -> Any:
        """The first column of the first row, or None."""
        with self.reading() as connection:
            return connection.execute(statement).scalar()

    # Writing

    @contextmanager
    def change(self, title: str, *, kind: ChangeKind = ChangeKind.DONE) -> Generator[Change]:
        """The one door for writing: one transaction, one history entry, one undo step.

        Leaving the block writes all of it to the disk, synced, and announces it; an exception leaves the book as
        it was. Raises RuleBroken or CannotWrite with a sentence.
        """
        load_all()  # a flush follows foreign keys, so it must know every table
        with self._writing() as connection, Session(connection) as session:
            change = Change(session, self._now(), self.who, lambda: self._first_free_id(connection))
            yield change
            touched = change.settle()
            if touched:
                history.write(connection, title, change.moment, self.who, kind, touched)
                indexing.update(connection, touched)
        self._announce(title, touched)

    @contextmanager
    def _writing(self) -> Generator[Connection]:
        if self.read_only:
            raise CannotWrite("This book is open for reading only: its file or folder is write-protected.")
        try:
            with self._engine.connect().execution_options(writes=True) as connection, connection.begin():
                yield connection
        except DatabaseError as error:
            raise as_sentence(error) from error

    @staticmethod
    def _first_free_id(connection: Connection) -> int:
        """An id that no record has or had, so that the history never means another record."""
        newest = connection.execute(select(func.max(Record.__table__.c.id))).scalar() or 0
        past = connection.execute(select(func.max(HistoryRow.record_id))).scalar() or 0
        return max(newest, past) + 1

    @staticmethod
    def _now() -> datetime:
        return datetime.now(UTC)

    # Undo and redo

    @property
    def undoable(self) -> str | None:
        """The title of the change that ``undo`` would take back."""
        with self.reading() as connection:
            past = history.last_undoable(connection)
        return past.title if past else None

    @property
    def redoable(self) -> str | None:
        """The title of the change that ``redo`` would do again."""
        with self.reading() as connection:
            past = history.last_redoable(connection)
        return past.title if past else None

    def undo(self) -> str:
        """Take the newest change back, as a change of its own, and return its title. Raises NothingToUndo."""
        return self._reverse(history.last_undoable, ChangeKind.UNDONE)

    def redo(self) -> str:
        """Do the change again that was taken back last, and return its title. Raises NothingToUndo."""
        return self._reverse(history.last_redoable, ChangeKind.REDONE)

    def _reverse(self, choose: Callable[[Connection], PastChange | None], kind: ChangeKind) -> str:
        with self._writing() as connection:
            past = choose(connection)
            if past is None:
                raise NothingToUndo(
                    "There is no change left to take back."
                    if kind is ChangeKind.UNDONE
                    else "There is nothing to do again."
                )
            touched = history.reverse(connection, past, self._now(), self.who, kind)
            indexing.update(connection, touched)
        self._announce(past.title, touched)
        return past.title

    # Announcing

    def watch(self, callback: Callable[[Changed], None]) -> Callable[[], None]:
        """Call back after every change, on the thread that made it. Returns the function that stops it."""
        self._watchers.append(callback)
        return lambda: self._watchers.remove(callback)

    def _announce(self, title: str, touched: list[Touched]) -> None:
        changed = Changed(title, frozenset((row.kind, row.uid) for row in touched))
        for callback in list(self._watchers):
            callback(changed)
