"""Place cards for tables: cut and folded once, with the name in both scripts on either face."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from db.queries.exchange.labels import Named
from exports.exchange.labelled import on_labels
from exports.exchange.sheet import Sheet
from exports.exchange.strung import spaced
from exports.labels.fitting import Saying, draw_middle, fitted
from exports.labels.pages import Draw, Room
from exports.labels.sheets import CARDS
from exports.pages.pen import pen_of, stroke
from exports.pages.styles import ACCENT, INK, PAST, QUIET, TextStyle
from exports.pages.text import clamp, draw_lines

_NAME = TextStyle("serif", "bold", 26.0, 31.0, INK, "center")
_OWN = TextStyle("sans", "regular", 21.0, 27.0, INK, "center", before=2.0)
_PLACE = TextStyle(size=8.5, leading=11.0, colour=QUIET, align="center")
_MARGIN = 12.0


def _card(one: Named, _: Sheet) -> Draw:
    def draw(canvas: Canvas, room: Room) -> None:
        pen, half = pen_of(canvas), room.height / 2
        stroke(pen, PAST, 0.4)
        pen.saveState()
        pen.setDash(2, 2)
        pen.line(room.x, room.y + half, room.x + room.width, room.y + half)
        pen.restoreState()
        _face(canvas, one, Room(room.x, room.y, room.width, half).within(_MARGIN))
        pen.saveState()
        pen.translate(2 * room.x + room.width, 2 * room.y + room.height)
        pen.rotate(180)
        _face(canvas, one, Room(room.x, room.y, room.width, half).within(_MARGIN))
        pen.restoreState()

    return draw


def _face(canvas: Canvas, one: Named, room: Room) -> None:
    """One side: the name, under a short rule the place."""
    pen = pen_of(canvas)
    place = clamp(spaced(one.place.names), _PLACE, room.width, 1) if one.place else []
    foot = room.y + _PLACE.leading * len(place)
    draw_lines(canvas, place, _PLACE, room.x, foot, room.width)
    stroke(pen, ACCENT, 0.8)
    middle = room.x + room.width / 2
    pen.line(middle - 18, foot + 3, middle + 18, foot + 3)
    names = Room(room.x, foot + 6, room.width, room.y + room.height - foot - 6)
    if one.names:
        draw_middle(canvas, fitted(_names(one), names.width, names.height), names)


def _names(one: Named) -> list[Saying]:
    return [Saying(name, _OWN if number else _NAME, name=True) for number, name in enumerate(one.names)]


PAPER = on_labels(CARDS, _card)
