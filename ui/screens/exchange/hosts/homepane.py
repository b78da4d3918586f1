"""The homes of the board with their guests, found by typing, and the nights above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.exchange.hosts.homes import home_rows
from ui.screens.exchange.hosts.nights import NightStrip
from ui.screens.exchange.hosts.rowlist import RowList
from ui.screens.exchange.hosts.searchline import SearchLine
from ui.sentences.placing import whys_said
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from db.rules.hosting import Stay
    from ui.screens.exchange.hosts.telling import Telling


class HomePane(QWidget):
    """Guests are let down on a home, or on any of its guests."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling: Telling | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self.nights = NightStrip()
        column.addWidget(self.nights)
        self.search = SearchLine(tr("Find a home"), tr("Find a home, also elsewhere, by any of its words"))
        self.search.setClearButtonEnabled(True)
        column.addWidget(self.search)
        self.list = RowList(tr("Homes and their guests"))
        column.addWidget(self.list, 1)
        self.search.searched.connect(self._show)

    def tell(self, telling: Telling) -> None:
        """Show the homes as they are now."""
        self._telling = telling
        facts = telling.board.now
        self.nights.show_nights(facts.nights, "plain" if facts.is_over else "warning")
        self._show()

    def go_to(self, key: object) -> bool:
        """Choose the row of a home or of a guest in it; whether there is one."""
        if self.list.rows.row_of(key) < 0 and self.search.text():
            self.search.empty()
            self._show()
        return self.list.choose(key)

    def _show(self) -> None:
        telling = self._telling
        if telling is None:
            return
        draft = telling.board.draft
        whys: dict[Stay, str] = (
            {}
            if draft is None
            else {
                stay: whys_said(why for why in draft.whys.get(stay, ()) if not (telling.is_covered and why.is_private))
                for stay in draft.stays
            }
        )
        rows = home_rows(telling, self.search.text(), whys=whys)
        self.list.show_rows(rows)
        self.list.say_nothing(tr("No home has these words."))
