"""What is on the chosen day, below each other: what opens a record in rows, holidays and schools as texts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.calendar import DayKind
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.compound import Compound
from ui.kit.page import ScrollPage
from ui.kit.rows import leading, ruled
from ui.kit.text import Text
from ui.sentences.calendar import entry_words
from ui.sentences.days import headline
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from db.queries.calendar import Entry

_KEPT = frozenset({DayKind.HOLIDAY, DayKind.SCHOOL})


class DayCard(Compound):
    """Up and Down go along the rows, Enter opens one."""

    opened = Signal(object)
    """Carries the Called of a record."""

    def __init__(self, begin: Callable[[], object] | None, parent: QWidget | None = None) -> None:
        """``begin`` starts an exchange on the day; None where nothing can be written."""
        super().__init__(parent)
        self._begin = begin
        self.rows: list[AttentionRow] = []
        self._page = ScrollPage()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        self._page.column.setContentsMargins(0, 0, 0, 0)
        self._card: Card | None = None

    def show_day(self, day: date, entries: Sequence[Entry], today: date) -> None:
        """Show what is on a day."""
        card = Card(headline(day, self.locale()), tr("today") if day == today else str(self._year(day)))
        self.rows = []
        for entry in (each for each in entries if each.kind not in _KEPT):
            title, detail = entry_words(entry, today, self.locale())
            row = AttentionRow(title, detail)
            if entry.record is not None:
                row.opened.connect(partial(self.opened.emit, entry.record))
            self.rows.append(row)
        if self.rows:
            card.add_rows(ruled(self.rows))
        for entry in (each for each in entries if each.kind in _KEPT):
            card.add(self._kept(*entry_words(entry, today, self.locale())))
        if not entries:
            card.add(Text(tr("Nothing is on this day."), "soft"))
        if self._begin is not None:
            card.add(leading(Button(tr("New exchange on this day"), self._begin, "link")))
        self._put(card)

    def enter(self) -> bool:
        """Go to the first row; False where there is none."""
        if self.rows:
            self.rows[0].setFocus()
        return bool(self.rows)

    def _kept(self, title: str, detail: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(0)
        column.addWidget(Text(title))
        column.addWidget(Text(detail, "small"))
        return holder

    def _year(self, day: date) -> str:
        return self.locale().toString(day.year).replace(self.locale().groupSeparator(), "")

    def _put(self, card: Card) -> None:
        column = self._page.column
        while (item := column.takeAt(0)) is not None:
            if (piece := item.widget()) is not None:
                piece.hide()
                piece.deleteLater()
        column.addWidget(card)
        column.addStretch(1)
        self._card = card
