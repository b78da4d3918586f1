"""CSV as RFC 4180 has it, in UTF-8 with the mark that spreadsheets know it by; nothing in it runs as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import BinaryIO

from babel.numbers import get_currency_precision

from db.queries.facts import Sum
from db.values import PartialDate
from exports.tables.table import Cell, Table, starts_formula


def write_csv(table: Table, file: BinaryIO) -> Iterator[int]:
    """Write it, saying after each row how many there are. An amount has its currency in a column beside it.

    Which columns are amounts is seen in the first rows, which therefore wait for each other.
    """
    rows = iter(table.rows)
    first: list[Sequence[Cell]] = []
    for row in rows:
        first.append(row)
        if len(first) == _LOOKED_AT:
            break
    amounts = {place for row in first for place, cell in enumerate(row) if isinstance(cell, Sum)}
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow(_heads(table, amounts))
        for number, row in enumerate(_chained(first, rows), start=1):
            writer.writerow(_cells(row, amounts))
            yield number
        text.flush()
    finally:
        text.detach()


_LOOKED_AT = 500


def _chained(first: Sequence[Sequence[Cell]], rows: Iterator[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    yield from first
    yield from rows


def _heads(table: Table, amounts: set[int]) -> Iterator[str]:
    for place, column in enumerate(table.columns):
        yield _defused(column.label)
        if place in amounts:
            yield _defused(table.currency_of.format(column=column.label))


def _cells(row: Sequence[Cell], amounts: set[int]) -> Iterator[str]:
    for place, cell in enumerate(row):
        if place in amounts:
            yield from _amount(cell)
        else:
            yield _written(cell)


def _amount(cell: Cell) -> tuple[str, str]:
    if not isinstance(cell, Sum):
        return _written(cell), ""
    return str(Decimal(cell.minor).scaleb(-get_currency_precision(cell.currency))), cell.currency


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case Sum():
            amount, currency = _amount(cell)
            return f"{amount} {currency}"
        case datetime():
            return cell.isoformat(sep=" ", timespec="minutes")
        case date():
            return cell.isoformat()
        case PartialDate() | int() | float() | Decimal():
            return str(cell)
        case _:
            return _defused(cell)


def _defused(text: str) -> str:
    clean = text.replace("\0", "")
    return f"'{clean}" if starts_formula(clean) else clean
