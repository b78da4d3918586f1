"""Days as people write them in a list: in figures of any order, with names of months, of other calendars, as serials.

In one column all mostly have one habit. So whether 3/4/2010 is in March or in April is asked of the whole column:
a figure above 12 decides; else the habit of the reader's own country, and then it is said.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from db.values import PartialDate
from imports.tables.table import Cell, as_text


class Order(StrEnum):
    """Which of two figures comes first where both may be the month."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True, slots=True)
class Habit:
    """How the days of a column are written. It is not sure where no cell tells, or one tells this and another that."""

    order: Order
    is_sure: bool


class NoDay(ValueError):
    """The cell holds no day; the sentence says why."""


_FIRST_SERIAL, _LAST_SERIAL = 1, 109_574
"""Serials of spreadsheets count from the end of 1899 (ECMA-376, part 1, 18.17.4.1); the last is 31 December 2199."""
_SERIAL_IN_TEXT = re.compile(r"[1-6]\d{4}")
_ZERO_DAY = date(1899, 12, 30)
_TIME = re.compile(r"[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]\.?m\.?)?z?$")
_FIGURES = re.compile(r"(\d{1,4})\s*([./\-, ])\s*(\d{1,4})(?:\s*[./\-, ]\s*(\d{1,4}))?\s*\.?")
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_IN_SIGNS = re.compile(r"(\d{1,4}|元)\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日號号]?)?)?")
# The Republic of China counts from 1912 (year 1), the eras of Japan from their own first years.
_ERAS: Mapping[str, int] = {
    "中華民國": 1911, "民國": 1911, "民国": 1911, "roc": 1911, "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911,
    "r": 2018, "h": 1988, "s": 1925,
}  # fmt: skip
_ERA = re.compile(r"^(中華民國|民國|民国|roc|令和|平成|昭和|大正)\s*")
_ERA_LETTER = re.compile(r"^([rhs])\s*(?=\d{1,2}[./年])")
_WORD = re.compile(r"[^\W\d_]+")
_SILENT = frozenset(
    [
        "de",
        "del",
        "du",
        "of",
        "the",
        "den",
        "der",
        "dem",
        "st",
        "nd",
        "rd",
        "th",
        "er",
        "e",
        "am",
        "le",
        "el",
        "o",
        "a",
        "w",
        "dn",
        "dnia",
        "r",
        "le",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
    ]
)
_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "tr", "uk")


def habit_of(cells: Iterable[Cell], usual: Order) -> Habit:
    """How a column of days is written; ``usual`` is the habit of the reader's country."""
    day_first = month_first = open_ones = 0
    for cell in cells:
        pair = _open_pair(_plain(as_text(cell))) if isinstance(cell, str) else None
        if pair is None:
            continue
        if pair[0] > 12 >= pair[1]:
            day_first += 1
        elif pair[1] > 12 >= pair[0]:
            month_first += 1
        elif pair[0] != pair[1]:
            open_ones += 1
    if bool(day_first) == bool(month_first):
        return Habit(usual, is_sure=not open_ones)
    return Habit(Order.DAY_FIRST if day_first else Order.MONTH_FIRST, is_sure=True)


def is_open(cell: Cell) -> bool:
    """Whether only the habit of the column says which figure of a cell is the month."""
    pair = _open_pair(_plain(cell)) if isinstance(cell, str) else None
    return pair is not None and max(pair) <= 12 and pair[0] != pair[1]


def day_in(cell: Cell, order: Order, today: date, *, in_future: bool = False) -> PartialDate:
    """The day, month or year that a cell holds. Raises NoDay with a sentence.

    A year of two figures is one of the hundred up to today's; ``in_future`` one of the hundred from ten years ago on.
    """
    if isinstance(cell, date):
        return PartialDate.of(cell)
    if isinstance(cell, int | float):
        return _of_number(cell)
    text = _plain(cell)
    try:
        found = _read(text, order, today, in_future=in_future)
    except ValueError as error:
        raise NoDay(f"“{cell}” is a day that no calendar has.") from error
    if found is None:
        raise NoDay(f"“{cell}” is no date. Write it as in 2010-09-03.")
    return found


def looks_like_day(cell: Cell) -> bool:
    """Whether a cell is written as a day is, whatever it is."""
    if isinstance(cell, str):
        text = _plain(cell)
        if not any(char.isdigit() for char in text) or len(text) > 40:
            return False
        try:
            found = _read(text, Order.DAY_FIRST, date(2100, 1, 1), in_future=False)
        except ValueError:
            return _FIGURES.fullmatch(text) is not None
        return found is not None and found.day is not None and not _SERIAL_IN_TEXT.fullmatch(text)
    return isinstance(cell, date)


