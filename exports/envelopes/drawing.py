"""An address as one block: its lines begin below each other, smaller where there are many or long ones, never cut."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from db.queries.facts import Wording
from exports.labels.fitting import Fitted, Saying, fitted
from exports.labels.pages import Room
from exports.pages.styles import INK, QUIET, TextStyle
from exports.pages.text import draw_lines

ON_ENVELOPE = TextStyle(size=12.5, leading=17.0, colour=INK)
ON_LABEL = TextStyle(size=10.5, leading=13.5, colour=INK)
OF_SENDER = TextStyle(size=7.5, leading=10.0, colour=QUIET)
_LEGIBLE = 8.0
"""Points: USPS asks for that many at the least. A line that would need fewer goes on below itself."""


def draw_address(canvas: Canvas, lines: Sequence[Wording], style: TextStyle, room: Room) -> None:
    """In the middle of the room's height. What is written from the right ends where the longest line does."""
    block = fitted([Saying(line, style, name=True) for line in lines], room.width, room.height, _LEGIBLE / style.size)
    high = sum(one.height for one in block)
    _draw(canvas, block, room, room.y + room.height - max(room.height - high, 0) / 2)


def draw_sender(canvas: Canvas, name: Wording, lines: Sequence[Wording], room: Room) -> None:
    """From the top of the room down, the name stronger than the rest."""
    said = [Saying(name, OF_SENDER.but(style="bold")), *(Saying(line, OF_SENDER) for line in lines)]
    _draw(canvas, fitted(said, room.width, room.height), room, room.y + room.height)


def _draw(canvas: Canvas, block: Sequence[Fitted], room: Room, top: float) -> None:
    width = max((line.width for one in block for line in one.lines), default=0.0)
    for one in block:
        draw_lines(canvas, one.lines, one.style, room.x, top - one.style.before, min(width + 0.1, room.width))
        top -= one.height
