"""Where things stand in a week of the calendar: nothing over another, nothing lost."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ui.kit.calendaritems import WEEK, Item, laid_out, week_of, weeks_of

DAYS = st.dates(date(2026, 12, 1), date(2027, 2, 28))


@st.composite
def items(draw: st.DrawFn) -> list[Item]:
    found: list[Item] = []
    for number in range(draw(st.integers(0, 12))):
        first, length = draw(DAYS), draw(st.integers(0, 20))
        found.append(Item(first, first + timedelta(days=length), str(number), "handshake", lasts=bool(length)))
    return found


@given(items(), DAYS, st.integers(1, 6), st.integers(1, 7))
def test_each_day_shows_or_counts_everything_on_it(those: list[Item], day: date, lines: int, begins_on: int) -> None:
    week = week_of(day, begins_on)
    assert week.isoweekday() == begins_on
    assert week <= day < week + timedelta(days=WEEK)
    laid = laid_out(those, week, lines)
    taken: Counter[tuple[int, int]] = Counter()
    for placed in laid.placed:
        assert placed.line < lines
        for column in range(placed.first, placed.last + 1):
            taken[column, placed.line] += 1
            assert placed.item.first <= week + timedelta(days=column) <= placed.item.last
    assert all(number == 1 for number in taken.values())
    for column in range(WEEK):
        there = week + timedelta(days=column)
        shown = sum(number for (at, _), number in taken.items() if at == column)
        hidden = laid.hidden.get(column, 0)
        assert shown + hidden == sum(item.first <= there <= item.last for item in those)
        if hidden:  # then the last line says how many more there are
            assert (column, lines - 1) not in taken


@given(st.dates(date(800, 2, 1), date(2999, 11, 30)), st.integers(1, 7))
def test_the_weeks_of_a_month_hold_all_its_days(day: date, begins_on: int) -> None:
    weeks = weeks_of(day, begins_on)
    covered = {week + timedelta(days=number) for week in weeks for number in range(WEEK)}
    assert {day.replace(day=1), day.replace(day=28), day} <= covered
    assert 4 <= len(weeks) <= 6
    assert all(any((week + timedelta(days=number)).month == day.month for number in range(WEEK)) for week in weeks)
