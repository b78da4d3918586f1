"""The front of a cover: the ground with its band, whose it is with the logo, and the title in large letters."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from db.queries.facts import AssociationFacts
from exports.pages.logo import logo_of
from exports.pages.pen import fill, pen_of, stroke
from exports.pages.styles import ACCENT, COVER, INK, QUIET, Paper, TextStyle
from exports.pages.text import Words, clamp, draw_lines

LEFT = 80.0
COVER_LINE = TextStyle(size=9.5, leading=14.0, colour=QUIET)
BIG = TextStyle("serif", "bold", 38.0, 46.0, INK)
_BAND, _RIGHT = 26.0, 60.0


def cover_width(paper: Paper) -> float:
    """The room for text on a cover, in points."""
    return paper.width - LEFT - _RIGHT


def draw_front(
    canvas: Canvas,
    paper: Paper,
    association: AssociationFacts,
    title: Words,
    under: Words,
    *,
    big: TextStyle = BIG,
    most: int = 2,
) -> float:
    """Draw the ground, the association, and the title with what stands under it; returns the height left below.

    A title of more than ``most`` lines ends in an ellipsis.
    """
    pen, width = pen_of(canvas), cover_width(paper)
    fill(pen, COVER)
    pen.rect(0, 0, paper.width, paper.height, stroke=0, fill=1)
    fill(pen, ACCENT)
    pen.rect(0, 0, _BAND, paper.height, stroke=0, fill=1)
    top = paper.height - 96.0
    room = width - _draw_logo(canvas, association.logo, paper.width - _RIGHT, top + 14) - 20
    whose = COVER_LINE.but(size=10.5)
    draw_lines(canvas, clamp(association.name, whose, room, 3), whose, LEFT, top, room)
    y = draw_lines(canvas, clamp(title, big, width, most), big, LEFT, paper.height * 0.775, width)
    small = big.but(style="regular")
    y = draw_lines(canvas, clamp(under, small, width, 2), small, LEFT, y, width)
    stroke(pen, ACCENT, 1.0)
    pen.line(LEFT, y - 18, LEFT + 114, y - 18)
    return y - 50


def _draw_logo(canvas: Canvas, data: bytes | None, right: float, top: float) -> float:
    """Draw the logo against the right margin; returns its width, 0 where there is none."""
    logo = logo_of(data, 110.0, 60.0, f"#{COVER}")
    if logo is None:
        return 0.0
    logo.draw(canvas, right - logo.width, top)
    return logo.width
