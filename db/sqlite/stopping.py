"""Letting go of a query that nobody waits for any more, as when the next letter was typed."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

from sqlalchemy.engine import Connection
from sqlalchemy.exc import DatabaseError

_STEPS = 500  # of SQLite's machine between two looks, a small part of a millisecond


class Stopped(Exception):
    """The query was let go of."""


@contextmanager
def stoppable(connection: Connection, stops: Callable[[], bool]) -> Generator[None]:
    """Ask ``stops`` again and again while queries run within the block. Raises Stopped once it says so."""
    if stops():
        raise Stopped
    raw: Any = connection.connection.driver_connection
    raw.set_progress_handler(stops, _STEPS)
    try:
        yield
    except DatabaseError as error:
        if stops():
            raise Stopped from error
        raise
    finally:
        raw.set_progress_handler(None, 0)
