"""Dates, days and moments as the locale writes them, short enough for a row."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from db.values import PartialDate
from ui.words import tr

if TYPE_CHECKING:
    from datetime import date, datetime, tzinfo

PIECE = re.compile(r"'[^']*'|d+|M+|L+|y+|[^'dMLy]")
"""One field, quoted text or mark of a pattern of Unicode TS 35."""


def show_date(value: date | PartialDate | None, locale: QLocale) -> str:
    """The date as the locale writes it with a short month: "3 Sep 2026", "May 1957", "2016", "about 1957"."""
    if value is None:
        return ""
    known = value if isinstance(value, PartialDate) else PartialDate.of(value)
    day = QDate(known.year, known.month or 1, known.day or 1)
    if known.month is None:
        text = _figures(known.year, locale)
    else:
        text = locale.toString(day, _pattern(locale) if known.day else _without("d", _pattern(locale)))
    return tr("about {date}").format(date=text) if known.approximate else text


def show_day_and_month(value: date, locale: QLocale) -> str:
    """The date without its year, for lists of one year: "3 Sep"."""
    return locale.toString(QDate(value.year, value.month, value.day), _without("yyyy", _pattern(locale)))


def show_month(value: date, locale: QLocale) -> str:
    """The month with its whole name and its year, in the locale's order: "March 2026", "2026年3月"."""
    pieces: list[str] = PIECE.findall(locale.dateFormat(QLocale.FormatType.LongFormat))
    long = {"LLLL": "MMMM", "MMM": "MMMM", "yy": "yyyy", "y": "yyyy", "dd": "d"}
    whole = "".join(long.get(piece, piece) for piece in pieces)
    return locale.toString(QDate(value.year, value.month, 1), _without("d", _without("dddd", whole)))


def _figures(year: int, locale: QLocale) -> str:
    return locale.toString(QDate(year, 1, 1), "yyyy")


def _pattern(locale: QLocale) -> str:
    """The locale's long form of a date without the weekday and with the month's short name."""
    return _of_long_form(locale.dateFormat(QLocale.FormatType.LongFormat))


@lru_cache(maxsize=20)
def _of_long_form(long: str) -> str:
    """Kept, since long lists show thousands of dates in the form of one locale."""
    pieces = PIECE.findall(long)
    return _without("dddd", "".join(_short_month(piece) for piece in pieces))


def _short_month(piece: str) -> str:
    return {"MMMM": "MMM", "LLLL": "MMM", "dd": "d", "yy": "yyyy", "y": "yyyy"}.get(piece, piece)


@lru_cache(maxsize=60)
def _without(field: str, pattern: str) -> str:
    """The pattern without one of its fields, and without the words and marks that lead from it to the next."""
    pieces = PIECE.findall(pattern)
    at = pieces.index(field) if field in pieces else -1
    if at < 0:
        return pattern
    is_field = [piece[0] in "dMLy" for piece in pieces]
    following = next((index for index in range(at + 1, len(pieces)) if is_field[index]), None)
    if following is not None:
        return "".join(pieces[:at] + pieces[following:])
    leading = next(index for index in range(at - 1, -1, -1) if is_field[index])
    # What stands right behind the field before belongs to it: the full stop of "3.", the sign of "9月".
    kept = "".join(pieces[leading + 1 : at]).split(" ")[0].rstrip(",،")
    return "".join(pieces[: leading + 1]) + kept


def show_weekday(day: date, locale: QLocale) -> str:
    """The day in words with its weekday: "Tuesday 19 January 2027"."""
    return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def show_weekday_short(day: date, locale: QLocale) -> str:
    """The same in short, without its year, where that is known: "Tue 19 Jan"."""
    pieces = [_short_month(piece) for piece in PIECE.findall(locale.dateFormat(QLocale.FormatType.LongFormat))]
    pattern = "".join("ddd" if piece == "dddd" else piece for piece in pieces)
    return locale.toString(QDate(day.year, day.month, day.day), _without("yyyy", pattern)).strip(" ,،")


def show_time(moment: datetime, locale: QLocale) -> str:
    """The time of day by the clocks of the moment's own zone."""
    return locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def show_times(starts: datetime, ends: datetime | None, locale: QLocale) -> str:
    """From when to when on a day: "9:30 – 11:00"; only the first where there is no end."""
    times = [show_time(each, locale) for each in (starts, ends) if each is not None]
    return " – ".join(dict.fromkeys(times))


def show_moment(moment: datetime, zone: tzinfo | None, locale: QLocale) -> str:
    """Day and time in this zone: "3 Sep 2026 22:14"."""
    there = moment.astimezone(zone)
    return f"{show_date(there.date(), locale)} {show_time(there, locale)}"
