"""When an answer is late."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db.rules.owing import USUAL_DAYS, Answer, Asked, answer_due, answer_on, days_late, median_days

DAY = date(2026, 9, 3)
DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))


def test_the_day_that_the_letter_names_counts() -> None:
    asked = Asked(DAY, until=date(2026, 9, 30))
    assert answer_due(asked) == date(2026, 9, 30)
    assert answer_on(asked, DAY) is Answer.WAITING
    assert answer_on(asked, date(2026, 9, 23)) is Answer.DUE_SOON
    assert answer_on(asked, date(2026, 9, 30)) is Answer.DUE_SOON
    assert answer_on(asked, date(2026, 10, 1)) is Answer.LATE
    assert days_late(asked, date(2026, 10, 4)) == 4


def test_without_a_day_the_channel_says_how_long() -> None:
    assert answer_due(Asked(DAY, "email")) == DAY + timedelta(days=14)
    assert answer_due(Asked(DAY, "letter")) == DAY + timedelta(days=42)
    assert answer_due(Asked(DAY, "pigeon")) == DAY + timedelta(days=USUAL_DAYS["letter"])


def test_no_answer_is_late_to_an_undated_letter_or_to_one_that_wants_none() -> None:
    assert answer_on(Asked(None), DAY) is Answer.WAITING
    assert days_late(Asked(None), DAY) is None
    assert answer_on(Asked(DAY, wanted=False), date(2030, 1, 1)) is Answer.NOT_WANTED


def test_an_answer_settles_from_its_day_on() -> None:
    asked = Asked(DAY, "email", settled=date(2026, 12, 1))
    assert answer_on(asked, date(2026, 11, 30)) is Answer.LATE
    assert answer_on(asked, date(2026, 12, 1)) is Answer.SETTLED


def test_the_end_of_the_calendar_is_no_trouble() -> None:
    assert answer_due(Asked(date.max)) == date.max


def test_answer_days_are_a_median_of_whole_days() -> None:
    assert median_days([]) is None
    assert median_days([(DAY, DAY + timedelta(days=9))]) == 9
    assert median_days([(DAY, DAY + timedelta(days=n)) for n in (2, 10, 400)]) == 10
    assert median_days([(DAY, DAY - timedelta(days=1))]) == 0


@given(dated=DAYS, until=st.none() | DAYS, day=DAYS, channel=st.sampled_from(sorted(USUAL_DAYS)))
def test_an_answer_is_late_exactly_after_its_day(dated: date, until: date | None, day: date, channel: str) -> None:
    asked = Asked(dated, channel, until=until)
    due = answer_due(asked)
    assert due is not None
    asks_by_then = dated <= day
    assert (answer_on(asked, day) is Answer.LATE) == (asks_by_then and day > due)
    settled = answer_on(Asked(dated, channel, until=until, settled=day), day)
    assert settled is (Answer.SETTLED if asks_by_then else Answer.NOT_WANTED)


@given(st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=20))
def test_a_median_is_one_of_the_days(answered: list[tuple[date, date]]) -> None:
    assert median_days(answered) in {max((answer - asked).days, 0) for asked, answer in answered}
