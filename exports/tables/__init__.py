"""A list as a table for a spreadsheet: XLSX with real dates and amounts, or CSV."""

from __future__ import annotations

from exports.tables.saving import FORMATS, save_table
from exports.tables.table import Cell, Column, Table

__all__ = ["FORMATS", "Cell", "Column", "Table", "save_table"]
