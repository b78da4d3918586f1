"""Make land.json from the npm package world-atlas (land-110m.json, a TopoJSON of Natural Earth's 1:110m land).

Run once, by hand: ``python -m exports.maps.convert land-110m.json``. Natural Earth is in the public domain.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def convert(topology: dict[str, Any]) -> list[list[int]]:
    """Rings, lakes too, as flat lists of longitude and latitude in hundredths of a degree (TopoJSON 1.0, 2.1)."""
    (x_scale, y_scale), (x_shift, y_shift) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[list[tuple[float, float]]] = []
    for encoded in topology["arcs"]:
        x = y = 0
        arc: list[tuple[float, float]] = []
        for step_x, step_y in encoded:
            x, y = x + step_x, y + step_y
            arc.append((x * x_scale + x_shift, y * y_scale + y_shift))
        arcs.append(arc)
    rings: list[list[int]] = []
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for ring in polygon:
                points: list[tuple[float, float]] = []
                for index in ring:
                    arc = arcs[int(index)] if index >= 0 else arcs[~int(index)][::-1]
                    points += arc[1:] if points else arc
                rings.append([round(value * 100) for point in _running_on(points) for value in point])
    return rings


def _running_on(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A ring whose longitudes run on past 180 degrees instead of jumping; one around a pole is closed by way of it."""
    out = points[:1]
    for longitude, latitude in points[1:]:
        before = out[-1][0]
        out.append((before + (longitude - before + 180) % 360 - 180, latitude))
    if abs(out[-1][0] - out[0][0]) > 180:
        out += [(out[-1][0], -90.0), (out[0][0], -90.0)]
    return out


if __name__ == "__main__":
    outline = convert(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    target = Path(__file__).with_name("land.json")
    source = "Natural Earth 1:110m land, public domain, by way of the npm package world-atlas 2.0.2"
    rows = ",\n".join(json.dumps(ring, separators=(",", ":")) for ring in outline)
    target.write_text(f'{{"source": "{source}", "rings": [\n{rows}\n]}}\n', encoding="utf-8")
