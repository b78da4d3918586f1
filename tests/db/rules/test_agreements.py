"""Where an agreement stands on any day: real agreements, and what must hold of all of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.agreements import (
    BINDING,
    AgreementStatus,
    Renewal,
    SignedBy,
    Terms,
    last_day,
    last_day_for_notice,
    signed_by_all,
    status,
)
from db.values import PartialDate

DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))
PARTIAL = st.builds(
    lambda day, precision, about: PartialDate(
        day.year, day.month if precision > 0 else None, day.day if precision > 1 else None, about
    ),
    DAYS,
    st.integers(0, 2),
    st.booleans(),
)
TERMS = st.builds(
    Terms,
    drafted=st.none() | PARTIAL,
    approved=st.none() | PARTIAL,
    signed=st.none() | PARTIAL,
    effective=st.none() | PARTIAL,
    term_months=st.none() | st.integers(1, 240),
    expires=st.none() | PARTIAL,
    renewal=st.sampled_from(Renewal),
    renewal_months=st.none() | st.integers(1, 120),
    notice_months=st.none() | st.integers(0, 24),
    notice_given=st.none() | PARTIAL,
    terminated=st.none() | PARTIAL,
    annulled=st.none() | PARTIAL,
)


def on(text: str) -> PartialDate:
    return PartialDate.parse(text)


def test_koror_and_hualien_in_force_on_the_day_of_the_counter_signature() -> None:
    terms = Terms(signed=on("2020-01-22"))
    assert status(terms, date(2020, 1, 21)) is AgreementStatus.DRAFT
    assert status(terms, date(2020, 1, 22)) is AgreementStatus.IN_FORCE
    assert last_day(terms, date(2050, 1, 1)) is None


def test_male_annulled_by_a_ministry_the_day_after_it_was_signed() -> None:
    terms = Terms(signed=on("2013-06-09"), annulled=on("2013-06-10"))
    assert status(terms, date(2013, 6, 9)) is AgreementStatus.IN_FORCE
    assert status(terms, date(2013, 6, 10)) is AgreementStatus.ANNULLED
    assert status(terms, date(2030, 1, 1)) is AgreementStatus.ANNULLED


def test_pinneberg_signed_on_two_days_in_two_countries() -> None:
    rockville = SignedBy(on("1957-05"), frozenset({"home"}))
    pinneberg = SignedBy(on("1957-09"), frozenset({"partner"}))
    reaffirmed = SignedBy(on("2020-11-15"), frozenset({"home", "partner"}))
    assert signed_by_all([rockville], ["home", "partner"]) is None
    assert signed_by_all([pinneberg, rockville, reaffirmed], ["home", "partner"]) == on("1957-09")


def test_signings_that_do_not_say_who_signed_count_from_the_first() -> None:
    nobody = frozenset[str]()
    assert signed_by_all([SignedBy(on("2011"), nobody), SignedBy(on("2009"), nobody)], ["home"]) == on("2009")
    assert signed_by_all([], ["home"]) is None


def test_the_way_of_an_agreement_from_draft_to_its_end() -> None:
    terms = Terms(
        drafted=on("2018-03-01"),
        approved=on("2019-07-08"),
        signed=on("2019-09-18"),
        effective=on("2019-10-01"),
        term_months=60,
        notice_given=on("2024-01-05"),
    )
    expected = [
        (date(2018, 2, 28), None),
        (date(2018, 3, 1), AgreementStatus.DRAFT),
        (date(2019, 7, 8), AgreementStatus.APPROVED),
        (date(2019, 9, 18), AgreementStatus.SIGNED),
        (date(2019, 10, 1), AgreementStatus.IN_FORCE),
        (date(2024, 1, 4), AgreementStatus.IN_FORCE),
    ]
    assert [(day, status(terms, day)) for day, _ in expected] == expected


def test_a_term_ends_the_day_before_the_same_day_and_then_it_is_expired() -> None:
    terms = Terms(signed=on("2020-01-22"), term_months=60)
    assert last_day(terms, date(2020, 1, 22)) == on("2025-01-21")
    assert status(terms, date(2025, 1, 21)) is AgreementStatus.IN_FORCE
    assert status(terms, date(2025, 1, 22)) is AgreementStatus.EXPIRED


def test_the_day_written_in_the_agreement_goes_before_the_counted_one() -> None:
    terms = Terms(signed=on("2020-01-22"), term_months=60, expires=on("2024-12"))
    assert status(terms, date(2024, 12, 31)) is AgreementStatus.IN_FORCE
    assert status(terms, date(2025, 1, 1)) is AgreementStatus.EXPIRED


def test_an_automatic_renewal_goes_on_until_notice_comes_in_time() -> None:
    terms = Terms(signed=on("2010-01-01"), term_months=60, renewal=Renewal.AUTOMATIC, notice_months=6)
    assert last_day(terms, date(2012, 1, 1)) == on("2014-12-31")
    assert last_day(terms, date(2015, 1, 1)) == on("2019-12-31")
    assert last_day_for_notice(terms, date(2015, 1, 1)) == date(2019, 6, 30)


@pytest.mark.parametrize(("given_on", "end"), [("2019-06-30", "2019-12-31"), ("2019-07-01", "2024-12-31")])
def test_late_notice_ends_the_next_term(given_on: str, end: str) -> None:
    terms = Terms(
        signed=on("2010-01-01"),
        term_months=60,
        renewal=Renewal.AUTOMATIC,
        notice_months=6,
        notice_given=on(given_on),
    )
    assert status(terms, date(2019, 8, 1)) is AgreementStatus.NOTICE_GIVEN
    assert last_day(terms, date(2030, 1, 1)) == on(end)
    assert status(terms, on(end).last) is AgreementStatus.NOTICE_GIVEN
    assert status(terms, on(end).last + timedelta(days=1)) is AgreementStatus.EXPIRED


def test_notice_ends_an_open_agreement_after_its_period() -> None:
    terms = Terms(signed=on("1990"), notice_months=3, notice_given=on("2021-02-15"))
    assert last_day(terms, date(2021, 2, 14)) is None
    assert last_day(terms, date(2021, 2, 15)) == on("2021-05-15")
    assert status(terms, date(2021, 5, 15)) is AgreementStatus.NOTICE_GIVEN
    assert status(terms, date(2021, 5, 16)) is AgreementStatus.EXPIRED


def test_a_renewal_by_decision_is_an_agreement_of_its_own() -> None:
    terms = Terms(signed=on("2010-01-01"), term_months=60, renewal=Renewal.BY_DECISION, notice_months=6)
    assert status(terms, date(2015, 1, 1)) is AgreementStatus.EXPIRED
    assert last_day_for_notice(terms, date(2014, 1, 1)) is None


def test_a_thirty_first_comes_back_after_a_short_month() -> None:
    terms = Terms(signed=on("2020-01-01"), expires=on("2020-01-31"), renewal=Renewal.AUTOMATIC, renewal_months=1)
    assert last_day(terms, date(2020, 2, 10)) == on("2020-02-29")
    assert last_day(terms, date(2020, 3, 10)) == on("2020-03-31")


@given(terms=TERMS, day=DAYS)
def test_what_is_annulled_or_terminated_stays_so(terms: Terms, day: date) -> None:
    final = (AgreementStatus.ANNULLED, AgreementStatus.TERMINATED)
    if status(terms, day) in final:
        assert status(terms, day + timedelta(days=400)) in final


@given(terms=TERMS, day=DAYS)
def test_it_binds_only_between_its_beginning_and_its_last_day(terms: Terms, day: date) -> None:
    if status(terms, day) in BINDING:
        assert terms.begins is not None
        assert terms.begins.first <= day
        end = last_day(terms, day)
        assert end is None or day <= end.last


@given(terms=TERMS, day=DAYS)
def test_what_comes_later_does_not_change_what_was_known(terms: Terms, day: date) -> None:
    from dataclasses import replace

    known = replace(
        terms,
        notice_given=_by(terms.notice_given, day),
        terminated=_by(terms.terminated, day),
        annulled=_by(terms.annulled, day),
    )
    assert status(terms, day) == status(known, day)
    assert last_day(terms, day) == last_day(known, day)


def _by(event: PartialDate | None, day: date) -> PartialDate | None:
    return event if event is not None and event.first <= day else None
