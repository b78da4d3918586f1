"""When something is, seen from today: "today", "Friday", "3 Dec", "5 days late"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from db.values import PartialDate
from ui.dates.shown import show_date, show_day_and_month
from ui.words import tr

if TYPE_CHECKING:
    from datetime import date

_LATE_IN_DAYS = 60
"""Up to so many days lateness is counted; after that the day says more."""
_WEEK = 7


def headline(on: date, locale: QLocale) -> str:
    """The day with its weekday and without its year, as the locale writes it: "Tuesday, 24 November"."""
    day = QDate(on.year, on.month, on.day)
    weekday = locale.standaloneDayName(day.dayOfWeek(), QLocale.FormatType.LongFormat)
    pattern = locale.dateFormat(QLocale.FormatType.LongFormat)
    month_first = "d" in pattern and pattern.find("M") < pattern.replace("dddd", "    ").find("d")
    long_month = locale.toString(day, "MMMM d" if month_first else "d MMMM")
    if locale.language() in (QLocale.Language.Chinese, QLocale.Language.Japanese, QLocale.Language.Korean):
        return locale.toString(day, QLocale.FormatType.LongFormat)
    return tr("{weekday}, {day}", "the day as a headline").format(weekday=weekday, day=long_month)


def when_due(due: PartialDate, on: date, locale: QLocale) -> str:
    """How late it is, or on which day it is due."""
    if due.last < on:
        return late(due, on, locale)
    return day_seen_from(due, on, locale)


def late(due: PartialDate, on: date, locale: QLocale) -> str:
    days = (on - due.last).days
    if days > _LATE_IN_DAYS:
        return tr("since {date}").format(date=short(due, on, locale))
    return tr("1 day late") if days == 1 else tr("%Ln days late", "", days)


def day_seen_from(day: PartialDate, on: date, locale: QLocale) -> str:
    """Today, tomorrow, yesterday, a weekday of the coming week, or the date."""
    if day.day is None or day.approximate:
        return show_date(day, locale)
    away = (day.first - on).days
    near = {0: tr("Today"), 1: tr("Tomorrow"), -1: tr("Yesterday")}
    if away in near:
        return near[away]
    if 0 < away < _WEEK:
        return locale.standaloneDayName(day.first.isoweekday(), QLocale.FormatType.LongFormat)
    return short(day, on, locale)


def short(day: PartialDate | date, on: date, locale: QLocale) -> str:
    """The date, its year only where it is not this one or half a year and more away."""
    known = day if isinstance(day, PartialDate) else PartialDate.of(day)
    is_near = abs(known.first - on) < timedelta(days=183) and known.year == on.year
    if known.day is None or known.approximate or not is_near:
        return show_date(known, locale)
    return show_day_and_month(known.first, locale)


def span(first: PartialDate, last: PartialDate | None, locale: QLocale) -> str:
    """From one day to another: "18 Sep 2026", "18 Sep 2026 – 26 Sep 2026"."""
    if last is None or last == first:
        return show_date(first, locale)
    return tr("{first} – {last}", "a span of days").format(first=show_date(first, locale), last=show_date(last, locale))
