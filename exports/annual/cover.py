"""The cover: whose report, of which year, with whom."""

from __future__ import annotations

import io

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from db.queries.annual_facts import PartnershipFacts
from exports.annual.options import Setting
from exports.pages.pen import fill, pen_of, stroke
from exports.pages.photo import on_white
from exports.pages.styles import ACCENT, COVER, INK, QUIET, TextStyle
from exports.pages.text import clamp, draw_lines

_BAND = 26.0
_LEFT = 80.0
_BIG = TextStyle("serif", "bold", 38.0, 46.0, INK)
_YEAR = TextStyle("serif", "regular", 38.0, 46.0, INK)
_NAME = TextStyle("serif", "regular", 16.0, 21.0, INK)
_SMALL_NAME = TextStyle("serif", "regular", 11.0, 14.0, INK)
_LINE = TextStyle(size=9.5, leading=14.0, colour=QUIET)
_SMALL_LINE = TextStyle(size=7.5, leading=10.5, colour=QUIET)
_FEW, _MOST = 7, 28


def draw_cover(canvas: Canvas, setting: Setting) -> None:
    """Draw page 1 whole. Names longer than their room end in an ellipsis; their pages have them in full."""
    paper = setting.paper
    pen = pen_of(canvas)
    fill(pen, COVER)
    pen.rect(0, 0, paper.width, paper.height, stroke=0, fill=1)
    fill(pen, ACCENT)
    pen.rect(0, 0, _BAND, paper.height, stroke=0, fill=1)
    width = paper.width - _LEFT - 60.0
    top = paper.height - 96.0
    logo_width = _draw_logo(canvas, setting, paper.width - 60.0, top + 14)
    name = clamp(setting.facts.association.name, _LINE.but(size=10.5), width - logo_width - 20, 3)
    draw_lines(canvas, name, _LINE.but(size=10.5), _LEFT, top, width - logo_width - 20)
    y = paper.height * 0.775
    y = draw_lines(canvas, clamp(setting.phrases("annual report"), _BIG, width, 2), _BIG, _LEFT, y, width)
    y = draw_lines(canvas, clamp(setting.year, _YEAR, width, 2), _YEAR, _LEFT, y, width)
    stroke(pen, ACCENT, 1.0)
    pen.line(_LEFT, y - 18, _LEFT + 114, y - 18)
    _draw_partners(canvas, setting, y - 50, width)
    presented = setting.options.presented
    if not presented.text.strip() and setting.options.printed is not None:
        text = setting.phrases("printed on", date=setting.formats.day(setting.options.printed))
        draw_lines(canvas, clamp(text, _LINE.but(size=9.0), width, 1), _LINE.but(size=9.0), _LEFT, 72, width)
    else:
        lines = clamp(presented, _LINE.but(size=9.0), width, 3)
        draw_lines(canvas, lines, _LINE.but(size=9.0), _LEFT, 58 + 14 * len(lines), width)


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
        x = _LEFT + (column + 24.0) * (index // max(a_column, 1))
        if index % max(a_column, 1) == 0:
            y = top
        lines = clamp(setting.partners(partnership), name_style, column, 2 if few else 1)
        y = draw_lines(canvas, lines, name_style, x, y, column)
        y = draw_lines(canvas, clamp(_since(setting, partnership), line_style, column, 1), line_style, x, y, column)
        y -= 14.0 if few else 6.0
    more = len(partnerships) - len(shown)
    if more:
        text = setting.phrases.count("and more partners", more)
        draw_lines(canvas, clamp(text, _SMALL_LINE, width, 1), _SMALL_LINE, _LEFT, y - 4, width)


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


def _draw_logo(canvas: Canvas, setting: Setting, right: float, top: float) -> float:
    """Draw the logo against the right margin; returns its width, 0 for none or for one that cannot be read."""
    data = setting.facts.association.logo
    if not data:
        return 0.0
    try:
        with Image.open(io.BytesIO(data)) as opened:
            opened.draft("RGB", (600, 600))
            opened.thumbnail((600, 600))
            image = on_white(opened, f"#{COVER}")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0.0
    scale = min(110.0 / image.width, 60.0 / image.height, 72 / 200)
    width, height = image.width * scale, image.height * scale
    pen_of(canvas).drawImage(ImageReader(image), right - width, top - height, width, height)
    return width
