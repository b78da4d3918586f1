"""Labels on their sheets: a page for each sheet, each label where the sheet has it, none drawn over its edge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from exports.labels.sheets import MM, LabelSheet
from exports.pages.blocks import Block
from exports.pages.pen import Pen, pen_of, stroke
from exports.pages.styles import PAPERS, QUIET, Paper

_HEIGHT_LEFT = 0.01
"""Points that a page is lower than its frame: a frame takes nothing that fills it to the last one."""
_MARK = 3 * MM
"""The length of a mark to cut along."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where something is drawn: its lower left corner and its size, in points."""

    x: float
    y: float
    width: float
    height: float

    def within(self, margin: float) -> Room:
        """The same without a margin on all sides."""
        return Room(self.x + margin, self.y + margin, self.width - 2 * margin, self.height - 2 * margin)


Draw = Callable[[Canvas, Room], None]


def bare_paper(name: str, width: float, height: float) -> Paper:
    """Paper without margins, in points: what is drawn on it says itself where it is."""
    return Paper(name, width, height, inside=0, outside=0, top=0, bottom=0)


def paper_of(sheet: LabelSheet) -> Paper:
    """The paper of a sheet of labels."""
    usual = PAPERS[sheet.paper]
    return bare_paper(usual.name, usual.width, usual.height)


def label_pages(sheet: LabelSheet, labels: Sequence[Draw], start: int = 1) -> list[Flowable]:
    """As many pages as the labels need, the first one begun at the label ``start``, counted from 1 row by row.

    A start that the sheet does not have is its first or its last label.
    """
    skipped = min(max(start, 1), sheet.count) - 1
    placed: list[Draw | None] = [*([None] * skipped), *labels]
    paper = paper_of(sheet)
    sheets = [placed[at : at + sheet.count] for at in range(0, len(placed), sheet.count)] if labels else []
    return [_Page(paper, _on_sheet(sheet, some)) for some in sheets]


def drawn_pages(paper: Paper, draws: Sequence[Draw]) -> list[Flowable]:
    """A page for each, which has the whole of it to draw on: envelopes."""
    return [_Page(paper, draw) for draw in draws]


class _Page(Block):
    def __init__(self, paper: Paper, draw: Draw) -> None:
        super().__init__(after=0)
        self._paper, self._draw = paper, draw

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width, self.height = self._paper.width, self._paper.height - _HEIGHT_LEFT
        return self.width, self.height

    def draw(self) -> None:
        self._draw(self.canv, Room(0, 0, self.width, self.height))


def _on_sheet(sheet: LabelSheet, labels: Sequence[Draw | None]) -> Draw:
    def draw(canvas: Canvas, page: Room) -> None:
        for (left, down), label in zip(sheet.places(), labels, strict=False):
            bottom = page.height - (down + sheet.height) * MM
            room = Room(left * MM, bottom, sheet.width * MM, sheet.height * MM)
            if label is not None:
                label(canvas, room)
                if sheet.is_cut:
                    _cut_marks(pen_of(canvas), room)

    return draw


def _cut_marks(pen: Pen, room: Room) -> None:
    """Short lines at the corners, outside the label."""
    stroke(pen, QUIET, 0.3)
    for x, way in ((room.x, -1), (room.x + room.width, 1)):
        for y, up in ((room.y, -1), (room.y + room.height, 1)):
            pen.line(x, y + up * _MARK / 6, x, y + up * _MARK)
            pen.line(x + way * _MARK / 6, y, x + way * _MARK, y)
