"""Python's own import, kept in its place when PySide6 comes in."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def as_python_does() -> Iterator[None]:
    """Within the block PySide6 is imported; after it, imports are Python's again.

    PySide6 puts an import of its own in the place of Python's, which reads the source of every module that is imported
    after it, in search of ``from __feature__ import`` (its notes: "Why do we have a __feature__?"). Nothing here
    uses that, and it costs an eighth of the time from the command to Home.
    """
    own = builtins.__import__
    try:
        yield
    finally:
        builtins.__import__ = own
