"""A story as bare Platypus sets it: plain paragraphs and plain tables, one Latin font, nothing shaped or counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table

_STYLE = getSampleStyleSheet()["BodyText"]
_MEASURE = 440  # points


@dataclass(frozen=True, slots=True)
class Plain:
    """A piece of the story: a paragraph of one cell, a table of rows, or a new page, which has none."""

    rows: Sequence[Sequence[str]]


def set_plain(story: Sequence[Plain]) -> int:
    """Set the story; returns how many pages it took."""
    document = SimpleDocTemplate(BytesIO(), pagesize=A4)
    document.build([_flowable(piece) for piece in story])
    return document.page


def _flowable(piece: Plain) -> Flowable:
    if not piece.rows:
        return PageBreak()
    if len(piece.rows) == 1 and len(piece.rows[0]) == 1:
        return _paragraph(piece.rows[0][0])
    columns = max(len(row) for row in piece.rows)
    cells = [[*(_paragraph(cell) for cell in row), *[""] * (columns - len(row))] for row in piece.rows]
    return Table(cells, colWidths=[_MEASURE / columns] * columns, repeatRows=1)


def _paragraph(text: str) -> Paragraph:
    return Paragraph(escape(text), _STYLE)
