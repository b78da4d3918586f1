"""The editor of a rate: what one unit of a currency is worth in the book's own, "1 EUR = 1.0834 USD"."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from db.rules.money import rate_from, worth_at
from ui.form.editors.editor import Unreadable
from ui.form.editors.typed import Typed
from ui.kit.text import Line
from ui.names import minor_digits
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST = Decimal(1_000_000_000)


class RateEditor(Typed):
    """Typed and shown by whole units; kept in millionths of the smallest. ``own`` is the book's currency."""

    def __init__(self, column: str, currency: str, own: str, parent: QWidget | None = None) -> None:
        super().__init__(column, self._rate, self._said, parent=parent)
        self._currency_column = currency
        self._own = own
        self._currency: str | None = None
        self._told = ""
        self._before, self._behind = Line("", "soft"), Line(own, "soft")
        self.row.insertWidget(0, self._before)
        self.row.addWidget(self._behind)

    def show_values(self, values: Mapping[str, Any]) -> None:
        self._currency = values.get(self._currency_column)
        is_other = self._currency is not None and self._currency != self._own
        self._before.say(tr("1 {currency} =").format(currency=self._currency) if is_other else "")
        self._before.setVisible(is_other)
        self._behind.setVisible(is_other)
        self.line.setPlaceholderText("" if is_other else tr("our own currency"))
        super().show_values(values)
        self._tell()

    def name_it(self, name: str, told: str) -> None:
        super().name_it(name, told)
        self._told = told
        self._tell()

    def _tell(self) -> None:
        """Who hears the field hears which currencies it is between."""
        if self._before.isVisibleTo(self):
            between = tr("What 1 {currency} is worth in {own}.").format(currency=self._currency, own=self._own)
            self.target().setAccessibleDescription(" ".join(filter(None, (between, self._told))))

    def _digits(self) -> tuple[int, int]:
        return minor_digits(self._currency or self._own or "USD"), minor_digits(self._own or "USD")

    def _rate(self, text: str) -> int | None:
        """Raises Unreadable."""
        if not text.strip():
            return None
        worth = read_decimal(text.strip(), self.locale())
        if worth is None:
            raise Unreadable(tr("“{text}” is no rate. Write it as in 1.0834.").format(text=text.strip()))
        rate = rate_from(worth, *self._digits()) if worth < _MOST else 0
        if rate <= 0:
            raise Unreadable(tr("“{text}” is too small or too large for a rate.").format(text=text.strip()))
        return rate

    def _said(self, rate: int | None) -> str:
        if rate is None:
            return ""
        plain = f"{worth_at(rate, *self._digits()):f}"
        whole, _, part = plain.partition(".")
        locale = QLocale(self.locale())
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        behind = "".join(locale.toString(int(digit)) for digit in part)
        return locale.toString(int(whole)) + (locale.decimalPoint() + behind if part else "")


def read_decimal(text: str, locale: QLocale) -> Decimal | None:
    """A number as the locale or a program writes it, exactly; None for anything else.

    Thousands are not grouped: what is one point in one country is a group in another.
    """
    digits = "".join(str(unicodedata.decimal(char, char)) for char in text)
    for point in (locale.decimalPoint(), "."):
        whole, _, part = digits.partition(point)
        if (whole + part).isdecimal() and (whole + part).isascii():
            return Decimal(f"{whole or '0'}.{part or '0'}")
    return None
