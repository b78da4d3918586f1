"""Who is in office on a day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db.rules.offices import Term, ends_between, expected_end, holder_on, in_office, predecessor
from db.values import PartialDate

HANDOVER = PartialDate.parse("2018-12-25")
CHIANG = Term("Chiang", PartialDate.parse("2014-12-25"), HANDOVER)
NEXT = Term("Next", HANDOVER, PartialDate.parse("2022-12-25"))
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
PARTIAL = st.builds(
    lambda day, parts, about: PartialDate(
        day.year, day.month if parts > 1 else None, day.day if parts > 2 else None, about
    ),
    DAYS,
    st.integers(1, 3),
    st.booleans(),
)


def names(terms: list[Term[str]]) -> list[str]:
    return [term.holder for term in terms]


def test_the_mayor_of_then_is_still_the_mayor_of_then() -> None:
    assert names(in_office([CHIANG, NEXT], date(2018, 7, 8))) == ["Chiang"]
    assert names(in_office([CHIANG, NEXT], date(2019, 7, 8))) == ["Next"]
    assert in_office([CHIANG, NEXT], date(2023, 1, 1)) == []


def test_the_day_of_the_handover_is_the_successors() -> None:
    holder = holder_on([CHIANG, NEXT], HANDOVER.first)
    assert holder is NEXT
    assert holder_on([], HANDOVER.first) is None


def test_who_stands_in_gives_way_to_who_holds_the_office() -> None:
    acting = Term("Deputy", PartialDate(2019), None, acting=True)
    assert names(in_office([acting, NEXT], date(2020, 5, 1))) == ["Next", "Deputy"]
    assert holder_on([acting, NEXT], date(2020, 5, 1)) is NEXT
    assert holder_on([acting], date(2020, 5, 1)) is acting


def test_a_year_alone_may_mean_any_of_its_days_but_proves_none() -> None:
    term = Term("Koch", PartialDate(2016), PartialDate(2018))
    assert term.covers(date(2016, 1, 1))
    assert term.covers(date(2018, 12, 31))
    assert not term.surely_covers(date(2016, 6, 1))
    assert term.surely_covers(date(2017, 6, 1))
    assert not Term("Koch", PartialDate(2016, approximate=True)).surely_covers(date(2020, 1, 1))


def test_the_printed_order_is_the_one_that_was_set() -> None:
    secretary = Term("Secretary", PartialDate(2010), position=2)
    chair = Term("Chair", PartialDate(2020), position=1)
    assert names(in_office([secretary, chair], date(2021, 1, 1))) == ["Chair", "Secretary"]


def test_a_predecessor_is_who_left_last_before() -> None:
    older = Term("Older", PartialDate(2006), PartialDate(2014, 12, 24))
    assert predecessor([older, CHIANG, NEXT], NEXT) is CHIANG
    assert predecessor([older, CHIANG, NEXT], CHIANG) is older
    assert predecessor([older], older) is None


def test_a_term_ends_after_its_months() -> None:
    assert expected_end(PartialDate.parse("2022-12-25"), 48) == PartialDate.parse("2026-12-25")
    assert expected_end(PartialDate(2022), 48) == PartialDate(2026)


def test_ends_of_office_ahead_come_in_order() -> None:
    coming = ends_between([NEXT, CHIANG, Term("Open")], date(2018, 1, 1), date(2022, 12, 25))
    assert names(coming) == ["Chiang", "Next"]


@given(since=st.none() | PARTIAL, until=st.none() | PARTIAL, day=DAYS)
def test_who_surely_held_an_office_may_have_held_it(
    since: PartialDate | None, until: PartialDate | None, day: date
) -> None:
    term = Term("Somebody", since, until)
    if term.surely_covers(day):
        assert term.covers(day)
        assert in_office([term], day) == [term]


@given(since=PARTIAL, months=st.integers(1, 120))
def test_a_term_covers_its_first_day_and_not_the_day_before(since: PartialDate, months: int) -> None:
    term = Term("Somebody", since, expected_end(since, months))
    assert term.covers(since.first)
    assert not term.covers(since.first - timedelta(days=1))
