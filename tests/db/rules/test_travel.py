"""Legs as they are typed in a line, when they arrive, and connections that are short."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records.journey import JourneyWay
from db.rules.clock_times import NoTime
from db.rules.travel import Leg, TypedLeg, arrival_after, read_leg, short_connections, way_of
from db.rules.zones import moment_at

TAIPEI, PACIFIC = ZoneInfo("Asia/Taipei"), ZoneInfo("America/Los_Angeles")
# Hypothesis takes its bounds without a zone.
EARLIEST, LATEST = datetime(2015, 1, 1), datetime(2035, 1, 1)  # noqa: DTZ001
NOON = datetime(2027, 1, 18, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("BR 12 TPE 23:40 - SFO 19:20", TypedLeg("BR", "12", "TPE", "SFO", time(23, 40), time(19, 20))),
        (
            "BR12 Taipei 23:40 - San Francisco 7:20 pm +1 18 Jan",
            TypedLeg("BR", "12", "Taipei", "San Francisco", time(23, 40), time(19, 20), 1, "18 Jan"),
        ),
        (
            "ICE 79 Hamburg Hbf 8:24 → Basel 14:54",
            TypedLeg("ICE", "79", "Hamburg Hbf", "Basel", time(8, 24), time(14, 54)),
        ),
        ("Stratford-upon-Avon 8:00 - Oxford", TypedLeg("", "", "Stratford-upon-Avon", "Oxford", time(8), None)),
        ("TPE-SFO", TypedLeg("", "", "TPE", "SFO", None, None)),
        ("台北 23:40 – 舊金山 19:20", TypedLeg("", "", "台北", "舊金山", time(23, 40), time(19, 20))),
        ("By bus, some time", None),
        ("BR 12 - SFO 19:20", None),
    ],
)
def test_a_line_becomes_a_leg(typed: str, meant: TypedLeg | None) -> None:
    assert read_leg(typed) == meant


def test_a_time_that_is_none_is_said() -> None:
    with pytest.raises(NoTime):
        read_leg("BR 12 TPE 25:40 - SFO 19:20")


@given(st.text(max_size=60))
def test_nothing_that_is_typed_goes_wrong_otherwise(typed: str) -> None:
    try:
        leg = read_leg(typed)
    except NoTime:
        return
    assert leg is None or (leg.origin and leg.destination)


def test_who_flies_over_the_date_line_arrives_before_they_left_by_the_clocks() -> None:
    departs = moment_at(date(2027, 1, 18), time(23, 40), TAIPEI).astimezone(TAIPEI)
    arrives = arrival_after(departs, time(19, 20), PACIFIC)
    assert arrives.astimezone(PACIFIC).date() == date(2027, 1, 18)
    assert arrives - departs == timedelta(hours=11, minutes=40)


@given(st.datetimes(EARLIEST, LATEST, timezones=st.just(TAIPEI)), st.times())
def test_an_arrival_is_within_a_day_of_the_departure(departs: datetime, at: time) -> None:
    arrives = arrival_after(departs, at, PACIFIC)
    assert timedelta() < arrives - departs <= timedelta(hours=26)


def test_a_connection_of_less_than_an_hour_is_found_and_an_overlap_too() -> None:
    def leg(departs: float, arrives: float) -> Leg:
        return Leg(uuid4(), NOON + timedelta(hours=departs), NOON + timedelta(hours=arrives))

    first, second, third = leg(0, 2), leg(2.5, 4), leg(6, 7)
    assert short_connections([third, second, first]) == [(first.uid, second.uid, 30)]
    overlapping = leg(1, 3)
    assert short_connections([first, overlapping]) == [(first.uid, overlapping.uid, -60)]
    assert short_connections([first, leg(3, 4)]) == []
    assert short_connections([first, Leg(uuid4(), None, None)]) == []


def test_the_way_of_a_leg_is_as_told_or_follows_from_its_day() -> None:
    first, last = date(2027, 1, 18), date(2027, 1, 26)
    early, late = Leg(uuid4(), NOON, NOON), Leg(uuid4(), NOON + timedelta(days=8), None)
    assert way_of(None, early, first, last) is JourneyWay.THERE
    assert way_of(None, late, first, last) is JourneyWay.BACK
    assert way_of(JourneyWay.BETWEEN, late, first, last) is JourneyWay.BETWEEN
    assert way_of(None, Leg(uuid4(), None, None), first, last) is None
