"""Reading a date as it was typed: in figures, in words, from today on, whole or in part."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale

from db.values import PartialDate
from ui.dates.shown import PIECE, show_date
from ui.words import tr

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_YEARS_AHEAD = 20
"""A year of two figures means the one up to this many years from now, else one of the century before."""


class UnreadableDate(ValueError):
    """What was typed is no date. Holds a sentence for a person."""


def read_date(typed: str, locale: QLocale, today: date) -> PartialDate | None:
    """The date that was meant: "3.9.26", "3 Sep", "today", "next Friday", "in 2 weeks", "2016", "May 1957", "~1957".

    None for an empty text. A day without a year means the one nearest to today. Raises UnreadableDate.
    """
    text = _plain_digits(unicodedata.normalize("NFKC", typed)).strip().casefold()
    if not text:
        return None
    text, approximate = _without_about(text)
    day = _by_name(text, locale, today)
    if day is not None:
        return PartialDate.of(day)
    try:
        known = _by_numbers(text, locale, today)
    except ValueError as error:
        raise UnreadableDate(tr("“{text}” is a date that no calendar has.").format(text=typed.strip())) from error
    if known is None:
        example = show_date(today, locale)
        raise UnreadableDate(
            tr("“{text}” is no date. Write it as in {example}.").format(text=typed.strip(), example=example)
        )
    return PartialDate(known.year, known.month, known.day, approximate)


def _plain_digits(text: str) -> str:
    return "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in text)


def _without_about(text: str) -> tuple[str, bool]:
    """The text without what says that it is approximate."""
    own = tr("about {date}").replace("{date}", "").strip().casefold()
    for mark in filter(None, ("~", "≈", "about", "around", "circa", "ca.", "c.", own)):
        if text.startswith(mark):
            return text.removeprefix(mark).strip(), True
        if text.endswith(mark) and not mark.isascii():
            return text.removesuffix(mark).strip(), True
    return (text.removesuffix("~"), True) if text.endswith("~") else (text, False)


def _by_name(text: str, locale: QLocale, today: date) -> date | None:
    """A day named from today: "yesterday", "next Friday", "in 2 weeks"."""
    named = {"today": 0, "tomorrow": 1, "yesterday": -1}
    named |= {tr("today").casefold(): 0, tr("tomorrow").casefold(): 1, tr("yesterday").casefold(): -1}
    if text in named:
        return today + timedelta(days=named[text])
    away = re.fullmatch(r"(?:in|\+)\s*(\d{1,4})\s*(\w*)", text)
    if away:
        return _from_now(today, int(away[1]), away[2])
    words = text.split()
    weekday = _weekdays(locale.name()).get(words[-1].rstrip(".")) if words else None
    if weekday is None or len(words) > 2:
        return None
    before = {"last", tr("last", "last Friday").casefold()}
    after = {"next", "this", "on", tr("next", "next Friday").casefold()}
    if len(words) == 1 or words[0] in after:
        return today + timedelta(days=(weekday - today.isoweekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.isoweekday() - weekday - 1) % 7 + 1) if words[0] in before else None


def _from_now(today: date, count: int, unit: str) -> date | None:
    days = {"": 1, "day": 1, "days": 1, "week": 7, "weeks": 7}
    days |= {tr("days").casefold(): 1, tr("weeks").casefold(): 7}
    if unit in days:
        return today + timedelta(days=count * days[unit])
    if unit in {"month", "months", tr("months").casefold()}:
        later = QDate(today.year, today.month, today.day).addMonths(count)
        return date(later.year(), later.month(), later.day())
    return None


@lru_cache(maxsize=8)
def _weekdays(name: str) -> dict[str, int]:
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    return {
        each.dayName(day, form).casefold().rstrip("."): day
        for each in (QLocale(QLocale.Language.English), QLocale(name))
        for day in range(1, 8)
        for form in forms
    }


@lru_cache(maxsize=8)
def _months(name: str) -> dict[str, int]:
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    names: dict[str, int] = {}
    for each in (QLocale(QLocale.Language.English), QLocale(name)):
        for month in range(1, 13):
            for form in forms:
                for word in (each.monthName(month, form), each.standaloneMonthName(month, form)):
                    plain = unicodedata.normalize("NFKC", word).casefold().rstrip(".")
                    if not any(char.isdigit() for char in plain):
                        names[plain] = month
    return names


def _by_numbers(text: str, locale: QLocale, today: date) -> PartialDate | None:
    """A date of figures and month names. None if it makes none; ValueError if no calendar has it."""
    month, rest = _month_named(text, locale)
    tokens = _TOKEN.findall(rest)
    if any(not token.isdecimal() and token not in _silent(locale.name()) for token in tokens):
        return None
    numbers = [token for token in tokens if token.isdecimal()]
    if not numbers or any(len(number) > 4 for number in numbers):
        return None
    if month:
        return _with_month(month, numbers, locale, today)
    return _without_month(numbers, "dmy" if _is_dotted(text) else _order(locale), today)


def _is_dotted(text: str) -> bool:
    """Whether it is written as in 3.9.26, which is day first everywhere."""
    return re.fullmatch(r"\d{1,2}\.\s?\d{1,2}\.\s?(\d{2}|\d{4})?", text) is not None


def _month_named(text: str, locale: QLocale) -> tuple[int | None, str]:
    months = _months(locale.name())
    # Some languages write "in September" as one word.
    attached = "|".join(re.escape(word) for word in _silent(locale.name()) if len(word) == 1)
    for name in sorted(months, key=len, reverse=True):
        found = re.search(rf"(?<![^\W\d_])(?:{attached})?{re.escape(name)}(?![^\W\d_])", text)
        if found:
            return months[name], f"{text[: found.start()]} {text[found.end() :]}"
    return None, text


@lru_cache(maxsize=8)
def _silent(name: str) -> frozenset[str]:
    """Words that a date of this locale holds besides its names and figures."""
    locale = QLocale(name)
    pieces = PIECE.findall(locale.dateFormat(QLocale.FormatType.LongFormat))
    words = ["".join(" " if piece[0] in "dMLy" else piece.strip("'") for piece in pieces)]
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    words += [locale.monthName(9, form) for form in forms if any(char.isdigit() for char in locale.monthName(9, form))]
    parts = {part.casefold() for word in words for part in _TOKEN.findall(word) if not part.isdecimal()}
    return frozenset(parts | {"of", "the", "st", "nd", "rd", "th", "年", "月", "日"})


def _with_month(month: int, numbers: list[str], locale: QLocale, today: date) -> PartialDate | None:
    if len(numbers) == 1:
        number = numbers[0]
        if _is_year(number):
            return PartialDate(int(number), month)
        return _nearest(month, int(number), today)
    if len(numbers) > 2:
        return None
    first, second = numbers
    year_leads = _is_year(first) or (not _is_year(second) and _order(locale).startswith("y"))
    year, day = (first, second) if year_leads else (second, first)
    return PartialDate(_year(year, today), month, int(day))


def _without_month(numbers: list[str], order: str, today: date) -> PartialDate | None:
    if len(numbers) == 1:
        return PartialDate(int(numbers[0])) if _is_year(numbers[0]) else None
    if len(numbers) == 2:
        first, second = numbers
        if _is_year(first):
            return PartialDate(int(first), int(second))
        if _is_year(second):
            return PartialDate(int(second), int(first))
        day, month = (first, second) if order.index("d") < order.index("m") else (second, first)
        return _nearest(int(month), int(day), today)
    if len(numbers) > 3:
        return None
    if _is_year(numbers[0]):
        order = "ymd"
    elif _is_year(numbers[2]) and order.startswith("y"):
        order = "dmy"
    by = dict(zip(order, numbers, strict=True))
    return PartialDate(_year(by["y"], today), int(by["m"]), int(by["d"]))


def _is_year(number: str) -> bool:
    return len(number) == 4


def _year(number: str, today: date) -> int:
    if len(number) > 2:
        return int(number)
    year = today.year - today.year % 100 + int(number)
    return year - 100 if year > today.year + _YEARS_AHEAD else year


def _order(locale: QLocale) -> str:
    """The order of day, month and year in the locale: "dmy", "mdy" or "ymd"."""
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat).casefold()
    return "".join(sorted("dmy", key=pattern.find))


def _nearest(month: int, day: int, today: date) -> PartialDate:
    """This day of the year nearest to today."""
    candidates: list[date] = []
    for year in range(today.year - 4, today.year + 5):
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue
    if not candidates:
        raise ValueError((month, day))
    return PartialDate.of(min(candidates, key=lambda each: abs((each - today).days)))
