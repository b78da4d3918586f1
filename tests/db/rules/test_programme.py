"""Items as they are typed in a line, times of day in many habits, and what clashes."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import combinations
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.clock_times import NoTime, read_time
from db.rules.programme import Planned, TypedItem, clashes, is_for, read_item


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            "9:30-11 City hall, welcome by the mayor",
            TypedItem("Welcome by the mayor", "City hall", time(9, 30), time(11)),
        ),
        ("7-9pm Dinner @ Harbor Inn", TypedItem("Dinner", "Harbor Inn", time(19), time(21))),
        ("10am-2pm Walk", TypedItem("Walk", "", time(10), time(14))),
        ("11-1pm Lunch", TypedItem("Lunch", "", time(11), time(13))),
        ("9h30 Start", TypedItem("Start", "", time(9, 30))),
        ("0930 – 1100 Class", TypedItem("Class", "", time(9, 30), time(11))),
        ("14 to 16 Museum", TypedItem("Museum", "", time(14), time(16))),
        ("22-1 Party", TypedItem("Party", "", time(22), time(1))),
        ("９：３０－１１ 市政廳，歡迎會", TypedItem("歡迎會", "市政廳", time(9, 30), time(11))),
        ("٩:٣٠ فطور", TypedItem("فطور", "", time(9, 30))),
        ("3 students sing", TypedItem("3 students sing")),
        ("2026 in review", TypedItem("2026 in review")),
        ("Free day", TypedItem("Free day")),
        ("19:00", TypedItem("", "", time(19))),
    ],
)
def test_a_line_becomes_an_item(typed: str, meant: TypedItem) -> None:
    assert read_item(typed) == meant


def test_a_place_that_is_known_may_stand_last() -> None:
    assert read_item("9:30 Welcome, City Hall", ["city hall"]) == TypedItem("Welcome", "City Hall", time(9, 30))
    assert read_item("9:30 Dinner, bring a coat", ["city hall"]).place == "Dinner"


@pytest.mark.parametrize("typed", ["25:00 Dinner", "9:75 Dinner", "11-9:30 Class"])
def test_what_is_no_time_is_said(typed: str) -> None:
    with pytest.raises(NoTime):
        read_item(typed)


@given(st.text(max_size=60))
def test_nothing_that_is_typed_goes_wrong_otherwise(typed: str) -> None:
    try:
        item = read_item(typed, ["Town hall"])
    except NoTime:
        return
    assert (item.title, item.place) == (item.title.strip(), item.place.strip())


@given(st.times())
def test_a_time_of_day_is_read_as_it_is_written(at: time) -> None:
    at = at.replace(second=0, microsecond=0)
    for written in (f"{at:%H:%M}", f"{at:%H.%M}", f"{at:%Hh%M}", f"{at:%H%M}", f"{at:%I:%M %p}"):
        assert read_time(written) == at


NIGHT = datetime(2027, 1, 18, tzinfo=UTC)
ITEMS = st.lists(
    st.builds(
        lambda start, long, groups: Planned(
            uuid4(),
            NIGHT + timedelta(minutes=15 * start),
            long and NIGHT + timedelta(minutes=15 * (start + long)),
            groups,
        ),
        st.integers(0, 40),
        st.one_of(st.none(), st.integers(1, 12)),
        st.sampled_from([(), ("A",), ("B",), ("a", "C")]),
    ),
    max_size=9,
)


@given(ITEMS)
def test_clashes_are_those_that_comparing_each_with_each_finds(items: list[Planned]) -> None:
    def clash(one: Planned, other: Planned) -> bool:
        overlap = one.starts == other.starts or (
            one.starts < (other.ends or other.starts) and other.starts < (one.ends or one.starts)
        )
        share = not one.groups or not other.groups or {*map(str.lower, one.groups)} & {*map(str.lower, other.groups)}
        # What has no end lasts no time, but may begin while the other goes on.
        point = next((each for each in (one, other) if each.ends is None), None)
        if point is not None and not overlap:
            longer = other if point is one else one
            overlap = longer.starts <= point.starts < (longer.ends or longer.starts)
        return bool(overlap and share)

    expected = {frozenset((one.uid, other.uid)) for one, other in combinations(items, 2) if clash(one, other)}
    found = clashes(items)
    assert {frozenset(pair) for pair in found} == expected
    starts: dict[UUID, datetime] = {item.uid: item.starts for item in items}
    assert all(starts[one] <= starts[other] for one, other in found)


def test_what_is_for_no_group_is_for_every_group() -> None:
    assert is_for((), "Red")
    assert is_for(("RED", "Blue"), "red")
    assert not is_for(("Blue",), "red")
    assert is_for(("Blue",), "")