def _plain(text: str) -> str:
    normal = unicodedata.normalize("NFKC", text).strip().casefold()
    if not normal.isascii():
        normal = "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in normal)
    return _TIME.sub("", normal).rstrip(",;")


def _open_pair(text: str) -> tuple[int, int] | None:
    """The two figures of which either may be the month. With dots the day is first everywhere."""
    found = _FIGURES.fullmatch(text)
    if found is None or found[4] is None or found[2] == "." or len(found[1]) > 2 or len(found[3]) > 2:
        return None
    return int(found[1]), int(found[3])


def _of_number(number: float) -> PartialDate:
    if number == int(number) and 1000 <= number <= 2150:
        return PartialDate(int(number))
    if number == int(number) and (eight := _EIGHT.fullmatch(str(int(number)))):
        try:
            return PartialDate(int(eight[1]), int(eight[2]), int(eight[3]))
        except ValueError as error:
            raise NoDay(f"“{int(number)}” is a day that no calendar has.") from error
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return PartialDate.of(_ZERO_DAY + timedelta(days=int(number)))
    raise NoDay(f"“{number:g}” is no date. Write it as in 2010-09-03.")


def _read(text: str, order: Order, today: date, *, in_future: bool) -> PartialDate | None:
    text, first_year = _without_era(text)
    if (signs := _IN_SIGNS.fullmatch(text)) is not None:
        year = 1 if signs[1] == "元" else int(signs[1])
        # Nobody on a list is of the years 1 to 199: such a year is one of the Republic of China without its name.
        first_year = first_year or (1911 if year < 200 else 0)
        return PartialDate(year + first_year, *_ints(signs[2], signs[3]))
    if first_year and (figures := _FIGURES.fullmatch(text)) and figures[4]:
        return PartialDate(int(figures[1]) + first_year, int(figures[3]), int(figures[4]))
    if _SERIAL_IN_TEXT.fullmatch(text) or _EIGHT.fullmatch(text) or re.fullmatch(r"\d{4}", text):
        return _of_number(int(text))
    if (figures := _FIGURES.fullmatch(text)) is not None:
        return _by_figures(figures, order, today, in_future=in_future)
    return _with_month(text, today, in_future=in_future)


def _ints(month: str | None, day: str | None) -> tuple[int | None, int | None]:
    return int(month) if month else None, int(day) if day else None


def _without_era(text: str) -> tuple[str, int]:
    for pattern in (_ERA, _ERA_LETTER):
        if (era := pattern.match(text)) is not None:
            return text[era.end() :], _ERAS[era[1]]
    return text.removeprefix("西元").removeprefix("公元").strip(), 0


def _by_figures(found: re.Match[str], order: Order, today: date, *, in_future: bool) -> PartialDate | None:
    first, between, second, third = found.groups()
    if third is None:
        if len(first) == 4 and len(second) < 3:
            return PartialDate(int(first), int(second))
        return PartialDate(int(second), int(first)) if len(second) == 4 and len(first) < 3 else None
    if len(first) == 4:
        return PartialDate(int(first), int(second), int(third))
    if len(first) == 3 and int(first) < 200:  # 099/09/03, as forms of Taiwan write it
        return PartialDate(int(first) + 1911, int(second), int(third))
    if len(third) not in {2, 4} or len(second) > 2:
        return None
    year = _year(third, today, in_future=in_future)
    one, other = int(first), int(second)
    is_day_first = between == "." or one > 12 or (order is Order.DAY_FIRST and other <= 12)
    day, month = (one, other) if is_day_first else (other, one)
    return PartialDate(year, month, day)


def _year(figures: str, today: date, *, in_future: bool) -> int:
    if len(figures) > 2:
        return int(figures)
    last = today.year + (90 if in_future else 0)
    year = last - last % 100 + int(figures)
    return year - 100 if year > last else year


def _with_month(text: str, today: date, *, in_future: bool) -> PartialDate | None:
    words = [word for word in _WORD.findall(text) if word not in _SILENT]
    figures = re.findall(r"\d+", text)
    months = [_months()[word] for word in words if word in _months()]
    if len(months) != 1 or len(words) - 1 > 1 or not 1 <= len(figures) <= 2 or any(len(each) > 4 for each in figures):
        return None
    if len(figures) == 1:
        return PartialDate(int(figures[0]), months[0]) if len(figures[0]) == 4 else None
    day, year = figures if len(figures[0]) < 3 else reversed(figures)
    return PartialDate(_year(year, today, in_future=in_future), months[0], int(day))


@cache
def _months() -> Mapping[str, int]:
    from babel.dates import get_month_names

    found: dict[str, int] = {}
    for language in _LANGUAGES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, name in dict[int, str](get_month_names(width, context, language)).items():
                    found.setdefault(_plain(name).rstrip("."), month)
    return found | {"sept": 9, "juni": 6, "juli": 7, "mrz": 3}
