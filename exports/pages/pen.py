"""What of ReportLab's canvas the house draws with, typed; lengths are points, the origin is low left."""

from __future__ import annotations

from typing import Any, Protocol, cast

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas


class Path(Protocol):
    def moveTo(self, x: float, y: float) -> None: ...  # noqa: N802 - here and below, ReportLab's names.
    def lineTo(self, x: float, y: float) -> None: ...  # noqa: N802
    def close(self) -> None: ...


class Pen(Protocol):
    def line(self, x1: float, y1: float, x2: float, y2: float) -> None: ...
    def rect(self, x: float, y: float, width: float, height: float, stroke: int = 1, fill: int = 0) -> None: ...
    def circle(self, x_cen: float, y_cen: float, r: float, stroke: int = 1, fill: int = 0) -> None: ...
    def beginPath(self) -> Path: ...  # noqa: N802
    def drawPath(self, aPath: Path, stroke: int = 1, fill: int = 0) -> None: ...  # noqa: N802, N803
    def drawImage(self, image: Any, x: float, y: float, width: float, height: float) -> None: ...  # noqa: N802
    def setLineWidth(self, width: float) -> None: ...  # noqa: N802
    def setLineCap(self, mode: int) -> None: ...  # noqa: N802
    def setDash(self, array: float, phase: float) -> None: ...  # noqa: N802
    def setFillColor(self, aColor: Any) -> None: ...  # noqa: N802, N803
    def setStrokeColor(self, aColor: Any) -> None: ...  # noqa: N802, N803
    def saveState(self) -> None: ...  # noqa: N802
    def restoreState(self) -> None: ...  # noqa: N802
    def translate(self, dx: float, dy: float) -> None: ...
    def rotate(self, theta: float) -> None: ...
    def getPageNumber(self) -> int: ...  # noqa: N802
    def bookmarkHorizontal(self, key: str, relativeX: float, relativeY: float) -> None: ...  # noqa: N802, N803
    def addOutlineEntry(self, title: str, key: str, level: int, closed: bool) -> None: ...  # noqa: N802, FBT001
    def beginForm(self, name: str, lowerx: float, lowery: float, upperx: float, uppery: float) -> None: ...  # noqa: N802
    def endForm(self) -> None: ...  # noqa: N802
    def doForm(self, name: str) -> None: ...  # noqa: N802
    def linkRect(  # noqa: N802
        self,
        contents: str,
        destinationname: str,
        Rect: tuple[float, float, float, float],  # noqa: N803
        *,
        relative: int,
        Border: str,  # noqa: N803
        F: int,  # noqa: N803 - 4: printed too, as archives demand.
    ) -> None: ...
    def addPageLabel(  # noqa: N802
        self,
        pageNum: int,  # noqa: N803
        style: str | None = None,
        start: int | None = None,
        prefix: str | None = None,
    ) -> None: ...
    def setViewerPreference(self, pref: str, value: str) -> None: ...  # noqa: N802
    def showOutline(self) -> None: ...  # noqa: N802


def pen_of(canvas: Canvas) -> Pen:
    """The canvas, typed."""
    return cast("Pen", canvas)


def fill(pen: Pen, colour: str) -> None:
    """Fill with a colour of six hex digits."""
    pen.setFillColor(HexColor(f"#{colour}"))


def stroke(pen: Pen, colour: str, width: float) -> None:
    """Draw lines in a colour of six hex digits and of a width."""
    pen.setStrokeColor(HexColor(f"#{colour}"))
    pen.setLineWidth(width)
