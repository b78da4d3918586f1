"""SQLite as its driver gives it, with the pragmas of a book: no engine, no records, no history."""

from __future__ import annotations

from typing import Any

driver: Any
try:
    from sqlcipher3 import dbapi2 as driver
except ImportError:  # as in db/sqlite/file.py
    import sqlite3 as driver

_PRAGMAS = ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL", "trusted_schema = OFF")


def connect(path: object) -> Any:
    """A connection that leaves the beginning of transactions to its user and syncs each commit."""
    connection = driver.connect(str(path), isolation_level=None, check_same_thread=False)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


__all__ = ["connect", "driver"]
