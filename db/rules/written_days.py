"""Days as a language writes them in running text (CLDR, through Babel): "8 July 2026", "Mai 1957", "2016"."""

from __future__ import annotations

from datetime import date

from db.rules.countries import locale_of
from db.values import PartialDate


def written_day(value: date | PartialDate, language: str) -> str:
    """A day, or as much of it as is known, in a language (BCP 47). That a date is approximate is not said."""
    from babel.dates import format_date, format_skeleton  # only who writes a letter waits for it

    locale = locale_of(language)
    if isinstance(value, date):
        return format_date(value, "long", locale=locale)
    if value.day is not None:
        return format_date(value.first, "long", locale=locale)
    if value.month is not None:
        return format_skeleton("yMMMM", value.first, locale=locale, fuzzy=True)
    return format_skeleton("y", value.first, locale=locale, fuzzy=True)
