"""Labels on their sheets: a page for each sheet, each label where the sheet has it, none drawn over its edge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from exports.labels.sheets import MM, LabelSheet
from exports.pages.blocks import Block
from exports.pages.pen import Pen, stroke
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


def paper_of(sheet: LabelSheet) -> Paper:
    """The paper of a sheet without margins: the labels say themselves where they are."""
    usual = PAPERS[sheet.paper]
    return Paper(usual.name, usual.width, usual.height, inside=0, outside=0, top=0, bottom=0)


def label_pages(sheet: LabelSheet, labels: Sequence[Draw], start: int = 1) -> list[Flowable]:
    """As many pages as the labels need, the first one begun at the label ``start``, counted from 1 row by row.

    A start that the sheet does not have is its first or its last label.
    """
    skipped = min(max(start, 1), sheet.count) - 1
    placed: list[Draw | None] = [*([None] * skipped), *labels]
    return [_Page(sheet, placed[at : at + sheet.count]) for at in range(0, len(placed), sheet.count)] if labels else []


class _Page(Block):
    def __init__(self, sheet: LabelSheet, labels: Sequence[Draw | None]) -> None:
        super().__init__(after=0)
        self._sheet, self._labels = sheet, labels

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        paper = PAPERS[self._sheet.paper]
        self.width, self.height = paper.width, paper.height - _HEIGHT_LEFT
        return self.width, self.height

    def draw(self) -> None:
        sheet, pen = self._sheet, self.pen
        top = PAPERS[sheet.paper].height - _HEIGHT_LEFT
        for (left, down), draw in zip(sheet.places(), self._labels, strict=False):
            room = Room(
                left * MM, top - (down + sheet.height) * MM, sheet.width * MM, sheet.height * MM
            )  # fmt: skip
            if draw is not None:
                draw(self.canv, room)
                if sheet.is_cut:
                    _cut_marks(pen, room)


def _cut_marks(pen: Pen, room: Room) -> None:
    """Short lines at the corners, outside the label."""
    stroke(pen, QUIET, 0.3)
    for x, way in ((room.x, -1), (room.x + room.width, 1)):
        for y, up in ((room.y, -1), (room.y + room.height, 1)):
            pen.line(x, y + up * _MARK / 6, x, y + up * _MARK)
            pen.line(x + way * _MARK / 6, y, x + way * _MARK, y)
