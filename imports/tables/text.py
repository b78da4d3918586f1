"""The cells of a text: tabs as spreadsheets copy them, semicolons, commas, pipes, or columns of blanks."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from db.errors import CannotRead
from imports.files.texts import plain
from imports.tables.table import MOST_BYTES, Grid

_MARKS = ("|", ";", ",")
"""The less a mark stands in sentences, the sooner it parts cells."""
_LOOKED_AT = 200
"""Lines by which the mark between the cells is known."""
_GLANCED_AT = 100_000
_BLANKS = re.compile(r"\t| {2,}")
_SEPARATOR = re.compile(r"^sep=(.)\s*$", re.IGNORECASE)


def grid_of(text: str) -> Grid:
    """The cells of a text. One without any mark is a column of lines. Raises CannotRead where there is too much."""
    if len(text) > MOST_BYTES:
        raise CannotRead(f"It is longer than {MOST_BYTES // 1_000_000} million characters, too long for a table.")
    text = text.replace("\x00", "").lstrip("\ufeff")
    first, _, rest = text.partition("\n")
    told = _SEPARATOR.match(first)  # Excel's own line for other programs
    if told is not None:
        return _clean(_cells(rest, told[1]))
    mark = mark_of(text)
    if mark:
        return _clean(_cells(text, mark))
    lines = text.splitlines()
    parted = [_BLANKS.split(line.strip()) for line in lines]
    if _usual([len(cells) for cells in parted if cells != [""]]) > 1:
        return _clean(parted)
    return _clean([line] for line in lines)


def mark_of(text: str) -> str:
    """The mark between the cells; "" where none parts the lines evenly."""
    sample = "\n".join(text.splitlines()[:_LOOKED_AT])
    if "\t" in sample:  # typed by nobody; the others also stand in sentences, and in "Braga, Ana"
        return "\t"
    best, most = "", 1
    for mark in _MARKS:
        rows = [row for row in _cells(sample, mark) if any(cell.strip() for cell in row)] if mark in sample else []
        usual = _usual([len(row) for row in rows])
        if usual > most and not (mark == "," and usual == 2 and _are_names(sample)):
            best, most = mark, usual
    return best


def looks_like_table(text: str) -> bool:
    """Whether a text from the clipboard is rather a table than a sentence."""
    lines = [line for line in text[:_GLANCED_AT].splitlines() if line.strip()]
    mark = mark_of("\n".join(lines)) if len(lines) > 1 else ""
    # Sentences have commas too, but seldom two in each line.
    return mark == "\t" or (bool(mark) and min(line.count(mark) for line in lines) > (mark == ","))


def _usual(widths: Sequence[int]) -> int:
    """The number of cells that most rows have; 0 where they do not agree, or there is one row."""
    usual, times = Counter(widths).most_common(1)[0] if widths else (0, 0)
    return usual if len(widths) > 1 and 10 * times >= 6 * len(widths) else 0


def _are_names(sample: str) -> bool:
    """Whether two cells of each row are rather the halves of one name: "Braga, Ana"."""
    return all(re.fullmatch(r"[^,\d]+, [^,\d]+", line.strip()) for line in sample.splitlines() if line.strip())


def _cells(text: str, mark: str) -> list[list[str]]:
    lines = text.splitlines(keepends=True)
    try:
        csv.field_size_limit(MOST_BYTES)
        rows = list(csv.reader(lines, delimiter=mark, skipinitialspace=mark != "\t"))
    except csv.Error:
        rows = [line.split(mark) for line in text.splitlines()]
    # A quote that is never closed swallows all rows below it: then no quotes are meant.
    if any("\n" in cell and mark in cell and cell.count("\n") > 2 for row in rows for cell in row):
        rows = [line.split(mark) for line in text.splitlines()]
    if mark == "|":
        rows = [_without_edges(row) for row in rows]
    return rows


def _without_edges(row: list[str]) -> list[str]:
    """The cells of "| a | b |" without what stands outside the outer pipes."""
    first = 1 if row and not row[0].strip() else 0
    last = len(row) - 1 if len(row) > first and not row[-1].strip() else len(row)
    return row[first:last]


def _clean(rows: Iterable[Sequence[str]]) -> Grid:
    return [[plain(cell) if cell else "" for cell in row] for row in rows]
