"""The page that tells who is in office on a day, by partnership and side."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import NoSuchRecord
from db.queries.offices import in_office
from ui.kit.empty import Empty
from ui.kit.page import Columns, ScrollPage
from ui.kit.text import Title
from ui.navigation import Place, page_of
from ui.screens.offices.day import DayChooser
from ui.screens.offices.group import GroupCard
from ui.screens.screen import Screen
from ui.sentences.offices import empty_on
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.offices import OfficeGroup
    from ui.screens.screen import Workplace

_KINDS = {"role", "person", "name", "organisation", "partnership", "partnership_place", "association", "place"}
"""What the page shows: other changes of the book leave it as it is."""


class OfficesScreen(Screen):
    """``partnership`` is None for the whole book. Its tab in the navigation is the day, as in ISO 8601."""

    def __init__(self, partnership: UUID | None, work: Workplace) -> None:
        super().__init__()
        self._partnership = partnership
        self._work = work
        self._called = work.book.called(partnership).called if partnership is not None else ""
        self.cards: list[GroupCard] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(Title(self.title()))
        self.chooser = DayChooser(date.today())  # noqa: DTZ011 - the day on the person's own calendar
        self.chooser.chosen.connect(self._look_at)
        column.addWidget(self.chooser)
        self.page: QWidget = QWidget()
        column.addWidget(self.page, 1)
        self._column = column
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        work.book.changed.connect(self._book_changed)
        self.lead_focus_to(self.chooser)
        self.refresh()

    def title(self) -> str:
        return tr("In office: {partnership}").format(partnership=self._called) if self._called else tr("In office")

    def turn_to(self, tab: str) -> None:
        """Look at the day that the way back remembers."""
        self.chooser.choose(date.fromisoformat(tab))

    def refresh(self) -> None:
        """Read who is in office on the day, and show it."""
        try:
            groups = in_office(self._work.book.book, self.chooser.day, self._partnership)
        except NoSuchRecord:
            self._leave()
            return
        page = self._page(groups) if groups else Empty("users", empty_on(self.chooser.day, self.locale()))
        self._column.replaceWidget(self.page, page)
        page.show()
        self.page.hide()
        self.page.deleteLater()
        self.page = page

    def _leave(self) -> None:
        """The partnership is no longer in the book."""
        if self._partnership is not None:
            self._work.way.forget(self._partnership)
        if self._work.way.here is None:
            self._work.way.go(Place("home"))

    def _page(self, groups: tuple[OfficeGroup, ...]) -> ScrollPage:
        page = ScrollPage()
        columns = Columns((1, 1))
        page.column.addWidget(columns)
        page.column.addStretch(1)
        self.cards = [GroupCard(group, is_alone=self._partnership is not None) for group in groups]
        # Read down the first column, then down the second: each takes about half.
        half, taken = sum(len(group.lines) for group in groups) / 2, 0
        for card, group in zip(self.cards, groups, strict=True):
            card.opened.connect(lambda kind, uid: self._work.way.go(page_of(kind, uid)))
            (columns.broad if taken + len(group.lines) / 2 <= half else columns.narrow).addWidget(card)
            taken += len(group.lines)
        columns.broad.addStretch(1)
        columns.narrow.addStretch(1)
        return page

    def _look_at(self, day: date) -> None:
        self._work.way.turn_to(day.isoformat())
        self.refresh()

    def _book_changed(self, changed: object) -> None:
        if any(kind in _KINDS for kind, _ in getattr(changed, "records", ())):
            self._soon.start()
