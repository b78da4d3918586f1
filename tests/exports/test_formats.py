from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import exports.phrases
from db.queries.facts import Span, Sum
from db.values import PartialDate
from exports.formats import Formats
from exports.phrases import Phrases, languages, spoken


@pytest.mark.parametrize(
    ("language", "day", "money", "country"),
    [
        ("en", "July 8, 2019", "$12,480.50", "Taiwan"),
        ("de", "8. Juli 2019", "12.480,50\u00a0$", "Taiwan"),
        ("ja", "2019年7月8日", "$12,480.50", "台湾"),
        ("zh-Hant", "2019年7月8日", "US$12,480.50", "台灣"),
        ("nonsense-XX", "July 8, 2019", "$12,480.50", "Taiwan"),
    ],
)
def test_values_are_written_as_the_language_writes_them(language: str, day: str, money: str, country: str) -> None:
    formats = Formats(language)
    assert formats.partial(PartialDate(2019, 7, 8)) == day
    assert formats.money(Sum("USD", 1_248_050)) == money
    assert formats.country("tw") == country


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        ("2019-07-08", "2019-07-08", "Jul 8, 2019"),
        ("2019-07-08", "2019-07-18", "Jul 8\u2009–\u200918, 2019"),
        ("2019-12-28", "2020-01-03", "Dec 28, 2019\u2009–\u2009Jan 3, 2020"),
        ("1957-05~", "1957-05~", "about May 1957"),
        ("1957", "2019-07", "1957 – Jul 2019"),
    ],
)
def test_a_stretch_of_time_says_no_more_than_is_known(first: str, last: str, written: str) -> None:
    assert Formats("en").stretch(PartialDate.parse(first), PartialDate.parse(last)) == written
    assert Formats("en").stretch(None, None) == ""


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2025, 4, 1), date(2026, 3, 31), "2025/26"),
        (date(2019, 1, 1), date(2024, 12, 31), "2019–2024"),
    ],
)
def test_a_reporting_year_has_a_short_name(first: date, last: date, written: str) -> None:
    assert Formats("en").span(Span(first, last)) == written


def test_currencies_without_cents_and_numbers_with_fractions_stay_exact() -> None:
    formats = Formats("en")
    assert formats.money(Sum("JPY", 1_500)) == "¥1,500"
    assert formats.money_short(Sum("USD", 1_248_000)) == "$12,480"
    assert formats.number(Decimal("12000.125")) == "12,000.125"


def test_every_language_has_the_keys_of_english_and_the_places_in_them() -> None:
    folder = Path(exports.phrases.__file__).parent
    keys = {
        tag: [key for file in (folder / tag).iterdir() for key in json.loads(file.read_bytes())] for tag in languages()
    }
    for said in keys.values():
        assert len(said) == len(set(said))
        assert set(keys["en"]) <= set(said)
    assert spoken("en-AU") == "en-AU"
    assert spoken("tlh") == "en"


def test_counts_follow_the_plural_and_codes_are_words() -> None:
    phrases = Phrases("en")
    assert phrases.count("nights", 1, "1") == "1 night hosted"
    assert phrases.count("nights", 1200, "1,200") == "1,200 nights hosted"
    assert phrases.code("exchange kind", "mutual aid") == "Mutual aid"
    with pytest.raises(KeyError):
        phrases("no such phrase")
