from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from exports.maps.land import Point, rings, visible_rings
from exports.maps.sphere import around, centre_of, great_circle, project

PLACES = st.tuples(st.floats(-179.9, 180.0), st.floats(-75.0, 75.0))


@given(PLACES, st.lists(PLACES, min_size=1, max_size=6))
def test_no_arc_is_cut_where_the_map_can_be_turned_so(home: Point, partners: list[Point]) -> None:
    arcs = [great_circle(home, partner) for partner in partners]
    longitudes = [longitude for arc in arcs for longitude, _ in arc]
    assume(max(longitudes) - min(longitudes) < 359.0)
    centre = centre_of(arcs)
    for arc in arcs:
        flat = around(centre, arc)
        assert all(-180.01 <= east <= 180.01 for east, _ in flat)
        assert max((abs(a[0] - b[0]) for a, b in pairwise(flat)), default=0.0) <= 180.0


@given(PLACES, PLACES)
def test_a_great_circle_runs_from_one_place_to_the_other(start: Point, end: Point) -> None:
    arc = great_circle(start, end)
    assert arc[0] == start
    assert math.isclose((arc[-1][0] - end[0]) % 360.0 % 360.0, 0.0, abs_tol=0.1) or math.isclose(
        (arc[-1][0] - end[0]) % 360.0, 360.0, abs_tol=0.1
    )
    assert math.isclose(arc[-1][1], end[1], abs_tol=0.1)


def test_the_way_from_maryland_to_taiwan_leads_over_the_arctic() -> None:
    arc = great_circle((-77.1, 39.1), (121.75, 24.7))
    assert max(latitude for _, latitude in arc) > 60.0


@given(st.floats(-180.0, 180.0))
def test_the_land_is_all_there_whichever_meridian_is_the_middle(centre: float) -> None:
    def area(shown: list[list[Point]]) -> float:
        return sum(
            abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(r, r[1:] + r[:1], strict=True))) / 2 for r in shown
        )

    land = visible_rings(centre, -56.0, 83.6)
    assert all(-180.01 <= x <= 180.01 and -56.01 <= y <= 83.61 for ring in land for x, y in ring)
    assert math.isclose(area(land), area(visible_rings(0.0, -56.0, 83.6)), rel_tol=0.002)


def test_the_outline_is_plain_data() -> None:
    assert len(rings()) > 100
    assert all(-91.0 < latitude < 91.0 for ring in rings() for _, latitude in ring)
    assert project(0.0, 0.0) == (0.0, 0.0)
