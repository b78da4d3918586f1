"""The card that says which holidays, of either side, are on the days of an exchange that is still to come."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from db.records.exchange import ExchangeState
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.rows import leading
from ui.kit.text import Text
from ui.navigation import Place
from ui.words import tr

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from db.queries.calendar import DaysThatMatter
    from db.queries.exchange.head import Head
    from ui.screens.screen import Workplace

_OVER = frozenset({ExchangeState.DONE, ExchangeState.CANCELLED, ExchangeState.POSTPONED})


class DaysCard(Card):
    """Hidden where nothing is in the way, or where it is too late to plan otherwise."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(tr("Holidays on these days"), parent=parent)
        self._work = work
        self._days: DaysThatMatter | None = None
        self.hide()

    def show_exchange(self, head: Head, on: date) -> None:
        """Show what is in the way of an exchange."""
        is_ahead = head.last_day is not None and head.last_day >= on and head.state not in _OVER
        days = self._read(head) if is_ahead else None
        if days != self._days:
            self._days = days
            self._tell(head)
        self.setVisible(days is not None and bool(days.entries or days.without_holidays))

    def _read(self, head: Head) -> DaysThatMatter:
        # The package of holidays is loaded only for an exchange that is still to come.
        from db.queries.calendar import days_that_matter

        return days_that_matter(self._work.book.book, head, self.locale().bcp47Name())

    def _tell(self, head: Head) -> None:
        from ui.sentences.calendar import holidays_unknown, in_the_way

        self.clear()
        if self._days is None or head.first_day is None:
            return
        for sentence in in_the_way(self._days, self.locale()):
            self.add(Text(sentence))
        if unknown := holidays_unknown(self._days.without_holidays, head.first_day.year, self.locale()):
            self.add(Text(unknown, "soft"))
        whose = head.partnerships[0].uid if len(head.partnerships) == 1 else None
        kind = "partnership" if whose is not None else ""
        there = Place("calendar", kind, whose, f"month {head.first_day.isoformat()}")
        self.add(leading(Button(tr("Calendar"), partial(self._work.way.go, there), "link")))
