"""Dates: typed in anybody's habit, shown in the locale, read back as they are shown."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from db.values import PartialDate
from ui.dates.shown import show_date, show_month
from ui.dates.typed import UnreadableDate, read_date

TODAY = date(2026, 11, 24)  # a Tuesday
LOCALES = [
    "en_US",
    "en_GB",
    "de_DE",
    "fr_FR",
    "pt_PT",
    "es_ES",
    "it_IT",
    "nl_NL",
    "pl_PL",
    "zh_TW",
    "zh_CN",
    "ja_JP",
    "ko_KR",
    "hu_HU",
    "ar_EG",
    "he_IL",
    "cs_CZ",
    "fi_FI",
    "th_TH",
    "lt_LT",
    "hi_IN",
    "vi_VN",
    "uk_UA",
    "ru_RU",
    "tr_TR",
    "sv_SE",
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3.9.26", "2026-09-03"),
        ("03.09.2026", "2026-09-03"),
        ("3 Sep", "2026-09-03"),
        ("3 Jan", "2027-01-03"),
        ("3rd of May 1999", "1999-05-03"),
        ("Sep 3, 2026", "2026-09-03"),
        ("2026-09-03", "2026-09-03"),
        ("2026年9月3日", "2026-09-03"),
        ("today", "2026-11-24"),
        ("tomorrow", "2026-11-25"),
        ("Yesterday", "2026-11-23"),
        ("Friday", "2026-11-27"),
        ("next Friday", "2026-11-27"),
        ("next Tuesday", "2026-12-01"),
        ("last fri", "2026-11-20"),
        ("in 2 weeks", "2026-12-08"),
        ("in 3 months", "2027-02-24"),
        ("2016", "2016"),
        ("May 1957", "1957-05"),
        ("5/1957", "1957-05"),
        ("~1957", "1957~"),
        ("about May 1957", "1957-05~"),
        ("c. 1890", "1890~"),
        ("3.9.89", "1989-09-03"),
        ("29 Feb 2024", "2024-02-29"),
        ("٣/٩/٢٠٢٦", "2026-09-03"),
    ],
)
def test_a_date_may_be_typed_in_many_ways(typed: str, meant: str) -> None:
    assert read_date(typed, QLocale("en_GB"), TODAY) == PartialDate.parse(meant)


def test_figures_alone_follow_the_locale() -> None:
    assert read_date("9/3/26", QLocale("en_US"), TODAY) == PartialDate(2026, 9, 3)
    assert read_date("9/3/26", QLocale("en_GB"), TODAY) == PartialDate(2026, 3, 9)
    assert read_date("26/9/3", QLocale("ja_JP"), TODAY) == PartialDate(2026, 9, 3)


@pytest.mark.parametrize("typed", ["soon", "31.2.2020", "13/13/13", "1.2.3.4", "99999", "Septembre 12345", "3"])
def test_what_is_no_date_gets_a_sentence(typed: str) -> None:
    with pytest.raises(UnreadableDate, match=typed):
        read_date(typed, QLocale("en_GB"), TODAY)


def test_nothing_typed_is_no_date() -> None:
    assert read_date("  ", QLocale("en_GB"), TODAY) is None


@given(
    name=st.sampled_from(LOCALES),
    day=st.dates(date(1000, 1, 1), date(2999, 12, 31)),
    precision=st.sampled_from(["year", "month", "day"]),
    approximate=st.booleans(),
)
def test_what_is_shown_can_be_typed(name: str, day: date, precision: str, approximate: bool) -> None:
    known = PartialDate(
        day.year, None if precision == "year" else day.month, day.day if precision == "day" else None, approximate
    )
    shown = show_date(known, QLocale(name))
    assert read_date(shown, QLocale(name), TODAY) == known, shown


@given(text=st.text(max_size=40))
def test_anything_typed_gets_a_date_or_a_sentence(text: str) -> None:
    with contextlib.suppress(UnreadableDate):
        assert isinstance(read_date(text, QLocale("en_US"), TODAY), PartialDate | None)


def test_a_month_stands_in_the_order_of_the_locale() -> None:
    day = date(2027, 2, 10)
    told = {
        name: show_month(day, QLocale(name)) for name in ("en_US", "en_GB", "de_DE", "zh_TW", "ja_JP", "es_ES", "hu_HU")
    }
    assert told == {
        "en_US": "February 2027", "en_GB": "February 2027", "de_DE": "Februar 2027", "zh_TW": "2027年2月",
        "ja_JP": "2027年2月", "es_ES": "febrero de 2027", "hu_HU": "2027. február",
    }  # fmt: skip
