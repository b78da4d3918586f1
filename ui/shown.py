"""Any value of the book as one line of text, by its type and in the locale."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from db.values import PartialDate, Texts
from ui.dates.shown import show_date, show_moment
from ui.names import minor_digits
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QLocale


def show(value: Any, choices: Mapping[str, str], locale: QLocale) -> str:  # noqa: PLR0911 - one line a type
    """What a person reads. ``choices`` has the words for stored words."""
    if value is None:
        return ""
    if choices:
        return choices.get(str(value), str(value))
    match value:
        case bool():
            return tr("yes") if value else ""
        case int() | float():
            return locale.toString(value)
        case datetime():
            return show_moment(value, None, locale)
        case date() | PartialDate():
            return show_date(value, locale)
        case Texts():
            return " ".join(value.in_language(locale.bcp47Name()).split())
        case list() | tuple():
            return ", ".join(str(each) for each in value)
        case _:
            return " ".join(str(value).split())


def show_amount(minor: int | None, currency: str | None, locale: QLocale) -> str:
    """An amount in minor units with the locale's signs and as many decimals as its currency has."""
    if minor is None:
        return ""
    digits = minor_digits(currency or "USD")
    return locale.toString(minor / 10**digits, "f", digits)
