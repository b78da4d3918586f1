"""A table as it was read: its heading words and its rows, without what is empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

Cell: TypeAlias = str | int | float | date
"""Text without blanks around it ("" for an empty cell), or what a spreadsheet holds: a number, a day."""

Grid: TypeAlias = Sequence[Sequence[Cell]]
"""Cells by row and column as they stand in the source, rows of any length."""

MOST_ROWS = 50_000
MOST_COLUMNS = 200
MOST_BYTES = 64_000_000
"""What is read at most; more is no list of people, or belongs in several."""


@dataclass(frozen=True, slots=True)
class Table:
    """Every row has a cell for every column. ``numbers`` are those of the rows in the source, from 1 on.

    ``header`` has a text for every column, "" where the source has none. ``sheet`` is that of a workbook which was
    read, ``sheets`` all that hold something. ``encoding`` is the one by which a text file was read, where its bytes do
    not say it.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numbers: tuple[int, ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    encoding: str = ""

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.header)

    def column(self, number: int) -> tuple[Cell, ...]:
        """The cells of a column from the top."""
        return tuple(row[number] for row in self.rows)

    def mended(self, row: int, column: int, cell: Cell) -> Table:
        """The table with another cell in this place, both counted from 0."""
        cells = (*self.rows[row][:column], cell, *self.rows[row][column + 1 :])
        return replace(self, rows=(*self.rows[:row], cells, *self.rows[row + 1 :]))


def as_text(cell: Cell) -> str:
    """What a cell says, as a person would write it: a day as in ISO 8601, a whole number without a point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date) else str(cell)
