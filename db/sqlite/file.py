"""A book as a SQLite file: how it is recognised, opened, made, and closed into one file again.

The header says what the file is (https://www.sqlite.org/fileformat.html, 1.3.17 and 1.3.18): ``application_id`` is
"TwBk", ``user_version`` holds the version of the book's form in two parts.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection

from db.errors import BookExists, CannotWrite, NewerBook, NotABook, OlderBook

APPLICATION_ID = int.from_bytes(b"TwBk")
_HEADER = b"SQLite format 3\x00"


def _driver() -> ModuleType:
    """SQLCipher's driver, which brings a modern SQLite; where it has no wheel, the standard library's."""
    try:
        from sqlcipher3 import dbapi2  # pyright: ignore[reportMissingTypeStubs]
    except ImportError:
        import sqlite3 as dbapi2
    return dbapi2


@dataclass(frozen=True, slots=True)
class FormVersion:
    """The form of a book. An older Twinbook can still read a book with a higher ``compatible`` part, and must not touch
    one with a higher ``incompatible`` part.
    """

    incompatible: int
    compatible: int

    def stored(self) -> int:
        """The two parts in the 31 bits of ``user_version``."""
        return self.incompatible << 16 | self.compatible

    @classmethod
    def read(cls, stored: int) -> FormVersion:
        """The two parts of a stored number."""
        return cls(stored >> 16, stored & 0xFFFF)

    def __str__(self) -> str:
        return f"{self.incompatible}.{self.compatible}"


FORM = FormVersion(incompatible=4, compatible=0)


def can_write(path: Path) -> bool:
    """Whether the book, and the folder that its journal needs, can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def form_of(path: Path) -> FormVersion:
    """The form of a book, from its header alone, before SQLite looks at it. Raises NotABook, NewerBook, CannotWrite."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise NotABook(f"There is no book at {path}.") from None
    except IsADirectoryError:
        raise NotABook(f"{path} is a folder, not a book.") from None
    except OSError as error:
        raise CannotWrite(f"{path} cannot be read: {error.strerror}.") from error
    if header[:16] != _HEADER or int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise NotABook(f"{path.name} is not a Twinbook book. It was not changed.")
    found = FormVersion.read(int.from_bytes(header[60:64]))
    if found.incompatible > FORM.incompatible:
        raise NewerBook(
            f"{path.name} was written by a newer Twinbook (form {found}; this one knows {FORM}). It was not changed."
        )
    return found


def recognise(path: Path) -> None:
    """See that a file is a book of today's form. Raises as ``form_of``; OlderBook where it must be migrated."""
    found = form_of(path)
    if found.incompatible < FORM.incompatible:
        raise OlderBook(f"{path.name} has the older form {found} and must be brought to form {FORM} first.")


def mark_form(connection: Connection) -> None:
    """Write today's form into the header."""
    connection.exec_driver_sql(f"PRAGMA user_version = {FORM.stored()}")


def engine_for(path: Path, *, read_only: bool) -> Engine:
    """An engine whose connections hold to the book's rules. No file is made."""
    driver = _driver()
    mode = "mode=ro&immutable=1" if read_only else "mode=rw"
    uri = f"file:{quote(str(path.absolute()))}?{mode}"

    def connect() -> Any:
        return driver.connect(uri, uri=True, timeout=5, check_same_thread=False, isolation_level=None)

    engine = create_engine("sqlite://", creator=connect, module=driver, poolclass=_pool())
    event.listen(engine, "connect", _prepare_read_only if read_only else _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _pool() -> Any:
    from sqlalchemy.pool import QueuePool

    return QueuePool


def _prepare(connection: Any, _record: Any) -> None:
    """The pragmas of a connection that writes: each commit is on the disk before it returns."""
    for pragma in (
        "foreign_keys = ON",
        "journal_mode = WAL",
        "synchronous = FULL",
        "trusted_schema = OFF",
        "recursive_triggers = ON",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_read_only(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def _begin(connection: Connection) -> None:
    """Begin as the connection's options say."""
    if connection.get_execution_options().get("writes"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("BEGIN")


def make_file(path: Path) -> None:
    """Make an empty file with a book's header. Raises BookExists where something stands, else CannotWrite."""
    try:
        with path.open("xb"):
            pass
    except FileExistsError:
        raise BookExists(f"There is already a file at {path}. It was not changed.") from None
    except OSError as error:
        raise CannotWrite(f"No book can be made at {path}: {error.strerror}.") from error
    connection = _driver().connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORM.stored()}")
    connection.commit()
    connection.close()


def close_into_one_file(engine: Engine) -> None:
    """Bring the journal home and take it away, so that a closed book is one file."""
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA optimize")
        connection.commit()
        _note_sizes(connection)
        connection.commit()
        # Outside a transaction, as a checkpoint wants it.
        connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()


def _note_sizes(connection: Connection) -> None:
    """Tell the query planner how long the tables are that ANALYZE says nothing of: the empty, and those without index.

    (https://www.sqlite.org/fileformat2.html, 2.6.2.) What it says nothing of is taken for a million rows: so a query of
    a kind that the book has few of would look through all other records instead.
    """
    ask = connection.exec_driver_sql
    if not ask("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'").first():
        return
    ask("DELETE FROM sqlite_stat1 WHERE idx IS NULL")  # as they were at the last close
    unknown = ask(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
        "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' AND name NOT IN (SELECT tbl FROM sqlite_stat1)"
    )
    quote_name = connection.dialect.identifier_preparer.quote
    for name in unknown.scalars().all():
        rows = ask(f"SELECT count(*) FROM {quote_name(name)}").scalar_one()  # noqa: S608 - a table's own name
        ask("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, NULL, ?)", (name, str(rows)))
