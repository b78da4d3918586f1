"""Whether people number the weeks of a calendar where the locale is spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

_MONDAY, _FOUR_DAYS = 0, 4


def numbers_weeks(locale: QLocale) -> bool:
    """Whether weeks are counted there as in ISO 8601: from Monday, the first one with four days or more (CLDR)."""
    from babel import Locale, UnknownLocaleError

    try:
        found = Locale.parse(locale.name())
    except (UnknownLocaleError, ValueError):
        return False
    return found.first_week_day == _MONDAY and found.min_week_days == _FOUR_DAYS
