"""Dates, numbers, money and countries as a language writes them (CLDR, through Babel)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import cast

from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.numbers import format_currency, format_decimal, get_currency_precision

from db.queries.facts import Span, Sum
from db.values import PartialDate
from exports.phrases import Phrases, locale_of

_CENTS = re.compile(r"\.0+")


class Formats:
    """How one language writes what the book holds as values."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = locale_of(language)
        self._phrases = Phrases(language)

    def number(self, value: int | Decimal) -> str:
        """With the language's grouping; never rounded."""
        return format_decimal(value, locale=self._locale, decimal_quantization=False)

    def money(self, amount: Sum) -> str:
        """An amount with all its minor units."""
        return format_currency(_major(amount), amount.currency, locale=self._locale)

    def price(self, amount: Decimal, currency: str) -> str:
        """An amount in units of its currency."""
        return format_currency(amount, currency, locale=self._locale)

    def money_short(self, amount: Sum) -> str:
        """An amount in whole units, rounded half to even."""
        pattern = self._locale.currency_formats["standard"].pattern
        return format_currency(
            _major(amount), amount.currency, _CENTS.sub("", pattern), locale=self._locale, currency_digits=False
        )

    def day(self, value: date) -> str:
        """A day in words, as in running text."""
        return format_date(value, "long", locale=self._locale)

    def day_short(self, value: date) -> str:
        """A day for a table."""
        return format_skeleton("yMMMd", value, locale=self._locale, fuzzy=True)

    def weekday(self, value: date) -> str:
        """A day in words with its weekday, for what is planned day by day."""
        return format_date(value, "full", locale=self._locale)

    def clock(self, starts: datetime, ends: datetime | None = None) -> str:
        """A time of day as the language writes it, or from one to another; each by the clocks of its own zone."""
        said = [format_time(each.replace(tzinfo=None), "short", locale=self._locale) for each in (starts, ends) if each]
        return " – ".join(dict.fromkeys(said))

    def day_brief(self, value: date) -> str:
        """A day with its weekday for the head of a narrow column, the year left to the page."""
        return format_skeleton("MMMEd", value, locale=self._locale, fuzzy=True)

    def partial(self, value: PartialDate) -> str:
        """A date as exactly as it is known."""
        return self._partial(value, "yMMMMd", "yMMMM")

    def partial_short(self, value: PartialDate) -> str:
        """The same for a table."""
        return self._partial(value, "yMMMd", "yMMM")

    def within_year(self, value: PartialDate) -> str:
        """The same where the year stands above: "3 Sep", "May"."""
        if value.month is None:
            return ""
        text = self._skeleton(value.first, "MMMd" if value.day is not None else "MMMM")
        return self._phrases("circa", date=text) if value.approximate else text

    def _partial(self, value: PartialDate, day: str, month: str) -> str:
        if value.month is None:
            text = str(value.year)
        else:
            text = self._skeleton(value.first, day if value.day is not None else month)
        return self._phrases("circa", date=text) if value.approximate else text

    def _skeleton(self, value: date, skeleton: str) -> str:
        if skeleton == "yMMMMd":
            return format_date(value, "long", locale=self._locale)
        return format_skeleton(skeleton, value, locale=self._locale, fuzzy=True)

    def stretch(self, first: PartialDate | None, last: PartialDate | None) -> str:
        """From a date to another, said once where they share a month or a year; "" where both are unknown."""
        if first is None or last is None or first == last:
            one = first or last
            return self.partial_short(one) if one is not None else ""
        if first.day is None or last.day is None or first.approximate or last.approximate:
            return f"{self.partial_short(first)} – {self.partial_short(last)}"
        return format_interval(first.first, last.first, "yMMMd", locale=self._locale)

    def span(self, span: Span) -> str:
        """A reporting span by its years: "2025", "2025/26", "2019–2024"."""
        first, last = span.first, span.last
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        if (last - first).days in range(364, 367):
            return f"{first.year}/{last.year % 100:02}" if last.year != first.year else str(first.year)
        return format_interval(first, last, "yMMMd", locale=self._locale)

    def month_initial(self, value: date) -> str:
        """The narrow name of a month, for a chart."""
        return format_date(value, "LLLLL", locale=self._locale)

    def country(self, code: str) -> str:
        """A country's name by its ISO 3166 code; the code itself where CLDR has no name."""
        territories = cast("Mapping[str, str]", self._locale.territories)
        return territories.get(code.upper(), code) if code else ""


def _major(amount: Sum) -> Decimal:
    return Decimal(amount.minor).scaleb(-get_currency_precision(amount.currency))
