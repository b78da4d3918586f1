"""What of a grid of cells is the table: below its title, without empty rows and columns, sums and repeated headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from db.errors import CannotRead
from db.words import fold
from imports.tables.headings import known_heading
from imports.tables.table import MOST_COLUMNS, MOST_ROWS, Cell, Grid, Table, as_text

_LOOKED_AT = 12
"""Rows among which the headings are looked for: above them stand a title, a school, a day."""
_SUM_WORDS = (
    "total|totals|sum|grand total|summe|gesamt|insgesamt|totaux|suma|totale|soma|totaal|razem|ogolem|合計|合计|總計|"
    "总计|小計|小计|總共"
)
_SUMS = frozenset(_SUM_WORDS.split("|"))
_RULE = re.compile(r"[-=_:+|;, ]*")


def shaped(grid: Grid) -> Table:
    """The table in these cells. Raises CannotRead with a sentence where there is none, or far too much."""
    filled = [(number, list(row)) for number, row in enumerate(grid, 1) if not _is_empty(row)]
    if not filled:
        raise CannotRead("There is nothing in it: no row has anything written in it.")
    if len(filled) > MOST_ROWS:
        raise CannotRead(f"It has {len(filled):,} rows. Up to {MOST_ROWS:,} are taken at once: bring it in in parts.")
    width = max(len(row) for _, row in filled)
    for _, row in filled:
        row.extend([""] * (width - len(row)))
    at = _header([row for _, row in filled[:_LOOKED_AT]])
    header = [_heading(cell) for cell in filled[at][1]] if at is not None else [""] * width
    below = filled if at is None else filled[at + 1 :]
    rows = [(number, row) for number, row in below if not _is_aside(row, header)]
    kept = [place for place in range(width) if any(row[place] != "" for _, row in rows)]
    if not rows:
        kept = [place for place in range(width) if header[place]]
    if len(kept) > MOST_COLUMNS:
        raise CannotRead(f"It has {len(kept):,} columns. Up to {MOST_COLUMNS} are taken: leave out what is not needed.")
    return Table(
        tuple(header[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for _, row in rows),
        tuple(number for number, _ in rows),
    )


def _is_empty(row: Sequence[Cell]) -> bool:
    return all(cell == "" or (isinstance(cell, str) and _RULE.fullmatch(cell)) for cell in row)


def _heading(cell: Cell) -> str:
    return " ".join(as_text(cell).split())


def _header(rows: Sequence[Sequence[Cell]]) -> int | None:
    """The place of the row with the headings; None where the table has none."""
    known = [sum(1 for cell in row if isinstance(cell, str) and cell and _is_heading(cell)) for row in rows]
    filled = [sum(1 for cell in row if cell != "") for row in rows]
    for place, row in enumerate(rows):
        # "Chen, leader" has a known word too; in a row of headings most are.
        if known[place] and 2 * known[place] >= filled[place] and _could_be(row) and _is_wide(place, filled):
            return place
    for place, row in enumerate(rows[:-1]):
        if filled[place] > 1 and _is_wide(place, filled) and _could_be(row) and _tells_apart(row, rows[place + 1 :]):
            return place
    return None


def _is_heading(cell: str) -> bool:
    return len(cell) <= 80 and known_heading(cell) is not None


def _is_wide(place: int, filled: Sequence[int]) -> bool:
    """Whether the row has about as many cells as the rows below it: a title has one."""
    below = filled[place + 1 :]
    return not below or 2 * filled[place] >= max(below)


def _could_be(row: Sequence[Cell]) -> bool:
    texts = [cell for cell in row if cell != ""]
    return all(isinstance(cell, str) and "@" not in cell and not cell.isdigit() for cell in texts)


def _tells_apart(row: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    """Whether below some of these words stand numbers or days, and none among them."""
    return not any(map(_has_digits, row)) and any(
        row[place] != "" and sum(_has_digits(other[place]) for other in below) * 2 > len(below)
        for place in range(len(row))
    )


def _has_digits(cell: Cell) -> bool:
    return isinstance(cell, (int, float, date)) or any(char.isdigit() for char in cell)


def _is_aside(row: Sequence[Cell], header: Sequence[str]) -> bool:
    """Whether the row only repeats the headings, as on each printed page, or adds up those above."""
    if any(header) and [_heading(cell) for cell in row] == list(header):
        return True
    first, *others = [cell for cell in row if cell != ""]
    is_sum = isinstance(first, str) and fold(first).strip(" :：") in _SUMS
    return is_sum and all(not isinstance(cell, str) or cell.replace(".", "").isdigit() for cell in others)
