"""An event as a story tells it: its day without the year, which stands above it, and what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dates.shown import show_date, show_day_and_month
from ui.kit.happening import Happening
from ui.sentences.events import event_words
from ui.words import tr

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale

    from db.queries.timeline.event import Event
    from db.values import PartialDate
    from ui.kit.text import Tone


def happening(event: Event, on: date, locale: QLocale) -> Happening:
    """One event. Its key is the record that it opens."""
    title, detail = event_words(event, locale)
    tones: dict[str, Tone] = {"accent": "accent", "good": "good", "warning": "warning", "soft": "plain"}
    return Happening(
        _within_year(event.on, locale),
        title,
        detail,
        show_date(event.on, locale),
        tones.get(event.tone, "plain"),
        is_ahead=event.on.first > on,
        key=event.record,
    )


def _within_year(day: PartialDate, locale: QLocale) -> str:
    if day.month is None:
        return tr("about then", "a year known roughly") if day.approximate else ""
    if day.day is None:
        name = locale.standaloneMonthName(day.month)
        return tr("about {date}").format(date=name) if day.approximate else name
    shown = show_day_and_month(day.first, locale)
    return tr("about {date}").format(date=shown) if day.approximate else shown
