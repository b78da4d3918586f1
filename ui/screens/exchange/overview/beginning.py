"""The first steps of an exchange of which not much is known yet: each leads to the tab where it is taken."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from db.records.exchange import ExchangeState
from ui.kit.attention import AttentionRow
from ui.kit.card import Card
from ui.kit.rows import ruled
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from db.queries.exchange.glance import Glance
    from db.queries.exchange.overview import Overview

_BEGINS = frozenset({ExchangeState.IDEA, ExchangeState.PLANNED, ExchangeState.CONFIRMED})


class FirstSteps(Card):
    """Away as soon as days, people and a programme are there, or the exchange is past planning."""

    asked_for_tab = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("First steps"), parent=parent)

    def show_exchange(self, found: Glance, more: Overview) -> None:
        """Offer what is still to be done."""
        self.clear()
        steps: list[tuple[str, str, str]] = []
        if found.head.state in _BEGINS:
            if found.head.starts is None:
                steps.append(("details", tr("Say when and where it is"), tr("Ages, nights and passports hang on it.")))
            if not found.guests.guests:
                told = tr("By name, out of a spreadsheet, or as a number of heads.")
                steps.append(("people", tr("Add the people who take part"), told))
            if not more.items_in_all:
                steps.append(("programme", tr("Write the programme"), tr("Day by day, by the clocks there.")))
        rows: list[QWidget] = []
        for tab, title, detail in steps:
            row = AttentionRow(title, detail)
            row.opened.connect(partial(self.asked_for_tab.emit, tab))
            rows.append(row)
        if rows:
            self.add_rows(ruled(rows))
        self.setVisible(bool(rows))
