"""A table of contents: its lines link to the pages, whose numbers are filled in once they are known."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from exports.pages.pen import pen_of, stroke
from exports.pages.styles import PAST, SMALL, TextStyle
from exports.pages.text import Words, line_of
from exports.text.embedding import Embedding


def folio_name(key: str) -> str:
    """The form that holds the page number of a key; a page may show it before the number is known."""
    return f"folio-{key}"


def define_folio(canvas: Canvas, key: str, number: int | str, style: TextStyle | None = None) -> None:
    """Say on which page a key lies: forward references draw a form that is filled here (ISO 32000-1, 8.10).

    It ends at the point where it is drawn.
    """
    pen_of(canvas).beginForm(folio_name(key), -60, -6, 2, 14)
    line = line_of(str(number), style or _FOLIO, 60)
    Embedding.of(canvas).draw(canvas, line, -line.width, 0)
    pen_of(canvas).endForm()


_FOLIO = SMALL.but(size=9.5)


class Contents(Flowable):
    """One line of a table of contents, linked to its page, whose number stands there once it is known."""

    def __init__(self, title: Words, key: str, *, level: int = 0) -> None:
        super().__init__()
        self._title, self._key, self._level = title, key, level
        self._style = SMALL.but(size=10.0 if level == 0 else 9.0, leading=21.0 if level == 0 else 17.5, colour="22303C")
        self.spaceBefore = 0.0
        self.spaceAfter = 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width, self.height = aW, self._style.leading
        return self.width, self.height

    def draw(self) -> None:
        pen = pen_of(self.canv)
        indent = 14.0 * self._level
        line = line_of(self._title, self._style, self.width - indent - 50)
        base = self.height / 2 - self._style.size * 0.357
        Embedding.of(self.canv).draw(self.canv, line, indent, base)
        pen.saveState()
        stroke(pen, PAST, 0.35)
        pen.setDash(0.5, 3)
        pen.setLineCap(1)
        pen.line(indent + line.width + 6, base, self.width - 24, base)
        pen.restoreState()
        pen.saveState()
        pen.translate(self.width, base)
        pen.doForm(folio_name(self._key))
        pen.restoreState()
        pen.linkRect("", self._key, (0, 0, self.width, self.height), relative=1, Border="[0 0 0]", F=4)
