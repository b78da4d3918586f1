"""The outline of the land, for print and screen alike (Natural Earth 1:110m, public domain)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

Point = tuple[float, float]
"""Longitude and latitude in degrees, or a place on a flat map."""


@cache
def rings() -> tuple[tuple[Point, ...], ...]:
    """Closed rings of longitudes and latitudes in degrees, of land and of the lake in it (fill them even-odd).

    A ring that crosses 180 degrees runs on past it.
    """
    data = json.loads(Path(__file__).with_name("land.json").read_text(encoding="utf-8"))
    return tuple(tuple((ring[at] / 100, ring[at + 1] / 100) for at in range(0, len(ring), 2)) for ring in data["rings"])


def visible_rings(centre: float, south: float, north: float) -> list[list[Point]]:
    """The land around a central meridian: rings in degrees east of it (-180 to 180), cut at the edges of the map."""
    out: list[list[Point]] = []
    for ring in rings():
        for turn in (-720.0, -360.0, 0.0, 360.0, 720.0):
            shifted = [(longitude - centre + turn, latitude) for longitude, latitude in ring]
            if min(x for x, _ in shifted) >= 180.0 or max(x for x, _ in shifted) <= -180.0:
                continue
            for axis, limit, sign in ((0, -180.0, 1), (0, 180.0, -1), (1, south, 1), (1, north, -1)):
                shifted = _cut(shifted, axis, limit, sign)
            if len(shifted) > 2:
                out.append(shifted)
    return out


def _cut(ring: list[Point], axis: int, limit: float, sign: int) -> list[Point]:
    """The part of a ring on one side of a line (Sutherland and Hodgman, 1974)."""
    out: list[Point] = []
    for index, point in enumerate(ring):
        before = ring[index - 1]
        inside, was_inside = sign * (point[axis] - limit) >= 0, sign * (before[axis] - limit) >= 0
        if inside != was_inside:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            out.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if inside:
            out.append(point)
    return out
