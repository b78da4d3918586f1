"""Rows as they go to the clipboard: lines with tabs, and a table in HTML, for whichever the other program takes."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.queries.listing import Row
    from ui.listing.model import ListModel


def as_mime(model: ListModel, rows: Iterable[Row], shown: Sequence[int]) -> QMimeData:
    """These rows with the heads of their columns. What a spreadsheet would run as a formula is defused in both."""
    heads = [model.columns[column].label for column in shown]
    lines = [heads, *([_defused(model.said(row, column)) for column in shown] for row in rows)]
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines))
    head, *others = lines
    marked = _html_row(head, "th") + "".join(_html_row(line, "td") for line in others)
    data.setHtml(f'<meta charset="utf-8"><table>{marked}</table>')
    return data


def _html_row(cells: Sequence[str], mark: str) -> str:
    return "<tr>" + "".join(f"<{mark}>{escape(cell)}</{mark}>" for cell in cells) + "</tr>"


def _defused(text: str) -> str:
    from exports.tables.table import starts_formula

    flat = " ".join(text.split())
    return f"'{flat}" if starts_formula(flat) else flat
