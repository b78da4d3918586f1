"""The cells of a workbook: xlsx, xlsm, xlsb, xls and ods, as calamine reads them. Macros and formulas are never run."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import CannotRead
from imports.files.texts import plain
from imports.tables.table import MOST_COLUMNS, MOST_ROWS, Cell, Grid

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

    from imports.tables.table import Table

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
_MOST_EMPTY = 10
"""Times as many rows as are taken, which a sheet may have in all: some are formatted down to the millionth row."""


def table_in_workbook(path: Path, sheet: str = "") -> Table:
    """The table of a sheet, by its name, else of the first that holds one. Raises CannotRead with a sentence."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_filelike(BytesIO(path.read_bytes())) as book:
            return _table(book, sheet)
    except PasswordError:
        raise CannotRead(
            "It is locked with a password. Save a copy without one, or copy the cells out of it."
        ) from None
    except CalamineError as error:
        raise CannotRead("It is no workbook that can be read, or it is damaged.") from error


def _table(book: CalamineWorkbook, wanted: str) -> Table:
    from dataclasses import replace

    from imports.tables.shape import shaped

    visible = _visible(book)
    if wanted and wanted not in book.sheet_names:
        raise CannotRead(f"It has no sheet “{wanted}”.")
    holding = tuple(name for name in visible if book.get_sheet_by_name(name).start is not None)
    chosen = wanted or next(iter(holding), "")
    if not chosen:
        raise CannotRead("There is nothing in it: no sheet has anything written in it.")
    return replace(shaped(_grid(book, chosen)), sheet=chosen, sheets=holding)


def _visible(book: CalamineWorkbook) -> tuple[str, ...]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
    seen = [sheet.name for sheet in sheets if sheet.visible is SheetVisibleEnum.Visible]
    return tuple(seen or [sheet.name for sheet in sheets])


def _grid(book: CalamineWorkbook, name: str) -> Grid:
    sheet = book.get_sheet_by_name(name)
    if sheet.width > 10 * MOST_COLUMNS or sheet.height > _MOST_EMPTY * MOST_ROWS:
        raise CannotRead(f"The sheet “{name}” has {sheet.height:,} rows and {sheet.width:,} columns, too many to take.")
    above = sheet.start[0] if sheet.start is not None else 0
    rows = [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=True)]
    return [*([] for _ in range(above)), *rows]


def _cell(value: object) -> Cell:
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.date()
        case date() | int():
            return value
        case float():
            return int(value) if value.is_integer() else value
        case _:
            return plain(str(value))
