"""Editors of values that need a second one beside them: money with its currency, a moment with its time zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QLineEdit, QWidget

from db.values import PartialDate
from ui.dates.shown import show_date
from ui.form.editors.editor import Unreadable
from ui.form.editors.pick import Pick, ZoneList
from ui.form.editors.typed import DateEditor, Typed
from ui.names import minor_digits
from ui.shown import show_amount
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

_CURRENCIES = (
    "USD",
    "EUR",
    "TWD",
    "JPY",
    "GBP",
    "CNY",
    "KRW",
    "CAD",
    "AUD",
    "CHF",
    "PLN",
    "CZK",
    "HUF",
    "SEK",
    "DKK",
    "NOK",
)


class MoneyEditor(Typed):
    """An amount and its currency (ISO 4217). ``usual`` is offered where none is known; no amount keeps it out."""

    def __init__(self, column: str, currency: str, usual: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            column, self._amount, lambda value: show_amount(value, self.currency(), self.locale()), parent=parent
        )
        self._amount_column = column
        self._currency_column = currency
        self._usual = usual
        self._stored_currency: str | None = None
        self.pick = Pick()
        self.pick.setEditable(True)
        self.pick.addItems(_CURRENCIES)
        self.pick.setMinimumContentsLength(4)
        self.pick.activated.connect(self.settled)
        self.row.addWidget(self.pick)

    def currency(self) -> str | None:
        """The code that stands in the list."""
        return self.pick.currentText().strip().upper() or None

    def show_values(self, values: Mapping[str, Any]) -> None:
        self._stored_currency = values.get(self._currency_column)
        self.pick.setCurrentText(self._stored_currency or self._usual)
        super().show_values(values)

    def values(self) -> dict[str, Any]:
        currency = self.currency()
        if currency and not re.fullmatch(r"[A-Z]{3}", currency):
            raise Unreadable(tr("A currency has three letters, as in USD or TWD."))
        # In another currency the same figures are another number of minor units.
        is_same = currency == (self._stored_currency or self._usual)
        amount = super().values() if is_same else {self._amount_column: self._amount(self.line.text())}
        is_untouched = amount[self._amount_column] is None and currency == self._usual
        return {**amount, self._currency_column: self._stored_currency if is_untouched else currency}

    def _amount(self, text: str) -> int | None:
        if not text.strip():
            return None
        bare = re.sub(r"[^\d.,\s'’\-\u0660-\u0669\u06f0-\u06f9٫٬]", "", text).strip()
        amount, readable = self.locale().toDouble(bare)
        if not readable:
            amount, readable = QLocale.c().toDouble(bare)
        if not readable:
            raise Unreadable(tr("“{text}” is no amount of money.").format(text=text.strip()))
        return round(amount * 10 ** minor_digits(self.currency() or "USD"))

    def name_it(self, name: str, told: str) -> None:
        super().name_it(name, told)
        self.pick.setAccessibleName(tr("{field}: currency").format(field=name))


class MomentEditor(DateEditor):
    """A day, a time of day, and the zone in which both are meant."""

    def __init__(self, column: str, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(column, PartialDate, parent)
        self._moment_column = column
        self._zone_column = zone
        self.time = QLineEdit()
        self.time.setPlaceholderText(self.locale().toString(QTime(18, 30), QLocale.FormatType.ShortFormat))
        self.time.setMaximumWidth(self.time.fontMetrics().horizontalAdvance("00:00 PM") + 8 * GRID)
        self.time.textEdited.connect(self.edited)
        self.time.returnPressed.connect(self.settled)
        self.zone = ZoneList()
        self.zone.activated.connect(self.settled)
        self.row.setSpacing(GRID)
        self.row.addWidget(self.time)
        self.row.addWidget(self.zone, 1)

    def show_values(self, values: Mapping[str, Any]) -> None:
        moment: datetime | None = values.get(self._moment_column)
        zone = values.get(self._zone_column)
        self.zone.show_word(zone)
        if moment is None:
            self.line.clear()
            self.time.clear()
            return
        there = moment.astimezone(_zone(zone))
        self.line.setText(show_date(there.date(), self.locale()))
        self.time.setText(self.locale().toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat))

    def values(self) -> dict[str, Any]:
        zone = self.zone.word()
        typed = self._date(self.line.text())
        if typed is None:
            return {self._moment_column: None, self._zone_column: zone}
        if not isinstance(typed, PartialDate) or typed.day is None:
            raise Unreadable(tr("Here the day is needed."))
        time = self._time()
        there = datetime(typed.year, typed.month or 1, typed.day, time.hour(), time.minute(), tzinfo=_zone(zone))
        self._must_be_told(there, time)
        return {self._moment_column: there.astimezone(UTC), self._zone_column: zone}

    def _must_be_told(self, there: datetime, time: QTime) -> None:
        """Raises Unreadable for a time that the clocks of its zone skip on that day."""
        from db.rules.zones import Told, told

        # Where no time is typed midnight only stands for the day.
        is_typed = bool(self.time.text().strip())
        if (
            is_typed
            and isinstance(there.tzinfo, ZoneInfo)
            and told(there.date(), there.time(), there.tzinfo) is Told.NEVER
        ):
            at = self.locale().toString(time, QLocale.FormatType.ShortFormat)
            said = tr("The clocks are put forward on that day: {time} does not exist there.")
            raise Unreadable(said.format(time=at))

    def _time(self) -> QTime:
        text = self.time.text().strip()
        if not text:
            return QTime(0, 0)
        time = self.locale().toTime(text, QLocale.FormatType.ShortFormat)
        if not time.isValid():
            found = re.fullmatch(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm)?", text.casefold().replace(".m.", "m"))
            if found:
                hour = int(found[1]) % 12 + (12 if found[3] == "pm" else 0) if found[3] else int(found[1])
                time = QTime(hour, int(found[2] or 0))
        if not time.isValid():
            raise Unreadable(tr("“{text}” is no time of day. Write it as in 18:30.").format(text=text))
        return time

    def name_it(self, name: str, told: str) -> None:
        super().name_it(name, told)
        self.time.setAccessibleName(tr("{field}: time of day").format(field=name))
        self.zone.setAccessibleName(tr("{field}: time zone").format(field=name))


def _zone(name: str | None) -> ZoneInfo | None:
    """The zone of this name; None is the zone of this computer."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
