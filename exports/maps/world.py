"""The map of a report: home and partners on the land, joined by great circles, none of them cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exports.maps.land import Point, visible_rings
from exports.maps.sphere import around, centre_of, project, way
from exports.pages.blocks import Block
from exports.pages.pen import fill, stroke
from exports.pages.styles import ACCENT, CELL_BOLD, INK, LAND, SMALL
from exports.pages.text import Words, line_of
from exports.text.embedding import Embedding

_SOUTH, _NORTH = -56.0, 83.6
_DOT = 2.2
_LEAST = 0.66
_HEAD = 20.0
_TITLE = CELL_BOLD.but(size=9.0)
_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on the map: its name, longitude and latitude in degrees."""

    name: Words
    longitude: float
    latitude: float


class WorldMap(Block):
    """As wide as the measure, under its title; names stand beside their dots where there is room for them."""

    def __init__(self, title: Words, home: Pin | None, partners: Sequence[Pin]) -> None:
        super().__init__(before=10.5)
        self._title, self._home, self._partners = title, home, partners

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names.
        self.width = aW
        self._scale = aW / (project(180, 0)[0] - project(-180, 0)[0])
        height = self._scale * (project(0, _NORTH)[1] - project(0, _SOUTH)[1])
        room = aH - _HEAD
        if _LEAST * height < room < height:  # A little smaller rather than alone on the next page.
            self._scale *= room / height
            height = room
        self.height = height + _HEAD
        return aW, self.height

    def _place(self, east: float, latitude: float) -> Point:
        x, y = project(east, max(_SOUTH, min(_NORTH, latitude)))
        return self.width / 2 + x * self._scale, (y - project(0, _SOUTH)[1]) * self._scale

    def draw(self) -> None:
        title = line_of(self._title, _TITLE, self.width)
        Embedding.of(self.canv).draw(self.canv, title, 0, self.height - 10)
        arcs: list[list[Point]] = []
        if self._home is not None:
            start = (self._home.longitude, self._home.latitude)
            arcs = [way(start, (pin.longitude, pin.latitude)) for pin in self._partners]
        else:
            arcs = [[(pin.longitude, pin.latitude)] for pin in self._partners]
        centre = centre_of(arcs)
        self._draw_land(centre)
        stroke(self.pen, ACCENT, 0.9)
        drawn = [[self._place(*point) for point in around(centre, arc)] for arc in arcs]
        for points in drawn:
            path = self.pen.beginPath()
            for index, point in enumerate(points):
                (path.lineTo if index else path.moveTo)(*point)
            self.pen.drawPath(path, stroke=1, fill=0)
        self._draw_pins(centre, [(x, y, x, y) for points in drawn for x, y in points])

    def _draw_land(self, centre: float) -> None:
        fill(self.pen, LAND)
        stroke(self.pen, LAND, 0.3)  # Closes the seam that the source has along 180 degrees.
        path = self.pen.beginPath()
        for ring in visible_rings(centre, _SOUTH, _NORTH):
            for index, (east, latitude) in enumerate(ring):
                (path.lineTo if index else path.moveTo)(*self._place(east, latitude))
            path.close()
        self.pen.drawPath(path, stroke=1, fill=1)

    def _draw_pins(self, centre: float, lines: Sequence[_Box]) -> None:
        pins = [*([(self._home, True)] if self._home else []), *((pin, False) for pin in self._partners)]
        spots: list[tuple[Pin, bool, Point]] = []
        for pin, is_home in pins:
            ((east, latitude),) = around(centre, [(pin.longitude, pin.latitude)])
            spots.append((pin, is_home, self._place(east, latitude)))
        taken: list[_Box] = [(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for _, _, (x, y) in spots]
        for pin, is_home, (x, y) in spots:
            fill(self.pen, INK if is_home else ACCENT)
            stroke(self.pen, "FFFFFF", 0.6)
            self.pen.circle(x, y, _DOT + (0.6 if is_home else 0.0), stroke=1, fill=1)
            style = SMALL.but(colour=INK, style="bold") if is_home else SMALL.but(colour=INK)
            line = line_of(pin.name, style, 130)
            found = self._free(x, y, line.width, [*taken, *lines]) or self._free(x, y, line.width, taken)
            if found is not None:
                taken.append(_box(found, line.width))
                Embedding.of(self.canv).draw(self.canv, line, *found)

    def _free(self, x: float, y: float, width: float, taken: Sequence[_Box]) -> Point | None:
        """The best place for a name beside its dot that lies on the map and on nothing else."""
        for spot in _beside(x, y, width):
            box = _box(spot, width)
            if box[0] >= 0 and box[2] <= self.width and not any(_meet(box, other) for other in taken):
                return spot
        return None


def _beside(x: float, y: float, width: float) -> list[Point]:
    """Where a name may stand, best first: right, left, then above and below."""
    out: list[Point] = []
    for shift in (0.0, -8.0, 8.0, -16.0, 16.0):
        out += [(x + 5, y - 2.7 + shift), (x - 5 - width, y - 2.7 + shift)]
    return [*out, (x - width / 2, y + 6), (x - width / 2, y - 12)]


def _box(spot: Point, width: float) -> _Box:
    return spot[0] - 1, spot[1] - 2, spot[0] + width + 1, spot[1] + 6.5


def _meet(a: _Box, b: _Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
