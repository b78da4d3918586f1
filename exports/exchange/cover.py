"""The cover of an exchange's file: what it is, when and where, with whom."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from db.queries.facts import Picture
from exports.exchange.opening import Line, called, days, placed, venues
from exports.exchange.sheet import Sheet
from exports.pages.cover import COVER_LINE, LEFT, cover_width, draw_front
from exports.pages.photo import Photo
from exports.pages.styles import INK, TextStyle
from exports.pages.text import clamp, draw_lines

_BIG = TextStyle("serif", "bold", 30.0, 38.0, INK)
_NAME = TextStyle("serif", "regular", 16.0, 21.0, INK)
_FEW = 6
_FOOT, _LOW, _HIGH = 128.0, 110.0, 260.0
"""In points: where the picture stands, the least room for one, and how high it is at the most."""


def draw_cover(canvas: Canvas, sheet: Sheet, picture: Picture | None = None) -> None:
    """Draw page 1 whole. A title longer than its room ends in an ellipsis; the first chapter has it in full.

    The picture stands below, where there is room for one; whoever prints it must have asked those shown on it.
    """
    paper, width = sheet.paper, cover_width(sheet.paper)
    y = draw_front(canvas, paper, sheet.association, called(sheet), days(sheet), big=_BIG, most=5)
    for place in venues(sheet.head.venues)[:_FEW]:
        y = draw_lines(canvas, clamp(placed(place), _NAME, width, 2), _NAME, LEFT, y, width)
        country = sheet.formats.country(place.country)
        y = draw_lines(canvas, clamp(country, COVER_LINE, width, 1), COVER_LINE, LEFT, y, width) - 14.0
    for partnership in sheet.head.partnerships[:_FEW]:
        y = draw_lines(canvas, clamp(partnership.called, COVER_LINE, width, 1), COVER_LINE, LEFT, y, width)
    if picture is not None and y - _FOOT > _LOW:
        photo = Photo(picture, sheet.phrases("picture unreadable"), most=min(y - _FOOT, _HIGH))
        photo.wrapOn(canvas, width, y - _FOOT)
        photo.drawOn(canvas, LEFT, _FOOT)
    kinds: Line = [sheet.phrases("exchange file"), " · ", sheet.phrases.code("exchange kind", sheet.head.kind)]
    draw_lines(canvas, clamp(kinds, COVER_LINE, width, 1), COVER_LINE, LEFT, 86, width)
    printed = sheet.phrases("printed on", date=sheet.formats.day(sheet.asked.on))
    draw_lines(canvas, clamp(printed, COVER_LINE, width, 1), COVER_LINE, LEFT, 72, width)
