"""XLSX: days and amounts as spreadsheets know them, the heads in sight, and every text as text, never as a formula."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, BinaryIO

from babel.numbers import get_currency_precision

from db.errors import CannotWrite
from db.queries.facts import Sum
from db.values import PartialDate
from exports.tables.table import Cell, Table

if TYPE_CHECKING:
    from xlsxwriter import Format, Workbook, Worksheet

# ECMA-376, as Excel reads it: rows of a sheet, characters of a cell, the first day that it counts.
_ROWS, _LONGEST, _FIRST_DAY = 1_048_576, 32_767, date(1900, 3, 1)
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_WIDEST = 80


def write_xlsx(table: Table, file: BinaryIO) -> Iterator[int]:
    """Write it, saying after each row how many there are; only one row at a time is held in memory.

    Raises CannotWrite for more rows than a sheet has.
    """
    import xlsxwriter

    if table.total >= _ROWS:
        raise CannotWrite(f"A sheet holds {_ROWS - 1:,} rows and these are {table.total:,}. Save them as CSV.")
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(file, options)
    sheet = book.add_worksheet(sheet_name(table.title))
    sheet.freeze_panes(1, 0)
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
    writing = _Writing(book, sheet)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, min(max(column.width, len(column.label)) + 2, _WIDEST))
        sheet.write_string(0, place, _cut(column.label), head)
    number = 0
    for row in table.rows:
        number += 1
        for place, cell in enumerate(row):
            writing.write(number, place, cell)
        yield number
    if table.columns:
        sheet.autofilter(0, 0, number, len(table.columns) - 1)
    book.close()


def sheet_name(title: str) -> str:
    """A title as Excel lets a sheet be called: 31 characters, some not among them, not "History"."""
    name = _NOT_IN_A_NAME.sub(" ", " ".join(title.split())).strip(" '")[:31].strip(" '")
    return name if name and name.casefold() != "history" else "List"


class _Writing:
    """Writes cells, each in the format of its kind."""

    def __init__(self, book: Workbook, sheet: Worksheet) -> None:
        self._book, self._sheet = book, sheet
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"})
        self._money: dict[str, Format] = {}

    def write(self, row: int, place: int, cell: Cell) -> None:
        match cell:
            case None | "":
                return
            case Sum():
                amount = Decimal(cell.minor).scaleb(-get_currency_precision(cell.currency))
                self._sheet.write_number(row, place, float(amount), self._in(cell.currency))
            case bool():
                self._sheet.write_boolean(row, place, cell)
            case int() | float() | Decimal():
                self._sheet.write_number(row, place, float(cell))
            case datetime() if cell.date() >= _FIRST_DAY:
                self._sheet.write_datetime(row, place, cell.replace(tzinfo=None), self._moment)
            case date() if not isinstance(cell, datetime) and cell >= _FIRST_DAY:
                self._sheet.write_datetime(row, place, cell, self._day)
            case PartialDate() if cell.day is not None and not cell.approximate and cell.first >= _FIRST_DAY:
                self._sheet.write_datetime(row, place, cell.first, self._day)
            case _:
                self._sheet.write_string(row, place, _cut(str(cell)))

    def _in(self, currency: str) -> Format:
        if currency not in self._money:
            decimals = get_currency_precision(currency)
            number = "#,##0" + ("." + "0" * decimals if decimals else "")
            code = re.sub("[^A-Z]", "", currency)
            self._money[currency] = self._book.add_format({"num_format": f'{number} "{code}"'})
        return self._money[currency]


def _cut(text: str) -> str:
    """As much as a cell holds, its lines broken as a sheet breaks them, without what XML cannot hold."""
    text = _NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
