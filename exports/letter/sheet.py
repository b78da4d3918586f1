"""Where things stand on the first page of a letter, so that the address is seen through the window of an envelope.

A4 is DIN 5008 form B: for DL, C6/5 and C4 envelopes, folded at 105 and 210 mm, with a mark to punch at. US Letter is
for a #10 envelope with the usual window, 7/8 in from the left and 1/2 in from the foot, 4 1/2 by 1 1/8 in, folded in
thirds; the sheet may slide in it, so that the address keeps within what is seen however it lies.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from exports.labels.pages import Room
from exports.pages.styles import PAPERS, Paper

_MM = 72 / 25.4
_INCH = 72.0


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """Lengths in points from the upper left corner: rooms are (left, down, width, height).

    ``sender`` is the line over the address, None where the window does not show it. ``marks`` are how far down the
    marks at the edge are, with their lengths. ``body`` is how far down the subject begins.
    """

    paper: Paper
    head: tuple[float, float, float, float]
    sender: tuple[float, float, float, float] | None
    address: tuple[float, float, float, float]
    facts: tuple[float, float, float, float]
    body: float
    foot: float
    marks: tuple[tuple[float, float], ...] = ()

    @property
    def first(self) -> Paper:
        """The first page with the margins of its text."""
        return replace(self.paper, top=self.body, bottom=self.foot)

    def room(self, of: tuple[float, float, float, float]) -> Room:
        """The same from the lower left corner, as it is drawn."""
        left, down, width, height = of
        return Room(left, self.paper.height - down - height, width, height)


def _mm(*lengths: float) -> tuple[float, float, float, float]:
    left, down, width, height = (length * _MM for length in lengths)
    return left, down, width, height


def _inches(*lengths: float) -> tuple[float, float, float, float]:
    left, down, width, height = (length * _INCH for length in lengths)
    return left, down, width, height


SHEETS = {
    "a4": LetterSheet(
        paper=replace(PAPERS["a4"], inside=25 * _MM, outside=20 * _MM, top=30 * _MM, bottom=24 * _MM),
        head=_mm(25, 14, 165, 24),
        sender=_mm(25, 57.7, 75, 5),
        address=_mm(25, 62.7, 75, 27.3),
        facts=_mm(125, 50, 65, 40),
        body=98.5 * _MM,
        foot=32 * _MM,
        marks=((105 * _MM, 4 * _MM), (148.5 * _MM, 6 * _MM), (210 * _MM, 4 * _MM)),
    ),
    "letter": LetterSheet(
        paper=replace(PAPERS["letter"], inside=1.0 * _INCH, outside=1.0 * _INCH, top=1.15 * _INCH, bottom=0.95 * _INCH),
        head=_inches(1.0, 0.55, 6.5, 0.95),
        sender=None,
        address=_inches(1.0, 2.125, 3.3, 0.95),
        facts=_inches(4.85, 1.8, 2.65, 1.55),
        body=3.55 * _INCH,
        foot=1.25 * _INCH,
    ),
}
