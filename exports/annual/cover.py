"""The cover: whose report, of which year, with whom."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from db.queries.annual_facts import PartnershipFacts
from exports.annual.options import Setting
from exports.pages.cover import COVER_LINE, LEFT, cover_width, draw_front
from exports.pages.styles import INK, QUIET, TextStyle
from exports.pages.text import clamp, draw_lines

_NAME = TextStyle("serif", "regular", 16.0, 21.0, INK)
_SMALL_NAME = TextStyle("serif", "regular", 11.0, 14.0, INK)
_LINE = COVER_LINE
_SMALL_LINE = TextStyle(size=7.5, leading=10.5, colour=QUIET)
_FEW, _MOST = 7, 28


def draw_cover(canvas: Canvas, setting: Setting) -> None:
    """Draw page 1 whole. Names longer than their room end in an ellipsis; their pages have them in full."""
    paper, width = setting.paper, cover_width(setting.paper)
    y = draw_front(canvas, paper, setting.facts.association, setting.phrases("annual report"), setting.year)
    _draw_partners(canvas, setting, y, width)
    presented = setting.options.presented
    if not presented.text.strip() and setting.options.printed is not None:
        text = setting.phrases("printed on", date=setting.formats.day(setting.options.printed))
        draw_lines(canvas, clamp(text, _LINE.but(size=9.0), width, 1), _LINE.but(size=9.0), LEFT, 72, width)
    else:
        lines = clamp(presented, _LINE.but(size=9.0), width, 3)
        draw_lines(canvas, lines, _LINE.but(size=9.0), LEFT, 58 + 14 * len(lines), width)


def _draw_partners(canvas: Canvas, setting: Setting, top: float, width: float) -> None:
    partnerships = setting.facts.partnerships
    few = len(partnerships) <= _FEW
    name_style, line_style = (_NAME, _LINE) if few else (_SMALL_NAME, _SMALL_LINE)
    columns = 1 if few else 2
    column = (width - 24.0 * (columns - 1)) / columns
    shown = partnerships[:_MOST]
    y = top
    a_column = -(-len(shown) // columns)
    for index, partnership in enumerate(shown):
        x = LEFT + (column + 24.0) * (index // max(a_column, 1))
        if index % max(a_column, 1) == 0:
            y = top
        lines = clamp(setting.partners(partnership), name_style, column, 2 if few else 1)
        y = draw_lines(canvas, lines, name_style, x, y, column)
        y = draw_lines(canvas, clamp(_since(setting, partnership), line_style, column, 1), line_style, x, y, column)
        y -= 14.0 if few else 6.0
    more = len(partnerships) - len(shown)
    if more:
        text = setting.phrases.count("and more partners", more)
        draw_lines(canvas, clamp(text, _SMALL_LINE, width, 1), _SMALL_LINE, LEFT, y - 4, width)


def _since(setting: Setting, partnership: PartnershipFacts) -> str:
    codes = dict.fromkeys(place.country for place in partnership.partners if place.country)
    countries = ", ".join(setting.formats.country(code) for code in codes)
    if partnership.since is None:
        return countries or setting.phrases.code("partnership kind", partnership.kind)
    since = str(partnership.since.year)
    place = countries or setting.phrases.code("partnership kind", partnership.kind)
    if partnership.until is not None:
        return setting.phrases("since to", place=place, first=since, last=str(partnership.until.year))
    if partnership.kind == "friendship city":
        return setting.phrases("friendship since", place=place, date=since)
    return setting.phrases("since", place=place, date=since)
