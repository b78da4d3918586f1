"""Saving a table: in the format that the file's name asks for, whole or not at all, with progress in rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from db.errors import CannotWrite
from exports.saving import saving
from exports.tables.csvfile import write_csv
from exports.tables.table import Table
from exports.tables.xlsxfile import write_xlsx

FORMATS: dict[str, Callable[[Table, BinaryIO], Iterator[int]]] = {".xlsx": write_xlsx, ".csv": write_csv}
_TELL_EVERY = 100


def save_table(table: Table, output: Path, progress: Callable[[int, int], None] | None = None) -> int:
    """Write the table and return how many rows it has. ``progress`` is called with rows written and rows in all;
    whatever it raises ends the work, and nothing is left behind. Raises CannotWrite with a sentence.
    """
    must_be_known(output)
    written = 0
    with saving(output) as file:
        for written in FORMATS[output.suffix.lower()](table, file):
            if progress is not None and written % _TELL_EVERY == 0:
                progress(written, max(table.total, written))
    return written


def must_be_known(output: Path) -> None:
    """Raises CannotWrite for a name that says no format."""
    if output.suffix.lower() not in FORMATS:
        raise CannotWrite(f"Name a file that ends in {' or '.join(FORMATS)}; {output.name} does not.")
