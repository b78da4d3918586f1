"""Name badges on label sheets: the name in both scripts as large as it can be, as what and from where."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from db.queries.exchange.labels import Named
from exports.exchange.labelled import on_labels
from exports.exchange.opening import Line, called
from exports.exchange.sheet import Sheet
from exports.exchange.strung import spaced, strung
from exports.labels.fitting import Saying, draw_middle, fitted
from exports.labels.pages import Draw, Room
from exports.labels.sheets import BADGES, MM
from exports.pages.pen import fill, pen_of, stroke
from exports.pages.styles import ACCENT, INK, QUIET, TextStyle
from exports.pages.text import clamp, draw_lines
from exports.text.lines import Line as Set

_NAME = TextStyle("serif", "bold", 28.0, 34.0, INK, "center")
_OWN = TextStyle("sans", "regular", 22.0, 29.0, INK, "center", before=1.5)
_SMALL = TextStyle(size=8.0, leading=10.5, colour=INK, align="center")
_EVENT = TextStyle(size=7.0, leading=9.0, colour=QUIET, align="center")
_USUAL = 80 * MM
_MARGIN, _BAND = 9.0, 4.0
"""Points to the edge that stay empty, as sheets slip in printers; and the band of colour at the head."""


def _badge(one: Named, sheet: Sheet) -> Draw:
    def draw(canvas: Canvas, room: Room) -> None:
        pen, inner = pen_of(canvas), room.within(_MARGIN)
        fill(pen, ACCENT)
        pen.rect(inner.x, inner.y + inner.height - _BAND, inner.width, _BAND, stroke=0, fill=1)
        event = clamp(called(sheet), _EVENT, inner.width, 1)
        top = inner.y + inner.height - _BAND - 3
        top = draw_lines(canvas, event, _EVENT, inner.x, top, inner.width)
        foot = _foot(one, sheet, inner.width)
        bottom = inner.y + _SMALL.leading * len(foot)
        draw_lines(canvas, foot, _SMALL, inner.x, bottom, inner.width)
        middle = Room(inner.x, bottom + 2, inner.width, top - bottom - 4)
        if one.names:
            draw_middle(canvas, fitted(_names(one, room), middle.width, middle.height), middle)
        else:
            stroke(pen, QUIET, 0.5)
            pen.line(middle.x + 6, middle.y + 8, middle.x + middle.width - 6, middle.y + 8)

    return draw


def _names(one: Named, room: Room) -> list[Saying]:
    """Larger on a larger label: the sizes are those for one of 80 millimetres."""
    share = room.width / _USUAL
    styles = [style.but(size=style.size * share, leading=style.leading * share) for style in (_NAME, _OWN)]
    return [Saying(name, styles[min(number, 1)], name=True) for number, name in enumerate(one.names)]


def _foot(one: Named, sheet: Sheet, width: float) -> list[Set]:
    """As what, of which school or body, and from where; a blank badge says for whom it is."""
    part: Line = [sheet.phrases.code("part of", one.part) if one.names else one.description]
    organisation: Line = [one.organisation] if one.organisation.text.strip() else []
    place = spaced(one.place.names) if one.place else []
    return [
        *clamp(strung((part, organisation), " · "), _SMALL.but(style="bold"), width, 1),
        *(clamp(place, _SMALL, width, 1) if place else ()),
    ]


PAPER = on_labels(BADGES, _badge)
