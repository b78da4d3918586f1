"""Zones as they are typed, and the clocks that skip a time of day or say it twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.zones import Told, is_offset, moment_at, moved, told, zone_named, zone_typed

NEW_YORK, LORD_HOWE, APIA = (ZoneInfo(name) for name in ("America/New_York", "Australia/Lord_Howe", "Pacific/Apia"))
# Hypothesis takes its bounds without a zone.
EARLIEST, LATEST = datetime(2015, 1, 1), datetime(2035, 1, 1)  # noqa: DTZ001
ZONES = st.sampled_from(["Asia/Taipei", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Asia/Taipei", "Asia/Taipei"),
        ("america/new york", "America/New_York"),
        ("TAIPEI", "Asia/Taipei"),
        ("Taipei Standard Time", "Asia/Taipei"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("utc", "Etc/UTC"),
        ("Mars/Olympus", None),
        ("UTC+8", None),
        ("", None),
        ("../../etc/passwd", None),
    ],
)
def test_what_is_typed_for_a_zone_is_understood_or_not(typed: str, meant: str | None) -> None:
    assert zone_typed(typed) == meant


def test_a_distance_from_utc_is_told_from_a_name() -> None:
    assert all(is_offset(each) for each in ("UTC+8", "GMT-5", "+05:30", "utc + 8"))
    assert not any(is_offset(each) for each in ("Taipei", "UTC", "", "8 people"))


def test_a_name_that_is_no_zones_is_none() -> None:
    assert [zone_named(name) for name in ("Mars/Olympus", "", None, "../etc", "America")] == [None] * 5


def test_clocks_skip_an_hour_in_spring_and_say_one_twice_in_autumn() -> None:
    spring, autumn = date(2027, 3, 14), date(2027, 11, 7)
    assert told(spring, time(2, 30), NEW_YORK) is Told.NEVER
    assert told(spring, time(3, 0), NEW_YORK) is Told.ONCE
    assert told(autumn, time(1, 30), NEW_YORK) is Told.TWICE
    assert told(autumn, time(2, 0), NEW_YORK) is Told.ONCE
    assert told(date(2027, 4, 4), time(1, 45), LORD_HOWE) is Told.TWICE  # half an hour only
    assert told(date(2011, 12, 30), time(12, 0), APIA) is Told.NEVER  # Samoa crossed the date line


@given(
    st.datetimes(EARLIEST, LATEST).map(lambda each: each.replace(second=0, microsecond=0)),
    ZONES,
)
def test_a_time_that_clocks_say_comes_back_from_its_moment(there: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    back = moment_at(there.date(), there.time(), zone).astimezone(zone).replace(tzinfo=None)
    assert (back == there) == (told(there.date(), there.time(), zone) is not Told.NEVER)


@given(st.datetimes(EARLIEST, LATEST, timezones=st.just(UTC)), ZONES, st.integers(-40, 40))
def test_what_moves_to_another_day_keeps_its_time_of_day(moment: datetime, name: str, days: int) -> None:
    zone = ZoneInfo(name)
    before, after = moment.astimezone(zone), moved(moment, zone, days).astimezone(zone)
    if told(date.fromordinal(before.toordinal() + days), before.time(), zone) is not Told.NEVER:
        assert after.time() == before.time()
        assert after.toordinal() - before.toordinal() == days
