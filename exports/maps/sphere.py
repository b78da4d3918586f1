"""Great circles, the central meridian that cuts none of them, and the Equal Earth projection."""

from __future__ import annotations

import math
from collections.abc import Sequence

from exports.maps.land import Point

# Beyond this latitude the shortest way runs along the upper edge of the map.
_POLAR = 78.0
# Šavrič, Patterson and Jenny, "The Equal Earth map projection", 2018.
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796


def project(east: float, latitude: float) -> Point:
    """A place, in degrees east of the central meridian and of latitude, on the flat map (Equal Earth, radius 1)."""
    angle = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    square = angle * angle
    sixth = square**3
    slope = 9 * _A4 * sixth * square + 7 * _A3 * sixth + 3 * _A2 * square + _A1
    x = 2 * math.sqrt(3) * math.radians(east) * math.cos(angle) / (3 * slope)
    return x, angle * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))


def great_circle(start: Point, end: Point, steps: int = 72) -> list[Point]:
    """The shortest way between two places, in steps; longitudes run on past 180 rather than jump."""
    a, b = _vector(start), _vector(end)
    angle = math.acos(max(-1.0, min(1.0, sum(p * q for p, q in zip(a, b, strict=True)))))
    if angle < 1e-6:
        return [start, start]
    if math.pi - angle < 1e-6:
        return [*great_circle(start, (start[0], 89.9), steps // 2), *great_circle((end[0], 89.9), end, steps // 2)]
    out = [start]
    for step in range(1, steps + 1):
        share = step / steps
        p, q = math.sin((1 - share) * angle) / math.sin(angle), math.sin(share * angle) / math.sin(angle)
        x, y, z = (p * u + q * v for u, v in zip(a, b, strict=True))
        longitude = math.degrees(math.atan2(y, x))
        longitude = out[-1][0] + (longitude - out[-1][0] + 180) % 360 - 180
        out.append((longitude, math.degrees(math.atan2(z, math.hypot(x, y)))))
    return out


def way(start: Point, end: Point) -> list[Point]:
    """The line that a map draws between two places: the shortest way, or a bow where that runs over a pole.

    No flat map shows the pole as a point, so that the shortest way would leave it at the top and come in again.
    """
    shortest = great_circle(start, end)
    utmost = max((latitude for _, latitude in shortest), key=abs)
    if abs(utmost) <= _POLAR:
        return shortest
    top = math.copysign(_POLAR, utmost)
    east = (end[0] - start[0] + 180) % 360 - 180
    control = 2 * top - (start[1] + end[1]) / 2
    shares = [step / 72 for step in range(73)]
    return [
        (start[0] + east * share, (1 - share) ** 2 * start[1] + 2 * share * (1 - share) * control + share**2 * end[1])
        for share in shares
    ]


def _vector(place: Point) -> tuple[float, float, float]:
    longitude, latitude = math.radians(place[0]), math.radians(place[1])
    return math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude)


def centre_of(arcs: Sequence[Sequence[Point]]) -> float:
    """The central meridian of a map on which no arc is cut; arcs start at one place, as great_circle() gives them."""
    longitudes = [longitude for arc in arcs for longitude, _ in arc]
    if not longitudes:
        return 10.0
    return ((min(longitudes) + max(longitudes)) / 2 + 180) % 360 - 180


def around(centre: float, arc: Sequence[Point]) -> list[Point]:
    """An arc in degrees east of the central meridian."""
    first = (arc[0][0] - centre + 180) % 360 - 180
    shift = first - arc[0][0]
    return [(longitude + shift, latitude) for longitude, latitude in arc]
