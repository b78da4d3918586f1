"""The doors through which a table comes in: pasted text, HTML of the clipboard, or a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from db.errors import CannotRead
from imports.files.document import size_of
from imports.tables import encodings, workbook
from imports.tables.html import grid_of_html
from imports.tables.shape import shaped
from imports.tables.table import MOST_BYTES, Table
from imports.tables.text import grid_of, looks_like_table

TEXT_SUFFIXES = frozenset({".csv", ".tsv", ".tab", ".txt"})
SUFFIXES = workbook.SUFFIXES | {".csv", ".tsv", ".tab"}
"""The ends of the names of files that are tables; a .txt may be one too."""


def is_table_file(path: Path) -> bool:
    """Whether a file is a table by its name."""
    return path.suffix.lower() in SUFFIXES


def table_of_text(text: str) -> Table:
    """The table in pasted text. Raises CannotRead with a sentence where there is none."""
    return shaped(grid_of(text))


def table_of_html(html: str) -> Table:
    """The largest table in HTML. Raises CannotRead where there is none."""
    return shaped(grid_of_html(html))


def table_of_clipboard(text: str, html: str) -> Table:
    """The table on the clipboard, of which programs put a text and HTML. Raises CannotRead where there is none.

    A spreadsheet's text has its tabs, and a mail's has nothing between the cells: there its HTML is asked.
    """
    if html and "\t" not in text:
        grid = grid_of_html(html)
        if any(len(row) > 1 for row in grid):
            return shaped(grid)
    return table_of_text(text)


def is_table(text: str, html: str) -> bool:
    """Whether what is on the clipboard is a table, as far as can be seen in a moment."""
    return looks_like_table(text) or "<table" in html[:100_000].lower()


def table_of_file(path: Path, sheet: str = "", encoding: str = "") -> Table:
    """The table in a file. ``sheet`` is one of a workbook, else the first that holds one; ``encoding`` is Python's name
    of that of a text, else it is found out. Raises CannotRead with a sentence.
    """
    try:
        size = size_of(path)
        if not size:
            raise CannotRead("It is empty: there is no table in it.")
        if size > MOST_BYTES:
            raise CannotRead(f"It is larger than {MOST_BYTES // 1_000_000} MB, too large for a table of people.")
        return _read(path, sheet, encoding)
    except OSError as error:
        raise CannotRead(f"It cannot be read: {error.strerror or error}.") from error


def _read(path: Path, sheet: str, encoding: str) -> Table:
    with path.open("rb") as file:
        beginning = file.read(8)
    # By what it is rather than by its name: programs save workbooks as .csv, and HTML tables as .xls.
    if beginning.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
        return workbook.table_in_workbook(path, sheet)
    data = path.read_bytes()
    found, is_sure = (encoding, True) if encoding else encodings.encoding_of(data)
    text = encodings.decoded(data, found)
    if text.lstrip()[:1] == "<" and "<table" in text.lower():
        table = table_of_html(text)
    elif _is_binary(text):
        raise CannotRead("It is no table: it holds bytes that are no text.")
    else:
        table = table_of_text(text)
    return table if is_sure and not encoding else replace(table, encoding=found)


def _is_binary(text: Sequence[str]) -> bool:
    sample = text[:4_000]
    return sum(1 for char in sample if char < " " and char not in "\t\r\n\f\x1a") * 50 > len(sample)
