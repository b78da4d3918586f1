"""Periods of the calendar in words: a decade, a year, a month, a day, as the locale writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate

from ui.dates.shown import show_date, show_month
from ui.kit.timeaxis import Period
from ui.words import tr

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale


def period_name(day: date, period: Period, locale: QLocale) -> str:
    """The period that a day lies in: "1960s", "1962", "March 1962", "8 Mar 1962"."""
    match period:
        case Period.DECADE:
            year = locale.toString(QDate(max(day.year // 10 * 10, 1), 1, 1), "yyyy")
            return tr("{year}s", "a decade").format(year=year)
        case Period.YEAR:
            return locale.toString(QDate(day.year, 1, 1), "yyyy")
        case Period.MONTH:
            return show_month(day, locale)
        case Period.DAY:
            return show_date(day, locale)
