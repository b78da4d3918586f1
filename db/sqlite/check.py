"""What only SQLite can say of a book's health: its pages, its references, and whether search knows what it should."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.engine import Connection

_LIVING = "SELECT id FROM record WHERE binned IS NULL"
_INDEXED = "SELECT rowid FROM search INTERSECT SELECT id FROM searched"
_NOT_INDEXED = text(f"SELECT count(*) FROM ({_LIVING} EXCEPT SELECT * FROM ({_INDEXED}))")  # noqa: S608 (fixed words)
_KNOWN = "SELECT rowid FROM search UNION SELECT id FROM searched"
_WRONGLY_INDEXED = text(f"SELECT count(*) FROM (SELECT * FROM ({_KNOWN}) EXCEPT {_LIVING})")  # noqa: S608 (fixed words)


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """How many rows of a table point at rows of another that are not there."""

    table: str
    refers_to: str
    rows: int


def faults(connection: Connection) -> list[str]:
    """What SQLite finds wrong with the file, in its own words, the first hundred (PRAGMA integrity_check)."""
    said = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    return [] if said == ["ok"] else said


def broken_references(connection: Connection) -> list[BrokenReference]:
    """References that point at nothing (PRAGMA foreign_key_check)."""
    rows: dict[tuple[str, str], int] = {}
    for table, _, refers_to, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        rows[table, refers_to] = rows.get((table, refers_to), 0) + 1
    return [BrokenReference(table, refers_to, number) for (table, refers_to), number in sorted(rows.items())]


def not_indexed(connection: Connection) -> int:
    """How many records search would not find."""
    return connection.execute(_NOT_INDEXED).scalar_one()


def wrongly_indexed(connection: Connection) -> int:
    """How many entries search has for records that lie in the bin or are gone."""
    return connection.execute(_WRONGLY_INDEXED).scalar_one()
