"""Stays in words: from which night to which, with whom, how often, and in return for what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dates.shown import show_date, show_day_and_month
from ui.words import tr

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale

    from db.queries.guests_of_household import Hosted, Visit


def nights_said(first: date, last: date, locale: QLocale) -> str:
    """The nights without their year: "18 Jan", "18 – 25 Jan"."""
    end = show_day_and_month(last, locale)
    if first == last:
        return end
    begin = show_day_and_month(first, locale)
    if (first.year, first.month) == (last.year, last.month) and end.startswith(locale.toString(last.day)):
        begin = locale.toString(first.day)
    return tr("{first} – {last}", "a span of days").format(first=begin, last=end)


def nights_counted(number: int) -> str:
    return tr("1 night") if number == 1 else tr("%Ln nights", "", number)


def times_said(number: int) -> str:
    """That somebody comes again; nothing of the first time."""
    return tr("visit no. %Ln here", "", number) if number > 1 else ""


def visit_said(visit: Visit, locale: QLocale) -> str:
    """When an exchange was, and how many guests the household had in it."""
    when = show_date(visit.starts, locale)
    many = tr("1 guest") if len(visit.guests) == 1 else tr("%Ln guests", "", len(visit.guests))
    return " · ".join(filter(None, (when, many)))


def hosted_said(hosted: Hosted, locale: QLocale) -> str:
    """Of one stay: its nights, its room, that it is not the first, and who was the guest's guest in return."""
    nights = ""
    if hosted.first_night and hosted.last_night:
        number = (hosted.last_night - hosted.first_night).days + 1
        span = nights_said(hosted.first_night, hosted.last_night, locale)
        nights = tr("{span}, {nights}").format(span=span, nights=nights_counted(number))
    returned = ""
    if hosted.returned is not None and hosted.returned_in is not None:
        returned = tr("in return for {person} in “{exchange}”").format(
            person=hosted.returned.called, exchange=hosted.returned_in.called
        )
    return " · ".join(filter(None, (nights, hosted.room, times_said(hosted.time), returned)))
