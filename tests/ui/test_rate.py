"""A rate in a form: typed by whole units as a bank's paper says it, whatever the smallest part of the currency is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from ui.form.editors.rate import read_decimal
from ui.form.habits import Habits
from ui.form.view import FormView
from ui.records.declaration import New, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook


def _entry(qtbot: QtBot, book: OpenBook, currency: str) -> tuple[FormView, QLineEdit]:
    fields: dict[str, Any] = {"dated": date(2026, 9, 1), "direction": "out", "amount": 8500, "currency": currency}
    view = FormView(shown("money_entry"), book.add("Spend", New("money_entry", fields)), book, Habits(("en",), "USD"))
    qtbot.addWidget(view)
    view.show()
    line = view.rows["rate"].slot.editor.target()
    assert isinstance(line, QLineEdit)
    return view, line


def _type(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("currency", "typed", "kept", "shown_as"),
    [
        ("EUR", "1.0834", 1_083_400, "1.0834"),
        ("EUR", "0.67", 670_000, "0.67"),
        ("JPY", ".0067", 670_000, "0.0067"),
        ("KWD", "3.25", 325_000, "3.25"),
    ],
)
def test_a_rate_is_typed_and_shown_by_whole_units(
    qtbot: QtBot, book: OpenBook, currency: str, typed: str, kept: int, shown_as: str
) -> None:
    view, line = _entry(qtbot, book, currency)
    said = {label.text() for label in view.rows["rate"].findChildren(QLabel)}
    assert {f"1 {currency} =", "USD"} <= said
    assert "USD" in line.accessibleDescription()
    _type(qtbot, line, typed)
    assert book.read("money_entry", view.uid)["rate"] == kept
    assert line.text() == shown_as
    _type(qtbot, line, "about one")
    assert "no rate" in view.rows["rate"].slot.problem
    assert book.read("money_entry", view.uid)["rate"] == kept
    _type(qtbot, line, "0.000000001")
    assert "too small" in view.rows["rate"].slot.problem


def test_ones_own_currency_needs_no_rate(qtbot: QtBot, book: OpenBook) -> None:
    view, line = _entry(qtbot, book, "USD")
    assert line.placeholderText() == "our own currency"
    assert not {label.text() for label in view.rows["rate"].findChildren(QLabel) if label.isVisibleTo(view)} & {"USD"}


def test_a_number_is_read_exactly_in_the_habit_of_a_country_or_of_a_program() -> None:
    german, arabic = QLocale("de_DE"), QLocale("ar_EG")
    assert read_decimal("1,0834", german) == Decimal("1.0834")
    assert read_decimal("1.083", german) == Decimal("1.083")
    assert read_decimal("\u0661\u066b\u0665", arabic) == Decimal("1.5")
    for text in ("", ".", "1,2,3", "-1", "1e5", "²"):
        assert read_decimal(text, german) is None
